# SPDX-License-Identifier: MIT
"""The statement and its checks as plain data, for ``--statement`` and ``--check-text``.

Shapes and names are those of docs/format.md section 5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aliguard_desktop.domain.dispute.checks import CheckLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aliguard_desktop.domain.dispute.checks import Check
    from aliguard_desktop.domain.dispute.reasons import FormAnswers
    from aliguard_desktop.services.disputes import Desk
    from aliguard_desktop.services.messages import Letter

STATEMENT_FORMAT = "aliguard-statement"
CHECKS_FORMAT = "aliguard-checks"
VERSION = 1


def statement_to_plain(desk: Desk) -> dict[str, Any]:
    """Return everything ``--statement --json`` prints, ready for a JSON encoder.

    Where a dispute is refused there is no text, except for ``too_early``.
    """
    refused = desk.refused
    silent = refused is not None and refused.reason != "too_early"
    return {
        "format": STATEMENT_FORMAT,
        "version": VERSION,
        "number": desk.order.number,
        "line": desk.case.line,
        "situation": desk.case.situation or desk.plan.situation,
        "form": None if silent else _form(desk.form),
        "text": "" if silent else desk.text,
        "short_text": "" if silent else desk.short_text,
        "checks": [] if silent else _checks(desk.checks),
        "checklist": []
        if silent
        else [
            {
                "id": row.id,
                "needed": row.needed,
                "have": bool(row.have),
                "numbers": list(row.numbers),
                "declined": row.declined,
            }
            for row in desk.checklist
        ],
        "refused": None
        if refused is None
        else {
            "reason": refused.reason,
            "from": refused.starts.isoformat() if refused.starts else None,
        },
    }


def message_to_plain(desk: Desk, letter: Letter) -> dict[str, Any]:
    """Return what ``--statement NUMBER --message ID --json`` prints: a text without a form."""
    return {
        "format": STATEMENT_FORMAT,
        "version": VERSION,
        "number": desk.order.number,
        "line": desk.case.line,
        "situation": desk.case.situation or desk.plan.situation,
        "message": letter.id,
        "form": None,
        "text": letter.text,
        "short_text": letter.text,
        "checks": _checks(letter.checks),
        "checklist": [],
        "refused": None,
    }


def checks_to_plain(checks: Iterable[Check]) -> dict[str, Any]:
    """Return everything ``--check-text --json`` prints; positions count characters."""
    return {"format": CHECKS_FORMAT, "version": VERSION, "checks": _checks(checks)}


def _checks(checks: Iterable[Check]) -> list[dict[str, Any]]:
    return [
        {
            "id": check.id,
            "level": check.level.value,
            "start": check.start,
            "end": check.end,
            "fix": check.fix,
        }
        for check in checks
        if check.level is not CheckLevel.PASSED
    ]


def _form(form: FormAnswers | None) -> dict[str, Any] | None:
    if form is None:
        return None
    return {
        "solution": form.solution,
        "received": form.received,
        "group": form.group,
        "reason": form.reason,
        "amount": form.amount.partition(" ")[2] or None,
    }
