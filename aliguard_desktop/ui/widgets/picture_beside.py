# SPDX-License-Identifier: MIT
"""A picture to compare with: as wide as its place, or in full size to count digits."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from aliguard_desktop.ui import icons
from aliguard_desktop.ui.theme import set_kind, tokens

_ICON = 48
_LEAST = QSize(200, 120)


class _Canvas(QWidget):
    """The picture itself; without one, a sign."""

    def __init__(self, picture: QImage | None) -> None:
        super().__init__()
        self.picture = picture
        self.full = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the picture has at this width; its place scrolls."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Ask for the room that the picture needs."""
        if self.picture is not None:
            self.setMinimumSize(
                self.picture.size() if self.full else QSize(1, self._shown().height())
            )

    def _shown(self) -> QSize:
        """Return the picture's size: as wide as its place at most, unless in full size."""
        if self.picture is None:
            return QSize(_ICON, _ICON)
        size = self.picture.size()
        if self.full or size.width() <= self.width():
            return size
        height = size.height() * self.width() / size.width()
        return QSize(self.width(), max(1, round(height)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture from its top, never blown up."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("raised"))
        target = QRect(QPoint(0, 0), self._shown())
        if self.picture is None:
            target.moveCenter(self.rect().center())
            icons.paint(painter, "picture-off", target, "text3")
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            target.moveLeft(max(0, (self.width() - target.width()) // 2))
            painter.drawImage(target, self.picture)
        painter.end()


class PictureBeside(QWidget):
    """A picture that scrolls, with a switch between the width of its place and its full size."""

    def __init__(self, picture: QImage | None, name: str) -> None:
        """Show ``picture``, or that there is none; ``name`` is read to those who do not see it."""
        super().__init__()
        self.setObjectName("pictureView")
        self._canvas = _Canvas(picture)
        self._canvas.setObjectName("picture")
        self._canvas.setAccessibleName(name)
        self._area = QScrollArea()
        self._area.setObjectName("pictureArea")
        self._area.setAccessibleName(name)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._canvas)
        self._full = QPushButton(self.tr("&Full size"))
        self._full.setObjectName("pictureFull")
        self._full.setAccessibleName(self._full.text().replace("&", ""))
        self._full.setCheckable(True)
        self._full.setAutoDefault(False)
        set_kind(self._full, "link")
        self._full.toggled.connect(self._on_full)
        self._full.setVisible(picture is not None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._area, 1)
        column.addWidget(self._full, 0, Qt.AlignmentFlag.AlignLeading)
        self.setMinimumSize(_LEAST)

    def _on_full(self, full: bool) -> None:
        self._canvas.full = full
        words = self.tr("&Fit the width") if full else self.tr("&Full size")
        self._full.setText(words)
        self._full.setAccessibleName(words.replace("&", ""))
        self._canvas.fit()
        self._canvas.update()
