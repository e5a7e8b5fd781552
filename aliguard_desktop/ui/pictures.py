# SPDX-License-Identifier: MIT
"""What the window needs to look at pictures and to mark them; the imaging room fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QImage, QPainter

    from aliguard_desktop.domain.markup import Shape


class OpenPicture(Protocol):
    """A picture in memory, upright."""

    @property
    def levels(self) -> Sequence[QImage]:
        """The picture, then itself at half the size, and so on."""

    @property
    def width(self) -> int:
        """Columns of the picture itself; the first level may have fewer."""

    @property
    def height(self) -> int:
        """Rows of the picture itself."""

    @property
    def page(self) -> int:
        """Which page of a document this is, from 0."""

    @property
    def pages(self) -> int:
        """How many pages there are."""


class Pictures(Protocol):
    """Opens pictures and draws marks on them."""

    def can_open(self, media_type: str) -> bool:
        """Return whether files of a type are shown as pictures."""

    def open(self, path: Path, name: str, page: int = 0) -> OpenPicture:
        """Read a picture, off the window's thread.

        Raises:
            AliGuardError: It cannot be shown.
        """

    def draw(self, painter: QPainter, shapes: Iterable[Shape]) -> None:
        """Draw marks with a painter that is in pixels of the picture."""

    def text_size(self, text: str, weight: float) -> tuple[float, float]:
        """Return width and height, in pixels of the picture, that a text takes on it."""
