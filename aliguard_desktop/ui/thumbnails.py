# SPDX-License-Identifier: MIT
"""What the window needs to show pictures of exhibits; the imaging room fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.ui.tasks import Runner


class ThumbnailProvider(Protocol):
    """Gives small pictures, at once or when they are read."""

    def request(self, exhibit: Exhibit, ready: Callable[[str, QImage | None], None]) -> None:
        """Call ``ready`` with the exhibit's id and its picture, or None where there is none."""

    def forget(self, sha256: str) -> None:
        """Drop the picture of a file that came back or was replaced; it is read again."""


class ThumbnailFactory(Protocol):
    """Makes the provider once it is known where originals lie."""

    def __call__(self, path_of: Callable[[Exhibit], Path], runner: Runner) -> ThumbnailProvider:
        """Return a provider."""
