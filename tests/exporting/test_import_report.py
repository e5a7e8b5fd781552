# SPDX-License-Identifier: MIT
"""The import report: its data, its text and the exit status."""

from __future__ import annotations

from aliguard_desktop.exporting.import_report import exit_status, import_report, import_text
from aliguard_desktop.services.imported import (
    FileReport,
    ImportEntry,
    ImportOutcome,
    ImportReport,
)

NEW = ImportEntry(ImportOutcome.NEW, "8190000000000001", "Earbuds", "New order.")
BAD = ImportEntry(ImportOutcome.NOT_UNDERSTOOD, "", "x\x1b[2J.png", "This is a picture.")


def _report(*files: FileReport) -> ImportReport:
    return ImportReport(files=files)


def test_status_zero_when_all_was_read() -> None:
    assert exit_status(_report(FileReport("a.json", "order_list", (NEW,)))) == 0


def test_status_zero_for_a_recognised_file_without_orders() -> None:
    assert exit_status(_report(FileReport("a.json", "order_list", ()))) == 0


def test_status_one_when_something_was_not_understood() -> None:
    good, bad = FileReport("a.json", "order_list", (NEW,)), FileReport("b.json", "", (BAD,))
    assert exit_status(_report(good, bad)) == 1


def test_status_two_when_nothing_was_readable() -> None:
    assert exit_status(_report(FileReport("b.json", "", (BAD,)))) == 2


def test_the_data_are_those_of_the_format() -> None:
    data = import_report(_report(FileReport("a.json", "order_list", (NEW,))))
    assert data == {
        "format": "aliguard-import",
        "version": 1,
        "files": [
            {
                "path": "a.json",
                "recognised": "order_list",
                "entries": [
                    {
                        "outcome": "new",
                        "order": "8190000000000001",
                        "what": "Earbuds",
                        "why": "New order.",
                    }
                ],
            }
        ],
        "counts": {
            "new": 1,
            "updated": 0,
            "unchanged": 0,
            "conflict": 0,
            "not_understood": 0,
            "remark": 0,
        },
    }


def test_the_text_names_what_was_not_read_and_why() -> None:
    text = import_text(_report(FileReport("b.json", "", (BAD,))))
    assert "b.json: not recognised" in text
    assert "not understood: x\\u001b[2J.png: This is a picture." in text
    assert text.endswith("1 not understood")
