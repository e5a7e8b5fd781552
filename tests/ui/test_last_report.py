# SPDX-License-Identifier: MIT
"""The report of an import can be found again, and offers nothing that leads nowhere."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from aliguard_desktop.ui.dialogs.import_entries import ROW_ROLE, Act
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog
from aliguard_desktop.ui.widgets.date_field import NullableDateEdit

TEXT = "Order ID: 8190004412739913\nOrder placed on: Apr 3, 2026\nShipped on: Apr 5, 2026\n"


def _report(app: Any) -> ImportReportDialog:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (found,) = [one for one in app.window.findChildren(ImportReportDialog) if one.isVisible()]
    return found


def _acts(dialog: ImportReportDialog) -> list[Act]:
    model = dialog.findChild(QListView, "importEntries").model()
    return [model.index(row, 0).data(ROW_ROLE).act for row in range(model.rowCount())]


def test_the_report_is_found_again_and_what_was_undone_is_said(app: Any) -> None:
    app.window.show()
    app.window.actions_["last_report"].trigger()
    assert "no report yet" in app.window.toast.findChild(QLabel, "toastText").text()
    app.flows.imports.import_text(TEXT)
    report = _report(app)
    assert Act.DATE in _acts(report)
    view = report.findChild(QListView, "importEntries")
    view.activated.emit(view.model().index(_acts(report).index(Act.DATE), 0))
    assert app.window.details.card.findChild(NullableDateEdit).isAncestorOf(
        app.window.focusWidget()
    )
    app.window.actions_["last_report"].trigger()
    report = _report(app)
    assert Act.DATE in _acts(report)
    report.findChild(QPushButton, "importUndo").click()
    assert Act.DATE not in _acts(report)
    report.accept()
    app.window.actions_["last_report"].trigger()
    assert Act.DATE not in _acts(_report(app))
    assert not _report(app).findChild(QPushButton, "importUndo").isEnabled()


def test_a_picture_pasted_as_a_page_is_asked_about(app: Any) -> None:
    content = QMimeData()
    picture = QImage(20, 20, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    content.setImageData(picture)
    QGuiApplication.clipboard().setMimeData(content)
    taken: list[bytes] = []
    app.flows.screenshots.take_image = taken.append
    app.window.actions_["paste_page"].trigger()
    assert len(taken) == 1
    assert not app.window.list_pane.model.order_view(app.window.current_order).order.exhibits
