# SPDX-License-Identifier: MIT
"""The licences in the window: reached from About, read, walked through and copied by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from aliguard_desktop import licences as module
from aliguard_desktop.licences import Licence
from aliguard_desktop.ui.dialogs.licences import LicencesDialog
from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog

PARTS = [
    Licence("aliguard-desktop 0.1.0", "MIT License\n"),
    Licence("Qt 6.11", "<b>GNU</b> LESSER GENERAL PUBLIC LICENSE"),
    Licence("libssl3 (libcrypto.so.3)", "Apache License"),
]


@pytest.fixture
def dialog(qtbot):
    shown = LicencesDialog(PARTS)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_about_opens_the_licences_over_itself(app, qtbot, monkeypatch):
    monkeypatch.setattr(module, "licences", lambda: PARTS)
    app.flows.settings.open_about()
    settings = app.window.findChild(SettingsDialog)
    qtbot.waitUntil(settings.isVisible)
    icon = settings.findChild(QLabel, "aboutIcon")
    assert not icon.pixmap().isNull()
    qtbot.mouseClick(settings.findChild(QPushButton, "showLicences"), Qt.MouseButton.LeftButton)
    shown = settings.findChild(LicencesDialog)
    assert shown.isVisible()
    assert shown.list.count() == 3
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: settings.findChild(LicencesDialog) is None)
    assert settings.isVisible()


def test_keys_walk_through_the_parts_and_their_texts_are_plain(qtbot, dialog):
    assert dialog.list.hasFocus()
    assert dialog.text.toPlainText() == "MIT License"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.text.toPlainText() == PARTS[1].text
    assert dialog.text.accessibleName() == "Licence of Qt 6.11"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Tab)
    assert dialog.text.hasFocus()
    qtbot.keyClick(dialog.text, Qt.Key.Key_Tab)
    assert dialog.findChild(QPushButton, "licencesCopy").hasFocus()


def test_the_text_shown_is_copied_with_its_name(qtbot, dialog):
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.findChild(QPushButton, "licencesCopy"), Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "libssl3 (libcrypto.so.3)\n\nApache License\n"
    said = dialog.findChild(QLabel, "licencesMessage")
    assert said.isVisible()
    assert said.text() == "Copied: libssl3 (libcrypto.so.3)"
    dialog.list.setCurrentRow(0)
    assert not said.isVisible()
