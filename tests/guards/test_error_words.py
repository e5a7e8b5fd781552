# SPDX-License-Identifier: MIT
"""Every error that the window can meet has translatable words, and values for their places."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from aliguard_desktop.ui.error_labels import ERROR_SENTENCES
from aliguard_desktop.ui.import_labels import IMPORT_SENTENCES

PACKAGE = Path(__file__).resolve().parent.parent.parent / "aliguard_desktop"
# Raised on the command line alone, which speaks English.
_COMMAND_LINE = {PACKAGE / "commands.py"}
_ELSEWHERE = {"no_screen"}


def _raised() -> list[tuple[str, frozenset[str], str]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        if path in _COMMAND_LINE:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id == "AliGuardError":
                place = f"{path.relative_to(PACKAGE.parent)}:{node.lineno}"
                code = node.args[0]
                assert isinstance(code, ast.Constant), f"{place}: the code is no literal"
                names = frozenset(word.arg for word in node.keywords if word.arg)
                found.append((str(code.value), names, place))
    return found


RAISED = [entry for entry in _raised() if entry[0] not in _ELSEWHERE]


def test_the_scan_finds_what_is_raised() -> None:
    assert len(RAISED) > 50


@pytest.mark.parametrize(("code", "names", "place"), RAISED, ids=[entry[2] for entry in RAISED])
def test_each_code_has_words_and_their_values(code: str, names: frozenset[str], place: str) -> None:
    text = ERROR_SENTENCES.get(code) or IMPORT_SENTENCES.get(code)
    assert text is not None, f"{place}: ui.error_labels has no sentence for {code}"
    assert set(re.findall(r"\{([a-z_]+)\}", text)) <= names, f"{place}: a place stays unfilled"


def test_no_sentence_is_left_over() -> None:
    codes = {code for code, _, _ in RAISED}
    assert set(ERROR_SENTENCES) <= codes
