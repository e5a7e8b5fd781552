# SPDX-License-Identifier: MIT
"""Files for the form, evidence packs and their check, as a user meets them in the window."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QProgressDialog,
    QPushButton,
    QTreeWidget,
)

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services import upload_copies
from aliguard_desktop.services.case_packs import PackChoice
from aliguard_desktop.services.pack_checks import (
    EntryCheck,
    EntryState,
    LeftOutExhibit,
    PackReport,
)
from aliguard_desktop.ui.dialogs.evidence_pack import EvidencePackDialog
from aliguard_desktop.ui.dialogs.pack_check import PackCheckDialog
from aliguard_desktop.ui.dialogs.upload_files import UploadFilesDialog
from aliguard_desktop.ui.flows import packs as pack_flows
from aliguard_desktop.ui.formatting import isolated
from aliguard_desktop.ui.tasks import CancelledError
from aliguard_desktop.ui.widgets.drop_files import content_of, local_files
from tests import pack_samples as samples
from tests.ui.wizard_helpers import FakeLinks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from aliguard_desktop.ui.application import Application


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    upload_copies._make_room.cache_clear()
    yield
    upload_copies._make_room.cache_clear()


@pytest.fixture
def loaded(app: Application, monkeypatch: pytest.MonkeyPatch) -> Application:
    """Return the program with two photos and a mail of the order on show."""
    links = FakeLinks()
    monkeypatch.setattr(app, "links", links)
    (view,) = app.services.orders.views()
    for name, data in (
        ("tracking.png", samples.encoded(samples.scene(), "PNG")),
        ("parcel.jpg", samples.jpeg_with(samples.exif())),
        ("<b>mail.eml", b"From: a@example.org\nTo: b@example.org\nSubject: x\n\ny\n"),
    ):
        app.services.evidence.add_bytes(view.order.id, data, name)
    app.refresh()
    app.window.select_order(view.order.id)
    return app


def dialog_of(app: Application, kind: type[QDialog]) -> Any:
    found = [one for one in app.window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def by_name(parent: QDialog, kind: type, name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None
    return found


def test_files_for_the_form_are_prepared_dragged_and_copied(loaded: Application) -> None:
    loaded.window.actions_["upload_files"].trigger()
    dialog = dialog_of(loaded, UploadFilesDialog)
    assert not dialog.isModal(), "files are dragged out of it into other windows"
    paths = dialog.list.paths()
    assert [path.name for path in paths] == [
        "01_tracking.jpg",
        "02_parcel_outside.jpg",
        "03_chat.eml",
    ]
    assert "Picture 1" in dialog.list.item(0).text()
    assert "may not take it" in dialog.list.item(2).text()
    by_name(dialog, QPushButton, "uploadFolder").click()
    assert loaded.links.shown == [paths[0]]
    assert str(paths[0].parent.name) in by_name(dialog, QLabel, "uploadCopied").text()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert [url.toLocalFile() for url in mime.urls()] == [str(path) for path in paths]
    # They are no new proof for this program.
    assert local_files(mime) == []
    assert content_of(mime).empty
    dialog.list.clearSelection()
    dialog.list.item(0).setSelected(True)
    by_name(dialog, QPushButton, "uploadCopy").click()
    picture = QImage(QGuiApplication.clipboard().mimeData().imageData())
    assert picture.size() == QImage(str(paths[0])).size()
    QGuiApplication.clipboard().setMimeData(QMimeData())


def test_another_number_of_pictures_prepares_again(loaded: Application, qtbot: QtBot) -> None:
    loaded.window.details.evidence.parent()
    loaded.window.details.uploads_requested.emit()
    dialog = dialog_of(loaded, UploadFilesDialog)
    dialog.limit.setValue(1)
    qtbot.waitUntil(lambda: "01_pictures_1-2.jpg" in [one.name for one in dialog.list.paths()])
    assert "Pictures 1, 2 on one sheet" in dialog.list.item(0).text()


def test_what_is_left_out_is_said(loaded: Application) -> None:
    (view,) = loaded.services.orders.views()
    gone = view.order.exhibits[1]
    loaded.services.evidence.path(gone).unlink()
    loaded.flows.packs.open_uploads()
    dialog = dialog_of(loaded, UploadFilesDialog)
    words = by_name(dialog, QLabel, "uploadMessage").text()
    name = isolated("parcel.jpg")
    assert words == f"Left out: Picture 2 ({name}), because its file is missing."
    by_name(dialog, QPushButton, "uploadCopy").click()
    assert by_name(dialog, QLabel, "uploadMessage").text() == words, "still to be read"
    assert len(dialog.list.paths()) == 2


def test_what_cannot_be_checked_goes_only_when_the_user_says_so(loaded: Application) -> None:
    (view,) = loaded.services.orders.views()
    loaded.services.evidence.add_bytes(view.order.id, b"\0\0\0\x20ftypisom" + b"x" * 60, "cut.mp4")
    loaded.refresh()
    loaded.flows.packs.open_uploads()
    dialog = dialog_of(loaded, UploadFilesDialog)
    anyway = by_name(dialog, QPushButton, "uploadAnyway")
    assert anyway.isVisible()
    assert "could not be checked" in by_name(dialog, QLabel, "uploadMessage").text()
    assert len(dialog.list.paths()) == 3
    anyway.click()
    assert [path.suffix for path in dialog.list.paths()].count(".mp4") == 1
    assert not anyway.isVisible()


def test_the_number_of_pictures_is_kept_for_the_next_time(loaded: Application) -> None:
    loaded.flows.packs.open_uploads()
    dialog = dialog_of(loaded, UploadFilesDialog)
    field = dialog.limit.lineEdit()
    field.selectAll()
    QTest.keyClicks(field, "20")
    assert dialog.limit.value() == 20
    assert by_name(dialog, QLabel, "uploadMost").text() == "at most 20"
    dialog.close()
    loaded.flows.packs.open_uploads()
    again = [one for one in loaded.window.findChildren(UploadFilesDialog) if one.isVisible()]
    assert again[-1].limit.value() == 20


def test_a_pack_is_offered_looked_at_and_saved(loaded: Application, tmp_path: Path) -> None:
    loaded.window.actions_["evidence_pack"].trigger()
    dialog = dialog_of(loaded, EvidencePackDialog)
    tree = by_name(dialog, QTreeWidget, "packExhibits")
    states = [tree.topLevelItem(row).text(2) for row in range(3)]
    assert states == ["Goes in as it is", "Goes in without its location", "Goes in as it is"]
    assert tree.topLevelItem(2).text(1) == "<b>mail.eml"
    path = tmp_path / "case.aliguard"
    dialog.save(path)
    words = by_name(dialog, QLabel, "packMessage").text()
    assert "Saved as case.aliguard" in words
    by_name(dialog, QPushButton, "packFolder").click()
    assert loaded.links.shown == [path]
    with zipfile.ZipFile(path) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert [one["goes_as"] for one in manifest["exhibits"]] == [
        "original",
        "without_location",
        "original",
    ]
    assert manifest["audience"] == "aliexpress"
    audience = by_name(dialog, QComboBox, "packAudience")
    audience.setCurrentIndex(audience.findData("bank"))
    by_name(dialog, QPushButton, "packSave").click()
    asked = by_name(dialog, QFileDialog, "packFileDialog")
    kinds = [one.rpartition("*")[2] for one in asked.nameFilters()]
    assert kinds == [".aliguard)", ".zip)", ".pdf)"]
    assert asked.defaultSuffix() == "zip", "a bank has no AliGuard"
    asked.filterSelected.emit(asked.nameFilters()[2])
    assert asked.defaultSuffix() == "pdf"
    asked.close()


def test_choices_change_what_is_packed(loaded: Application, qtbot: QtBot, tmp_path: Path) -> None:
    loaded.flows.packs.open_pack()
    dialog = dialog_of(loaded, EvidencePackDialog)
    tree = by_name(dialog, QTreeWidget, "packExhibits")
    tree.topLevelItem(2).setCheckState(0, Qt.CheckState.Unchecked)
    audience = by_name(dialog, QComboBox, "packAudience")
    audience.setCurrentIndex(audience.findData("bank"))
    language = by_name(dialog, QComboBox, "packLanguage")
    language.setCurrentIndex(language.findData("ru"))
    qtbot.waitUntil(lambda: tree.topLevelItem(2).text(2) == "Stays out")
    dialog.save(tmp_path / "case.aliguard")
    with zipfile.ZipFile(tmp_path / "case.aliguard") as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert (manifest["audience"], manifest["language"]) == ("bank", "ru")
    assert len(manifest["exhibits"]) == 2


def test_missing_and_changed_files_are_said_before_saving(loaded: Application) -> None:
    (view,) = loaded.services.orders.views()
    first, second = view.order.exhibits[:2]
    loaded.services.evidence.path(first).unlink()
    path = loaded.services.evidence.path(second)
    path.chmod(0o600)
    path.write_bytes(b"x")
    loaded.flows.packs.open_pack()
    dialog = dialog_of(loaded, EvidencePackDialog)
    tree = by_name(dialog, QTreeWidget, "packExhibits")
    assert tree.topLevelItem(0).text(2) == "File is missing: stays out"
    assert tree.topLevelItem(1).text(2) == "File was changed: stays out"
    assert "2 file(s) are not what they were" in by_name(dialog, QLabel, "packMessage").text()


class Later:
    """A runner whose work the test runs."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Any, Any, Any]] = []

    def run(self, work: Any, done: Any, failed: Any) -> None:
        self.jobs.append((work, done, failed))

    def finish(self) -> None:
        jobs, self.jobs = self.jobs, []
        for work, done, failed in jobs:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001
                failed(error)
            else:
                done(result)


