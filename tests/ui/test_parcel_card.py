# SPDX-License-Identifier: MIT
"""The parcel's card: all numbers, what they tell, and the pages where they can be looked up."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from aliguard_desktop.domain.orders import Parcel
from aliguard_desktop.ui.details.sections import ParcelCard
from aliguard_desktop.ui.links import tracker_links

ORDER = "8190004412737741"


@pytest.fixture
def card(qtbot):
    def build(*numbers, carrier=""):
        made = ParcelCard(Parcel("p1", numbers, carrier), ORDER, "16 Nov")
        qtbot.addWidget(made)
        made.resize(380, made.sizeHint().height())
        made.show()
        return made

    return build


def text(card, name):
    label = card.findChild(QLabel, name)
    return "" if label is None or label.isHidden() else label.text()


def menu_texts(card):
    return [one.text() for one in card.findChild(QMenu, "trackers").actions() if one.text()]


@pytest.mark.parametrize(
    ("number", "carrier", "verdict"),
    [
        ("RC425037869CN", "China Post \u00b7 last scan 16 Nov", "Number looks right"),
        ("RC425037868CN", "China Post \u00b7 last scan 16 Nov", "Check for a typo"),
        ("RC42503786CN", "last scan 16 Nov", "Check for a typo"),
        ("LP00123456789012", "Cainiao \u00b7 last scan 16 Nov", ""),
        (ORDER, "last scan 16 Nov", "This is the order number"),
        ("819000441273774", "last scan 16 Nov", "Looks like an order number"),
        ("520679976456", "last scan 16 Nov", ""),
    ],
)
def test_the_number_tells_carrier_and_verdict(card, number, carrier, verdict):
    shown = card(number)
    assert text(shown, "trackingNumber") == number
    assert text(shown, "parcelFacts").removeprefix("perhaps FedEx \u00b7 ") == carrier
    assert text(shown, "checkResult") == verdict


def test_a_guess_is_said_as_a_guess(card):
    assert text(card("986578788855"), "parcelFacts") == "perhaps FedEx \u00b7 last scan 16 Nov"


def test_the_carrier_that_the_page_names_is_shown(card):
    facts = text(card("RC425037869CN", carrier="Some Post"), "parcelFacts")
    assert "Some Post" in facts
    assert "China Post" not in facts


def test_origin_and_local_number_stand_together(card):
    shown = card("LP00123456789012", "RC425037869CN")
    assert text(shown, "trackingNumber") == "RC425037869CN"
    assert text(shown, "earlierNumbers") == "Earlier number: LP00123456789012"
    assert menu_texts(shown) == [
        "17TRACK: RC425037869CN",
        "Cainiao: RC425037869CN",
        "Cainiao: LP00123456789012",
        "17TRACK: LP00123456789012",
        "AliExpress tracking page",
        "AliExpress order page",
    ]


def test_a_carrier_with_its_own_page_comes_first(card):
    assert menu_texts(card("RB123456785US"))[:3] == ["USPS", "17TRACK", "Cainiao"]


def test_a_tracker_of_the_menu_opens_in_the_browser(app, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True
    )
    shown = app.window.details
    shown.page_requested.emit("aliexpress_tracking", ORDER)
    shown.page_requested.emit("usps", "RB123456785US")
    tracking = "https://www.aliexpress.com/p/tracking/index.html?_addShare=no&_login=yes"
    assert opened == [
        f"{tracking}&tradeOrderId={ORDER}",
        "https://tools.usps.com/go/TrackConfirmAction?tLabels=RB123456785US",
    ]


def test_choosing_a_tracker_asks_for_its_page(card, qtbot):
    shown = card("RB123456785US")
    button = shown.findChild(QToolButton, "openTracking")
    menu = shown.findChild(QMenu, "trackers")
    assert button.menu() is menu
    with qtbot.waitSignal(shown.page_requested) as told:
        menu.actions()[0].trigger()
    assert told.args == ["usps", "RB123456785US"]


def test_the_order_number_is_looked_up_nowhere():
    assert tracker_links(ORDER, ORDER) == ()
    assert tracker_links("x") == ()


def test_a_parcel_without_a_number_has_no_buttons(card):
    shown = card()
    assert text(shown, "trackingNumber") == "No number yet"
    assert shown.findChild(QToolButton, "openTracking") is None
