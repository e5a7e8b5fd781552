# SPDX-License-Identifier: MIT
"""``--statement`` and ``--check-text`` as docs/format.md section 5 says."""

from __future__ import annotations

import json
from dataclasses import replace

from aliguard_desktop.exporting.statement import (
    checks_to_plain,
    message_to_plain,
    statement_to_plain,
)
from tests import factories as make
from tests.domain.dispute import desks, letters


def plain(today: str, order, **options):
    desk = desks.service(today, order).statement(order.number, **options)
    data = statement_to_plain(desk)
    assert json.loads(json.dumps(data)) == data
    return data


def test_k3() -> None:
    data = plain("2026-03-31", replace(make.k3(), exhibits=desks.exhibits("tracking", "chat")))
    assert data["situation"] == "N1"
    assert data["refused"] is None
    assert data["form"] == {
        "solution": "refund_only",
        "received": False,
        "group": "Logistics tracking problem",
        "reason": "Purchase Protection is running out, but package is still in transit",
        "amount": "24.90",
    }
    assert "26 Mar 2026" in data["text"]
    assert len(data["short_text"]) < len(data["text"])
    assert data["checks"] == [
        {"id": "proof_missing", "level": "block", "start": 0, "end": 0, "fix": None},
        # "There was no answer" is only a suggestion until it is ticked.
        {"id": "facts_unticked", "level": "warn", "start": 0, "end": 0, "fix": None},
    ]
    assert data["checklist"][0] == {
        "id": "tracking",
        "needed": True,
        "have": True,
        "numbers": ["picture 1"],
        "declined": False,
    }


def test_k1_has_a_refusal_and_no_text() -> None:
    data = plain("2026-03-09", make.k1())
    assert data["refused"] == {"reason": "not_shipped", "from": None}
    assert data["form"] is None
    assert (data["text"], data["short_text"]) == ("", "")
    assert (data["checks"], data["checklist"]) == ([], [])


def test_k7_is_too_early_and_has_a_text() -> None:
    data = plain("2026-02-16", make.k7())
    assert data["refused"] == {"reason": "too_early", "from": "2026-02-21"}
    assert "10 Feb 2026" in data["text"]
    assert data["form"] is not None


def test_unknown_amount_is_null() -> None:
    assert plain("2026-03-31", replace(make.k3(), paid=None))["form"]["amount"] is None


def test_k8_checks_alone() -> None:
    service = desks.service("2026-03-31")
    data = checks_to_plain(service.check(make.k8()))
    assert [(one["id"], one["fix"]) for one in data["checks"]] == [
        ("not_ascii", "No."),
        ("not_ascii", '"'),
        ("not_ascii", '"'),
        ("not_ascii", None),
        ("placeholder", None),
    ]
    assert make.k8()[data["checks"][0]["start"]] == "\u2116"
    assert {one["level"] for one in data["checks"]} == {"block"}


def test_message_has_no_form() -> None:
    order = make.k2()
    service = desks.service("2026-03-26", order)
    letter = letters.letter("extension", order, "2026-03-26")
    data = message_to_plain(service.statement(order.number), letter)
    assert data["form"] is None
    assert data["message"] == "extension"
    assert data["checks"] == []
    assert "8190000000000001" in data["text"]
    assert "5 Apr 2026" in data["text"]
