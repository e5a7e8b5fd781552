# SPDX-License-Identifier: MIT
"""The whole window without a mouse: every part is reached by Tab, and dialogs give focus back."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog
from aliguard_desktop.ui.dialogs.order_form import OrderDialog
from tests.ui import order_samples as samples

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)


def _walk(qtbot, top: QWidget, start: QWidget, steps: int = 80) -> list[QWidget]:
    """Return what Tab visits from ``start`` until it comes round."""
    start.setFocus()
    seen: list[QWidget] = []
    for _ in range(steps):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in seen:
            break
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    return seen


@pytest.fixture
def window(app, qtbot):
    app.flows.orders.save_date(
        app.services.orders.views()[0].order.id, samples.TODAY + timedelta(days=3)
    )
    app.window.toast.dismiss()
    app.window.activateWindow()
    with qtbot.waitActive(app.window):
        app.window.show()
    return app.window


def test_tab_visits_every_part_in_reading_order(window, qtbot):
    seen = _walk(qtbot, window, window.top_bar.search)
    parts = [window.top_bar, window.sidebar, window.list_pane, window.details]
    visited = [
        next((place for place, part in enumerate(parts) if part.isAncestorOf(one)), None)
        for one in seen
    ]
    known = [place for place in visited if place is not None]
    order = [place for place, _ in groupby(known)]
    assert set(known) == {0, 1, 2, 3}
    assert order[:4] == [0, 1, 2, 3]


def test_every_stop_has_a_name_and_shows(window, qtbot):
    for one in _walk(qtbot, window, window.top_bar.search):
        name = one.accessibleName() or getattr(one, "text", str)() or _buddy_name(window, one)
        assert name, f"{type(one).__name__} {one.objectName()} has no name"
        assert one.isVisible()


def test_every_control_and_menu_has_a_name(window):
    for control in window.findChildren(QWidget):
        if not isinstance(control, _CONTROLS) or control.objectName().startswith("qt_"):
            continue
        if isinstance(
            control.parent(), QAbstractSpinBox | QComboBox | QAbstractItemView | QLineEdit
        ):
            continue
        text = getattr(control, "text", str)() if isinstance(control, QAbstractButton) else ""
        if control.isVisible():
            assert control.accessibleName() or text, (
                f"{control} {control.objectName()} in {control.parent()}"
            )
    for menu in window.findChildren(QMenu):
        for action in menu.actions():
            if not action.isSeparator():
                assert action.text(), menu.objectName()


def test_an_order_is_added_by_keys_alone_and_focus_returns_to_it(app, window, qtbot):
    window.list_pane.list.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(OrderDialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=2000)
    qtbot.keyClicks(dialog.focusWidget(), "8190004412737758")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(app.services.orders.views()) == 2, timeout=2000)
    assert app.services.orders.view(window.current_order).order.number == "8190004412737758"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.list_pane.list, timeout=2000)


def test_the_report_closes_with_esc_and_focus_returns(app, window, qtbot, tmp_path):
    bad = tmp_path / "empty.json"
    bad.write_bytes(b"")
    app.open_files([bad])
    dialog = window.findChild(ImportReportDialog)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.list_pane.list, timeout=2000)


def _buddy_name(window: QWidget, control: QWidget) -> str:
    return next((one.text() for one in window.findChildren(QLabel) if one.buddy() is control), "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button_as_space_does(app, qtbot, key):
    window = app.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button = window.findChild(QAbstractButton, "addOrder")
    button.setFocus()
    qtbot.keyClick(button, key)
    (dialog,) = [one for one in window.findChildren(OrderDialog) if one.isVisible()]
    dialog.close()
