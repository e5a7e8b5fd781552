# SPDX-License-Identifier: MIT
"""Drag and drop for a whole window: what a drag holds, where it may go, and what that does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class DropOrder:
    """The order that a drop on the details side goes to.

    Attributes:
        pictures: How many pictures it has already (the new one is ``pictures`` + 1).
    """

    id: str
    title: str
    pictures: int = 0


class DropController(QObject):
    """Watches a window for drags and says what was dropped where."""

    files_to_import = Signal(list)
    files_as_evidence = Signal(str, list)
    image_as_evidence = Signal(str, bytes)
    text_to_import = Signal(str)

    def __init__(
        self,
        window: QWidget,
        list_area: QWidget,
        details_area: QWidget,
        current_order: Callable[[], DropOrder | None],
        order_id_at: Callable[[QPoint], str | None],
        row_rect_at: Callable[[QPoint], QRect | None] | None = None,
    ) -> None:
        """Install on ``window``; positions and rectangles of the callbacks are global."""
        super().__init__(window)
        raise NotImplementedError
