# SPDX-License-Identifier: MIT
"""Ready messages: K2's extension request and the question for a number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aliguard_desktop.domain.dispute.messages import MESSAGES, message
from aliguard_desktop.domain.errors import AliGuardError
from tests import factories as make
from tests.domain.dispute import desks


def written(message_id: str, order, today: str = "2026-03-26", language: str = "en") -> str:
    return message(message_id, desks.scope(order, today), desks.PHRASES[language], 30)


def test_k2_extension_request() -> None:
    assert written("extension", make.k2()) == (
        "Dear seller, I have not received order 8190000000000001 yet. The protection ends on "
        "5 Apr 2026. Please extend it by 30 days. Thank you."
    )


def test_extension_without_a_date_names_none() -> None:
    text = written("extension", make.k7(), "2026-02-17")
    assert "8190000000000001" in text
    assert "ends on" not in text


def test_extension_after_the_end_names_no_past_day() -> None:
    assert "5 Apr 2026" in written("extension", make.k2(), "2026-04-05")
    assert "5 Apr 2026" not in written("extension", make.k2(), "2026-04-07")


def test_tracking_message() -> None:
    assert (
        "LP00000000000001 of order 8190000000000001 has shown no information since 10 Feb 2026"
        in (written("tracking", make.k7(), "2026-02-17"))
    )
    assert "8190000000000001 has shown nothing new since 20 Mar 2026. Please ask the carrier" in (
        written("tracking", make.k2())
    )
    unshipped = replace(make.k7(), events=())
    assert "shows no information. Please" in written("tracking", unshipped, "2026-02-17")
    misread = replace(make.k7(), parcels=(make.parcel("p1", "8190000000000001"),))
    assert "I have no tracking number" in written("tracking", misread)
    assert "I have no tracking number" in written("tracking", replace(make.k7(), parcels=()))


@pytest.mark.parametrize("message_id", MESSAGES)
def test_messages_are_plain_and_polite(message_id: str) -> None:
    text = written(message_id, make.k2())
    assert text.isascii()
    assert text.startswith("Dear seller,")
    assert text.endswith("Thank you.")
    assert written(message_id, make.k2(), language="ru") != text


def test_unknown_message_is_refused_in_words() -> None:
    order = make.k2()
    with pytest.raises(AliGuardError) as caught:
        desks.service("2026-03-26", order).message(order.id, "poem")
    assert caught.value.code == "message_unknown"
    with pytest.raises(KeyError):
        written("poem", order)