def test_cancelling_saves_nothing_and_a_late_result_is_dropped(
    qtbot: QtBot, tmp_path: Path
) -> None:
    packer = samples.packer(tmp_path / "made")
    runner = Later()
    dialog = EvidencePackDialog(
        packer.packs,
        packer.order_id,
        languages={"en": "English", "ru": "Русский"},
        language="ru",
        zone=UTC,
        runner=runner,
        links=FakeLinks(),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.start()
    record = by_name(dialog, QComboBox, "packRecord")
    assert record.itemText(0).startswith("Sent 31 Mar 2026: ")
    stop = by_name(dialog, QPushButton, "packStop")
    dialog.save(tmp_path / "case.aliguard")
    assert stop.isVisible()
    assert not by_name(dialog, QPushButton, "packSave").isEnabled()
    stop.click()
    runner.finish()
    assert by_name(dialog, QLabel, "packMessage").text() == "Cancelled. Nothing was saved."
    assert not list(tmp_path.glob("*.aliguard"))
    assert not list(tmp_path.glob(".*"))
    dialog.save(tmp_path / "missing" / "case.aliguard")
    runner.finish()
    assert "was not written" in by_name(dialog, QLabel, "packMessage").text()


def test_a_dropped_pack_is_checked_and_not_imported(
    loaded: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (view,) = loaded.services.orders.views()
    path = tmp_path / "case.zip"  # its content tells what it is
    loaded.services.packs.write(PackChoice(view.order.id), path)
    imported: list[Path] = []
    monkeypatch.setattr(
        loaded.services.imports.__class__,
        "read_files",
        lambda self, paths, progress=None, **more: imported.extend(paths),
    )
    loaded.open_files([path])
    dialog = dialog_of(loaded, PackCheckDialog)
    assert by_name(dialog, QLabel, "packCheckVerdict").text() == "Nothing in this pack was changed"
    assert (
        by_name(dialog, QLabel, "packCheckKept").text()
        == "3 of its 3 exhibit(s) are kept here too, unchanged."
    )
    assert imported == []
    dialog.accept()
    loaded.window.details.evidence.files_dropped.emit([path])
    dialog_of(loaded, PackCheckDialog).accept()
    assert len(loaded.services.evidence.exhibits_of(view.order.id)) == 3
    path.write_bytes(path.read_bytes()[:5000])
    loaded.flows.packs.check(path)
    assert "is no whole evidence pack" in loaded.window.toast.text


def test_the_name_of_a_pack_stays_plain_words(
    loaded: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[Qt.TextFormat, str]] = []

    def check(_self: object, _path: Path, _progress: object) -> None:
        label = loaded.window.findChild(QProgressDialog).findChild(QLabel)
        shown.append((label.textFormat(), label.text()))
        raise AliGuardError("pack_damaged", "It is damaged.", name="x")

    monkeypatch.setattr(loaded.services.pack_checks.__class__, "check", check)
    loaded.flows.packs.check(tmp_path / "<img src=x>.aliguard")
    assert shown == [(Qt.TextFormat.PlainText, "Checking <img src=x>.aliguard\u2026")]


def test_a_changed_pack_is_told_file_by_file(qtbot: QtBot) -> None:
    report = PackReport(
        name="x.aliguard",
        number="<b>8190000000000001</b>",
        title="<img src='file:///etc/passwd'>",
        sent_at=datetime(2026, 3, 31, 10, tzinfo=UTC).isoformat(),
        audience="bank",
        fingerprint="ab" * 32,
        entries=(
            EntryCheck("evidence.pdf", EntryState.MATCHES, "a", "a"),
            EntryCheck("statement.txt", EntryState.CHANGED, "a", "b"),
            EntryCheck("exhibits/02.png", EntryState.MISSING, "a", exhibit=2),
            EntryCheck("more.png", EntryState.EXTRA),
            EntryCheck("../../evil", EntryState.REFUSED),
        ),
        left_out=(LeftOutExhibit(4, "x", "missing"),),
    )
    dialog = PackCheckDialog(report, ZoneInfo("Europe/Warsaw"))
    qtbot.addWidget(dialog)
    dialog.show()
    labels = dialog.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels if label.text())
    assert by_name(dialog, QLabel, "packCheckVerdict").text() == "This pack was changed"
    about = by_name(dialog, QLabel, "packCheckAbout").text()
    assert "31 Mar 2026, 12:00" in about
    assert "Bank or PayPal" in about
    assert "Do not unpack it" in by_name(dialog, QLabel, "packCheckDanger").text()
    assert "Exhibit 4" in by_name(dialog, QLabel, "packCheckLeftOut").text()
    tree = by_name(dialog, QTreeWidget, "packCheckFiles")
    rows = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    assert [row.text(1) for row in rows] == [
        "Dangerous name: not opened",
        "Changed",
        "Missing",
        "Added later",
        "As packed",
    ]


def test_a_check_that_is_cancelled_says_nothing(
    app: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(path: Path, progress: object = None) -> object:
        raise CancelledError

    told: list[Exception] = []
    monkeypatch.setattr(app.services.pack_checks, "check", stopped)
    monkeypatch.setattr(app, "tell", told.append)
    app.flows.packs.check(tmp_path / "x.aliguard")
    assert told == []
    assert pack_flows.is_pack_file(tmp_path) is False
