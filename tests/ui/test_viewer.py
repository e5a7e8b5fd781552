# SPDX-License-Identifier: MIT
"""The viewer: every kind of exhibit, zoom and turn, keys, original beside copy, missing files."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QToolButton

from aliguard_desktop.domain.orders import AddedBy, Exhibit, ExhibitKind, TakenFrom
from aliguard_desktop.imaging.pictures import PictureRoom
from aliguard_desktop.importing.readable import readable_text
from aliguard_desktop.services.evidence import EvidenceService
from aliguard_desktop.services.viewing import ViewingService
from aliguard_desktop.ui.tasks import InlineTaskRunner
from aliguard_desktop.ui.viewer.desk import ViewerDesk
from aliguard_desktop.ui.viewer.dialog import ExhibitViewer
from tests.fakes import FakeClock, MemoryFiles, MemoryUnits
from tests.imaging.pdf import one_page

if TYPE_CHECKING:
    from pathlib import Path

WHEN = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)
HOSTILE = "<b>x</b>\u202egnp.png"


def two_pages() -> bytes:
    """A PDF with the same page twice."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>"
    data = one_page(b"1 0 0 rg 0 0 612 792 re f")
    data = data.replace(b"/Kids[3 0 R]/Count 1", b"/Kids[3 0 R 5 0 R]/Count 2")
    # Its table of places is off now: PDFium mends that.
    return data.replace(b"xref\n", b"5 0 obj\n" + page + b"\nendobj\nxref\n", 1)


class Album:
    """Exhibits in a folder, and what the viewer asks for them."""

    def __init__(self, folder: Path) -> None:
        self.files = MemoryFiles(folder)
        evidence = EvidenceService(MemoryUnits(), self.files, FakeClock())
        self.jobs: list[tuple] = []
        self.exhibits: list[Exhibit] = []
        self.desk = ViewerDesk(
            PictureRoom(),
            ViewingService(evidence, readable_text),
            evidence.path,
            InlineTaskRunner(),
            lambda: UTC,
        )

    def add(self, name: str, data: bytes, media: str, **more) -> Exhibit:
        sha256, size = self.files.put_bytes(data)
        more.setdefault("kind", ExhibitKind.TRACKING)
        place = len(self.exhibits) + 1
        made = Exhibit(
            f"e{place}", sha256, name, media, position=place, size=size, added_at=WHEN, **more
        )
        self.exhibits.append(made)
        return made

    def picture(self, name: str, width: int, height: int, colour: str = "#1B5FCC", **more):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        path = self.files.path("scratch").with_suffix(".png")
        path.parent.mkdir(parents=True, exist_ok=True)
        assert image.save(str(path))
        return self.add(name, path.read_bytes(), "image/png", **more)


@pytest.fixture
def album(qtbot, tmp_path) -> Album:
    del qtbot
    made = Album(tmp_path / "evidence")
    made.picture(HOSTILE, 900, 600, taken_at=WHEN, taken_from=TakenFrom.EXIF)
    made.picture(
        "a (covered).png", 900, 600, "#202020",
        derived_from="e1", derived_how="covered", audience="bank", added_by=AddedBy.DERIVED,
    )  # fmt: skip
    made.add("clip.mp4", b"\0\0\0\x18ftypmp42", "video/mp4")
    made.add("note.txt", b"Hello <b>there</b>", "text/plain")
    made.add("photo.heic", b"\0\0\0\x18ftypheic", "image/heic")
    made.picture("last.png", 40, 30)
    return made


@pytest.fixture
def viewer(qtbot, album) -> ExhibitViewer:
    made = ExhibitViewer(album.desk, album.exhibits, "e1")
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitActive(made):
        made.show()
    return made


def texts(viewer: ExhibitViewer) -> str:
    return "\n".join(label.text() for label in viewer.findChildren(QLabel))


def key(qtbot, viewer: ExhibitViewer, pressed, held=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(viewer.focusWidget() or viewer, pressed, held)


def test_a_picture_with_its_facts(viewer, album) -> None:
    assert viewer.main.shows_picture
    assert viewer.focusWidget() is viewer.main.view
    assert viewer.main.view.accessibleName().startswith("Picture 1 of 3, ")
    shown = texts(viewer)
    assert "20 Nov 2026, 12:30" in shown
    assert "says the camera in the picture" in shown
    assert "900 by 600 pixels" in shown
    relative = viewer.findChild(QPushButton, "exhibitRelative")
    assert relative.accessibleName().startswith(
        "Look at the copy: Covered copy, for your bank or PayPal"
    )
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText
        for label in viewer.findChildren(QLabel)
        if "x</b>" in label.text()
    )
    assert "\u202e" not in shown
    assert "\u202e" not in viewer.windowTitle()
    viewer.facts.copy.click()
    assert QGuiApplication.clipboard().text() == album.exhibits[0].sha256
    assert album.exhibits[0].sha256 in viewer.facts.digest.accessibleName()


