# SPDX-License-Identifier: MIT
"""The exhibits of one order as numbered pictures, with a place to drop more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.imaging.thumbnails import ThumbnailProvider


class EvidenceStrip(QWidget):
    """Exhibits of an order; every act is a signal, nothing is stored here."""

    add_requested = Signal()
    removed = Signal(str)
    restored = Signal(str)
    kind_chosen = Signal(str, str)
    renamed = Signal(str, str)
    moved = Signal(str, int)
    opened = Signal(str)
    show_in_folder = Signal(str)
    files_dropped = Signal(list)

    def set_exhibits(
        self, exhibits: Sequence[Exhibit], thumbnails: ThumbnailProvider | None = None
    ) -> None:
        """Show exhibits (removed ones go behind the trash link)."""
        raise NotImplementedError
