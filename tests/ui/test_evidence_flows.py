# SPDX-License-Identifier: MIT
"""Evidence in the window: coming in, told about, looked at again, deleted for good, found again."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPushButton

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.domain.orders import AddedBy, ExhibitKind
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.dialogs.exhibit_proof import ExhibitProof
from aliguard_desktop.ui.marking.dialog import MarkingDialog
from aliguard_desktop.ui.viewer.dialog import ExhibitViewer
from tests import pack_samples
from tests.imaging import camera
from tests.ui import order_samples as samples

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.domain.orders import Exhibit

JPEG = camera.jpeg(camera.segment(b"Exif\0\0" + camera.tiff("2026:11:20 10:00:00", place=True)))
COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def written(folder: Path, name: str, data: bytes = JPEG) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def live(app: Application) -> tuple[Exhibit, ...]:
    view = app.window.list_pane.model.order_view(app.window.current_order)
    assert view is not None
    return tuple(one for one in view.order.exhibits if one.removed_at is None)


def dropped(widget: Any, mime: QMimeData) -> None:
    enter = QDragEnterEvent(widget.rect().center(), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    drop = QDropEvent(QPointF(widget.rect().center()), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(widget, drop)


def box(app: Application, name: str) -> QMessageBox:
    found = app.window.findChild(QMessageBox, name)
    assert found is not None
    return found


def test_what_came_in_is_told_and_doubles_are_shown_where_they_are(
    app: Application, tmp_path: Path
) -> None:
    order_id = app.window.current_order
    first = written(tmp_path, "one.jpg")
    second = written(tmp_path, "two.jpg", JPEG + b"2")
    app.flows.evidence.add_files(order_id, [first, second])
    assert app.window.toast.text == "2 file(s) added as evidence."
    assert {one.added_by for one in live(app)} == {AddedBy.DROP}
    app.flows.evidence.add_files(order_id, [written(tmp_path, "again.jpg")], AddedBy.CHOSEN)
    assert app.window.toast.text == "This is here already: Picture 1 of 2."
    app.window.toast._button.click()
    assert app.window.details.evidence.selected_id() == live(app)[0].id
    # A second order, and the same picture in it.
    app.services.orders.add(OrderForm(number="8190004412730002", title="Desk lamp"))
    app.refresh()
    other = next(one.order.id for one in app.services.orders.views() if one.order.id != order_id)
    app.flows.evidence.add_files(other, [first])
    assert app.window.toast.text == (
        "Added as picture 1. The same is proof of Earbuds, too. Is this the right order?"
    )
    # Several, of which some cannot be taken.
    gone = [tmp_path / f"gone {number}.jpg" for number in range(10)]
    app.flows.evidence.add_files(order_id, [*gone, written(tmp_path, "three.jpg", JPEG + b"3")])
    told = box(app, "notAddedBox")
    assert told.text() == "Not added: 10 file(s). Added: 1 file(s)."
    assert "gone 0.jpg" in told.informativeText()
    assert told.informativeText().endswith("and 2 other file(s)")
    told.close()
    app.flows.evidence.add_files(order_id, [gone[0]])
    assert "gone 0.jpg" in app.window.toast.text
    assert "no longer there" in app.window.toast.text


def test_a_drop_on_the_strip_takes_bytes_and_explains_addresses(
    app: Application, tmp_path: Path
) -> None:
    strip = app.window.details.evidence
    inline = QMimeData()
    inline.setText("data:image/jpeg;base64," + base64.b64encode(JPEG).decode())
    dropped(strip, inline)
    (only,) = live(app)
    assert (only.name, only.media_type) == ("Dropped picture.jpg", "image/jpeg")
    assert only.added_by is AddedBy.DROP
    assert app.services.evidence.path(only).read_bytes() == JPEG
    mail = QMimeData()
    mail.setData("message/rfc822", b"From: a@b.test\r\nTo: c@d.test\r\nSubject: x\r\n\r\nHi")
    dropped(strip, mail)
    assert live(app)[1].media_type == "message/rfc822"
    address = QMimeData()
    address.setUrls([QUrl("https://ae01.alicdn.com/kf/H1.jpg")])
    dropped(strip, address)
    assert "does not go online" in app.window.toast.text
    assert len(live(app)) == 2
    # Files that were copied in the file manager are pasted as files.
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(written(tmp_path, "copied.jpg", JPEG + b"4")))])
    QGuiApplication.clipboard().setMimeData(copied)
    app.window.actions_["paste"].trigger()
    assert [one.name for one in live(app)][2:] == ["copied.jpg"]
    QGuiApplication.clipboard().clear()


class Later:
    """Runs work when the test says so."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Any, Any, Any]] = []

    def run(self, work: Any, done: Any, failed: Any) -> None:
        self.jobs.append((work, done, failed))

    def finish(self) -> None:
        while self.jobs:
            work, done, failed = self.jobs.pop(0)
            try:
                result = work()
            except Exception as error:  # noqa: BLE001
                failed(error)
            else:
                done(result)

    def close(self) -> None:
        self.jobs.clear()


