# SPDX-License-Identifier: MIT
"""A row of the timeline takes the lines that its words need: none is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from aliguard_desktop.ui.details.timeline import Row, Timeline, When, row_height

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
    """Ink in the lower half of the wrapped row, and none of the row's below it."""
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
