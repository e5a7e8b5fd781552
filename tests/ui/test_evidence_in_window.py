# SPDX-License-Identifier: MIT
"""Exhibits in the window: keys act on the exhibit, and acts leave focus, choice and scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QScrollArea

from aliguard_desktop.domain.orders import ExhibitKind

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.ui.application import Application
    from aliguard_desktop.ui.widgets.evidence_strip import EvidenceStrip


@pytest.fixture
def strip(app: Application, tmp_path: Path) -> EvidenceStrip:
    paths = []
    for number in range(3):
        path = tmp_path / f"IMG_{number}.png"
        image = QImage(20 + number, 20, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        assert image.save(str(path))
        paths.append(path)
    app.flows.evidence.add_files(app.window.current_order, paths)
    app.window.activateWindow()
    found = app.window.details.evidence
    found.view.setFocus()
    found.view.setCurrentIndex(found.view.model().index(1, 0))
    return found


def _live(app: Application) -> tuple[Exhibit, ...]:
    (view,) = app.services.orders.views()
    return tuple(one for one in view.order.exhibits if one.removed_at is None)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_a_picture_without_kind_asks_what_it_shows(app: Any, strip: Any, qtbot: Any) -> None:
    chosen = strip.selected_id()
    index = strip.view.currentIndex()
    assert index.data() == "What does it show?"
    scroll = app.window.findChild(QScrollArea, "detailsScroll")
    scroll.ensureWidgetVisible(strip)
    before = scroll.verticalScrollBar().value()
    place = strip.view.line_rect(index).center()
    qtbot.mouseClick(strip.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = strip.findChild(QMenu, "kindsMenu")
    assert menu is not None
    action = next(one for one in menu.actions() if one.data() == ("kind", "label"))
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert _live(app)[1].kind is ExhibitKind.LABEL
    assert strip.selected_id() == chosen
    assert QApplication.focusWidget() is strip.view
    assert scroll.verticalScrollBar().value() == before


def test_delete_takes_the_exhibit_and_not_the_order(app: Any, strip: Any, qtbot: Any) -> None:
    chosen = strip.selected_id()
    strip.kind_chosen.emit(chosen, "label")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert chosen not in [one.id for one in _live(app)]
    assert len(_live(app)) == 2
    assert QApplication.focusWidget() is strip.view
    assert strip.selected_id()


def test_f2_asks_for_the_caption_and_focus_comes_back(app: Any, strip: Any, qtbot: Any) -> None:
    chosen = strip.selected_id()
    qtbot.keyClick(strip.view, Qt.Key.Key_F2)
    dialog = app.window.findChild(QInputDialog, "captionDialog")
    dialog.setTextValue("Scale reads 80 g")
    dialog.accept()
    qtbot.waitUntil(lambda: app.window.findChild(QInputDialog, "captionDialog") is None)
    assert _live(app)[1].caption == "Scale reads 80 g"
    assert app.window.focusWidget() is strip.view
    assert strip.selected_id() == chosen


def test_a_moved_exhibit_stays_the_current_one(app: Any, strip: Any, qtbot: Any) -> None:
    chosen = strip.selected_id()
    qtbot.keyClick(strip.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _live(app)[0].id == chosen
    assert strip.selected_id() == chosen
    assert QApplication.focusWidget() is strip.view
