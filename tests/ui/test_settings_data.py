# SPDX-License-Identifier: MIT
"""What is kept of imports and which tables are remembered: seen, read again, removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QMessageBox, QPushButton

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.tables import ColumnMapping, Field
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog
from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog

COPIED = "Awaiting delivery\nOrder date: Oct 3, 2026\nOrder ID: 8190004567447741\n"


@pytest.fixture
def filled(app):
    """One kept piece of an import, and two remembered tables."""
    app.services.imports.import_text(COPIED)
    fields = (Field.ORDER, Field.IGNORE, Field.TITLE)
    app.services.tables.remember("old", ColumnMapping(fields))
    app.services.tables.remember("new", ColumnMapping(fields), ("Nr", "<b>x</b>", "What"))
    app.refresh()
    return app


def opened(app) -> SettingsDialog:
    app.window.actions_["settings"].trigger()
    (dialog,) = [one for one in app.window.findChildren(SettingsDialog) if one.isVisible()]
    dialog.show_page("data")
    return dialog


def button(dialog, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, name)


def said(dialog, name: str) -> str:
    return dialog.findChild(QLabel, name).text()


def test_kept_pieces_are_counted_read_again_and_removed_once_asked(filled, qtbot) -> None:
    dialog = opened(filled)
    count, size = filled.services.imports.kept_size()
    assert (count, size > 0) == (1, True)
    assert said(dialog, "keptSize").startswith("1 piece")
    # What was lost since is found again, by today's parsers, and can be undone.
    order = next(
        v.order for v in filled.services.orders.views() if v.order.number[-8:] == "67447741"
    )
    filled.services.orders.remove([order.id])
    qtbot.keyClick(button(dialog, "keptReadAgain"), Qt.Key.Key_Space)
    assert not dialog.isVisible()
    (report,) = [r for r in filled.window.findChildren(ImportReportDialog) if r.isVisible()]
    assert len(report.report.changed) == 1
    assert "earlier import" in report.text()
    report.accept()

    dialog = opened(filled)
    button(dialog, "keptPurge").click()
    box = dialog.findChild(QMessageBox, "purgeBox")
    assert "cannot be undone" in box.informativeText()
    qtbot.keyClick(box, Qt.Key.Key_Return)  # the default keeps
    assert filled.services.imports.kept_size()[0] == 1
    button(dialog, "keptPurge").click()
    boxes = dialog.findChildren(QMessageBox, "purgeBox")
    button(boxes[-1], "purgeRemove").click()
    assert filled.services.imports.kept_size() == (0, 0)
    assert said(dialog, "keptSize") == "Nothing is kept."
    assert said(dialog, "settingsLine").startswith("Removed for good")
    assert not button(dialog, "keptPurge").isEnabled()
    assert len(filled.services.orders.views()) == 2


def test_tables_are_listed_by_their_headers_and_forgotten(filled, qtbot) -> None:
    dialog = opened(filled)
    tables = dialog.findChild(QListWidget, "rememberedTables")
    assert [tables.item(row).text() for row in range(2)] == [
        "Nr, <b>x</b>, What",
        "Order number, Title",
    ]
    assert "<b>" not in tables.item(0).toolTip()
    qtbot.keyClick(button(dialog, "forgetTable"), Qt.Key.Key_Space)
    assert list(filled.services.tables.remembered()) == ["old"]
    button(dialog, "forgetTable").click()
    assert filled.services.tables.tables() == ()
    assert not dialog.findChild(QLabel, "noTables").isHidden()
    assert said(dialog, "settingsLine").startswith("Forgotten")


def test_what_fails_is_said_and_nothing_is_called_empty(filled, monkeypatch) -> None:
    dialog = opened(filled)

    def fail() -> None:
        raise AliGuardError("disk_full", "full")

    monkeypatch.setattr(filled.services.imports, "read_kept_again", fail)
    button(dialog, "keptReadAgain").click()
    assert "disk is full" in said(dialog, "settingsLine")
    assert said(dialog, "keptSize").startswith("1 piece")
    assert button(dialog, "keptReadAgain").isEnabled()
    monkeypatch.setattr(filled.services.imports, "purge_kept", fail)
    filled.flows.settings._on_purge()
    assert said(dialog, "keptSize").startswith("1 piece")
    assert "disk is full" in said(dialog, "settingsLine")
