# SPDX-License-Identifier: MIT
"""Colours that can be read, icons that follow the theme, words for every code."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from aliguard_desktop.domain.plan import Urgency
from aliguard_desktop.ui import icons, labels, theme


def _luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(first: str, second: str) -> float:
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_texts_are_readable(tokens):
    for ground in ("surface", "window", "raised", "hover"):
        for text in ("text", "text2", "accent", "danger"):
            assert _contrast(tokens[text], tokens[ground]) >= 4.5, (text, ground)
    assert _contrast(tokens["on_accent"], tokens["accent_bg"]) >= 4.5
    assert _contrast(tokens["text2"], tokens["sel"]) >= 4.5


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_chips_are_readable(tokens):
    for level in Urgency:
        background, foreground = tokens.chip(level)
        assert _contrast(foreground, background or tokens["surface"]) >= 4.5, level


def test_a_colour_handed_out_is_ones_own():
    colour = theme.tokens().color("accent")
    colour.setAlphaF(0.1)
    assert theme.tokens().color("accent").alphaF() == 1.0


def test_every_level_has_an_icon_and_a_word():
    for level in Urgency:
        assert labels.LEVEL_ICONS[level] in icons.names()
        assert labels.level(level)


def _darkest(icon: QIcon) -> int:
    image = icon.pixmap(QSize(24, 24)).toImage()
    spots = (image.pixelColor(x, y) for x in range(24) for y in range(24))
    return min(spot.lightness() for spot in spots if spot.alpha() > 200)


def test_icons_follow_the_theme(qapp):
    icon = icons.icon("clock", "text")
    for scheme, is_dark_ink in (("light", True), ("dark", False)) * 6:
        theme.apply_theme(QApplication.instance(), scheme)
        gc.collect()
        assert (_darkest(icon) < 100) is is_dark_ink
    theme.apply_theme(QApplication.instance(), "light")


def test_every_icon_can_be_drawn(qapp):
    for name in icons.names():
        image = icons.pixmap(name, "text", 24, 1.0).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), name
