# SPDX-License-Identifier: MIT
"""Which language the reading copy has before anybody chooses one."""

from __future__ import annotations

import pytest

from aliguard_desktop.ui import i18n

THERE = ("de", "en", "es", "fr", "pl", "pt_BR", "ru", "uk")


@pytest.mark.parametrize(
    ("interface", "system", "wanted"),
    [
        ("en", ["es-ES", "es", "en-US"], "es"),
        ("en", ["es-Latn-MX", "en"], "es"),
        ("en", ["en-GB", "en", "es"], "en"),
        ("en", ["cs-CZ", "cs", "pl-PL", "en"], "pl"),
        ("en", ["pt-PT", "pt"], "pt_BR"),
        ("en", ["pt-BR", "pt"], "pt_BR"),
        ("en", ["C"], "en"),
        ("en", ["ja-JP", "ja"], "en"),
        ("ru", ["es-ES", "es"], "ru"),
    ],
)
def test_it_is_the_interfaces_language_or_the_first_of_the_systems(
    monkeypatch, interface, system, wanted
) -> None:
    monkeypatch.setattr(i18n, "_system_languages", lambda: system)
    assert i18n.reading_language(interface, THERE) == wanted


def test_a_spanish_user_of_the_english_interface_reads_spanish(app, monkeypatch) -> None:
    monkeypatch.setattr(i18n, "_system_languages", lambda: ["es-ES", "es", "en-US"])
    assert app.language == "en"
    assert app.reading_language == "es"


def test_a_chosen_language_goes_before_the_systems(app, monkeypatch) -> None:
    monkeypatch.setattr(i18n, "_system_languages", lambda: ["es-ES", "es"])
    app.services.preferences.choose_reading_language("pl")
    assert app.reading_language == "pl"
