# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.event_codec import detail_from_plain, detail_to_plain
from aliguard_desktop.domain.events import (
    DETAIL_TYPES,
    Ask,
    EventKind,
    MessageDetail,
    OfferDetail,
    Party,
    Solution,
)
from aliguard_desktop.domain.money import Money

if TYPE_CHECKING:
    from aliguard_desktop.domain.events import Detail

SOLUTION = Solution.REFUND_ONLY
OFFER = OfferDetail(Money("KRW", 11110), SOLUTION, resend=True, answer_by=date(2026, 4, 5))


def test_names_are_those_of_the_format() -> None:
    detail = MessageDetail(Party.SELLER, (Ask.WAIT, Ask.PAY_FEE), "soon", "Hi")
    assert detail_to_plain(detail) == {
        "from": "seller",
        "asks": ["wait", "pay_fee"],
        "promises": "soon",
        "text": "Hi",
    }
    assert detail_to_plain(OFFER) == {
        "amount": "11110",
        "solution": "refund_only",
        "resend": True,
        "answer_by": "2026-04-05",
    }


def test_what_is_not_known_is_left_out_and_unknown_keys_are_named() -> None:
    assert detail_to_plain(OfferDetail()) == {}
    detail, unknown = detail_from_plain(
        EventKind.SELLER_OFFERED, {"amount": "1", "colour": "red"}, "KRW"
    )
    assert detail == OfferDetail(Money("KRW", 1))
    assert unknown == ("colour",)


@pytest.mark.parametrize(
    ("kind", "values", "part"),
    [
        (EventKind.SELLER_OFFERED, {"amount": "1.234"}, "decimal digits"),
        (EventKind.SELLER_OFFERED, {"amount": 5}, "text is needed"),
        (EventKind.SELLER_OFFERED, {"resend": "yes"}, "true or false"),
        (EventKind.SELLER_OFFERED, {"answer_by": "5 April"}, "not a day"),
        (EventKind.EXTENSION_ASKED, {"days": True}, "whole number"),
        (EventKind.EXTENSION_ASKED, {"days": -1}, "whole number"),
        (EventKind.DECIDED, {"outcome": "maybe"}, "full, partial, return, none"),
        (EventKind.MESSAGE_RECEIVED, {"asks": "wait"}, "list"),
        (EventKind.MESSAGE_RECEIVED, {"asks": ["dance"]}, "none of"),
        (EventKind.SCAN, {"text": ["a"]}, "text is needed"),
    ],
)
def test_a_wrong_value_says_what_and_why(
    kind: EventKind, values: dict[str, Any], part: str
) -> None:
    with pytest.raises(ValueError, match=part) as caught:
        detail_from_plain(kind, values, "USD")
    assert str(kind) in str(caught.value)


@given(st.data())
def test_every_detail_comes_back_through_json(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(EventKind))
    st.register_type_strategy(Money, st.integers(0, 10**9).map(lambda minor: Money("USD", minor)))
    build: Any = st.builds(DETAIL_TYPES[kind])
    detail: Detail = data.draw(build)
    plain = json.loads(json.dumps(detail_to_plain(detail)))
    assert detail_from_plain(kind, plain, "USD") == (detail, ())
