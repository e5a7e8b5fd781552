# SPDX-License-Identifier: MIT
"""The import report for scripts and terminals (docs/format.md, section 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aliguard_desktop.exporting.plain import harmless
from aliguard_desktop.services.imported import ImportOutcome

if TYPE_CHECKING:
    from aliguard_desktop.services.imported import ImportReport

VERSION = 1
_WORDS = {
    ImportOutcome.NEW: "new",
    ImportOutcome.UPDATED: "updated",
    ImportOutcome.UNCHANGED: "known, unchanged",
    ImportOutcome.CONFLICT: "two dates",
    ImportOutcome.REMARK: "notes",
    ImportOutcome.NOT_UNDERSTOOD: "not understood",
}


def import_report(report: ImportReport) -> dict[str, Any]:
    """Return the report as plain data."""
    return {
        "format": "aliguard-import",
        "version": VERSION,
        "files": [
            {
                "path": file.path,
                "recognised": file.recognised or None,
                "entries": [
                    {
                        "outcome": str(entry.outcome),
                        "order": entry.order or None,
                        "what": entry.what,
                        "why": entry.why,
                    }
                    for entry in file.entries
                ],
            }
            for file in report.files
        ],
        "counts": {str(outcome): report.count(outcome) for outcome in ImportOutcome},
    }


def import_text(report: ImportReport) -> str:
    """Return the report as plain English text for a terminal."""
    lines = []
    for file in report.files:
        lines.append(f"{harmless(file.path)}: {file.recognised or 'not recognised'}")
        for entry in file.entries:
            subject = harmless(" ".join(filter(None, (entry.order, entry.what))))
            why = f": {harmless(entry.why)}" if entry.why else ""
            lines.append(f"  {_WORDS[entry.outcome]}: {subject}{why}")
    counts = [
        f"{report.count(outcome)} {word}"
        for outcome, word in _WORDS.items()
        if report.count(outcome)
    ]
    lines.append(", ".join(counts) if counts else "Nothing was read.")
    return "\n".join(lines)


def exit_status(report: ImportReport) -> int:
    """Return 0 if all was read, 1 if something was not understood, 2 if nothing was readable."""
    if not any(file.recognised for file in report.files):
        return 2
    return 1 if report.count(ImportOutcome.NOT_UNDERSTOOD) else 0
