# SPDX-License-Identifier: MIT
"""Pictures that were dropped on no order: read, proposed, confirmed; or their order is chosen."""

from __future__ import annotations

import os
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListView, QPushButton

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.domain.orders import AddedBy, ExhibitKind
from aliguard_desktop.importing.screenshot_text import read_screenshot
from aliguard_desktop.services.resting import KnownOrder
from aliguard_desktop.services.screenshots import (
    Confirmed,
    InstallHint,
    ScreenshotService,
    SeenText,
    SeenWord,
)
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog
from aliguard_desktop.ui.dialogs.order_chooser import OrderChooserDialog
from aliguard_desktop.ui.dialogs.picture_reading import PictureReadingDialog
from aliguard_desktop.ui.dialogs.screenshot import PictureContext, ScreenshotDialog
from aliguard_desktop.ui.tasks import CancelledError
from tests.fakes import FakeClock, MemoryUnits
from tests.importing.helpers import service as import_service
from tests.ui import order_samples as samples
from tests.ui.conftest import NOW

KNOWN = "8190004412737741"
NEW = "8190004567447741"
PAGE = (
    f"Order ID: {NEW}",
    "Order placed on: Oct 3, 2026",
    "Refund if no delivery before Dec 20, 2026",
    "Time to confirm: 20 days 3 hours left",
)
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


class FakeReader:
    """Reads what the test says, or fails as it says."""

    def __init__(self) -> None:
        self.lines: tuple[str, ...] = ()
        self.confidence = 95
        self.installed = True
        self.error: Exception | None = None
        self.read_count = 0

    def is_installed(self) -> bool:
        return self.installed

    def install_hint(self, language: str) -> InstallHint:
        return InstallHint("linux", f"install tesseract {language}")

    def preview(self, picture) -> bytes | None:
        return None

    def read(self, picture, language, pause) -> SeenText:
        self.read_count += 1
        pause()
        if self.error is not None:
            raise self.error
        words = (
            tuple(SeenWord(one, self.confidence) for one in line.split()) for line in self.lines
        )
        return SeenText(tuple(words))


@pytest.fixture
def reader(app):
    fake = FakeReader()
    app.services.screenshots._reader = lambda: fake
    app.window.list_pane.list.clearSelection()
    return fake


@pytest.fixture
def picture(tmp_path):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#1B5FCC"))
    path = tmp_path / "Screenshot.png"
    assert image.save(str(path), "PNG")
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    return path


class Bare:
    """The dialog alone, and what it was told."""

    def __init__(self, qtbot, *lines: str, confidence: int = 95, known=()) -> None:
        fake = FakeReader()
        fake.lines, fake.confidence = lines, confidence
        imports = import_service(MemoryUnits())
        service = ScreenshotService(
            imports, lambda: fake, read_screenshot, FakeClock(NOW), lambda: samples.WARSAW
        )
        (seen,) = service.read(b"", "en", lambda: None)
        orders = {number: KnownOrder(number, number, "Lamp", "Store") for number in known}
        context = PictureContext(service, samples.TODAY, NOW, "page.png", orders)
        self.dialog = ScreenshotDialog(None, seen, context)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.heard: list[Confirmed] = []
        self.dialog.confirmed.connect(self.heard.append)

    def field(self, kind, name: str):
        return self.dialog.findChild(kind, name)

    def says(self, name: str) -> str:
        return self.field(QLabel, name).text()

    @property
    def days(self) -> list[tuple]:
        return [(one.kind, one.day) for one in self.heard[0].days]


def proposed(app, reader, picture, *lines: str) -> ScreenshotDialog:
    reader.lines = lines
    app.flows.screenshots.take_files([picture])
    return app.window.findChild(ScreenshotDialog)


def said(app) -> str:
    return app.window.toast.findChild(QLabel, "toastText").text()


def order(app, number: str):
    views = app.services.orders.views()
    return next((one.order for one in views if one.order.number == number), None)


def field(dialog, kind, name: str):
    return dialog.findChild(kind, name)


def days(found) -> dict:
    return {one.kind: (one.day, one.source) for one in found.events}


