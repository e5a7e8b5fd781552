# SPDX-License-Identifier: MIT
"""Originals and copies: whose copy it is, and what goes to AliExpress."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from aliguard_desktop.domain.exhibit_copies import (
    after_sending,
    copies_of,
    for_audience,
    for_dispute,
    numbering,
    original_of,
)
from aliguard_desktop.domain.orders import Exhibit

WHEN = datetime(2026, 11, 20, 12, tzinfo=UTC)


def exhibit(name: str, of: str = "", audience: str = "", hours: int = 0, media: str = "image/png"):
    return Exhibit(
        id=name,
        sha256=name,
        name=name,
        media_type=media,
        added_at=WHEN + timedelta(hours=hours),
        derived_from=of,
        derived_how="covered" if of else "",
        audience=audience,
    )


def ids(exhibits) -> list[str]:
    return [one.id for one in exhibits]


A, B = exhibit("a"), exhibit("b")
BANK = exhibit("bank", "a", "bank")
SHARED = exhibit("shared", "bank", "sharing")


def test_a_copy_of_a_copy_has_the_first_one_as_its_original() -> None:
    everything = [A, BANK, SHARED, B]
    assert original_of(SHARED, everything) == A
    assert copies_of(A, everything) == (BANK, SHARED)
    assert original_of(A, everything) is None
    assert original_of(BANK, [BANK, B]) is None


def test_copies_in_a_circle_end() -> None:
    first, second = exhibit("x", "y"), exhibit("y", "x")
    assert original_of(first, [first, second]) == second


def test_copies_for_others_stay_out_of_a_dispute() -> None:
    assert ids(for_dispute([A, BANK, SHARED, B])) == ["a", "b"]
    # Even when the original is no longer there.
    assert ids(for_dispute([BANK, B])) == ["b"]


def test_the_newest_copy_for_aliexpress_goes_in_place_of_its_original() -> None:
    old = exhibit("old", "a", "aliexpress", hours=1)
    new = exhibit("new", "old", "aliexpress", hours=2)
    assert ids(for_dispute([A, new, old, BANK, B])) == ["new", "b"]
    assert ids(for_dispute([B, new])) == ["b", "new"]


def test_every_covered_page_of_a_document_goes() -> None:
    letter = exhibit("letter", media="application/pdf")
    pages = [exhibit(f"p{number}", "letter", "aliexpress", number) for number in (1, 2)]
    assert ids(for_dispute([A, letter, *pages])) == ["a", "p1", "p2"]


def test_a_copy_that_names_nobody_is_an_exhibit_like_any() -> None:
    turned = exhibit("turned", "a")
    assert ids(for_dispute([A, turned])) == ["a", "turned"]


def test_a_copy_that_the_user_put_first_stays_first() -> None:
    covered = exhibit("covered", "a", "aliexpress")
    assert ids(for_dispute([covered, B, A])) == ["covered", "b"]
    assert ids(for_dispute([B, covered, A])) == ["b", "covered"]


def test_an_original_is_hidden_by_a_copy_of_its_copy() -> None:
    arrows = exhibit("arrows", "a", "aliexpress", hours=1)
    covered = exhibit("covered", "arrows", "sharing", hours=2)
    everything = [A, arrows, covered, B]
    for audience in ("bank", "consumer_body", "sharing"):
        assert ids(for_audience(everything, audience)) == ["covered", "b"]
    assert ids(for_audience(everything, "aliexpress")) == ["arrows", "b"]


def test_what_was_made_for_somebody_goes_before_what_was_made_for_others() -> None:
    everything = [A, BANK, exhibit("body", "a", "consumer_body"), SHARED, B]
    assert ids(for_audience(everything, "consumer_body")) == ["body", "b"]
    assert ids(for_audience([A, SHARED, BANK, B], "consumer_body")) == ["bank", "b"]


def test_what_was_covered_for_aliexpress_is_shown_to_nobody_else() -> None:
    covered = exhibit("covered", "a", "aliexpress")
    marked = replace(exhibit("marked", "b", "aliexpress"), derived_how="marked")
    assert ids(for_audience([A, covered, B, marked], "bank")) == ["covered", "b", "marked"]


def test_all_covered_pages_of_a_letter_go_to_the_bank() -> None:
    letter = exhibit("letter", media="application/pdf")
    pages = [exhibit(f"p{number}", "letter", "bank", number) for number in (1, 2)]
    assert ids(for_audience([letter, *pages], "bank")) == ["p1", "p2"]
    # Also where the letter itself is in the trash.
    assert ids(for_audience(pages, "bank")) == ["p1", "p2"]


def test_after_sending_aliexpress_gets_what_was_sent_alone() -> None:
    covered = exhibit("covered", "a", "aliexpress")
    later, fresh = exhibit("later", "a", "aliexpress", hours=9), exhibit("fresh")
    # The covered copy was sent: neither its original nor what came later goes.
    assert ids(after_sending([B, covered], [A, later, fresh])) == ["b", "covered"]
    # The original was sent and covered since.
    assert ids(after_sending([A, B], [covered, BANK, fresh])) == ["covered", "b"]


def test_a_copy_has_the_number_of_its_original() -> None:
    letter = exhibit("letter", media="application/pdf")
    page = exhibit("page", "letter", "bank")
    film = exhibit("film", media="video/mp4")
    everything = [B, A, letter, BANK, page, film, SHARED]
    names = numbering(everything, named=3)
    assert {
        key: (one.number, f"{one.family} {one.family_number}") for key, one in names.items()
    } == {
        "b": (1, "picture 1"),
        "a": (2, "picture 2"),
        "letter": (3, "document 1"),
        "bank": (2, "picture 2"),
        "page": (3, "document 1"),
        "film": (4, "video 1"),
        "shared": (2, "picture 2"),
    }


def test_what_the_text_names_keeps_its_number() -> None:
    covered, turned = exhibit("covered", "a", "aliexpress"), exhibit("turned", "b")
    names = numbering([covered, B, turned, A, BANK], named=3)
    assert {key: one.number for key, one in names.items()} == {
        "covered": 1, "b": 2, "turned": 3, "a": 1, "bank": 1,
    }  # fmt: skip
