# SPDX-License-Identifier: MIT
"""The words of an import report's entries: what changed, which dates, never an enum's value."""

from __future__ import annotations

import pytest

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.services.imported import (
    FileReport,
    ImportEntry,
    ImportOutcome,
    ImportReport,
)
from aliguard_desktop.services.imports import PASTED
from aliguard_desktop.ui.dialogs.import_entries import SHOWS_RAW, Act, act_text, rows_of
from aliguard_desktop.ui.import_words import change_name, change_text, what_text, why_text


def entry(code: str, outcome: ImportOutcome, changes=(), **values: str) -> ImportEntry:
    return ImportEntry(outcome, "8190", "Lamp", "plain", code=code, values=values, changes=changes)


def test_an_updated_order_says_what_changed(qapp) -> None:
    changes = (("scan", "", "2026-11-16"), ("scan", "", "2026-11-17"), ("paid", "", "USD 3.00"))
    seen = why_text(entry("order_updated", ImportOutcome.UPDATED, changes))
    assert seen == "New or changed: Tracking scan, Paid."


def test_one_or_two_changes_are_shown_with_what_they_are_now(qapp) -> None:
    changes = (("scan", "", "2026-11-16"), ("title", "Lamp", "Desk lamp"))
    seen = why_text(entry("order_updated", ImportOutcome.UPDATED, changes))
    assert seen == "Tracking scan: 16 Nov 2026; title: Lamp → Desk lamp."


def test_a_new_order_says_its_date_and_parcel(qapp) -> None:
    dates = (("protection_end", "", "2026-12-05"), ("protection_end", "", "2026-12-04"))
    parcels = ("parcels", "", "LP00682914403472")
    seen = why_text(entry("order_new", ImportOutcome.NEW, (*dates, parcels)))
    assert seen == "Protection to 4 Dec 2026. Tracking LP00682914403472."
    seen = why_text(entry("order_new", ImportOutcome.NEW))
    assert seen == "This order was not known before."


def test_many_changes_are_cut_short(qapp) -> None:
    names = ("title", "store", "city", "country", "note")
    changes = tuple((name, "", "x") for name in names)
    seen = why_text(entry("order_updated", ImportOutcome.UPDATED, changes))
    assert seen == "New or changed: title, store, city, country and more."


def test_two_dates_are_written_as_dates_with_their_pages(qapp) -> None:
    seen = why_text(
        entry(
            "date_conflict",
            ImportOutcome.CONFLICT,
            kind="protection_end",
            known="2026-09-03",
            known_source="tracking_page",
            read="2026-09-04",
            read_source="order_page",
        )
    )
    assert seen == (
        "Protection ends: 3 Sep 2026 (tracking page) or 4 Sep 2026 (order page)? "
        "The earlier one counts until you decide."
    )


@pytest.mark.parametrize("kind", EventKind)
def test_no_kind_shows_its_stored_name(qapp, kind: EventKind) -> None:
    assert "_" not in change_name(kind)
    assert change_name(f"{kind} seen") == f"{change_name(kind)} (day it was read)"


def test_a_change_shows_days_as_days(qapp) -> None:
    assert change_text("shipped", "", "2026-01-20") == "Shipped: 20 Jan 2026"
    assert change_text("title", "Lamp", "Desk lamp") == "title: Lamp → Desk lamp"


@pytest.mark.parametrize(
    ("path", "act"),
    [
        ("orders.csv", "Show row"),
        ("Orders.XLSX", "Show row"),
        ("mail-07.eml", "Show mail"),
        ("page.html", "Show"),
        (PASTED, "Show"),
    ],
)
def test_the_act_names_the_raw_piece_that_it_shows(qapp, path: str, act: str) -> None:
    unread = ImportEntry(ImportOutcome.NOT_UNDERSTOOD, "", "Row 14", "Cut.", raw="3.06E+15")
    (row,) = rows_of(ImportReport((FileReport(path, "", (unread,)),)))
    assert act_text(row.act) == act
    assert row.act in SHOWS_RAW


def test_a_new_order_without_a_protection_date_says_so(qapp) -> None:
    parcels = (("parcels", "", "LP00682914403472"),)
    new = ImportEntry(
        ImportOutcome.NEW, "8190", "Lamp", "", "our-id", code="order_new", changes=parcels
    )
    (row,) = rows_of(ImportReport((FileReport("orders.csv", "", (new,)),)), ["our-id"])
    assert row.act is Act.DATE
    assert row.why == (
        "No protection date in this file. Copy it from the order page later. "
        "Tracking LP00682914403472."
    )
    assert row.why in row.sentence.replace(". Add date", ".")


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("order 3074309624382839, expected_by", "Order 3074309624382839: Expected by"),
        ("order 3074309624382839", "Order 3074309624382839"),
        ("order 4 of the file", "Order 4 of the file"),
        ("an order without a number", "Order without a number"),
        ("row 4", "Row 4"),
        ("the table", "Table"),
        ("row 4 lamps", "row 4 lamps"),
    ],
)
def test_places_have_words(qapp: object, what: str, words: str) -> None:
    assert what_text(what) == words
