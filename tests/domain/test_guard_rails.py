# SPDX-License-Identifier: MIT
"""What an act would mean: exact days and amounts by stage, K6, and the 20-day trick in zones."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.advice import book_of
from aliguard_desktop.domain.deadlines import all_deadlines
from aliguard_desktop.domain.events import Ask, EventKind, OfferDetail, Solution
from aliguard_desktop.domain.guard_rails import (
    Act,
    Consequence,
    Label,
    Row,
    Say,
    Terms,
    Verdict,
    asked_act,
    choices,
    consequence,
    final_act,
    gone_from,
    safe_wait,
)
from aliguard_desktop.domain.plan import Caution
from aliguard_desktop.domain.planning import plan_order, standing_of
from tests import factories as make
from tests.domain.test_plan_properties import MOMENTS, RULES, WILD_DAYS, ZONES, _orders
from tests.effort import examples

EARLY = load_rulebook()
USD = make.money


def _on(text: str) -> date:
    return date.fromisoformat(text)


def _of(act, order, when, zone="Europe/Warsaw", **terms) -> Consequence:
    return consequence(act, order, EARLY, make.moment(when, zone), terms=Terms(**terms))


def _acts(order, when, **more) -> list[Act]:
    return [entry.act for entry in choices(order, EARLY, make.moment(when), **more)]


def disputed(*more):
    """A dispute of 5 Mar 2026 over USD 24.90, protection until 5 Apr, known since 1 Mar."""
    return make.order(
        make.event("shipped", "2026-01-20"),
        make.event("protection_end", "2026-04-05", source="order_page", seen="2026-03-01"),
        make.event("dispute_opened", "2026-03-05", amount=USD("24.90")),
        *more,
        paid="24.90",
    )


def offer(amount="0", *more, **fields):
    """A dispute of 17 Nov 2026 over USD 35, protection until 28 Nov, an offer of 21 Nov."""
    return make.order(
        make.event("placed", "2026-09-10"),
        make.event("shipped", "2026-09-12"),
        make.event("protection_end", "2026-11-28", source="order_page", seen="2026-11-10"),
        make.event("dispute_opened", "2026-11-17", solution="refund_only", amount=USD("35")),
        make.event(
            "seller_offered", "2026-11-21", amount=USD(amount) if amount else None, **fields
        ),
        *more,
        paid="35.00",
    )


# ---- K6 ---------------------------------------------------------------------------------------


def test_k6_keep_the_dispute():
    found = _of(Act.KEEP_DISPUTE, make.k6(), "2026-04-04")
    assert found.verdict is Verdict.ADVISED
    assert found.rows == (
        Row(Label.YOU_GET, Say.CLAIM_STAYS_OF, money=USD("24.90")),
        Row(Label.NEXT, Say.SELLER_UNTIL, day=_on("2026-04-06")),
        Row(Label.LATER, Say.PLATFORM_BY, day=_on("2026-04-08")),
        Row(Label.LATER, Say.SUPPORT_AFTER, day=_on("2026-05-01")),
        Row(Label.WAY_BACK, Say.BACK_ANY_TIME),
    )


def test_k6_cancelling_loses_the_money_after_6_april():
    found = _of(Act.CANCEL_DISPUTE, make.k6(), "2026-04-04")
    assert found.verdict is Verdict.RISKY
    assert found.rows == (
        Row(Label.YOU_GET, Say.GET_PROMISE),
        Row(Label.NEXT, Say.REOPEN_TODAY),  # two days before 5 Apr are already over
        Row(Label.WAY_BACK, Say.BACK_REOPEN, day=_on("2026-04-05")),
        Row(Label.AFTER, Say.GONE, day=_on("2026-04-06")),
    )
    late = _of(Act.CANCEL_DISPUTE, make.k6(), "2026-04-08")
    assert late.verdict is Verdict.FINAL
    assert late.rows[0] == Row(Label.YOU_GET, Say.GET_NOTHING_OF, money=USD("24.90"))
    assert late.row(Label.WAY_BACK).say is Say.BACK_NO_DISPUTE


def test_k6_choices_hold_the_asked_acts_and_advise_to_keep():
    found = choices(make.k6(), EARLY, make.moment("2026-04-04"))
    assert [entry.act for entry in found] == [
        Act.KEEP_DISPUTE,
        Act.CANCEL_DISPUTE,
        Act.MODIFY_DISPUTE,
        Act.REFUND_OUTSIDE,
    ]
    assert [entry.advised for entry in found] == [True, False, False, False]
    outside = found[-1]
    assert outside.verdict is Verdict.RISKY
    assert outside.row(Label.NEXT).say is Say.OUTSIDE_UNSEEN
    assert outside.row(Label.WAY_BACK).say is Say.BACK_KEEP_OPEN


# ---- offers -----------------------------------------------------------------------------------


def test_reject_and_ask_again():
    found = _of(Act.REJECT_OFFER, offer(), "2026-11-22")
    assert found.verdict is Verdict.ADVISED
    assert found.rows == (
        Row(Label.YOU_ASK, Say.ASK_REFUND, money=USD("35")),
        Row(Label.NEXT, Say.PLATFORM_BY, day=_on("2026-11-24")),
        Row(Label.WAY_BACK, Say.BACK_LATER_OFFER),
    )
    assert _of(Act.REJECT_OFFER, offer(), "2026-11-26").row(Label.NEXT).say is Say.PLATFORM_NOW


def test_accepting_nothing():
    found = _of(Act.ACCEPT_OFFER, offer("0", resend=True), "2026-11-22")
    assert found.verdict is Verdict.FINAL
    assert not found.advised
    assert found.amount == USD("0")
    assert found.rows == (
        Row(Label.YOU_GET, Say.GET_NOTHING_OF, money=USD("35")),
        Row(Label.NEXT, Say.DISPUTE_ENDS),
        Row(Label.RESEND, Say.UNTRACKED),
        Row(Label.WAY_BACK, Say.BACK_NO_DISPUTE),
    )


def test_accepting_a_part_waits_for_the_refund():
    found = _of(Act.ACCEPT_OFFER, offer("5"), "2026-11-22")
    assert found.rows[0] == Row(Label.YOU_GET, Say.GET_PART, money=USD("5"), of=USD("35"))
    # 22 Nov 2026 is a Sunday; the 20th business day after it is Friday 18 Dec.
    assert found.row(Label.NEXT) == Row(Label.NEXT, Say.REFUND_BY, day=_on("2026-12-18"))


def test_accepting_everything_is_advised_and_still_final():
    found = choices(offer("35"), EARLY, make.moment("2026-11-22"))
    assert [entry.act for entry in found] == [
        Act.ACCEPT_OFFER,
        Act.REJECT_OFFER,
        Act.CANCEL_DISPUTE,
    ]
    assert found[0].advised
    assert found[0].verdict is Verdict.FINAL
    assert found[0].rows[0].say is Say.GET_ALL
    assert found[1].verdict is Verdict.POSSIBLE


def test_accepting_a_return_tells_when_to_post():
    found = _of(Act.ACCEPT_OFFER, offer("35", solution="return_refund"), "2026-11-22")
    assert found.rows[0] == Row(Label.YOU_GET, Say.GET_AFTER_RETURN, money=USD("35"))
    assert found.row(Label.NEXT) == Row(Label.NEXT, Say.SEND_BACK_BY, day=_on("2026-12-01"))
    assert not found.advised


def test_accepting_an_amount_that_nobody_recorded():
    found = _of(Act.ACCEPT_OFFER, offer(""), "2026-11-22")
    assert found.rows[0] == Row(Label.YOU_GET, Say.GET_UNKNOWN)
    typed = _of(Act.ACCEPT_OFFER, offer(""), "2026-11-22", offer=OfferDetail(USD("3")))
    assert typed.rows[0] == Row(Label.YOU_GET, Say.GET_PART, money=USD("3"), of=USD("35"))
    other = OfferDetail(make.money("3", "EUR"))
    foreign = _of(Act.ACCEPT_OFFER, offer(""), "2026-11-22", offer=other)
    assert foreign.rows[0].say is Say.GET_AMOUNT


def test_modifying_gives_the_seller_five_days_again():
    found = _of(Act.MODIFY_DISPUTE, make.k6(), "2026-04-04")
    assert found.row(Label.NEXT) == Row(
        Label.NEXT, Say.SELLER_RESTARTS, day=_on("2026-04-09"), days=5
    )
    joined = make.k6(make.event("platform_joined", "2026-04-04"))
    assert _of(Act.MODIFY_DISPUTE, joined, "2026-04-04").row(Label.NEXT).say is Say.PLATFORM_NOW


# ---- the 20-day trick -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "now", "safe", "back"),
    [
        # Protection until 5 Apr 2026: in Warsaw and Kiritimati the Pacific day begins on the same
        # local day, in Honolulu the evening before.
        ("Europe/Warsaw", "2026-03-24", "2026-04-02", "2026-04-04"),
        ("Pacific/Kiritimati", "2026-03-24", "2026-04-02", "2026-04-04"),
        ("America/Los_Angeles", "2026-03-24", "2026-04-02", "2026-04-04"),
        ("Pacific/Honolulu", "2026-03-24", "2026-04-01", "2026-04-03"),
        ("Europe/Warsaw", "2026-03-10", "2026-03-24", "2026-04-04"),  # fourteen days at most
        ("Pacific/Honolulu", "2026-03-10", "2026-03-24", "2026-04-03"),
        ("Europe/Warsaw", "2026-04-02", "2026-04-02", "2026-04-04"),
    ],
)
def test_decision_20_the_last_safe_day_after_cancelling(zone, now, safe, back):
    found = _of(Act.CANCEL_DISPUTE, disputed(), now, zone)
    assert found.safe_until == _on(safe)
    assert found.row(Label.NEXT) == Row(Label.NEXT, Say.REOPEN_BY, day=_on(safe))
    assert found.row(Label.WAY_BACK) == Row(Label.WAY_BACK, Say.BACK_REOPEN, day=_on(back))


@pytest.mark.parametrize(
    ("now", "say", "verdict"),
    [
        ("2026-04-03", Say.REOPEN_TODAY, Verdict.RISKY),
        ("2026-04-04", Say.REOPEN_TODAY, Verdict.RISKY),
        ("2026-04-05", Say.MONEY_TO_SELLER, Verdict.FINAL),
        ("2026-04-06", Say.MONEY_TO_SELLER, Verdict.FINAL),
        ("2026-04-07", Say.MONEY_TO_SELLER, Verdict.FINAL),
    ],
)
def test_cancelling_near_and_after_the_protection_end(now, say, verdict):
    order = make.k2(make.event("dispute_opened", "2026-03-05"))
    found = _of(Act.CANCEL_DISPUTE, order, now)
    assert (found.row(Label.NEXT).say, found.verdict) == (say, verdict)
    assert found.safe_until is None


def test_the_engine_agrees_with_the_day_after_cancelling():
    for now in ("2026-03-10", "2026-03-24", "2026-04-01"):
        promised = _of(Act.CANCEL_DISPUTE, disputed(), now).safe_until
        cancelled = disputed(make.event("dispute_cancelled", now))
        plan = plan_order(cancelled, EARLY, make.moment(now))
        # The engine may urge even earlier (the preset's own day), never later.
        assert plan.deadline("D9.try").due <= promised


def test_twenty_days_are_too_late():
    order = make.k2(make.event("dispute_opened", "2026-03-20"))
    found = _of(Act.WAIT, order, "2026-03-24", days=20)
    assert found.verdict is Verdict.RISKY
    assert found.rows == (
        Row(Label.YOU_GET, Say.GET_PROMISE),
        Row(Label.SAFE, Say.SAFE_UNTIL, day=_on("2026-04-02")),
        Row(Label.NEXT, Say.ASKED_TOO_LATE, day=_on("2026-04-13"), days=20, late=11),
        Row(Label.WAY_BACK, Say.BACK_KEEP_OPEN),
    )


def test_waiting_without_a_dispute():
    found = _of(Act.WAIT, make.k2(), "2026-03-24", days=5)
    assert found.verdict is Verdict.POSSIBLE
    assert found.safe_until == _on("2026-04-02")
    assert found.row(Label.NEXT) == Row(
        Label.NEXT, Say.ASKED_IN_TIME, day=_on("2026-03-29"), days=5, late=0
    )
    undated = _of(Act.WAIT, make.k7(), "2026-02-16")
    assert undated.row(Label.SAFE).say is Say.SAFE_UNKNOWN
    assert undated.row(Label.WAY_BACK).say is Say.BACK_NO_SAFE_DAY
    assert undated.verdict is Verdict.RISKY


def test_waiting_is_never_safe_once_clock_a_is_over_after_cancelling():
    cancelled = make.k2(
        make.event("dispute_opened", "2026-03-20"), make.event("dispute_cancelled", "2026-04-03")
    )
    found = _of(Act.WAIT, cancelled, "2026-04-07")
    assert found.safe_until is None
    assert found.row(Label.SAFE).say is Say.SAFE_NONE
    # Without a dispute the 15 days still count: last safe day 19 Apr, two days before it.
    assert _of(Act.WAIT, make.k4(), "2026-04-07").safe_until == _on("2026-04-17")


# ---- other acts -------------------------------------------------------------------------------


def test_confirming_receipt():
    found = _of(Act.CONFIRM_RECEIPT, make.k2(), "2026-03-24")
    assert found.verdict is Verdict.FINAL
    assert found.rows == (
        Row(Label.YOU_GET, Say.GET_NOTHING_OF, money=USD("24.90")),
        Row(Label.NEXT, Say.MONEY_TO_SELLER),
        Row(Label.WAY_BACK, Say.BACK_OPEN, day=_on("2026-04-07")),  # 24 Mar + 15, less one
    )
    good = make.k2(make.event("received", "2026-03-24", problem="none"))
    assert _of(Act.CONFIRM_RECEIPT, good, "2026-03-24").rows[0].say is Say.GET_ITEM


def test_longer_dispatch_time_and_keeping_the_date():
    """K1: ship by 10 Mar 2026; the refund should be there 20 business days later, on 7 Apr."""
    found = choices(make.k1(), EARLY, make.moment("2026-03-09"))
    assert [entry.act for entry in found] == [Act.KEEP_SHIP_DATE, Act.LONGER_DISPATCH]
    keep, longer = found
    assert keep.rows[1:3] == (
        Row(Label.NEXT, Say.AUTO_CANCEL_BY, day=_on("2026-03-10")),
        Row(Label.LATER, Say.REFUND_BY, day=_on("2026-04-07")),
    )
    assert longer.verdict is Verdict.RISKY
    assert longer.row(Label.NEXT) == Row(Label.NEXT, Say.SHIP_DATE_MOVES, day=_on("2026-03-10"))


def returning():
    return offer(
        "35",
        make.event("decided", "2026-11-21", outcome="return", amount=USD("35")),
    )


@pytest.mark.parametrize(
    ("postage", "say", "money", "verdict"),
    [
        (None, Say.GET_LESS_POSTAGE, "35", Verdict.POSSIBLE),
        ("12.50", Say.GET_NET, "22.50", Verdict.POSSIBLE),
        ("35", Say.GET_LOSS, "0", Verdict.RISKY),
        ("40", Say.GET_LOSS, "5", Verdict.RISKY),
    ],
)
def test_return_dearer_than_the_item(postage, say, money, verdict):
    terms = {"postage": USD(postage)} if postage else {}
    found = _of(Act.RETURN_AT_OWN_COST, returning(), "2026-11-22", **terms)
    assert (found.rows[0].say, found.rows[0].money, found.verdict) == (say, USD(money), verdict)
    assert found.row(Label.NEXT) == Row(Label.NEXT, Say.SEND_BACK_BY, day=_on("2026-11-30"))


@pytest.mark.parametrize(
    "agreed",
    [
        (make.event("decided", "2026-03-12", outcome="return", amount=USD("10.00")),),
        (
            make.event("seller_offered", "2026-03-11", amount=USD("10.00"), entry=1),
            make.event("offer_accepted", "2026-03-12", entry=2),
        ),
        (
            make.event("seller_offered", "2026-03-11", amount=USD("12.00"), entry=1),
            make.event("offer_accepted", "2026-03-12", amount=USD("10.00"), entry=2),
        ),
    ],
)
def test_a_return_brings_what_was_agreed_and_not_what_was_asked(agreed):
    order = make.order(
        make.event("shipped", "2026-01-20"),
        make.event("protection_end", "2026-04-05", source="order_page", seen="2026-03-01"),
        make.event("dispute_opened", "2026-03-05", amount=USD("24.90"), solution="return_refund"),
        *agreed,
        paid="24.90",
    )
    entry = _of(Act.RETURN_AT_OWN_COST, order, "2026-03-13", postage=USD("11.00"))
    assert (entry.verdict, entry.rows[0]) == (
        Verdict.RISKY,
        Row(Label.YOU_GET, Say.GET_LOSS, money=USD("1.00"), of=USD("10.00")),
    )


def test_waiting_does_not_promise_a_parcel_that_is_here():
    order = make.with_events(make.k2(), make.event("received", "2026-03-23", problem="damaged"))
    assert _of(Act.WAIT, order, "2026-03-24").rows[0].say is Say.GET_TIME
    assert _of(Act.WAIT, make.k2(), "2026-03-24").rows[0].say is Say.GET_MAYBE_PARCEL


def test_no_card_names_a_day_that_is_over_as_the_way_back():
    """A delivered scan has used up the 15 days while the protection still runs (engine 5)."""
    order = make.with_events(make.k2(), make.event("delivered", "2026-03-08"))
    entry = _of(Act.LET_TIME_RUN_OUT, order, "2026-03-27")
    assert entry.row(Label.WAY_BACK) == Row(Label.WAY_BACK, Say.BACK_NO_SAFE_DAY)


@pytest.mark.parametrize("now", ["2026-04-20", "2026-04-21T08:00"])
@pytest.mark.parametrize(
    ("act", "label"),
    [
        (Act.DECLINE, Label.NEXT),
        (Act.LET_TIME_RUN_OUT, Label.NEXT),
        (Act.TAKE_RESEND, Label.WAY_BACK),
        (Act.CONFIRM_RECEIPT, Label.WAY_BACK),
    ],
)
def test_on_the_platforms_last_day_hours_are_left(act, label, now):
    assert _of(act, make.k4(), now).row(label) == Row(label, Say.BACK_HOURS, _on("2026-04-19"))


def test_postage_in_another_currency_is_not_compared():
    found = _of(Act.RETURN_AT_OWN_COST, returning(), "2026-11-22", postage=USD("90", "PLN"))
    assert found.rows[0].say is Say.GET_LESS_POSTAGE


@pytest.mark.parametrize(
    ("order", "now", "row"),
    [
        (make.k2(), "2026-03-24", Row(Label.NEXT, Say.PROTECTION_ENDS, day=_on("2026-04-05"))),
        (make.k4(), "2026-04-07", Row(Label.NEXT, Say.WINDOW_ENDS, day=_on("2026-04-19"))),
        (offer(), "2026-11-22", Row(Label.NEXT, Say.OFFER_ACCEPTED_AFTER, day=_on("2026-11-23"))),
        (returning(), "2026-11-22", Row(Label.NEXT, Say.CASE_LOST_AFTER, day=_on("2026-11-30"))),
        (make.k6(), "2026-04-04", Row(Label.NEXT, Say.PLATFORM_BY, day=_on("2026-04-08"))),
        (make.k7(), "2026-02-16", Row(Label.NEXT, Say.REOPEN_UNKNOWN)),
    ],
)
def test_letting_the_time_run_out(order, now, row):
    assert _of(Act.LET_TIME_RUN_OUT, order, now).row(Label.NEXT) == row


def test_after_the_protection_end_fifteen_days_are_left_but_not_after_cancelling():
    assert _of(Act.LET_TIME_RUN_OUT, make.k2(), "2026-03-24").rows[-1] == Row(
        Label.WAY_BACK, Say.BACK_OPEN, day=_on("2026-04-19")
    )
    cancelled = make.k2(
        make.event("dispute_opened", "2026-03-20"), make.event("dispute_cancelled", "2026-03-23")
    )
    found = _of(Act.LET_TIME_RUN_OUT, cancelled, "2026-03-24")
    assert found.rows[-1] == Row(Label.WAY_BACK, Say.BACK_NO_DISPUTE)


# ---- which cards ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("order", "now", "acts"),
    [
        (
            make.k2(),
            "2026-03-24",
            [Act.WAIT, Act.CONFIRM_RECEIPT, Act.LET_TIME_RUN_OUT],
        ),
        (make.k4(), "2026-04-07", [Act.WAIT, Act.LET_TIME_RUN_OUT]),
        (offer(), "2026-11-22", [Act.REJECT_OFFER, Act.ACCEPT_OFFER, Act.CANCEL_DISPUTE]),
        (
            returning(),
            "2026-11-22",
            [Act.ASK_FREE_RETURN, Act.RETURN_AT_OWN_COST, Act.LET_TIME_RUN_OUT],
        ),
        (make.k2(make.event("all_good", "2026-03-24")), "2026-03-24", []),
        (make.order(make.event("placed", "2026-03-01")), "2026-03-02", []),
    ],
)
def test_cards_by_stage(order, now, acts):
    assert _acts(order, now) == acts


def test_pressure_without_a_dispute_shows_what_is_asked():
    order = make.k2(
        make.event("message_received", "2026-03-24", sender="seller", asks=("pay_fee", "wait"))
    )
    assert _acts(order, "2026-03-24", asked=(Act.TAKE_RESEND, Act.CANCEL_DISPUTE)) == [
        Act.DECLINE,
        Act.WAIT,
        Act.CONFIRM_RECEIPT,
        Act.LET_TIME_RUN_OUT,
        Act.PAY_FEE,
        Act.TAKE_RESEND,  # there is no dispute to cancel
    ]


def test_final_events_and_asks_have_their_act():
    kinds = {kind for kind in EventKind if final_act(make.event(kind, "2026-03-24"))}
    assert kinds == {
        EventKind.OFFER_ACCEPTED,
        EventKind.DISPUTE_CANCELLED,
        EventKind.RECEIPT_CONFIRMED,
    }
    assert {asked_act(ask) for ask in Ask} <= set(Act)


# ---- any order --------------------------------------------------------------------------------

TERMS = st.builds(
    Terms,
    st.none() | st.builds(OfferDetail, st.none() | st.integers(0, 9999).map(
        lambda minor: make.money("0.00") if not minor else make.money(f"{minor / 100:.2f}")
    ), st.none() | st.sampled_from(list(Solution)), st.booleans()),
    st.none() | st.integers(1, 999),
    st.none() | st.integers(0, 9999).map(lambda minor: make.money(f"{minor / 100:.2f}")),
)  # fmt: skip


@given(_orders() | _orders(WILD_DAYS), MOMENTS, st.sampled_from(sorted(RULES)), TERMS)
@settings(max_examples=examples(60), deadline=None)
def test_any_order_act_and_moment(order, moment, preset, terms):
    rules = RULES[preset]
    standing = standing_of(order, rules, moment)
    for act in Act:
        found = consequence(act, order, rules, moment, terms=terms)
        assert found.act is act
        assert 1 <= len(found.rows) <= 5
        assert found.row(Label.WAY_BACK) is not None
        if act is Act.ACCEPT_OFFER:
            assert found.verdict is Verdict.FINAL
        ways = [row for row in found.rows if row.say in (Say.BACK_OPEN, Say.BACK_REOPEN)]
        ways += [row for row in found.rows if row.say is Say.WINDOW_ENDS]
        assert all(row.day is not None and row.day >= moment.today for row in ways)
        if found.safe_until is not None:
            assert found.safe_until >= moment.today
            if standing.act_by is not None and not standing.over and not standing.ended_early:
                assert found.safe_until <= standing.act_by - timedelta(days=2)
    shown = choices(order, rules, moment, terms=terms)
    assert len({entry.act for entry in shown}) == len(shown)
    assert sum(entry.advised for entry in shown) <= 1
    assert not shown or shown[0].advised or not any(entry.advised for entry in shown)


@given(_orders() | _orders(WILD_DAYS), MOMENTS, st.sampled_from(sorted(RULES)))
@settings(max_examples=examples(40), deadline=None)
def test_waiting_after_cancelling_is_never_safe_once_clock_a_is_over(order, moment, preset):
    standing = standing_of(order, RULES[preset], moment)
    book = book_of(all_deadlines(standing))
    if standing.over or standing.act_by is None:
        assert safe_wait(standing, book, cancelling=True) is None


def test_zones_of_the_property_tests_hold_the_date_line():
    assert {"Pacific/Honolulu", "Pacific/Kiritimati"} <= set(ZONES)


def test_cancelling_is_safe_by_the_earliest_reading_only():
    """The 15 days after a scan end long before the protection does (decisions 1)."""
    order = make.order(
        make.event("shipped", "2026-09-28"),
        make.event("protection_end", "2027-01-01", source="order_page", seen="2026-10-01"),
        make.event("delivered", "2026-11-19"),
        make.event("dispute_opened", "2026-11-20", amount=USD("24.90")),
        paid="24.90",
    )
    assert gone_from(plan_order(order, EARLY, make.moment("2026-11-22"))) == _on("2026-12-04")
    found = _of(Act.CANCEL_DISPUTE, order, "2026-11-22")
    assert found.row(Label.AFTER) == Row(Label.AFTER, Say.GONE, day=_on("2026-12-04"))
    assert found.row(Label.WAY_BACK) == Row(Label.WAY_BACK, Say.BACK_REOPEN, day=_on("2026-12-03"))
    assert found.safe_until == _on("2026-12-01")
    plan = plan_order(order, EARLY, make.moment("2026-12-02"))
    assert Caution.CANCEL_LOSES_MONEY in plan.warnings


def test_without_a_scan_the_protection_end_counts():
    plan = plan_order(disputed(), EARLY, make.moment("2026-03-10"))
    assert gone_from(plan) == _on("2026-04-05")
