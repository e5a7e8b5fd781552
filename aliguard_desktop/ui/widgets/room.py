# SPDX-License-Identifier: MIT
"""The room that a screen has for a window: none is opened larger, its buttons would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# What the system puts around a window is known only once it is shown.
_FRAME_WIDTH, _FRAME_HEIGHT = 12, 40


def room_for(widget: QWidget) -> QSize:
    """Return the largest size that a window can have on its screen, in logical pixels."""
    free = widget.screen().availableGeometry().size()
    return free - QSize(_FRAME_WIDTH, _FRAME_HEIGHT)


def open_at(widget: QWidget, width: int, height: int) -> None:
    """Give a window this size, or as much of it as its screen has room for."""
    widget.resize(QSize(width, height).boundedTo(room_for(widget)))
