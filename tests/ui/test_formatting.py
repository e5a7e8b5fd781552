# SPDX-License-Identifier: MIT
"""Dates, money, and untrusted text made harmless."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.money import Money
from aliguard_desktop.ui import formatting, i18n, labels

TODAY = date(2026, 11, 22)


@pytest.fixture
def locale():
    before = QLocale()
    yield QLocale.setDefault
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 26), "Thu 26 Nov"),
        (date(2026, 12, 6), "Sun 6 Dec"),
        (date(2026, 12, 7), "7 Dec"),
        (date(2027, 1, 4), "4 Jan 2027"),
    ],
)
def test_dates_name_weekday_and_year_when_they_help(locale, day, shown):
    locale(QLocale("en_GB"))
    assert formatting.short_date(day, TODAY) == shown


def test_money_follows_the_language(locale):
    locale(QLocale("en_GB"))
    assert formatting.money(Money("EUR", 3500)) == "EUR 35.00"
    assert formatting.amount_only(Money("JPY", 900)) == "900"
    locale(QLocale("ru_RU"))
    assert formatting.money(Money("EUR", 3500)) == "35,00 EUR"


def test_order_numbers_are_grouped():
    assert formatting.order_number("8190004412737741") == "8190 0044 1273 7741"


def test_untrusted_text_is_one_harmless_line():
    text = formatting.one_line("a\x00b\n<b>\u202ec\u2066 d" + "x" * 5000)
    assert text.startswith("a b <b>c d")
    assert len(text) <= 300
    assert formatting.one_line("\u0645\u06cc\u200c\u062e\u0648") == "\u0645\u06cc\u200c\u062e\u0648"


def test_values_with_braces_stay_as_they_are():
    error = AliGuardError("no_such_code", "English", file="{x}")
    assert labels.error_text(error) == "English"


def test_an_unknown_language_is_english():
    assert i18n.language_for("xx") == "en"
    assert i18n.available_languages()[0] == "en"