def test_enter_records_what_was_read_and_keeps_the_picture(app, reader, picture, qtbot) -> None:
    dialog = proposed(app, reader, picture, *PAGE)
    assert field(dialog, QLineEdit, "screenshotNumber").text() == NEW
    assert dialog.focusWidget().objectName() == "screenshotNumber"
    assert order(app, NEW) is None
    field(dialog, QLineEdit, "screenshotItem").setText("Desk lamp")
    qtbot.keyClick(dialog, ENTER)
    found = order(app, NEW)
    assert found.title == "Desk lamp"
    page = Source.ORDER_PAGE
    assert days(found)[EventKind.PLACED] == (date(2026, 10, 3), page)
    ends = [one for one in found.events if one.kind is EventKind.PROTECTION_END]
    timer = (NOW + timedelta(days=20, hours=3)).date()
    assert {one.day for one in ends} == {date(2026, 12, 20), timer}
    shown = [(one.name, one.kind, one.added_by) for one in found.exhibits]
    assert shown == [("Screenshot.png", ExhibitKind.ORDER_PAGE, AddedBy.DROP)]
    assert app.window.current_order == found.id
    assert not dialog.isVisible()
    # Two days for one end are both kept, and the report asks for a decision.
    report = app.window.findChild(ImportReportDialog)
    assert report.isVisible()
    report.accept()


def test_escape_records_nothing(app, reader, picture, qtbot) -> None:
    dialog = proposed(app, reader, picture, *PAGE)
    qtbot.keyClick(dialog, ESCAPE)
    assert order(app, NEW) is None
    assert not dialog.isVisible()


def test_unticked_is_left_out_and_corrected_is_the_persons_word(
    app, reader, picture, qtbot
) -> None:
    dialog = proposed(app, reader, picture, *PAGE)
    # In the order of the rows: protection, ordered, countdown.
    field(dialog, QCheckBox, "screenshotTick0").setChecked(False)
    field(dialog, QCheckBox, "screenshotTick2").setChecked(False)
    edit = field(dialog, QLineEdit, "screenshotDate1")
    edit.setText("2026-10-05")
    qtbot.keyClick(dialog, ENTER)
    assert days(order(app, NEW)) == {EventKind.PLACED: (date(2026, 10, 5), Source.USER)}


def test_a_known_order_is_said_and_updated(app, reader, picture, qtbot) -> None:
    dialog = proposed(app, reader, picture, f"Order ID: {KNOWN}", PAGE[2])
    message = field(dialog, QLabel, "screenshotNumberMessage").text()
    assert "Earbuds" in message
    assert "updated" in message
    assert field(dialog, QLineEdit, "screenshotItem").isHidden()
    qtbot.keyClick(dialog, ENTER)
    found = order(app, KNOWN)
    assert days(found)[EventKind.PROTECTION_END][0] == date(2026, 12, 20)
    assert len(found.exhibits) == 1
    assert said(app).startswith("Recorded.")
    assert len(app.services.orders.views()) == 1
    # Undo takes back what was recorded; the picture stays until the next Undo.
    app.window.toast.findChild(QPushButton, "toastAction").click()
    again = order(app, KNOWN)
    assert EventKind.PROTECTION_END not in days(again)
    assert len(again.exhibits) == 1


def test_an_order_in_the_trash_comes_back(app, reader, picture, qtbot) -> None:
    app.services.orders.trash([order(app, KNOWN).id])
    app.refresh()
    dialog = proposed(app, reader, picture, f"Order ID: {KNOWN}", PAGE[2])
    assert "trash" in field(dialog, QLabel, "screenshotNumberMessage").text()
    qtbot.keyClick(dialog, ENTER)
    assert len(order(app, KNOWN).exhibits) == 1


def test_a_misread_number_is_flagged_and_never_mended(app, reader, picture, qtbot) -> None:
    dialog = proposed(app, reader, picture, "Order lD: 81900O4567447741", PAGE[2])
    line = field(dialog, QLineEdit, "screenshotNumber")
    assert line.text() == "81900O4567447741"
    assert "Correct it" in field(dialog, QLabel, "screenshotNumberMessage").text()
    qtbot.keyClick(dialog, ENTER)
    assert dialog.isVisible()
    assert "digits only" in field(dialog, QLabel, "screenshotMessage").text()
    assert app.services.orders.views()[0].order.number == KNOWN
    line.setText(NEW)
    qtbot.keyClick(dialog, ENTER)
    assert order(app, NEW) is not None


