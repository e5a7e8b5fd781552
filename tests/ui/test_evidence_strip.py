# SPDX-License-Identifier: MIT
"""The evidence strip: numbers, names, keys, menu, trash, drops, viewer."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QInputDialog, QPushButton

from aliguard_desktop.domain.orders import Exhibit, ExhibitKind
from aliguard_desktop.imaging.thumbnails import ThumbnailCache
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.ui.tasks import InlineTaskRunner
from aliguard_desktop.ui.widgets.evidence_strip import TILE_ROLE, EvidenceStrip

WHEN = datetime(2026, 11, 20, 12, tzinfo=UTC)


def exhibit(number: int, name: str, media: str = "image/png", **more) -> Exhibit:
    more.setdefault("kind", ExhibitKind.TRACKING)
    return Exhibit(
        id=f"e{number}",
        sha256=f"{number:064x}",
        name=name,
        media_type=media,
        position=number,
        size=2048,
        added_at=WHEN,
        **more,
    )


EXHIBITS = (
    exhibit(2, "order.png", kind=ExhibitKind.ORDER_PAGE),
    exhibit(1, "tracking.png"),
    exhibit(3, "clip.mp4", "video/mp4", kind=ExhibitKind.UNBOXING_VIDEO),
    exhibit(4, "label.pdf", "application/pdf", kind=ExhibitKind.LABEL),
    exhibit(5, "chat.png", kind=ExhibitKind.CHAT, caption="Chat 17 Nov"),
    exhibit(6, "old.png", removed_at=WHEN),
)


@pytest.fixture
def strip(qtbot):
    made = EvidenceStrip()
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.set_exhibits(EXHIBITS)
    made.show()
    return made


def spoken(strip: EvidenceStrip) -> list[str]:
    model = strip.view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def picture(path: Path) -> Path:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#1B5FCC"))
    assert image.save(str(path))
    return path


def test_pictures_videos_and_files_are_counted_apart(strip) -> None:
    assert [text.split(",")[0] for text in spoken(strip)] == [
        "Picture 1 of 3",
        "Picture 2 of 3",
        "Video 1 of 1",
        "File 1 of 1",
        "Picture 3 of 3",
        "Add evidence",
    ]


def test_the_whole_sentence_is_read(qtbot, tmp_path) -> None:
    strip = EvidenceStrip()
    qtbot.addWidget(strip)
    picture(tmp_path / "tracking.png")
    strip.set_exhibits(
        [EXHIBITS[1]], ThumbnailCache(lambda e: tmp_path / e.name, InlineTaskRunner())
    )
    assert spoken(strip)[0] == "Picture 1 of 1, Tracking page, tracking.png, ready"


def test_a_picture_that_cannot_be_read_says_so(qtbot, tmp_path) -> None:
    strip = EvidenceStrip()
    qtbot.addWidget(strip)
    cache = ThumbnailCache(lambda e: tmp_path / e.name, InlineTaskRunner())
    strip.set_exhibits([EXHIBITS[1]], cache)
    assert spoken(strip)[0].endswith("cannot be shown")
    strip.set_exhibits([EXHIBITS[1]], cache, {"e1": ExhibitState.CHANGED})
    assert spoken(strip)[0].endswith("file changed since it was added")
    strip.set_states({"e1": ExhibitState.MISSING})
    assert spoken(strip)[0].endswith("file missing")


def test_bombs_and_halves_say_so_and_a_phone_s_format_is_only_kept(qtbot, tmp_path) -> None:
    bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\1\xff\xff" * 2 + b"\x08\2\0\0\0" + b"\0" * 4
    (tmp_path / "bomb.png").write_bytes(bomb)
    whole = picture(tmp_path / "half.png").read_bytes()
    (tmp_path / "half.png").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "phone.heic").write_bytes(b"\0\0\0\x18ftypheic" + b"\0" * 40)
    strip = EvidenceStrip()
    qtbot.addWidget(strip)
    cache = ThumbnailCache(lambda e: tmp_path / e.name, InlineTaskRunner())
    kinds = {"kind": ExhibitKind.LABEL}
    entries = [
        exhibit(1, "bomb.png", **kinds),
        exhibit(2, "half.png", **kinds),
        exhibit(3, "phone.heic", "image/heic", **kinds),
    ]
    strip.set_exhibits(entries, cache)
    ends = [text.rpartition(", ")[2] for text in spoken(strip)[:3]]
    assert ends == ["cannot be shown", "cannot be shown", "ready"]


def test_a_late_thumbnail_is_shown_and_one_for_a_gone_strip_is_harmless(qtbot, tmp_path) -> None:
    jobs: list[tuple] = []

    class Later:
        def run(self, work, done, failed) -> None:
            jobs.append((work, done))

    picture(tmp_path / "tracking.png")
    strip = EvidenceStrip()
    strip.set_exhibits([EXHIBITS[1]], ThumbnailCache(lambda e: tmp_path / e.name, Later()))
    tile = strip.view.model().index(0, 0).data(TILE_ROLE)
    assert tile.picture is None
    work, done = jobs[0]
    image = work()
    done(image)
    assert tile.picture is not None
    other = EvidenceStrip()
    other.set_exhibits([EXHIBITS[1]], ThumbnailCache(lambda e: tmp_path / e.name, Later()))
    other.deleteLater()
    QApplication.sendPostedEvents(other, 52)
    jobs[1][1](image)
    strip.deleteLater()


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, ["e2", 1]),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, ["e2", 3]),
    ],
)
def test_alt_arrows_move(qtbot, strip, key, modifier, expected) -> None:
    strip.select("e2")
    with qtbot.waitSignal(strip.moved) as caught:
        qtbot.keyClick(strip.view, key, modifier)
    assert caught.args == expected


def test_the_first_cannot_move_further_up(qtbot, strip) -> None:
    strip.select("e1")
    with qtbot.assertNotEmitted(strip.moved):
        qtbot.keyClick(strip.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def test_del_removes(qtbot, strip) -> None:
    strip.select("e5")
    with qtbot.waitSignal(strip.removed) as caught:
        qtbot.keyClick(strip.view, Qt.Key.Key_Delete)
    assert caught.args == ["e5"]


def test_del_on_the_adding_tile_removes_nothing(qtbot, strip) -> None:
    model = strip.view.model()
    strip.view.setCurrentIndex(model.index(model.rowCount() - 1, 0))
    with qtbot.assertNotEmitted(strip.removed):
        qtbot.keyClick(strip.view, Qt.Key.Key_Delete)


def test_enter_and_click_on_the_last_tile_add(qtbot, strip) -> None:
    model = strip.view.model()
    last = model.index(model.rowCount() - 1, 0)
    strip.view.setCurrentIndex(last)
    with qtbot.waitSignal(strip.add_requested):
        qtbot.keyClick(strip.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(strip.add_requested):
        qtbot.mouseClick(
            strip.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=strip.view.visualRect(last).center(),
        )


def test_the_menu_tells_what_it_shows(qtbot, strip) -> None:
    strip.select("e1")
    menu = strip.menu_for("e1")
    kinds = menu.findChild(type(menu), "exhibitKinds")
    checked = [action.text() for action in kinds.actions() if action.isChecked()]
    assert checked == ["Tracking page"]
    label = next(action for action in kinds.actions() if action.text() == "Parcel label")
    with qtbot.waitSignal(strip.kind_chosen) as caught:
        label.trigger()
    assert caught.args == ["e1", "label"]


@pytest.mark.parametrize(
    ("words", "signal", "expected"),
    [
        ("Remove", "removed", ["e2"]),
        ("Move later", "moved", ["e2", 3]),
        ("Show in folder", "show_in_folder", ["e2"]),
        ("Save a copy as\u2026", "save_requested", ["e2"]),
        ("Look", "opened", ["e2"]),
        ("Cover or mark\u2026", "cover_requested", ["e2"]),
    ],
)
def test_menu_acts(qtbot, strip, words, signal, expected) -> None:
    strip.select("e2")
    menu = strip.menu_for("e2")
    action = next(entry for entry in menu.actions() if entry.text() == words)
    with qtbot.waitSignal(getattr(strip, signal)) as caught:
        action.trigger()
    assert caught.args == expected


def test_the_caption_is_asked_and_handed_over(qtbot, strip) -> None:
    strip.select("e5")
    qtbot.keyClick(strip.view, Qt.Key.Key_F2)
    dialog = strip.findChild(QInputDialog, "captionDialog")
    assert dialog.textValue() == "Chat 17 Nov"
    dialog.setTextValue("  Chat, 18 Nov ")
    with qtbot.waitSignal(strip.renamed) as caught:
        dialog.accept()
    assert caught.args == ["e5", "Chat, 18 Nov"]


def test_removed_ones_are_behind_the_trash_link(qtbot, strip) -> None:
    link = strip.findChild(QPushButton, "evidenceTrashLink")
    assert link.text() == "Trash (1)"
    assert not strip.findChild(QPushButton, "restoreExhibit").isVisible()
    link.click()
    restore = strip.findChild(QPushButton, "restoreExhibit")
    assert restore.isVisible()
    with qtbot.waitSignal(strip.restored) as caught:
        restore.click()
    assert caught.args == ["e6"]


def test_no_trash_no_link(qtbot) -> None:
    strip = EvidenceStrip()
    qtbot.addWidget(strip)
    strip.set_exhibits(EXHIBITS[:2])
    strip.show()
    assert not strip.findChild(QPushButton, "evidenceTrashLink").isVisible()


def test_the_selection_survives_a_refresh(strip) -> None:
    strip.select("e4")
    strip.set_exhibits(EXHIBITS)
    assert strip.selected_id() == "e4"


def test_files_dropped_on_the_strip(qtbot, strip) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/photo of damage.png"), QUrl("https://x.test/a.png")])
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    held = (actions, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(10, 10), *held)
    QApplication.sendEvent(strip, entering)
    assert entering.isAccepted()
    assert entering.dropAction() == Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(10, 10), *held)
    with qtbot.waitSignal(strip.files_dropped) as caught:
        QApplication.sendEvent(strip, event)
    assert caught.args == [[Path("/tmp/photo of damage.png")]]
    assert event.dropAction() == Qt.DropAction.CopyAction


def test_the_strip_is_as_high_as_its_rows(qtbot, strip) -> None:
    wide = strip.view.height()
    strip.resize(220, 300)
    qtbot.waitUntil(lambda: strip.view.height() > wide)


def test_a_copy_names_its_original_and_has_its_number(qtbot, strip) -> None:
    copy = exhibit(
        7, "order (covered).png", derived_from="e2", derived_how="covered", audience="bank"
    )
    strip.set_exhibits([*EXHIBITS, copy])
    rows = spoken(strip)
    # The statement's numbers stay as they are.
    assert [text.split(",")[0] for text in rows if "icture" in text] == [
        "Picture 1 of 3", "Picture 2 of 3", "Picture 3 of 3", "Copy of picture 2",
    ]  # fmt: skip
    said = next(text for text in rows if text.startswith("Copy of picture 2"))
    assert "Covered copy, for your bank or PayPal, order (covered).png" in said
    assert "Made from picture 2: \u2068order.png\u2069" in said
    strip.show()
    assert not strip.grab().isNull()


def test_f4_asks_for_a_covered_copy_of_what_has_pixels(qtbot, strip) -> None:
    strip.select("e2")
    with qtbot.waitSignal(strip.cover_requested) as caught:
        qtbot.keyClick(strip.view, Qt.Key.Key_F4)
    assert caught.args == ["e2"]
    strip.select("e3")
    with qtbot.assertNotEmitted(strip.cover_requested):
        qtbot.keyClick(strip.view, Qt.Key.Key_F4)
    acts = {action.text(): action for action in strip.menu_for("e3").actions()}
    assert not acts["Cover or mark\u2026"].isEnabled()


def test_enter_asks_for_a_look(qtbot, strip) -> None:
    strip.select("e1")
    with qtbot.waitSignal(strip.opened) as caught:
        qtbot.keyClick(strip.view, Qt.Key.Key_Return)
    assert caught.args == ["e1"]


def test_a_hostile_name_is_one_plain_line(qtbot) -> None:
    strip = EvidenceStrip()
    qtbot.addWidget(strip)
    strip.set_exhibits([exhibit(1, "<img src=x>\u202egnp.\n" + "a" * 5000)])
    index = strip.view.model().index(0, 0)
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "\u202e" not in spoken(strip)[0]
    strip.show()
    assert not strip.grab().isNull()


def test_moving_over_the_strip_asks_the_other_program_nothing(strip) -> None:
    class Counting(QMimeData):
        asked = 0

        def retrieveData(self, kind, wanted):  # noqa: N802 - Qt's name
            self.asked += 1
            return super().retrieveData(kind, wanted)

    mime = Counting()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    at = strip.rect().center()
    enter = QDragEnterEvent(at, copy, mime, left, none)
    strip.dragEnterEvent(enter)
    asked = mime.asked
    move = QDragMoveEvent(at, copy, mime, left, none)
    strip.dragMoveEvent(move)
    assert enter.isAccepted()
    assert move.isAccepted()
    assert mime.asked == asked
    strip.dropEvent(QDropEvent(QPointF(at), copy, mime, left, none))
    assert mime.asked > asked
