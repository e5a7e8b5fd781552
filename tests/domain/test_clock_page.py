# SPDX-License-Identifier: MIT
"""docs/clock.md names a test for each sentence: they must exist, and all rules be told."""

from __future__ import annotations

import re
from pathlib import Path

from aliguard_desktop.catalogue import load_rulebook

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "clock.md"


def test_every_test_that_the_page_names_exists():
    written = "\n".join(path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py"))
    known = set(re.findall(r"^def (test_\w+)", written, re.MULTILINE))
    files = {path.name for path in HERE.glob("test_*.py")}
    named = re.findall(r"`(test_[\w.*]+)`", PAGE.read_text(encoding="utf-8"))
    assert named
    for name in named:
        if name.endswith(".py"):
            assert name in files
        elif name.endswith("*"):
            assert any(test.startswith(name[:-1]) for test in known), name
        else:
            assert name in known


def test_every_sentence_has_its_row():
    page = PAGE.read_text(encoding="utf-8")
    _, _, sentences = page.partition("## The engine, sentence by sentence")
    numbers = [int(number) for number in re.findall(r"^\| (\d+)\. ", sentences, re.MULTILINE)]
    assert numbers == list(range(1, 42))


def test_every_deadline_rule_is_in_the_table():
    page = PAGE.read_text(encoding="utf-8")
    rules = {key.partition(".")[0] for key in load_rulebook().rules if key.startswith("D")}
    assert {rule for rule in rules if not re.search(rf"\b{rule}\b", page)} == set()
