# SPDX-License-Identifier: MIT
"""Golden texts of the situations, K3 literally, and what holds for any facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.dispute.checks import CheckLevel, sentences
from aliguard_desktop.domain.dispute.facts import FactType
from aliguard_desktop.domain.dispute.prefill import prefill
from aliguard_desktop.domain.orders import Case
from tests import factories as make
from tests.domain.dispute import desks
from tests.effort import examples
from tests.factories import event


def n1_desk(*kinds: str, language: str = "en"):
    order = make.k3(event("expected_by", "2026-03-10", source="order_page"))
    case = desks.case("N1", extension_answer="none", last_scan_place="Frankfurt")
    return desks.desk(order, "2026-03-31", case, *kinds, language=language)


def test_n1_golden() -> None:
    desk = n1_desk("tracking", "order_page", "chat")
    assert desk.text == (
        "I ordered Earbuds on 18 Jan 2026 (order 8190000000000001). It was shipped on "
        "20 Jan 2026, tracking LP00000000000001. Delivery was promised by 10 Mar 2026. Protection "
        "ends on 5 Apr 2026. Last tracking event: 25 Mar 2026, Arrived at destination country. "
        "Place: Frankfurt. Today is 31 Mar 2026. I have not received the parcel. On 26 Mar 2026 "
        "I asked the seller for an extension. There was no answer. See picture 1 (tracking), "
        "picture 2 (order page) and picture 3 (message). I request a full refund of USD 24.90."
    )
    assert desk.short_text == (
        "Order 8190000000000001 of 18 Jan 2026: Earbuds. Shipped 20 Jan 2026, tracking "
        "LP00000000000001. Protection ends on 5 Apr 2026. Last tracking event: 25 Mar 2026. "
        "Today is 31 Mar 2026. I have not received the parcel. I asked for an extension on "
        "26 Mar 2026. There was no answer. See picture 1 (tracking), picture 2 (order page) and "
        "picture 3 (message). I request a full refund of USD 24.90."
    )
    assert desk.form is not None
    assert desk.form.amount == "USD 24.90"
    assert (desk.form.solution, desk.form.received) == ("refund_only", False)


def test_n1_reading_copy_says_the_same() -> None:
    desk = n1_desk("tracking", "order_page", language="ru")
    assert desk.reading_copy == (
        "Мой заказ от 18 января 2026: Earbuds (номер 8190000000000001). Отправлено 20 января "
        "2026, трек-номер LP00000000000001. Доставку обещали к 10 марта 2026. Защита "
        "заканчивается 5 апреля 2026. Последнее событие отслеживания: 25 марта 2026, Arrived at "
        "destination country. Место: Frankfurt. Сегодня 31 марта 2026. Посылка ко мне не пришла. "
        "26 марта 2026 продавцу отправлена просьба продлить защиту. Ответа не было. См. фото 1 "
        "(отслеживание) и фото 2 (страница заказа). Прошу вернуть всю сумму: USD 24.90."
    )
    assert n1_desk("tracking").reading_copy == ""


def test_n3_golden() -> None:
    order = make.order(
        event("placed", "2026-02-08", source="order_page"),
        event("shipped", "2026-02-10", source="order_page"),
        event("protection_end", "2026-04-20", source="order_page", seen="2026-02-20"),
        event("message_sent", "2026-02-25", to="seller", about="number"),
        paid="9.99",
        parcels=(make.parcel("p1", "LP00000000000001", carrier="Cainiao"),),
    )
    case = desks.case("N3", number_answer="none")
    desk = desks.desk(order, "2026-03-02", case, "tracking", "order_page")
    assert desk.text == (
        "I ordered Earbuds on 8 Feb 2026 (order 8190000000000001). It was shipped on 10 Feb 2026, "
        "tracking LP00000000000001. The carrier is Cainiao. The tracking number has "
        "shown no information since 10 Feb 2026. Protection ends on 20 Apr 2026. On 25 Feb 2026 I "
        "asked the seller for a correct tracking number. There was no answer. Today is 2 Mar 2026. "
        "I have not received the parcel. See picture 1 (tracking) and picture 2 (order page). I "
        "request a full refund of USD 9.99."
    )
    assert desk.short_text == (
        "Order 8190000000000001 of 8 Feb 2026: Earbuds. Shipped 10 Feb 2026, tracking "
        "LP00000000000001. The tracking number has shown no information since 10 Feb 2026. "
        "Protection ends on 20 Apr 2026. I asked for a correct number on 25 Feb 2026. There was "
        "no answer. Today is "
        "2 Mar 2026. I have not received the parcel. See picture 1 (tracking) and picture 2 "
        "(order page). I request a full refund of USD 9.99."
    )
    unnumbered = replace(order, parcels=())
    text = desks.desk(unnumbered, "2026-03-02", case).text
    assert "The seller gave no tracking number." in text
    assert "LP0" not in text


def test_n4_golden() -> None:
    order = make.k2(
        event("delivered", "2026-06-01", source="tracking_page", place="Krak\u00f3w"),
        event("message_sent", "2026-06-02", to="carrier", about="inquiry"),
    )
    case = desks.case("N4", signed="no", neighbours_asked="yes", carrier_answer="no_proof")
    desk = desks.desk(order, "2026-06-04", case, "tracking", "carrier_statement")
    assert desk.text == (
        "I ordered Earbuds on 18 Jan 2026 (order 8190000000000001). It was shipped on "
        "20 Jan 2026, tracking LP00000000000001. Tracking shows delivery on 1 Jun 2026 in Krakow. "
        "Today is 4 Jun 2026. I have not received the parcel. I did not sign for it. I asked my "
        "neighbours and they do not have it. On 2 Jun 2026 I asked the carrier about this "
        "delivery. The carrier has no proof of delivery to me. See picture 1 (tracking) and "
        "picture 2 (carrier reply). I request a full refund of USD 24.90."
    )
    assert desk.short_text == (
        "Order 8190000000000001 of 18 Jan 2026: Earbuds. Shipped 20 Jan 2026, tracking "
        "LP00000000000001. Tracking shows delivery on 1 Jun 2026 in Krakow. Today is 4 Jun 2026. "
        "I have not received the parcel. I asked the carrier on 2 Jun 2026. The carrier has no "
        "proof of delivery to me. See picture 1 (tracking) and picture 2 (carrier reply). I "
        "request a full refund of USD 24.90."
    )
    city = next(one for one in desk.facts if one.key == "delivered_city")
    assert (city.value, city.transliterated, city.problem) == ("Krak\u00f3w", "Krakow", "")


def test_r4_golden() -> None:
    order = make.k2(event("received", "2026-03-25", problem="damaged"))
    case = desks.case(
        "R4",
        damage="cracked",
        damage_text="The left hinge is cracked",
        noticed_on="2026-03-25",
        parcel_damage="damaged",
        keep_item="yes",
        loss_percent="40",
    )
    kinds = ("parcel_outside", "parcel_inside", "item", "label", "unboxing_video")
    desk = desks.desk(order, "2026-03-27", case, *kinds)
    assert desk.text == (
        "I ordered Earbuds on 18 Jan 2026 (order 8190000000000001). It was shipped on "
        "20 Jan 2026, tracking LP00000000000001. I received the parcel on 25 Mar 2026. It was "
        "damaged on the outside. The item is cracked. Details: The left hinge is cracked. I "
        "noticed this on 25 Mar 2026. Today is 27 Mar 2026. The item is worth about 40 percent "
        "less. I will keep the item. See pictures 1 (parcel outside), 2 (parcel inside), 3 (item) "
        "and 4 (label). See also video 1 (opening). I request a partial refund of USD 9.96."
    )
    assert desk.short_text == (
        "Order 8190000000000001 of 18 Jan 2026: Earbuds. Shipped 20 Jan 2026, tracking "
        "LP00000000000001. I received the parcel on 25 Mar 2026. The item is cracked. I noticed "
        "this on 25 Mar 2026. Today is 27 Mar 2026. The item is worth about 40 percent less. I "
        "will keep the item. See pictures 1-4 and video 1. I request a partial refund of USD 9.96."
    )
    assert not [one for one in desk.checks if one.level is CheckLevel.BLOCK]


def test_r4_names_the_damage_before_it_says_when_it_was_noticed() -> None:
    order = make.k2(event("received", "2026-03-25", problem="damaged"))
    noticed = {"noticed_on": "2026-03-25"}
    text = desks.desk(order, "2026-03-27", desks.case("R4", **noticed)).text
    assert "The item is damaged. I noticed this on 25 Mar 2026." in text
    unnamed = make.k2(event("received", "2026-03-25"))
    assert "noticed" not in desks.desk(unnamed, "2026-03-27", desks.case("R4", **noticed)).text


def test_k3_literally() -> None:
    order = replace(make.k3(), exhibits=desks.exhibits("tracking", "order_page"))
    desk = desks.service("2026-03-31", order).statement(order.number)
    assert desk.refused is None
    assert desk.case.situation == "N1"
    for wanted in (
        "8190000000000001",
        "LP00000000000001",
        "18 Jan 2026",
        "20 Jan 2026",
        "25 Mar 2026",
        "26 Mar 2026",
        "full refund",
        "USD 24.90",
        "picture 2",
    ):
        assert wanted in desk.text
    for unwanted in ("replacement", "send again", "lost", "picture 3", "no answer"):
        assert unwanted not in desk.text
    assert desk.text.isascii()
    assert not [one for one in desk.checks if one.level is CheckLevel.BLOCK]


def test_k4_says_that_protection_is_over() -> None:
    desk = desks.service("2026-04-07", make.k4()).statement("8190000000000001")
    assert desk.refused is None
    assert "Protection ended on 5 Apr 2026." in desk.text


@pytest.mark.parametrize(
    ("ended", "today", "said"),
    [
        (event("receipt_confirmed", "2026-03-30", mistake=True), "2026-03-31", False),
        (event("receipt_confirmed", "2026-03-30", mistake=True), "2026-04-07", False),
        (event("completed", by="timer"), "2026-03-31", False),
        (event("completed", "2026-04-06", by="timer"), "2026-04-07", True),
        (event("completed", by="timer"), "2026-04-07", True),
        (event("scan", "2026-03-30"), "2026-03-31", True),
    ],
)
def test_protection_that_was_cut_short_neither_ends_nor_ended(ended, today, said) -> None:
    """A confirmed order has no protection that "ends on 5 Apr" (engine 3)."""
    desk = desks.desk(make.k3(ended), today, desks.case("N1"))
    assert (" on 5 Apr 2026" in desk.text) is said
    missing = [check.values.get("fact") for check in desk.checks if check.id == "fact_missing"]
    assert "protection_end" not in missing


def test_an_exhibit_is_named_only_if_attached() -> None:
    order = make.k3()
    assert "picture" not in desks.desk(order, "2026-03-31", desks.case("N1")).text
    gone = desks.exhibits("tracking", "chat")
    gone = (gone[0], replace(gone[1], removed_at=make.instant("2026-03-30T12:00")))
    order = replace(order, exhibits=gone)
    text = desks.service("2026-03-31", order).preview(order.id, desks.case("N1")).text
    assert "See picture 1 (tracking)." in text
    assert "picture 2" not in text


def test_amount_never_exceeds_what_was_paid() -> None:
    desk = desks.desk(make.k3(), "2026-03-31", desks.case("N1", amount="99.00"))
    assert "USD 99" not in desk.text
    assert "full refund of USD 24.90" in desk.text
    (amount,) = [one for one in desk.facts if one.key == "amount"]
    assert amount.problem == "above_paid"
    assert "amount_above_paid" in [one.id for one in desk.checks if one.level is CheckLevel.BLOCK]


def test_lines_own_payment_is_the_cap() -> None:
    lines = (
        make.line("l1", "Earbuds", paid=make.money("10.00")),
        make.line("l2", "Case", paid=make.money("14.90")),
    )
    order = replace(make.k3(), lines=lines)
    case = replace(desks.case("N1"), line="l2")
    text = desks.desk(order, "2026-03-31", case).text
    assert "I ordered Case on" in text
    assert "full refund of USD 14.90" in text


def test_hostile_title_is_cut_and_plain() -> None:
    title = "<img src=x onerror=1> [TODO] {name} \u202e \u041a\u0430\u0431\u0435\u043b\u044c " * 200
    desk = desks.desk(replace(make.k3(), title=title), "2026-03-31", desks.case("N1"))
    assert desk.text.isascii()
    assert not set("<>[]{}") & set(desk.text)
    assert len(desk.text) < 600


def test_foreign_scan_is_left_out_with_the_reason() -> None:
    order = make.k2(event("scan", "2026-03-26", text="\u041f\u0440\u0438\u0431\u044b\u043b\u043e"))
    desk = desks.desk(order, "2026-03-31", desks.case("N1"))
    assert "Last tracking event: 26 Mar 2026." in desk.text
    (scan,) = [one for one in desk.facts if one.key == "last_scan_text"]
    assert scan.problem == "foreign_text"


def test_no_idea_of_the_payment_no_full_refund() -> None:
    order = replace(make.k3(), paid=None)
    assert desks.desk(order, "2026-03-31", desks.case("N1")).text.endswith("I request a refund.")
    text = desks.desk(order, "2026-03-31", desks.case("N1", amount="5.00")).text
    assert text.endswith("I request a refund of USD 5.00.")


@pytest.mark.parametrize("code", sorted(desks.REASONS.situations))
def test_sentences_are_short_in_every_language(code: str) -> None:
    for claim in desks.REASONS.situations[code].claims:
        for variant in desks.REASONS.claims[claim].variants if claim != "exhibits" else ():
            for book in desks.PHRASES.values():
                phrase = book.sentences[variant.phrase]
                filled = phrase.full.replace("{item}", "a " * desks.REASONS.limits.item_words)
                for place in ("_on}", "_by}", "_end}", "_since}", "{today}"):
                    filled = filled.replace(place, "} x y")
                assert len(filled.split()) <= desks.REASONS.limits.sentence_words


WORDS = st.text(max_size=40)
VALUES = {
    FactType.TEXT: WORDS,
    FactType.DAY: st.dates(date(2025, 12, 1), date(2026, 3, 31)).map(date.isoformat),
    FactType.MONEY: st.integers(1, 9999).map(lambda cents: f"{cents / 100:.2f}"),
    FactType.GRAMS: st.integers(1, 999).map(str),
    FactType.COUNT: st.integers(1, 99).map(str),
    FactType.PERCENT: st.integers(1, 100).map(str),
    FactType.YES_NO: st.sampled_from(["yes", "no"]),
}
KINDS = st.lists(st.sampled_from(["tracking", "chat", "unboxing_video", "document", "other"]))


def values_of(key: str) -> st.SearchStrategy[str]:
    spec = desks.REASONS.facts[key]
    if spec.type is FactType.CHOICE:
        chosen = st.sampled_from(spec.choices)
        return st.one_of(chosen, WORDS) if spec.open else chosen
    return VALUES[spec.type]


def typed_facts(code: str) -> st.SearchStrategy[dict[str, str]]:
    keys = desks.REASONS.situations[code].facts
    fixed = {key: values_of(key) for key in keys if desks.REASONS.facts[key].editable}
    return st.fixed_dictionaries({}, optional=fixed)


def hangs(code: str, key: str, missing: set[str]) -> bool:
    """Whether every sentence with this fact needs one that is missing (noticed, but what?)."""
    claims = [one for one in desks.REASONS.situations[code].claims if one != "exhibits"]
    variants = [one for claim in claims for one in desks.REASONS.claims[claim].variants]
    return all(missing & set(one.keys) for one in variants if key in one.needs)


@settings(max_examples=examples(40), deadline=None)
@given(st.data(), st.sampled_from(sorted(desks.REASONS.situations)), KINDS)
def test_any_facts_make_a_clean_text(data: st.DataObject, code: str, kinds: list[str]) -> None:
    facts = data.draw(typed_facts(code))
    desk = desks.desk(make.k3(), "2026-03-31", desks.case(code, **facts), *kinds)
    for text in (desk.text, desk.short_text, desk.chat_text):
        assert text.isascii()
        assert text.isprintable()
        assert not set("{}[]<>") & set(text)
    bad = {"not_ascii", "placeholder", "picture_missing", "document_missing"}
    assert not bad & {one.id for one in desk.checks if one.level is CheckLevel.BLOCK}
    if desk.chat_text:
        assert (desk.text, desk.checks) == ("", ())
        return  # a message to the seller is no statement
    assert len(desk.text) <= desks.RULEBOOK.value("text.soft") or "over_soft" in {
        one.id for one in desk.checks
    }
    missing = {one.key for one in desk.facts if one.missing}
    unsaid = {one.values["fact"] for one in desk.checks if one.id == "fact_missing" and one.values}
    assert missing <= unsaid
    assert {key for key in unsaid - missing if not hangs(code, key, missing)} == set()
    assert len(sentences(desk.text)) >= (1 if missing else 2)


@settings(max_examples=examples(40), deadline=None)
@given(st.data(), st.sampled_from(sorted(desks.REASONS.situations)))
def test_nothing_unticked_is_said(data: st.DataObject, code: str) -> None:
    order = make.k3()
    facts = data.draw(typed_facts(code))
    facts.pop("loss_percent", None)  # it holds back the full refund also before its tick
    loose = Case(id="c1", situation=code, facts=facts)
    # What is typed and not ticked counts as little as a line that was emptied.
    known = prefill(desks.scope(order, "2026-03-31"))
    emptied = {
        key: value if key in known and known[key].value == value.strip() else ""
        for key, value in facts.items()
    }
    cleared = Case(id="c1", situation=code, facts=emptied)
    text = desks.desk(order, "2026-03-31", loose).text
    assert text == desks.desk(order, "2026-03-31", cleared).text


def test_one_tick_counts_for_its_fact_alone() -> None:
    facts = {"extension_answer": "refused", "last_scan_place": "Frankfurt"}
    case = Case(id="c1", situation="N1", facts=facts, confirmed=frozenset({"extension_answer"}))
    text = desks.desk(make.k3(), "2026-03-31", case).text
    assert "The seller refused." in text
    assert "Frankfurt" not in text


def test_a_day_to_come_is_no_fact() -> None:
    tomorrow = (date(2026, 3, 31) + timedelta(days=1)).isoformat()
    desk = desks.desk(make.k3(), "2026-03-31", desks.case("N1", last_scan_on=tomorrow))
    assert "1 Apr 2026" not in desk.text
    (scan,) = [one for one in desk.facts if one.key == "last_scan_on"]
    assert (scan.problem, scan.missing) == ("future_date", True)