def test_a_number_that_was_hard_to_read_must_be_compared(qtbot) -> None:
    bare = Bare(qtbot, *PAGE, confidence=50)
    compared = bare.field(QCheckBox, "screenshotCompared")
    assert compared.isVisible()
    ticks = [bare.field(QCheckBox, f"screenshotTick{rank}") for rank in range(3)]
    assert not any(tick.isChecked() for tick in ticks)
    qtbot.keyClick(bare.dialog, ENTER)
    assert bare.heard == []
    assert bare.dialog.focusWidget() is compared
    qtbot.keyClick(compared, Qt.Key.Key_Space)
    qtbot.keyClick(bare.dialog, ENTER)
    assert (bare.heard[0].number, bare.heard[0].days) == (NEW, ())


def test_a_known_number_needs_no_comparing_and_a_typed_one_neither(qtbot) -> None:
    bare = Bare(qtbot, *PAGE, confidence=50, known=(NEW,))
    compared = bare.field(QCheckBox, "screenshotCompared")
    assert not compared.isVisible()
    bare.field(QLineEdit, "screenshotNumber").setText("8190004567457741")
    assert not compared.isVisible()
    qtbot.keyClick(bare.dialog, ENTER)
    assert bare.heard[0].number == "8190004567457741"


def test_an_unlike_ending_is_said(qtbot) -> None:
    known = ("8190004412747741", "8190004412757741")
    bare = Bare(qtbot, "Order ID: 8190004567440000", known=known)
    assert "end in 7741" in bare.says("screenshotNumberMessage")


def test_a_date_that_could_be_two_is_asked(qtbot) -> None:
    bare = Bare(qtbot, f"Order ID: {NEW}", "Order placed on: 03/04/2026")
    tick = bare.field(QCheckBox, "screenshotTick0")
    assert not tick.isChecked()
    tick.setChecked(True)
    qtbot.keyClick(bare.dialog, ENTER)
    assert bare.heard == []
    assert "Choose which" in bare.says("screenshotMessage")
    bare.field(QPushButton, "screenshotDate0First").click()
    qtbot.keyClick(bare.dialog, ENTER)
    assert bare.days == [(EventKind.PLACED, date(2026, 4, 3))]


def test_a_countdown_counts_from_the_pictures_day_and_asks_what_it_is(qtbot) -> None:
    bare = Bare(qtbot, f"Order ID: {NEW}", "Remaining: 2 days 5 hours")
    taken, day = (bare.field(QLineEdit, f"screenshot{one}") for one in ("Taken", "Date0"))
    assert (taken.text(), day.text()) == ("22 Nov 2026", "24 Nov 2026")
    taken.setText("20 Nov 2026")
    # Of another day the hour is unknown: 5 hours after its beginning it is the day before there.
    assert day.text() == "21 Nov 2026"
    bare.field(QCheckBox, "screenshotTick0").setChecked(True)
    qtbot.keyClick(bare.dialog, ENTER)
    assert "Choose what" in bare.says("screenshotMessage")
    kinds = bare.dialog.findChild(QComboBox)
    kinds.setCurrentIndex(kinds.findData(EventKind.SHIP_BY))
    qtbot.keyClick(bare.dialog, ENTER)
    assert bare.days == [(EventKind.SHIP_BY, date(2026, 11, 21))]
    # The person has said what it runs to; the day itself was read.
    assert bare.heard[0].days[0].proposal.kind is EventKind.SHIP_BY


def test_a_timer_that_says_the_same_as_the_sentence_is_left_out(qtbot) -> None:
    lines = (f"Order ID: {NEW}", "Refund if no delivery before Dec 13, 2026", PAGE[3])
    bare = Bare(qtbot, *lines)
    assert bare.field(QCheckBox, "screenshotTick0").isChecked()
    assert not bare.field(QCheckBox, "screenshotTick1").isChecked()
    assert "the same" in bare.says("screenshotNote1")


@pytest.mark.parametrize(
    ("tracking", "ticked"),
    [("LP00682914403472", False), ("RB123456785CN", True), ("RB123456789CN", False)],
)
def test_only_a_check_digit_that_fits_makes_a_parcels_number_sure(qtbot, tracking, ticked) -> None:
    bare = Bare(qtbot, f"Order ID: {NEW}", f"Tracking number: {tracking}")
    assert bare.field(QCheckBox, "screenshotHasTracking").isChecked() is ticked
    assert ("Compare" in bare.says("screenshotTrackingMessage")) is not ticked
    qtbot.keyClick(bare.dialog, ENTER)
    assert bare.heard[0].tracking == (tracking if ticked else "")


