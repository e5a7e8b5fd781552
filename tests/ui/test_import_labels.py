# SPDX-License-Identifier: MIT
"""Every sentence of the import can be translated, and its places are filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.ui.import_labels import IMPORT_SENTENCES
from aliguard_desktop.ui.labels import import_text
from tests.fakes import MemoryUnits
from tests.importing.helpers import FIXTURES, service

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.services.imported import ImportEntry

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def entries_of(path: Path) -> list[ImportEntry]:
    units = MemoryUnits()
    reports = [service(units).import_files([path]) for _ in range(2)]
    return [entry for report in reports for file in report.files for entry in file.entries]


@pytest.mark.parametrize(
    "content",
    [b"", PNG, b"%PDF-1.7", b"{", b"[" * 999, b'{"a": 1}', b'{"a": "\xff"}', b"hello", b"[1]"],
)
def test_every_refusal_has_its_sentence_with_nothing_left_open(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    check(entries_of(path))


@pytest.mark.parametrize(
    "name", ["list.json", "detail.json", "logistics.json", "login.json", "orders.txt"]
)
def test_every_outcome_has_its_sentence(name: str) -> None:
    check(entries_of(FIXTURES / name))


def check(entries: list[ImportEntry]) -> None:
    assert entries
    for entry in entries:
        assert entry.code in IMPORT_SENTENCES
        text = import_text(entry.code, entry.values, "fallback")
        assert text != "fallback"
        assert not re.search(r"\{[a-z_]+\}", text)
