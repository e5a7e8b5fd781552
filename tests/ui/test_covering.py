# SPDX-License-Identifier: MIT
"""From the order's evidence and from the wizard: look, cover, and find the copy beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from aliguard_desktop.domain.markup import Markup, Shape, ShapeKind
from aliguard_desktop.ui.marking.dialog import MarkingDialog
from aliguard_desktop.ui.viewer.dialog import ExhibitViewer
from aliguard_desktop.ui.wizard.dialog import DisputeWizard

SECRET = QColor(250, 10, 130)


@pytest.fixture
def original(app, tmp_path):
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#dfe4ea"))
    for x in range(10, 40):
        image.setPixelColor(x, 20, SECRET)
    path = tmp_path / "order page.png"
    assert image.save(str(path))
    app.flows.evidence.add_files(app.window.current_order, [path])
    (one,) = live(app)
    app.window.details.evidence.select(one.id)
    return one


def live(app) -> list:
    (view,) = app.services.orders.views()
    return sorted(
        (one for one in view.order.exhibits if one.removed_at is None),
        key=lambda one: one.position,
    )


def make_copy(dialog: MarkingDialog, audience: str) -> None:
    bar = Shape(1, ShapeKind.COVER, 8, 18, 34, 5)
    dialog.canvas.put(Markup(80, 60, (bar,)))
    dialog.forward.click()
    dialog.audience.button(audience).click()
    dialog.forward.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pixels(app, exhibit) -> set[str]:
    image = QImage(str(app.services.evidence.path(exhibit)))
    assert not image.isNull()
    return {image.pixelColor(x, y).name() for x in range(80) for y in range(60)}


def test_from_the_viewer_to_a_covered_copy_and_back_by_undo(qtbot, app, original) -> None:
    strip = app.window.details.evidence
    qtbot.keyClick(strip.view, Qt.Key.Key_Return)
    viewer = app.window.findChild(ExhibitViewer)
    assert viewer.current.id == original.id
    assert not viewer.beside.isVisibleTo(viewer)
    before = app.services.evidence.path(original).read_bytes()
    viewer.cover.click()
    make_copy(viewer.findChild(MarkingDialog), "bank")
    first, copy = live(app)
    assert first == original
    assert (copy.derived_from, copy.derived_how, copy.audience) == (original.id, "covered", "bank")
    assert copy.name == "order page (covered).png"
    assert SECRET.name() in pixels(app, original)
    assert SECRET.name() not in pixels(app, copy)
    assert app.services.evidence.path(original).read_bytes() == before
    # The viewer shows the copy now, and can show the original beside it.
    assert viewer.current.id == copy.id
    assert viewer.beside.isVisibleTo(viewer)
    assert viewer.main.shows_picture
    viewer.close()
    assert "kept beside its original" in app.window.toast.text
    app.flows.orders.undo()
    assert live(app) == [original]


def test_a_copy_for_aliexpress_takes_the_place_of_its_original_in_the_wizard(
    qtbot, app, original
) -> None:
    app.flows.disputes.open_wizard()
    wizard = app.window.findChild(DisputeWizard)
    page = wizard.evidence_page
    wizard.go_to(2)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_F4)
    make_copy(wizard.findChild(MarkingDialog), "sharing")
    assert [one.id for one in page.model.exhibits] == [original.id]
    assert "others (1) stay out" in page.kept_back.text()
    page.bar.cover.click()
    make_copy(wizard.findChild(MarkingDialog), "aliexpress")
    (shown,) = page.model.exhibits
    assert (shown.derived_from, shown.audience) == (original.id, "aliexpress")
    index = page.model.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Covered copy, for AliExpress" in spoken
    page.bar.kind.activated.emit(page.bar.kind.findData("tracking"))
    texts = [one._state.text() for one in page.checklist.rows.values()]
    assert any("covered copy of \u2068order page.png\u2069" in text for text in texts)
    page.bar.look.click()
    viewer = wizard.findChild(ExhibitViewer)
    assert viewer.current.id == shown.id
    assert viewer.findChild(QPushButton, "exhibitRelative").text() == "Look at the original"
    viewer.close()
    wizard.reject()


def test_a_file_that_changed_is_not_covered(qtbot, app, original) -> None:
    qtbot.keyClick(app.window.details.evidence.view, Qt.Key.Key_F4)
    dialog = app.window.findChild(MarkingDialog)
    path = app.services.evidence.path(original)
    path.chmod(0o600)
    path.write_bytes(path.read_bytes() + b"x")
    make_copy(dialog, "bank")
    assert dialog.isVisible()
    assert "No copy was made" in dialog.trouble.lines[0]
    assert len(live(app)) == 1
    dialog._is_done = True
    dialog.close()