def test_what_was_read_is_plain_text_everywhere(qtbot) -> None:
    bare = Bare(qtbot, f"Order ID: {NEW}", "<img/src=x> Time to confirm: 3 days 2 hours left")
    quote = bare.field(QLabel, "screenshotQuote0")
    assert "<img" in quote.text()
    assert quote.textFormat() == Qt.TextFormat.PlainText


def test_several_orders_and_pictures_come_one_after_another(
    app, reader, picture, tmp_path, qtbot
) -> None:
    second = tmp_path / "second.png"
    second.write_bytes(picture.read_bytes() + b"\0")
    reader.lines = (
        "Awaiting delivery", "Order date: Oct 3, 2026", f"Order ID: {NEW}",
        "Awaiting delivery", "Order date: Oct 5, 2026", "Order ID: 8190004567457741",
    )  # fmt: skip
    app.flows.screenshots.take_files([picture, second])
    heads = []
    for _ in range(4):
        (dialog,) = [one for one in app.window.findChildren(ScreenshotDialog) if one.isVisible()]
        heads.append(field(dialog, QLabel, "screenshotTitle").text())
        qtbot.keyClick(dialog, ENTER if len(heads) < 3 else ESCAPE)
    assert heads[:2] == [
        "Order 1 of 2 in the picture: is this right?",
        "Order 2 of 2 in the picture: is this right?",
    ]
    assert order(app, NEW) is not None
    assert order(app, "8190004567457741") is not None
    assert not any(one.isVisible() for one in app.window.findChildren(ScreenshotDialog))


def chooser(app) -> OrderChooserDialog:
    (dialog,) = [one for one in app.window.findChildren(OrderChooserDialog) if one.isVisible()]
    return dialog


