# SPDX-License-Identifier: MIT
"""Every check has a text that trips it and one that does not (domain 5.1, case K8)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.dispute.checks import (
    BLOCKING,
    PASSED_FOR,
    WARNING,
    Check,
    CheckLevel,
    TextContext,
    apply_fixes,
    check_text,
)
from tests import factories as make
from tests.domain.dispute import desks

PLAIN = "I ordered a lamp on 18 Jan 2026. I have not received the parcel. I request a refund."


def context(**fields: Any) -> TextContext:
    values: dict[str, Any] = {
        "soft": 500,
        "hard": 1000,
        "minimum": 20,
        "sentence_words": 16,
        "moving_days": 7,
    }
    return TextContext(**(values | fields))


def found(text: str, id_: str, **fields: Any) -> list[Check]:
    checks = check_text(text, context(**fields))
    return [one for one in checks if one.id == id_ and one.level is not CheckLevel.PASSED]


USD_20 = {"paid": make.money("20.00"), "amount": make.money("20.00")}

CASES: dict[str, tuple[str, str, dict[str, Any], dict[str, Any]]] = {
    # id: (a text that trips it, one that does not, what is known for the first, for the second)
    "not_ascii": ("Price \u2116 5 is mine", "Price No. 5 is mine", {}, {}),
    "placeholder": ("Dear [NAME], the parcel", "Dear seller (store), the parcel", {}, {}),
    "picture_missing": ("See picture 3 here", "See picture 2 here", *([{"pictures": 2}] * 2)),
    "video_missing": ("See the video, please", "See video 1, please", {"videos": 0}, {"videos": 1}),
    "document_missing": (
        "See document 2 here",
        "See document 1 here",
        *([{"documents": 1}] * 2),
    ),
    "proof_missing": (PLAIN, PLAIN, {"missing_proofs": ("tracking",)}, {}),
    "amount_above_paid": (
        "I request a refund of USD 20.01.",
        "I request a refund of USD 20.00. The listing says USD 99.00.",
        USD_20,
        USD_20,
    ),
    "amount_zero": (
        PLAIN,
        PLAIN,
        {"paid": make.money("20.00"), "amount": make.money("0.00")},
        USD_20,
    ),
    "return_not_received": (
        PLAIN,
        PLAIN,
        {"received": False, "solution": "return_refund"},
        {"received": False, "solution": "refund_only"},
    ),
    "contradiction": (
        "I received the item broken.",
        "I have not received the item yet.",
        {"received": False},
        {"received": False},
    ),
    "email": ("Write to me@example.org please", "Write to me here please", {}, {}),
    "phone": (
        "Call me at +48 600 700 800 today",
        "Order 8190000000000001, tracking 12345678901234, 2026-04-05",
        {},
        {},
    ),
    "street": ("I live at ul. Dluga 5 in town", "It is a street lamp of 5 W", {}, {}),
    "over_soft": ("word " * 101, "word " * 100, {}, {}),
    "over_hard": ("word " * 201, "word " * 200, {}, {}),
    "too_short": ("Too short.", "It is long enough now.", {}, {}),
    "insult": ("The seller is a liar, really", "The seller did answer, really", {}, {}),
    "threat": ("I will call my lawyer now", "I will ask AliExpress now", {}, {}),
    "all_caps": ("GIVE MY MONEY back please", "Shipped by DHL to KRAKOW, please", {}, {}),
    "resend": ("Please send it again to me", "Please refund it to me now", {}, {}),
    "lost_while_moving": (
        "The parcel is lost forever.",
        "The parcel is lost forever.",
        {"moved_days_ago": 7},
        {"moved_days_ago": 8},
    ),
    "unbacked": (
        "The seller ignored my message.",
        "The seller ignored my message.",
        {},
        {"backed": frozenset({"extension_answer=none"})},
    ),
    "ambiguous_date": ("It came on 03/04/2026 to me", "It came on 3 Apr 2026 to me", {}, {}),
    "date_unknown": (
        "It came on 4 Apr 2026 to me",
        "It came on 3 Apr 2026 to me",
        *([{"days": frozenset({"3 Apr 2026"})}] * 2),
    ),
    "several_complaints": (
        "The item is broken. It is the wrong color.",
        "The item is broken. The box is fine.",
        {},
        {},
    ),
    "long_sentence": ("word " * 17 + ".", "word " * 15 + "end.", {}, {}),
    "fact_missing": (
        "I ordered it in January, please",
        "I ordered it on 18 Jan 2026, please",
        *([{"wanted": {"ordered_on": "18 Jan 2026"}}] * 2),
    ),
    "facts_unticked": (PLAIN, PLAIN, {"unticked": ("noticed_on",)}, {}),
}


def test_every_check_has_its_texts() -> None:
    assert set(CASES) == set(BLOCKING) | set(WARNING)
    assert {id_ for group in PASSED_FOR.values() for id_ in group} == set(CASES)


@pytest.mark.parametrize("id_", sorted(CASES))
def test_trips_and_stays_quiet(id_: str) -> None:
    bad, good, bad_facts, good_facts = CASES[id_]
    tripped = found(bad, id_, **bad_facts)
    assert tripped
    wanted = CheckLevel.BLOCK if id_ in BLOCKING else CheckLevel.WARN
    assert {check.level for check in tripped} == {wanted}
    assert all(0 <= check.start <= check.end <= len(bad) for check in tripped)
    assert not found(good, id_, **good_facts)


def test_k8_reports_each_and_replaces_what_is_safe() -> None:
    text = make.k8()
    blocking = [one for one in check_text(text, context()) if one.level is CheckLevel.BLOCK]
    words = [(text[one.start : one.end], one.fix) for one in blocking]
    assert words == [
        ("\u2116", "No."),
        ("\u201c", '"'),
        ("\u201d", '"'),
        ("\u043d\u0435", None),
        ("[NAME]", None),
    ]
    fixed = apply_fixes(text, blocking)
    assert fixed == 'Order No. 1: the "earbuds" \u043d\u0435 came. Signed, [NAME]'


@pytest.mark.parametrize(
    ("sign", "fix"),
    [
        ("\u2019", "'"),
        ("\u2013", "-"),
        ("\u2014", "-"),
        ("\u2026", "..."),
        ("\u00a0", " "),
        ("\u200b", ""),
        ("\u202e", ""),
        ("\x07", ""),
        ("\uff21", "A"),
        ("\u20ac", "EUR"),
        ("\u00e9", None),
        ("\U0001f600", None),
    ],
)
def test_safe_fixes(sign: str, fix: str | None) -> None:
    (check,) = found(f"It is {sign} here, in the text", "not_ascii")
    assert (check.start, check.end, check.fix) == (6, 7, fix)


@pytest.mark.parametrize(
    ("text", "pictures", "span", "fix"),
    [
        ("See picture 4 (message).", 3, "picture 4", "picture 3"),
        ("See Photo 0 of it.", 3, "Photo 0", "Photo 1"),
        ("See pictures 1, 2 and 5.", 3, "5", "3"),
        ("See picture 1 of it.", 0, "picture 1", None),
        ("See the pictures here.", 0, "See the pictures", None),
    ],
)
def test_missing_picture_gets_the_nearest(
    text: str, pictures: int, span: str, fix: str | None
) -> None:
    (check,) = found(text, "picture_missing", pictures=pictures)
    assert (text[check.start : check.end], check.fix) == (span, fix)


def test_names_of_the_case_are_no_findings() -> None:
    text = "I ordered Video doorbell, tracking 600700800900. It is fine."
    known = ("Video doorbell", "600700800900")
    checks = check_text(text, context(videos=0, known=known))
    assert not [one for one in checks if one.level is CheckLevel.BLOCK]


def test_amount_above_paid_is_fixed_to_what_was_paid() -> None:
    text = "I request a refund of USD 35.00 now."
    (check,) = found(text, "amount_above_paid", paid=make.money("20.00"))
    assert apply_fixes(text, [check]) == "I request a refund of USD 20.00 now."


def test_clear_date_gets_words() -> None:
    (check,) = found("It came on 27.04.2026 to me.", "ambiguous_date")
    assert check.fix == "27 Apr 2026"
    (check,) = found("It came on 03.04.2026 to me.", "ambiguous_date")
    assert check.fix is None


def test_passed_checks_are_listed() -> None:
    checks = check_text(PLAIN, context(pictures=0, received=False))
    assert {one.level for one in checks} == {CheckLevel.PASSED}
    longest = next(one for one in checks if one.id == "long_sentence")
    assert longest.values == {"count": "8"}


@given(st.text(max_size=300))
def test_any_text_is_checked_and_every_strange_letter_reported(text: str) -> None:
    checks = check_text(text, context(pictures=1, videos=0, documents=0, received=True))
    reported = {
        place
        for check in checks
        if check.id == "not_ascii"
        for place in range(check.start, check.end)
    }
    strange = {
        place
        for place, letter in enumerate(text)
        if letter not in "\n\r\t" and not " " <= letter <= "~"
    }
    assert reported == strange


@given(st.text(alphabet="\u2116\u201c\u201d\u2013\u2026\u00a0 abc.", max_size=60))
def test_fixes_leave_plain_letters(text: str) -> None:
    assert apply_fixes(text, check_text(text, context())).isascii()


@pytest.mark.parametrize("words", ["USD 0.00", "$0"])
def test_amount_of_nothing_in_the_text(words: str) -> None:
    text = f"I request a refund of {words}."
    (check,) = found(text, "amount_zero", currency="USD")
    assert text[check.start : check.end] == words


@pytest.mark.parametrize("words", ["$30", "US $30.00", "USD 1,030.00", "30 USD"])
def test_amounts_above_what_was_paid_however_written(words: str) -> None:
    text = f"I request a refund of {words}."
    (check,) = found(text, "amount_above_paid", **USD_20)
    assert text[check.start : check.end] == words
    assert check.fix == "USD 20.00"


def test_typed_amount_below_nothing_blocks() -> None:
    desk = desks.desk(make.k3(), "2026-03-31", desks.case("N1", amount="-5"))
    assert "amount_zero" in [one.id for one in desk.checks]
    (amount,) = [one for one in desk.facts if one.key == "amount"]
    assert amount.problem == "not_positive"


def test_pictures_named_in_one_sentence_are_all_checked() -> None:
    text = "See pictures 1 (2 parcels), 2 (item), 3 (label) and 4."
    checks = found(text, "picture_missing", pictures=2)
    assert [text[one.start : one.end] for one in checks] == ["3", "4"]
    assert [one.fix for one in checks] == ["2", "2"]


def test_a_recorded_receipt_contradicts_nothing_received() -> None:
    received = make.event("received", "2026-03-28", problem="damaged")
    desk = desks.desk(make.k2(received), "2026-03-31", desks.case("N1"))
    (check,) = [one for one in desk.checks if one.id == "contradiction"]
    assert check.level is CheckLevel.BLOCK
    assert desk.text[check.start : check.end] == "have not received the parcel"
    corrected = make.k2(received, make.event("not_received", "2026-03-29"))
    desk = desks.desk(corrected, "2026-03-31", desks.case("N1"))
    assert [one.level for one in desk.checks if one.id == "contradiction"] == [CheckLevel.PASSED]


@pytest.mark.parametrize(
    "text",
    [
        "The seller doesn't answer me at all.",
        "The seller didn't respond to my letters.",
        "The number isn't valid outside of China.",
    ],
)
def test_contractions_are_claims_too(text: str) -> None:
    assert found(text, "unbacked")


@pytest.mark.parametrize(
    "text",
    [
        "The cable goes to a USB HUB by UPS MI.",
        "Tracking shows delivery on 1 Jun 2026 in St. Petersburg.",
        "This is about order 8190 0000 0000 0001 of mine.",
        "The reference is 8190000000000001 as shown.",
    ],
)
def test_plain_texts_are_left_alone(text: str) -> None:
    assert [one for one in check_text(text, context()) if one.level is not CheckLevel.PASSED] == []


def test_a_phone_number_ends_with_its_sentence() -> None:
    text = "Call 022 123 45 67. 3 pieces came."
    (check,) = found(text, "phone")
    assert text[check.start : check.end] == "022 123 45 67"


def test_an_arrived_parcel_contradicts_nothing_received() -> None:
    assert found("The parcel arrived broken.", "contradiction", received=False)
    assert not found("The parcel arrived at the office.", "contradiction", received=False)


MORE: list[tuple[str, str, str, dict[str, Any]]] = [
    # (id, a text that trips it, one that does not, what is known)
    ("contradiction", "I did not get the parcel.", "I got the parcel.", {"received": True}),
    ("contradiction", "The parcel never arrived.", "The parcel arrived.", {"received": True}),
    ("contradiction", "Nothing has arrived yet.", "Nothing was inside it.", {"received": True}),
    ("contradiction", "I opened the parcel at home.", "I opened a dispute.", {"received": False}),
    (
        "return_not_received",
        "I will return the item to you.",
        "The carrier will return the item.",
        {"received": False, "solution": "refund_only"},
    ),
    (
        "amount_zero",
        "I request a refund of USD 0.00 now.",
        "I request a refund of USD 0.01 now.",
        {"currency": "USD"},
    ),
    ("threat", "I will report you for this.", "The post office wrote a report.", {}),
    ("threat", "I will go to small claims soon.", "It is a small item of mine.", {}),
    ("threat", "This is against the law here.", "This is against the page here.", {}),
    ("resend", "Please send the item again.", "Please send the refund soon.", {}),
    ("resend", "Please exchange it for me.", "The exchange rate was fine.", {}),
    ("all_caps", "Please answer me now!!!", "Please answer me now.", {}),
    ("insult", "This is a scam, I think.", "This is a lamp, I think.", {}),
    (
        "unbacked",
        "The parcel weighed 20 g only.",
        "The weight was low, I think.",
        {"backed": frozenset({"count_ordered=known"})},
    ),
    ("unbacked", "The parcel was sealed today.", "The parcel was empty today.", {}),
    ("unbacked", "The box had been opened before.", "The box was opened at home.", {}),
    ("unbacked", "The brand confirmed that it is fake.", "The brand is on the label.", {}),
    ("unbacked", "The post office made a report.", "The post office is closed.", {}),
    ("unbacked", "I reported it to the carrier.", "I asked the carrier twice.", {}),
    ("unbacked", "The seller admitted the mistake.", "The seller sent a message.", {}),
    ("unbacked", "It is not valid outside China.", "It is valid in my country.", {}),
    (
        "date_unknown",
        "It came on 5th April 2026, in the morning.",
        "It came on 4th April 2026, in the morning.",
        {"days": frozenset({"4 Apr 2026"})},
    ),
    (
        "date_unknown",
        "It came on April 5, 2026, in the morning.",
        "It came on April 4, 2026, in the morning.",
        {"days": frozenset({"4 Apr 2026"})},
    ),
    ("ambiguous_date", "It came on 3.4.26 to me.", "The size is 3.4 cm on it.", {}),
    (
        "several_complaints",
        "It was empty. The item does not turn on.",
        "The item does not turn on. I charged it.",
        {},
    ),
    (
        "several_complaints",
        "Some pieces are missing. The color is not as described.",
        "The color is not as described. The size is fine.",
        {},
    ),
    (
        "lost_while_moving",
        "It was lost somewhere.",
        "It was sent somewhere.",
        {"moved_days_ago": 0},
    ),
    ("placeholder", "Dear {name}, hello there", "Dear seller, hello there", {}),
    ("placeholder", "TODO: write the rest of it", "I have nothing else to write", {}),
    ("placeholder", "My name is ____ and I wait", "My name is Ann and I wait", {}),
    ("email", "Mail john.smith@mail.example now", "Mail costs 5 USD at my post", {}),
    ("phone", "My number: (022) 123-45-67-89", "My order: 8190000000000001", {}),
    ("street", "It went to Baker Street 221", "It went to the next street", {}),
    ("street", "Come to 12 Long Hill Road now", "It took a long road, 12 days", {}),
    ("video_missing", "See video 2 of the opening", "See video 1 of the opening", {"videos": 1}),
    ("picture_missing", "See attached photos of it", "I can add photos later on", {"pictures": 0}),
]


@pytest.mark.parametrize(("id_", "bad", "good", "known"), MORE)
def test_further_ways_to_say_it(id_: str, bad: str, good: str, known: dict[str, Any]) -> None:
    assert found(bad, id_, **known)
    assert not found(good, id_, **known)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("label_weight_g=known", "The parcel weighed 20 g only."),
        ("seal=sealed", "The parcel was sealed today."),
        ("seal=opened", "The box had been opened before."),
        ("brand_check=shop", "The shop confirmed that it is fake."),
        ("act_made_on=known", "The post office made a report."),
        ("carrier_reported_on=known", "I reported it to the carrier."),
        ("tracking_state=other_country", "It is not valid outside China."),
    ],
)
def test_a_ticked_fact_backs_its_sentence(fact: str, text: str) -> None:
    assert found(text, "unbacked")
    assert not found(text, "unbacked", backed=frozenset({fact}))


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("GIVE MY MONEY back.", "Give my money back."),
        ("Please, I WANT REFUND NOW.", "Please, I want refund now."),
        ("It is broken!!! I wait.", "It is broken. I wait."),
        ("I ordered a USB HUB here.", "I ordered a USB HUB here."),
    ],
)
def test_shouting_is_calmed_with_one_click(text: str, fixed: str) -> None:
    assert apply_fixes(text, found(text, "all_caps")) == fixed


def test_words_of_the_seller_and_names_keep_their_tone() -> None:
    text = "The carrier is ROYAL MAIL GROUP. I ordered a Replacement Court Shoe."
    names = ("ROYAL MAIL GROUP", "Replacement Court Shoe")
    assert found(text, "all_caps")
    checks = check_text(text, context(known=names[1:], quoted=names[:1]))
    assert [one.id for one in checks if one.level is not CheckLevel.PASSED] == []


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("street", "I live in Rua das Flores 12."),
        ("street", "My address is 12 Rue de Rivoli, Paris."),
        ("street", "Bring it to flat 5 in Krakow."),
        ("phone", "My phone is 4006381333931."),
        ("threat", "I will take you to court."),
        ("threat", "I will call the police."),
        ("threat", "Under EU consumer law I have rights."),
        ("resend", "It does not work, please send a replacement."),
        ("resend", "There is no answer so send it again."),
        ("resend", "I need a replacement for the broken one."),
        ("all_caps", "GIVE ME MY MONEY BACK."),
    ],
)
def test_still_seen_beside_words_that_look_like_it(id_: str, text: str) -> None:
    assert found(text, id_)


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("street", "The flat 5 mm cable is broken."),
        ("street", "Flat 5 m cable is broken."),
        ("street", "It was sent via Cainiao 3 days ago."),
        ("phone", "EAN 4006381333931."),
        ("phone", "Barcode: 4006381333931."),
        ("phone", "It shows the address 192.168.100.200."),
        ("threat", "The court shoes are too small."),
        ("threat", "The item is a police car toy."),
        ("resend", "Please do not send it again."),
        ("resend", "I do not want a replacement."),
        ("resend", "I prefer a refund instead of a replacement."),
        ("resend", "The replacement battery does not work."),
        ("resend", "I ordered a replacement filter."),
        ("all_caps", "The box says: MADE IN CHINA."),
        ("all_caps", 'It reads "HANDLE WITH CARE".'),
    ],
)
def test_innocent_words_are_left_alone(id_: str, text: str) -> None:
    assert not found(text, id_)