def test_adding_can_be_cancelled_and_leaves_nothing(qtbot: Any, tmp_path: Path, clock: Any) -> None:
    paths = AppPaths.portable(tmp_path / "data")

    def factory() -> Any:
        services = build_services(paths, clock, lambda: samples.WARSAW)
        services.orders.add(OrderForm(number="8190004412737741", title="Earbuds"))
        return services

    runner = Later()
    app = Application(factory, runner=runner)
    qtbot.addWidget(app.window)
    with qtbot.waitSignal(app.ready):
        app.start()
        qtbot.waitUntil(lambda: bool(runner.jobs))
        runner.finish()
    order_id = app.window.current_order
    sources = [written(tmp_path, f"{n}.jpg", JPEG + bytes([n])) for n in range(5)]
    app.flows.evidence.add_files(order_id, sources)
    app.flows.evidence.add_files(order_id, sources[:1])  # waits for the first
    bar = app.window.work_bar
    assert bar.text == "Adding 5 file(s) as evidence"
    qtbot.waitUntil(bar.isVisible)
    cancel = bar.findChild(QPushButton, "workCancel")
    assert cancel.accessibleName() == "Cancel: Adding 5 file(s) as evidence"
    cancel.click()
    runner.finish()
    assert not bar.isVisible()
    assert app.window.toast.text == "Stopped. Nothing was added."
    assert app.services.evidence.exhibits_of(order_id) == ()
    assert [path for path in paths.evidence.rglob("*") if path.is_file()] == []
    app.flows.evidence.add_files(order_id, sources)
    runner.finish()
    assert len(app.services.evidence.exhibits_of(order_id)) == 5
    app.flows.evidence.checking.check_all()
    assert bar.text == "Checking the evidence files"
    # Both run at once, and Cancel ends what is on show.
    more = written(tmp_path, "more.jpg", JPEG + b"more")
    app.flows.evidence.add_files(order_id, [more])
    assert bar.text == "Adding 1 file(s) as evidence"
    cancel.click()
    assert not cancel.isEnabled()
    runner.finish()
    assert bar.text == ""
    assert len(app.services.evidence.exhibits_of(order_id)) == 5
    assert app.window.toast.text == "Stopped. Nothing was added."
    app.flows.evidence.checking.check_all()
    cancel.click()
    runner.finish()
    assert app.window.toast.text == "The check was stopped."
    app.flows.evidence.checking.check_all()
    runner.finish()
    assert app.window.toast.text == "All in order: 5 file(s), there and unchanged."
    app.close()


