# SPDX-License-Identifier: MIT
"""A page or folder that the system does not open is said, with the address to copy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.ui.dialogs.address import AddressDialog
from aliguard_desktop.ui.links import DesktopLinks


@pytest.fixture
def deaf(monkeypatch):
    """Have a desktop that opens nothing."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)


def test_a_page_that_does_not_open_leaves_its_address(app, qtbot, deaf):
    QGuiApplication.clipboard().setText("my statement")
    app.flows.orders.open_order_page()
    dialog = app.window.findChild(AddressDialog)
    line = dialog.findChild(QLineEdit, "addressLine")
    assert line.text().startswith("https://www.aliexpress.com/")
    assert line.text().endswith("8190004412737741")
    assert dialog.findChild(QLabel, "addressText").text() == (
        "No browser opened the page. Open it yourself."
    )
    assert QGuiApplication.clipboard().text() == "my statement"  # not taken away unasked
    address = line.text()
    qtbot.mouseClick(dialog.findChild(QPushButton, "addressCopy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == address


def test_a_page_that_opens_says_nothing(app, monkeypatch):
    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True
    )
    app.flows.orders.open_order_page()
    assert len(opened) == 1
    assert app.window.findChild(AddressDialog) is None


def test_a_folder_that_does_not_open_is_named(deaf, tmp_path):
    with pytest.raises(AliGuardError) as told:
        DesktopLinks().show_in_folder(tmp_path / "picture.png")
    assert told.value.code == "folder_not_opened"
    assert told.value.values["address"] == str(tmp_path)