def test_without_the_program_the_order_is_chosen_and_the_way_to_it_is_said(
    app, reader, picture, qtbot
) -> None:
    reader.installed = False
    app.flows.screenshots.take_files([picture])
    assert reader.read_count == 0
    dialog = chooser(app)
    words = field(dialog, QLabel, "readingHintText").text()
    assert "Tesseract" in words
    assert "terminal" in words
    field(dialog, QPushButton, "readingCopy").click()
    assert QGuiApplication.clipboard().text().startswith("install tesseract")
    search = field(dialog, QLineEdit, "chooserSearch")
    assert dialog.focusWidget() is search
    qtbot.keyClicks(search, "nothing like it")
    assert not field(dialog, QPushButton, "accept").isEnabled()
    search.clear()
    qtbot.keyClicks(search, "8190 0044")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert field(dialog, QListView, "chooserOrders").model().rowCount() == 1
    qtbot.keyClick(search, ENTER)
    assert [one.name for one in order(app, KNOWN).exhibits] == ["Screenshot.png"]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (AliGuardError("ocr_timeout", "", seconds="20"), "longer than 20 seconds"),
        (AliGuardError("ocr_failed", "", reason="3"), "could not read"),
        (None, "No order number and no date"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_order_chosen(
    app, reader, picture, error, words
) -> None:
    reader.error = error
    app.flows.screenshots.take_files([picture])
    dialog = chooser(app)
    assert words in field(dialog, QLabel, "chooserNote").text()
    assert field(dialog, QLabel, "readingHintText") is None
    dialog.reject()
    assert order(app, KNOWN).exhibits == ()


def test_stopping_leads_to_the_choice(app, reader, picture) -> None:
    class Later:
        def run(self, work, done, failed) -> None:
            self.job = (work, done, failed)

        def finish(self) -> None:
            work, done, failed = self.job
            try:
                result = work()
            except Exception as error:  # noqa: BLE001
                failed(error)
            else:
                done(result)

        def close(self) -> None: ...

    later = app._runner = Later()
    app.flows.screenshots.take_files([picture])
    waiting = app.window.findChild(PictureReadingDialog)
    waiting.reject()
    later.finish()
    later.finish()  # the preview
    dialog = chooser(app)
    assert "You stopped" in field(dialog, QLabel, "chooserNote").text()
    dialog.reject()


def test_what_cannot_be_saved_is_said_and_can_be_tried_again(
    app, reader, picture, qtbot, monkeypatch
) -> None:
    dialog = proposed(app, reader, picture, f"Order ID: {KNOWN}", PAGE[2])

    def full(*_args) -> None:
        raise AliGuardError("disk_full", "full")

    with monkeypatch.context() as patch:
        patch.setattr(app.services.screenshots, "record", full)
        qtbot.keyClick(dialog, ENTER)
    assert "disk is full" in field(dialog, QLabel, "screenshotMessage").text()
    picture.unlink()
    qtbot.keyClick(dialog, ENTER)
    assert not dialog.isVisible()
    assert EventKind.PROTECTION_END in days(order(app, KNOWN))
    assert "picture was not kept" in said(app)


def test_quitting_stops_the_reading(app, reader, picture, monkeypatch) -> None:
    class Never:
        def run(self, work, done, failed) -> None:
            self.work = work

        def close(self) -> None:
            with pytest.raises(CancelledError):
                self.work()

    monkeypatch.setattr(app, "_runner", Never())
    app.flows.screenshots.take_files([picture])
    app.window.close()
    assert not app.is_loaded


def test_a_new_order_is_typed_beside_the_picture(app, reader, picture, qtbot) -> None:
    app.flows.screenshots.take_files([picture])
    field(chooser(app), QPushButton, "chooserNew").click()
    (dialog,) = [one for one in app.window.findChildren(ScreenshotDialog) if one.isVisible()]
    qtbot.keyClicks(dialog.focusWidget(), NEW)
    qtbot.keyClick(dialog, ENTER)
    assert len(order(app, NEW).exhibits) == 1


def test_the_order_can_be_picked_from_the_list(app, reader, picture, qtbot) -> None:
    dialog = proposed(app, reader, picture, PAGE[2])
    field(dialog, QPushButton, "screenshotOrders").click()
    (picker,) = [one for one in dialog.findChildren(OrderChooserDialog) if one.isVisible()]
    qtbot.keyClick(picker, ENTER)
    assert field(dialog, QLineEdit, "screenshotNumber").text() == KNOWN
    qtbot.keyClick(dialog, ENTER)
    assert len(order(app, KNOWN).exhibits) == 1


def test_videos_and_documents_go_to_one_chosen_order(app, reader, tmp_path, qtbot) -> None:
    names = ("unboxing.mp4", "answer.pdf")
    for name in names:
        (tmp_path / name).write_bytes(name.encode())
    app.flows.screenshots.take_files([tmp_path / name for name in names])
    dialog = chooser(app)
    assert "2 file" in field(dialog, QLabel, "chooserTitle").text()
    qtbot.keyClick(dialog, ENTER)
    assert len(order(app, KNOWN).exhibits) == 2
    assert reader.read_count == 0


def test_imported_pictures_are_known_by_their_content(app, reader, picture, tmp_path) -> None:
    named = tmp_path / "no ending"
    named.write_bytes(picture.read_bytes())
    reader.lines = (f"Order ID: {NEW}",)
    app.flows.imports.import_files([named])
    assert reader.read_count == 1
    assert not app.window.findChildren(ImportReportDialog)
    app.window.findChild(ScreenshotDialog).reject()


def test_a_pasted_picture_without_an_order_is_read(app, reader, picture, qtbot) -> None:
    app.services.orders.remove([order(app, KNOWN).id])
    app.refresh()
    assert app.window.current_order == ""
    mime = QMimeData()
    mime.setImageData(QImage(str(picture)))
    QGuiApplication.clipboard().setMimeData(mime)
    reader.lines = (f"Order ID: {NEW}",)
    app.window.actions_["paste"].trigger()
    qtbot.keyClick(app.window.findChild(ScreenshotDialog), ENTER)
    (kept,) = order(app, NEW).exhibits
    assert (kept.name, kept.added_by) == ("Pasted picture.png", AddedBy.PASTE)


def test_a_picture_dragged_out_of_a_browser_keeps_its_kind(app, reader, picture, qtbot) -> None:
    photo = picture.with_suffix(".jpg")
    assert QImage(str(picture)).save(str(photo), "JPEG")
    reader.lines = (f"Order ID: {NEW}",)
    app.flows.screenshots.take_image(photo.read_bytes())
    qtbot.keyClick(app.window.findChild(ScreenshotDialog), ENTER)
    (kept,) = order(app, NEW).exhibits
    assert (kept.name, kept.added_by) == ("Dropped picture.jpg", AddedBy.DROP)
    assert kept.media_type == "image/jpeg"