def test_broken_originals_are_told_and_can_be_found_again(app: Application, tmp_path: Path) -> None:
    source = written(tmp_path, "label.jpg")
    app.flows.evidence.add_files(app.window.current_order, [source])
    (only,) = live(app)
    kept = app.services.evidence.path(only)
    kept.chmod(0o600)
    kept.write_bytes(JPEG[:-1] + b"?")
    checking = app.flows.evidence.checking
    checking.check_quietly()
    bar = app.window.evidence_bar
    assert bar.text == "Missing or changed: 1 evidence file(s)."
    assert checking.states == {only.id: ExhibitState.CHANGED}
    bar.acted.emit()
    assert app.window.details.evidence.selected_id() == only.id
    app.window.actions_["check_evidence"].trigger()
    told = box(app, "evidenceCheckBox")
    assert told.text() == "Missing or changed: 1 evidence file(s)."
    assert "file changed since it was added" in told.informativeText()
    assert "Earbuds" in told.informativeText()
    told.close()
    strip = app.window.details.evidence
    menu = strip.menu_for(only.id)
    assert menu is not None
    assert "Find the file again\u2026" in [action.text() for action in menu.actions()]
    strip.find_requested.emit(only.id)
    dialog = app.window.findChild(QFileDialog, "findFileDialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(written(tmp_path, "wrong.jpg", JPEG + b"x")))
    assert "another file than the one" in app.window.toast.text
    assert bar.text
    dialog.fileSelected.emit(str(source))
    dialog.close()
    assert app.window.toast.text.endswith("is whole again.")
    assert not bar.text
    assert app.services.evidence.is_intact(only)


def test_a_copy_is_saved_where_the_user_wants_it(app: Application, tmp_path: Path) -> None:
    data = pack_samples.jpeg_with(pack_samples.exif())
    app.flows.evidence.add_files(app.window.current_order, [written(tmp_path, "a.jpg", data)])
    (only,) = live(app)
    app.window.details.evidence.save_requested.emit(only.id)
    dialog = app.window.findChild(QFileDialog, "saveCopyDialog")
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "jpg"
    target = tmp_path / "for the bank.jpg"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    assert pack_samples.LATITUDE not in target.read_bytes()
    assert "for the bank.jpg" in app.window.toast.text


def test_what_cannot_be_drawn_on_is_looked_at_instead(app: Application, tmp_path: Path) -> None:
    heic = written(tmp_path, "photo.heic", b"\0\0\0\x18ftypheic" + b"x" * 40)
    app.flows.evidence.add_files(app.window.current_order, [heic])
    (only,) = live(app)
    app.flows.looking.cover(only.id)
    assert app.window.findChild(MarkingDialog) is None
    viewer = app.window.findChild(ExhibitViewer)
    assert "save it as JPEG" in viewer.main.words.words.text()
    viewer.close()


def test_deleting_for_good_is_asked_and_final(app: Application, tmp_path: Path) -> None:
    app.flows.evidence.add_files(app.window.current_order, [written(tmp_path, "a.jpg")])
    (only,) = live(app)
    kept = app.services.evidence.path(only)
    app.flows.evidence.remove(only.id)
    strip = app.window.details.evidence
    purge = strip.findChild(QPushButton, "purgeExhibit")
    assert purge.accessibleName() == "Delete a.jpg for good"
    purge.click()
    asked = box(app, "purgeBox")
    assert "cannot be undone" in asked.informativeText()
    assert asked.defaultButton().objectName() == "purgeKeep"
    assert asked.focusWidget().objectName() == "purgeKeep"
    asked.findChild(QPushButton, "purgeDelete").click()
    assert not kept.exists()
    assert app.services.evidence.removed(app.window.current_order) == ()
    assert not strip.findChild(QPushButton, "evidenceTrashLink").isVisible()
    app.flows.orders.undo()
    assert app.window.toast.text == "This was deleted for good and cannot be taken back."
    assert app.window.actions_["undo"].text() == "Undo"


def test_what_an_exhibit_proves_can_be_said(app: Application, tmp_path: Path) -> None:
    app.flows.orders.save_date(app.window.current_order, samples.TODAY)
    app.flows.evidence.add_files(app.window.current_order, [written(tmp_path, "tracking.jpg")])
    (only,) = live(app)
    app.window.details.evidence.shows_requested.emit(only.id)
    dialog = app.window.findChild(ExhibitProof, "exhibitProof")
    assert dialog is not None
    assert dialog.findChild(object, "proofLocation") is not None
    assert dialog.kind.currentData() == "tracking"
    ticks = {tick.objectName().removeprefix("proofClaim_"): tick for tick in dialog.ticks}
    shown = {name for name, tick in ticks.items() if tick.isChecked()}
    assert shown == {"not_received"}
    assert ticks["shipped"].accessibleName().startswith("It was shipped on")
    ticks["shipped"].setChecked(True)
    ticks["not_received"].setChecked(False)
    dialog.findChild(QLineEdit, "proofCaption").setText(" the last scan ")
    dialog.findChild(QPushButton, "proofSave").click()
    (only,) = live(app)
    assert (only.caption, only.kind) == ("the last scan", ExhibitKind.TRACKING)
    assert set(only.claims) == {"shipped"}
    # What the kind says by itself is not kept as said.
    saved: list[tuple[str, str, object]] = []
    choices = app.services.disputes.claims_for(app.window.current_order, only.id)
    again = ExhibitProof(only, choices)
    again.saved.connect(lambda *told: saved.append(told))
    for tick, choice in zip(again.ticks, choices, strict=True):
        tick.setChecked(choice.by_kind)
    again._save()
    assert saved == [("tracking", "the last scan", ())]
    plain = ExhibitProof(only, ())
    plain.saved.connect(lambda *told: saved.append(told))
    plain._save()
    assert saved[1] == ("tracking", "the last scan", None)


def test_the_check_at_the_start_ends_with_the_program(app: Application, tmp_path: Path) -> None:
    app.flows.evidence.add_files(app.window.current_order, [written(tmp_path, "a.jpg")])
    app.services.evidence.path(live(app)[0]).unlink()
    checking = app.flows.evidence.checking
    checking.close()
    checking.check_quietly()
    assert checking.states == {}
