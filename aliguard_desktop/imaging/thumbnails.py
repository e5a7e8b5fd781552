# SPDX-License-Identifier: MIT
"""Thumbnails of exhibits, decoded within limits, off the UI thread, cached in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from aliguard_desktop.domain.orders import Exhibit


class ThumbnailProvider(Protocol):
    """Gives thumbnails when they are ready."""

    def request(self, exhibit: Exhibit, ready: Callable[[str, QImage | None], None]) -> None:
        """Call ``ready(exhibit id, picture or None)`` on the UI thread, perhaps at once."""
