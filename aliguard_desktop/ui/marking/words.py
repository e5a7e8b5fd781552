# SPDX-License-Identifier: MIT
"""Words of the marking window: tools, colours, sizes, and what each mark is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.markup import Ink, ShapeKind
from aliguard_desktop.ui.formatting import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aliguard_desktop.domain.markup import Area, Markup, Shape

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate knows this name
    """Return ``text``; lupdate takes it into ``context``."""
    del context
    return text


class Tool(StrEnum):
    """What the pointer does on the picture."""

    SELECT = "select"
    COVER = "cover"
    BOX = "box"
    ARROW = "arrow"
    NUMBER = "number"
    TEXT = "text"
    CROP = "crop"


TOOL_ICONS: Mapping[Tool, str] = {
    Tool.SELECT: "cursor",
    Tool.COVER: "cover",
    Tool.BOX: "square",
    Tool.ARROW: "mark-arrow",
    Tool.NUMBER: "number",
    Tool.TEXT: "text",
    Tool.CROP: "crop",
}

_TOOLS: Mapping[Tool, tuple[str, str]] = {
    Tool.SELECT: (
        QT_TRANSLATE_NOOP("Marking", "Select"),
        QT_TRANSLATE_NOOP(
            "Marking",
            "Click a mark to select it, then drag it or its corners. Drag elsewhere to move the"
            " picture. Arrow keys move the selected mark, with Shift they make it larger.",
        ),
    ),
    Tool.COVER: (
        QT_TRANSLATE_NOOP("Marking", "Black out"),
        QT_TRANSLATE_NOOP(
            "Marking",
            "Drag over what nobody may see: name, street, phone, card number. Nothing under the"
            " black is in the copy.",
        ),
    ),
    Tool.BOX: (
        QT_TRANSLATE_NOOP("Marking", "Frame"),
        QT_TRANSLATE_NOOP("Marking", "Drag a frame around what matters."),
    ),
    Tool.ARROW: (
        QT_TRANSLATE_NOOP("Marking", "Arrow"),
        QT_TRANSLATE_NOOP("Marking", "Drag towards what it should point at."),
    ),
    Tool.NUMBER: (
        QT_TRANSLATE_NOOP("Marking", "Number"),
        QT_TRANSLATE_NOOP("Marking", "Click where the next number goes: 1, 2, 3…"),
    ),
    Tool.TEXT: (
        QT_TRANSLATE_NOOP("Marking", "Text"),
        QT_TRANSLATE_NOOP("Marking", "Click where the words begin, then type them at the right."),
    ),
    Tool.CROP: (
        QT_TRANSLATE_NOOP("Marking", "Crop"),
        QT_TRANSLATE_NOOP(
            "Marking", "Drag over the part to keep. The rest will not be in the copy."
        ),
    ),
}

_INKS: Mapping[Ink, str] = {
    Ink.RED: QT_TRANSLATE_NOOP("Marking", "Red"),
    Ink.BLUE: QT_TRANSLATE_NOOP("Marking", "Blue"),
    Ink.YELLOW: QT_TRANSLATE_NOOP("Marking", "Yellow"),
    Ink.BLACK: QT_TRANSLATE_NOOP("Marking", "Black"),
}


def tool_name(tool: Tool) -> str:
    """Return the name of a tool."""
    return translate("Marking", _TOOLS[tool][0])


def tool_hint(tool: Tool) -> str:
    """Return how a tool is used, by hand and by keys."""
    hint = translate("Marking", _TOOLS[tool][1])
    if tool is Tool.SELECT:
        return hint
    return hint + " " + translate("Marking", "By keys: Enter on the picture adds one.")


def ink_name(ink: Ink) -> str:
    """Return the name of a colour."""
    return translate("Marking", _INKS[ink])


def shape_name(shape: Shape, markup: Markup) -> str:
    """Return what a mark is, for the list of marks and for screen readers."""
    ink = ink_name(shape.ink)
    if shape.kind is ShapeKind.COVER:
        bars = [one.id for one in markup.shapes if one.kind is ShapeKind.COVER]
        return translate("Marking", "Black bar %1").replace("%1", str(bars.index(shape.id) + 1))
    if shape.kind is ShapeKind.BOX:
        return translate("Marking", "Frame, %1").replace("%1", ink.lower())
    if shape.kind is ShapeKind.ARROW:
        return translate("Marking", "Arrow, %1").replace("%1", ink.lower())
    if shape.kind is ShapeKind.NUMBER:
        text = translate("Marking", "Number %1, %2").replace("%2", ink.lower())
        return text.replace("%1", shape.text)
    words = one_line(shape.text, 40) or translate("Marking", "no words yet")
    return translate("Marking", "Text: %1").replace("%1", words)


def crop_name(crop: Area) -> str:
    """Return what the crop keeps."""
    text = translate("Marking", "Cropped to %1 by %2 pixels")
    return text.replace("%1", str(crop.width)).replace("%2", str(crop.height))


def place_text(shape: Shape) -> str:
    """Return where a mark is and how large, in pixels of the picture, for screen readers."""
    text = translate("Marking", "at %1, %2; %3 wide, %4 high")
    numbers = (shape.left, shape.top, shape.right - shape.left, shape.bottom - shape.top)
    for place, number in enumerate(numbers, 1):
        text = text.replace(f"%{place}", str(round(number)))
    return text
