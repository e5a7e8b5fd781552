# SPDX-License-Identifier: MIT
"""Covering and marking: by hand and by keys, undo, the question for whom, and what is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QRadioButton, QToolButton

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.markup import Area, Ink, Markup, ShapeKind
from aliguard_desktop.domain.orders import Exhibit
from aliguard_desktop.imaging.pictures import PictureRoom
from aliguard_desktop.services.evidence import AddedExhibit
from aliguard_desktop.ui.marking.canvas import CROP, NOTHING
from aliguard_desktop.ui.marking.dialog import MarkingDialog
from aliguard_desktop.ui.marking.words import Tool
from aliguard_desktop.ui.tasks import InlineTaskRunner
from aliguard_desktop.ui.viewer.desk import ViewerDesk

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEIGHT = 401, 299
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


class Saver:
    """Takes the copy, or fails as it is told."""

    def __init__(self) -> None:
        self.saved: list[tuple[Markup, str]] = []
        self.error: AliGuardError | None = None

    def __call__(self, markup: Markup, audience: str) -> AddedExhibit:
        if self.error is not None:
            raise self.error
        self.saved.append((markup, audience))
        return AddedExhibit("copy.png")


class Desk:
    """One picture and the window to mark it in."""

    def __init__(self, folder: Path) -> None:
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(QColor("#dfe4ea"))
        self.path = folder / "a.png"
        assert image.save(str(self.path))
        self.exhibit = Exhibit("e1", "0" * 64, "order.png", "image/png")
        self.save = Saver()

    def open(self, qtbot) -> MarkingDialog:
        runner = InlineTaskRunner()
        desk = ViewerDesk(PictureRoom(), None, lambda _one: self.path, runner, None)
        dialog = MarkingDialog(desk, self.exhibit, self.save)
        qtbot.addWidget(dialog)
        dialog.resize(1000, 700)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog


@pytest.fixture
def desk(qtbot, tmp_path) -> Desk:
    del qtbot
    return Desk(tmp_path)


@pytest.fixture
def dialog(qtbot, desk) -> MarkingDialog:
    return desk.open(qtbot)


def kinds(dialog: MarkingDialog) -> list[str]:
    return [shape.kind.value for shape in dialog.canvas.markup.shapes]


def point(dialog: MarkingDialog, x: float, y: float) -> QPoint:
    return dialog.canvas.to_view(QPointF(x, y)).toPoint()


def drag(
    qtbot, dialog: MarkingDialog, start: tuple[float, float], end: tuple[float, float]
) -> None:
    place = dialog.canvas.viewport()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(place, left, pos=point(dialog, *start))
    halfway = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    qtbot.mouseMove(place, point(dialog, *halfway))
    qtbot.mouseMove(place, point(dialog, *end))
    qtbot.mouseRelease(place, left, pos=point(dialog, *end))


def press(qtbot, dialog: MarkingDialog, key: Qt.Key, held=NONE) -> None:
    qtbot.keyClick(dialog.focusWidget() or dialog, key, held)


def test_it_begins_with_the_black_out_and_the_picture_has_the_keyboard(dialog) -> None:
    assert dialog.canvas.tool is Tool.COVER
    assert dialog.focusWidget() is dialog.canvas
    assert dialog.canvas.accessibleName() == "Picture to mark. Tool: Black out."
    assert "Enter" in dialog.canvas.accessibleDescription()
    assert (dialog.canvas.markup.width, dialog.canvas.markup.height) == (WIDTH, HEIGHT)


def test_a_bar_is_drawn_moved_and_made_larger_by_hand(qtbot, dialog) -> None:
    drag(qtbot, dialog, (50, 40), (150, 90))
    (bar,) = dialog.canvas.markup.shapes
    assert bar.kind is ShapeKind.COVER
    assert (bar.left, bar.top, bar.right, bar.bottom) == pytest.approx((50, 40, 150, 90), abs=1)
    drag(qtbot, dialog, (100, 65), (130, 80))  # its middle: it moves
    (bar,) = dialog.canvas.markup.shapes
    assert (bar.left, bar.top) == pytest.approx((80, 55), abs=1)
    drag(qtbot, dialog, (180, 105), (240, 160))  # its corner: it grows
    (bar,) = dialog.canvas.markup.shapes
    assert (bar.right, bar.bottom) == pytest.approx((240, 160), abs=1)
    # Beside it a second one is begun.
    drag(qtbot, dialog, (300, 200), (350, 250))
    assert kinds(dialog) == ["cover", "cover"]
    for _ in range(4):
        dialog.undo.click()
    assert kinds(dialog) == []
    assert not dialog.undo.isEnabled()
    for _ in range(4):
        dialog.redo.click()
    assert kinds(dialog) == ["cover", "cover"]
    assert not dialog.redo.isEnabled()


def test_what_is_drawn_does_not_hang_on_the_zoom(qtbot, dialog) -> None:
    canvas = dialog.canvas
    canvas.set_zoom(2.5)
    canvas.look_at(0.2, 0.2)
    drag(qtbot, dialog, (50, 40), (100, 80))
    canvas.fit()
    (bar,) = canvas.markup.shapes
    assert (bar.left, bar.top, bar.right, bar.bottom) == pytest.approx((50, 40, 100, 80), abs=0.6)


def test_a_bar_dragged_out_of_the_picture_ends_at_its_edge(qtbot, dialog) -> None:
    drag(qtbot, dialog, (350, 250), (WIDTH + 60, HEIGHT + 40))
    (bar,) = dialog.canvas.markup.shapes
    assert (bar.right, bar.bottom) == (WIDTH, HEIGHT)


def test_every_tool_by_keys_alone(qtbot, dialog) -> None:
    """Choose a tool, add, move, stretch, type, remove: no pointer is needed."""
    canvas = dialog.canvas
    for number, tool in enumerate(Tool, 1):
        press(qtbot, dialog, KEY(KEY.Key_0 + number), CTRL)
        assert canvas.tool is tool
        assert dialog.focusWidget() is canvas
        press(qtbot, dialog, KEY.Key_Return)
        if tool is Tool.TEXT:
            assert dialog.focusWidget() is dialog.side.text
            qtbot.keyClicks(dialog.side.text, "Look here")
    assert kinds(dialog) == ["cover", "box", "arrow", "number", "text"]
    assert canvas.markup.shapes[3].text == "1"
    assert canvas.markup.shapes[4].text == "Look here"
    assert canvas.markup.crop is not None
    assert canvas.selection == CROP
    press(qtbot, dialog, KEY.Key_Delete)
    assert canvas.markup.crop is None
    press(qtbot, dialog, KEY.Key_PageDown)
    assert canvas.selected_shape.kind is ShapeKind.COVER
    before = canvas.selected_shape
    press(qtbot, dialog, KEY.Key_Right)
    press(qtbot, dialog, KEY.Key_Down, CTRL)
    press(qtbot, dialog, KEY.Key_Right, SHIFT | CTRL)
    after = canvas.selected_shape
    assert after.left > before.left + 1
    assert after.top == pytest.approx(before.top + 1)
    assert after.width == pytest.approx(before.width + 1)
    press(qtbot, dialog, KEY.Key_PageUp)
    assert canvas.selected_shape.kind is ShapeKind.TEXT
    press(qtbot, dialog, KEY.Key_Delete)
    assert kinds(dialog) == ["cover", "box", "arrow", "number"]
    press(qtbot, dialog, KEY.Key_Z, CTRL)
    assert kinds(dialog)[-1] == "text"
    press(qtbot, dialog, KEY.Key_Y, CTRL)
    assert kinds(dialog)[-1] == "number"
    press(qtbot, dialog, KEY.Key_PageDown)
    press(qtbot, dialog, KEY.Key_Escape)
    assert canvas.selection == NOTHING
    assert dialog.isVisible()


def test_the_list_of_marks_selects_names_and_removes(qtbot, dialog) -> None:
    canvas, marks = dialog.canvas, dialog.side.list
    assert not marks.isVisible()
    drag(qtbot, dialog, (20, 20), (80, 50))
    dialog.choose_tool(Tool.NUMBER)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point(dialog, 200, 100))
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point(dialog, 300, 200))
    assert [marks.item(row).text() for row in range(3)] == [
        "Black bar 1", "Number 1, red", "Number 2, red",
    ]  # fmt: skip
    spoken = marks.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Black bar 1, at ")
    assert marks.currentRow() == 2
    marks.setFocus()
    qtbot.keyClick(marks, KEY.Key_Up)
    assert canvas.selected_shape.text == "1"
    dialog.side.ink.setCurrentIndex(dialog.side.ink.findData(Ink.BLUE))
    dialog.side.ink.activated.emit(dialog.side.ink.currentIndex())
    assert marks.item(1).text() == "Number 1, blue"
    qtbot.keyClick(marks, KEY.Key_Delete)
    assert kinds(dialog) == ["cover", "number"]
    marks.setCurrentRow(0)
    dialog.side.remove.click()
    assert kinds(dialog) == ["number"]


def test_colour_and_size_go_for_the_next_mark_too(qtbot, dialog) -> None:
    side = dialog.side
    dialog.choose_tool(Tool.BOX)
    assert side.ink.isVisible()
    side.ink.activated.emit(side.ink.findData(Ink.YELLOW))
    side.line_size.activated.emit(2)
    drag(qtbot, dialog, (20, 20), (80, 50))
    (box,) = dialog.canvas.markup.shapes
    assert box.ink is Ink.YELLOW
    large = box.weight
    side.line_size.activated.emit(0)
    assert dialog.canvas.markup.shapes[0].weight < large
    dialog.choose_tool(Tool.COVER)
    # A black bar has no colour to choose.
    assert not side.ink.isVisible()
    drag(qtbot, dialog, (120, 120), (180, 150))
    assert not side.ink.isVisible()


def test_typing_is_one_step_of_undo_and_empty_words_are_left_out(qtbot, dialog) -> None:
    canvas = dialog.canvas
    dialog.choose_tool(Tool.TEXT)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point(dialog, 100, 100))
    assert dialog.finished_markup().is_blank
    qtbot.keyClicks(dialog.side.text, "broken")
    short = canvas.markup.shapes[0].width
    qtbot.keyClicks(dialog.side.text, " on arrival")
    assert canvas.markup.shapes[0].width > short
    canvas.setFocus()
    dialog.undo.click()
    assert canvas.markup.shapes[0].text == ""
    dialog.redo.click()
    assert dialog.finished_markup().shapes[0].text == "broken on arrival"


def test_the_crop_is_drawn_moved_and_taken_back(qtbot, dialog) -> None:
    canvas = dialog.canvas
    dialog.choose_tool(Tool.CROP)
    drag(qtbot, dialog, (40, 30), (240, 180))
    crop = canvas.markup.crop
    assert crop is not None
    near = Area(40, 30, 200, 150)
    assert all(
        abs(getattr(crop, name) - getattr(near, name)) <= 2
        for name in ("left", "top", "width", "height")
    )
    press(qtbot, dialog, KEY.Key_Right, CTRL)
    assert canvas.markup.crop == Area(crop.left + 1, crop.top, crop.width, crop.height)
    press(qtbot, dialog, KEY.Key_Right, CTRL | SHIFT)
    assert canvas.markup.crop == Area(crop.left + 1, crop.top, crop.width + 1, crop.height)
    assert dialog.side.list.item(0).text().startswith("Cropped to ")
    press(qtbot, dialog, KEY.Key_Delete)
    assert canvas.markup.crop is None
    # A click is no crop.
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point(dialog, 90, 90))
    assert canvas.markup.crop is None


def test_nothing_marked_is_said(qtbot, dialog) -> None:
    dialog.forward.click()
    assert not dialog.asks_audience
    assert "Mark something first" in dialog.trouble.lines[0]
    drag(qtbot, dialog, (20, 20), (80, 50))
    assert dialog.trouble.lines == []


def test_for_whom_is_asked_and_aliexpress_warns(qtbot, desk, dialog) -> None:
    drag(qtbot, dialog, (20, 20), (80, 50))
    dialog.forward.click()
    assert dialog.asks_audience
    assert dialog.audience.audience == "bank"
    assert dialog.focusWidget() is dialog.audience.button("bank")
    assert not dialog.audience.warning.isVisible()
    for audience in ("sharing", "consumer_body"):
        dialog.audience.button(audience).click()
        assert not dialog.audience.warning.isVisible()
    for button in dialog.findChildren(QRadioButton):
        assert button.accessibleDescription()
    dialog.audience.button("aliexpress").click()
    assert "may refuse edited pictures" in dialog.audience.warning.lines[0]
    copy = dialog.preview.picture
    assert copy.levels[0].pixelColor(50, 35).name() == "#000000"
    with qtbot.waitSignal(dialog.saved) as caught:
        dialog.forward.click()
    assert caught.args[0].name == "copy.png"
    ((markup, audience),) = desk.save.saved
    assert audience == "aliexpress"
    assert markup.how == "covered"
    assert not dialog.isVisible()


def test_a_copy_without_black_says_so(qtbot, dialog) -> None:
    dialog.choose_tool(Tool.BOX)
    drag(qtbot, dialog, (20, 20), (80, 50))
    dialog.forward.click()
    assert "Nothing is blacked out" in dialog.audience.bare.lines[0]
    dialog.back.click()
    dialog.choose_tool(Tool.COVER)
    drag(qtbot, dialog, (120, 120), (180, 150))
    dialog.forward.click()
    assert dialog.audience.bare.lines == []


def test_a_copy_that_cannot_be_saved_loses_nothing(qtbot, desk, dialog) -> None:
    drag(qtbot, dialog, (20, 20), (80, 50))
    dialog.forward.click()
    desk.save.error = AliGuardError("disk_full", "full", name="x")
    dialog.forward.click()
    assert dialog.isVisible()
    assert "disk is full" in dialog.trouble.lines[0]
    assert kinds(dialog) == ["cover"]
    desk.save.error = None
    dialog.forward.click()
    assert len(desk.save.saved) == 1


def test_escape_goes_back_a_step_and_asks_before_marks_are_lost(qtbot, dialog) -> None:
    drag(qtbot, dialog, (20, 20), (80, 50))
    dialog.forward.click()
    press(qtbot, dialog, KEY.Key_Escape)
    assert not dialog.asks_audience
    press(qtbot, dialog, KEY.Key_Escape)  # lets go of the mark
    press(qtbot, dialog, KEY.Key_Escape)
    box = dialog.findChild(QMessageBox, "markingLeave")
    assert box is not None
    assert box.defaultButton().text() == "Go on marking"
    qtbot.keyClick(box, KEY.Key_Escape)
    assert dialog.isVisible()
    assert kinds(dialog) == ["cover"]
    QApplication.sendPostedEvents(None, 52)
    dialog.cancel.click()
    box = dialog.findChild(QMessageBox, "markingLeave")
    box.findChild(QPushButton, "markingThrow").click()
    assert not dialog.isVisible()


def test_without_marks_it_closes_at_once(dialog) -> None:
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_a_picture_that_cannot_be_read_is_said(qtbot, desk) -> None:
    desk.path.write_bytes(b"no picture")
    dialog = desk.open(qtbot)
    assert "order.png cannot be shown" in dialog._loading.text()
    assert not any(button.isEnabled() for button in dialog._tools.values())
    dialog.forward.click()
    assert not dialog.asks_audience
    dialog.cancel.click()


def test_every_control_is_named_and_reached_by_tab(qtbot, dialog) -> None:
    drag(qtbot, dialog, (20, 20), (80, 50))
    for widget in (*dialog.findChildren(QToolButton), *dialog.findChildren(QPushButton)):
        if widget.isVisibleTo(dialog):
            assert widget.objectName()
            face = QAccessible.queryAccessibleInterface(widget)
            assert face.text(QAccessible.Text.Name)
    reached = []
    for _ in range(20):
        qtbot.keyClick(dialog.focusWidget(), KEY.Key_Tab)
        reached.append(dialog.focusWidget().objectName())
    # From the picture to its marks, the buttons below, and back to the tools.
    assert reached[:5] == [
        "markingList",
        "markingRemove",
        "markingCancel",
        "markingForward",
        "markingTool_select",
    ]
    assert "markingCanvas" in reached