def test_every_control_has_a_name(viewer) -> None:
    for button in (*viewer.findChildren(QToolButton), *viewer.findChildren(QPushButton)):
        if button.parent().objectName() != "qt_splithandle" and button.isVisibleTo(viewer):
            assert button.objectName()
            assert button.accessibleName() or button.text()


def test_keys_go_through_all_exhibits_and_each_says_what_it_is(qtbot, viewer) -> None:
    seen = [viewer.current.id]
    for _ in range(6):
        key(qtbot, viewer, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        seen.append(viewer.current.id)
        if viewer.current.id == "e3":
            assert viewer.main.words.title.text() == "A video"
            with qtbot.waitSignal(viewer.show_in_folder) as caught:
                viewer.main.words.folder.click()
            assert caught.args == ["e3"]
            with qtbot.waitSignal(viewer.save_wanted) as wanted:
                viewer.findChild(QPushButton, "exhibitSaveAs").click()
            assert wanted.args == ["e3"]
            assert not viewer.cover.isVisible()
            assert not viewer.findChild(QToolButton, "exhibitLarger").isEnabled()
        elif viewer.current.id == "e4":
            page = viewer.findChild(QPlainTextEdit, "exhibitText")
            assert page.toPlainText() == "Hello <b>there</b>"
            assert page.isReadOnly()
            assert viewer.focusWidget() is page
        elif viewer.current.id == "e5":
            assert "JPEG" in viewer.main.words.words.text()
    assert seen == ["e1", "e2", "e3", "e4", "e5", "e6", "e6"]
    assert not viewer.next.isEnabled()
    viewer.main.view.setFocus()
    key(qtbot, viewer, Qt.Key.Key_PageUp)
    assert viewer.current.id == "e5"
    key(qtbot, viewer, Qt.Key.Key_Home)
    assert viewer.current.id == "e1"
    key(qtbot, viewer, Qt.Key.Key_End)
    assert viewer.current.id == "e6"


def test_zoom_by_keys_buttons_and_wheel(qtbot, viewer) -> None:
    view = viewer.main.view
    whole = view.zoom
    assert view.fits
    assert whole < 1
    key(qtbot, viewer, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(whole * 1.25)
    key(qtbot, viewer, Qt.Key.Key_1)
    assert view.zoom == 1
    assert viewer.findChild(QLabel, "exhibitZoom").text() == "100 %"
    for _ in range(60):
        viewer.findChild(QToolButton, "exhibitLarger").click()
    assert view.zoom == 16
    before = view.seen()
    key(qtbot, viewer, Qt.Key.Key_Down)
    key(qtbot, viewer, Qt.Key.Key_Right)
    assert view.seen().top() > before.top()
    assert view.seen().left() > before.left()
    key(qtbot, viewer, Qt.Key.Key_0)
    assert view.zoom == whole
    # A wheel keeps what is under the pointer where it is.
    at = QPointF(300, 260)
    held = view.to_picture(at)
    far = QPoint(view.mapToGlobal(QPoint(300, 260)))
    event = QWheelEvent(
        at, QPointF(far), QPoint(), QPoint(0, 1200), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom == pytest.approx(whole * 1.25**10)
    moved = view.to_view(held) - at
    assert abs(moved.x()) <= 1.5
    assert abs(moved.y()) <= 1.5


def test_a_small_picture_is_not_blown_up(viewer) -> None:
    viewer.go_to("e6")
    assert viewer.main.view.zoom == 1


def test_dragging_moves_a_large_picture(qtbot, viewer) -> None:
    view = viewer.main.view
    view.set_zoom(4)
    before = view.seen()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.mouseMove(view.viewport(), QPoint(120, 160))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 160))
    assert view.seen().left() == pytest.approx(before.left() + 20, abs=1)
    assert view.seen().top() == pytest.approx(before.top() + 10, abs=1)


def test_turning_is_for_the_eye_only(qtbot, viewer, album) -> None:
    view = viewer.main.view
    path = album.desk.path_of(album.exhibits[0])
    before = path.read_bytes()
    for quarters in range(1, 5):
        key(qtbot, viewer, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        assert view.turns == quarters % 4
        corner = view.to_view(QPointF(0, 0))
        back = view.to_picture(corner)
        assert (back.x(), back.y()) == (pytest.approx(0, abs=1e-6), pytest.approx(0, abs=1e-6))
    viewer.findChild(QToolButton, "exhibitLeft").click()
    assert view.turns == 3
    assert path.read_bytes() == before
    viewer.go_to("e6")
    viewer.go_to("e1")
    assert view.turns == 0


def test_original_and_copy_side_by_side_move_together(qtbot, viewer) -> None:
    assert not viewer.other.isVisible()
    viewer.beside.click()
    assert viewer.other.isVisible()
    assert viewer.main.title.text() == "Original: picture 1"
    assert viewer.other.title.text() == "Covered copy, for your bank or PayPal"
    assert viewer.main.mapToGlobal(QPoint()).x() < viewer.other.mapToGlobal(QPoint()).x()
    main, other = viewer.main.view, viewer.other.view
    main.set_zoom(3)
    main.look_at(0.25, 0.75)
    assert other.zoom == main.zoom
    assert other.centre() == pytest.approx(main.centre(), abs=0.01)
    other.zoom_by(2)
    assert main.zoom == other.zoom
    viewer.go_to("e2")
    # The original stays at the left.
    assert viewer.main.mapToGlobal(QPoint()).x() > viewer.other.mapToGlobal(QPoint()).x()
    assert "Made from picture 1" in texts(viewer)
    viewer.go_to("e3")
    assert not viewer.other.isVisible()
    assert not viewer.beside.isVisible()


def test_a_missing_and_a_changed_file_are_said(viewer, album) -> None:
    path = album.desk.path_of(album.exhibits[5])
    data = path.read_bytes()
    path.unlink()
    viewer.go_to("e6")
    assert viewer.main.words.title.text() == "The file is missing"
    assert not viewer.main.words.folder.isVisible()
    path.write_bytes(data + b"x")
    viewer.go_to("e6")
    assert viewer.main.shows_picture
    assert "no longer the one that was added" in viewer.main.warning.lines[0]
    path.write_bytes(b"\x89PNG broken")
    viewer.go_to("e6")
    assert "last.png cannot be shown" in viewer.main.words.words.text()
    assert viewer.main.warning.isVisible()
    viewer.go_to("e1")
    assert not viewer.main.warning.isVisible()


def test_a_late_picture_of_another_exhibit_is_not_shown(album) -> None:
    waiting: list[tuple] = []

    class Later:
        def run(self, work, done, failed) -> None:
            waiting.append((work, done, failed))

        def close(self) -> None:
            """Nothing runs."""

    desk = ViewerDesk(
        album.desk.pictures, album.desk.viewing, album.desk.path_of, Later(), album.desk.zone
    )
    viewer = ExhibitViewer(desk, album.exhibits, "e1")  # deleted below
    viewer.go_to("e6")
    jobs = list(waiting)
    for work, done, _failed in reversed(jobs):
        done(work())
    assert viewer.main.view.picture.width == 40
    # One that comes when the window is gone harms nobody.
    viewer.go_to("e1")
    late = waiting[len(jobs) :]
    viewer.close()
    viewer.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    for work, done, _failed in late:
        done(work())


def test_the_pages_of_a_document(qtbot, album) -> None:
    album.add("letter.pdf", two_pages(), "application/pdf")
    viewer = ExhibitViewer(album.desk, album.exhibits, "e7")
    qtbot.addWidget(viewer)
    with qtbot.waitActive(viewer):
        viewer.show()
    assert viewer.main.shows_picture
    assert viewer.findChild(QLabel, "exhibitPage").text() == "Page 1 of 2"
    assert not viewer.main.earlier.isEnabled()
    key(qtbot, viewer, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert viewer.findChild(QLabel, "exhibitPage").text() == "Page 2 of 2"
    assert not viewer.main.later.isEnabled()
    with qtbot.waitSignal(viewer.cover_wanted) as caught:
        viewer.cover.click()
    assert caught.args == ["e7", 1]


def test_a_narrow_window_puts_the_facts_below(qtbot, viewer) -> None:
    def place() -> QPoint:
        return viewer.facts.mapTo(viewer, QPoint())

    viewer.resize(600, 640)
    qtbot.waitUntil(lambda: place().y() > viewer.main.mapTo(viewer, QPoint()).y() + 200)
    assert place().x() < 40
    viewer.resize(1000, 700)
    qtbot.waitUntil(lambda: place().x() > viewer.main.width())


def test_reveal_scrolls_as_little_as_needed(viewer) -> None:
    view = viewer.main.view
    view.set_zoom(8)
    view.look_at(0, 0)
    view.reveal(QRectF(700, 500, 10, 10))
    assert view.seen().contains(QRectF(700, 500, 10, 10))
    here = view.seen()
    view.reveal(QRectF(705, 502, 2, 2))
    assert view.seen() == here


def test_page_down_turns_the_page_before_it_leaves_a_document(qtbot, album) -> None:
    album.exhibits.clear()
    album.add("letter.pdf", two_pages(), "application/pdf")
    album.picture("next.png", 40, 30)
    viewer = ExhibitViewer(album.desk, album.exhibits, "e1")
    qtbot.addWidget(viewer)
    with qtbot.waitActive(viewer):
        viewer.show()
    assert "other pages" in viewer.findChild(QLabel, "exhibitKeys").text()
    seen = []
    for pressed in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        key(qtbot, viewer, pressed)
        seen.append((viewer.current.id, viewer.main.page))
    assert seen[:2] == [("e1", 1), ("e2", 0)]
    assert seen[2][0] == "e1"


def test_plus_zooms_before_anything_is_clicked(qtbot, viewer) -> None:
    assert viewer.main.isAncestorOf(viewer.focusWidget()) or viewer.focusWidget() is viewer.main
    viewer.findChild(QPushButton, "exhibitClose").setFocus()
    before = viewer.main.view.zoom
    key(qtbot, viewer, Qt.Key.Key_Plus)
    assert viewer.main.view.zoom > before
    viewer.go_to("e3")
    assert "zoom" not in viewer.findChild(QLabel, "exhibitKeys").text()
