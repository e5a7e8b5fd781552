# SPDX-License-Identifier: MIT
"""Closing the main window while a dialog holds something that cannot be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent


class Holding(QDialog):
    """Refuses to go while it holds something."""

    holds = True

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(not self.holds)


def test_a_dialog_that_must_not_go_keeps_the_window(qtbot, app) -> None:
    window = app.window
    window.show()
    dialog = Holding(window)
    dialog.show()
    heard: list[bool] = []
    window.closing.connect(lambda: heard.append(True))
    assert not window.close()
    assert window.isVisible()
    assert dialog.isVisible()
    assert not heard
    dialog.holds = False
    assert window.close()
    assert heard == [True]
