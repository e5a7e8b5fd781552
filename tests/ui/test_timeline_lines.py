# SPDX-License-Identifier: MIT
"""A row of the timeline takes the lines that its words need: none is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics

from aliguard_desktop.ui import theme
from aliguard_desktop.ui.details.timeline import Row, Timeline, When, row_height
from aliguard_desktop.ui.widgets import painting

LONG = "The seller must answer the dispute by this day, or AliExpress decides without the seller"
ROWS = [
    Row(When.PAST, "1 Mar", "Shipped", "order page"),
    Row(When.PAST, "2 Mar", LONG, "order page"),
    Row(When.TODAY, "31 Mar", "Today"),
    Row(When.AHEAD, "1 Apr", "x" * 4000, "user", estimate=True, strong=True),
]


@pytest.fixture
def timeline(qtbot):
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(320, 200)
    made.set_rows(ROWS)
    made.show()
    qtbot.waitExposed(made)
    return made


def _heights(timeline: Timeline) -> list[int]:
    model = timeline.model()
    return [timeline.visualRect(model.index(row, 0)).height() for row in range(len(ROWS))]


def test_what_does_not_fit_is_wrapped_and_the_list_grows(timeline, qtbot):
    qtbot.waitUntil(lambda: _heights(timeline)[1] > row_height())
    short, long, today, endless = _heights(timeline)
    assert short == today == row_height()
    assert row_height() < long <= endless < 4 * row_height(), "an endless word has an end"
    assert timeline.height() == short + long + today + endless + 2


def test_a_wider_window_needs_fewer_lines(timeline, qtbot):
    qtbot.waitUntil(lambda: _heights(timeline)[1] > row_height())
    timeline.resize(1600, timeline.height())
    qtbot.waitUntil(lambda: _heights(timeline)[1] == row_height())
    assert timeline.height() == sum(_heights(timeline)) + 2
    timeline.resize(300, timeline.height())
    qtbot.waitUntil(lambda: _heights(timeline)[1] > row_height())
    assert timeline.height() == sum(_heights(timeline)) + 2


def test_each_line_is_painted(timeline, qtbot):
    """There is ink in the lower lines of the wrapped row."""
    qtbot.waitUntil(lambda: _heights(timeline)[1] > row_height())
    rect = timeline.visualRect(timeline.model().index(1, 0))
    image = timeline.viewport().grab().toImage()
    ground = image.pixelColor(rect.right() - 1, rect.top())
    lower = [
        QPoint(x, y)
        for y in range(rect.top() + row_height(), rect.bottom())
        for x in range(rect.left() + 110, rect.right())
        if image.pixelColor(x, y) != ground
    ]
    assert len(lower) > 50


@pytest.mark.parametrize("width", [150, 200, 330, 2000])
@pytest.mark.parametrize(
    "text", [LONG, "Последний день для спора (безопасно до 10 дек.)", "\U0001f4e6 " * 40]
)
def test_lines_end_between_words_and_lose_none(qapp, text, width):
    lines = painting.wrapped(text, theme.font(), width, 100)
    assert " ".join(lines).split() == text.split()
    cut = painting.wrapped(text, theme.font(), width, 2)
    assert len(cut) == min(2, len(lines))
    assert " ".join(cut).split() == text.split(), "what is too long is left to the last line"


def test_a_word_that_is_longer_than_a_line_is_broken(qapp):
    lines = painting.wrapped("x" * 4000, theme.font(), 200, 3)
    assert len(lines) == 3
    assert "".join(lines) == "x" * 4000
    metrics = QFontMetrics(theme.font())
    assert all(metrics.horizontalAdvance(line) <= 200 for line in lines[:-1])
