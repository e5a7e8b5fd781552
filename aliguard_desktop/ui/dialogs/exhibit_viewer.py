# SPDX-License-Identifier: MIT
"""Shows one exhibit: the picture in the window's size, its hash, when it was added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aliguard_desktop.ui import icons
from aliguard_desktop.ui.formatting import one_line
from aliguard_desktop.ui.theme import set_kind, set_role, tokens
from aliguard_desktop.ui.widgets import exhibit_text
from aliguard_desktop.ui.widgets.room import open_at

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

    from aliguard_desktop.domain.orders import Exhibit

VIEWER_BOX = QSize(2400, 2400)
"""Room for a picture in device pixels: fills a large screen."""


class _Picture(QWidget):
    """A picture scaled into the room it has, never blown up; else an icon."""

    def __init__(self, picture: QImage | None, icon_name: str) -> None:
        super().__init__()
        self._picture = picture
        self._icon = icon_name
        self.setMinimumSize(320, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the middle."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("raised"))
        if self._picture is None:
            square = self.rect()
            square.setSize(QSize(48, 48))
            square.moveCenter(self.rect().center())
            icons.paint(painter, self._icon, square, "text3")
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self._picture.size()
            if size.width() > self.width() or size.height() > self.height():
                size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = self.rect()
            target.setSize(size)
            target.moveCenter(self.rect().center())
            painter.drawImage(target, self._picture)
        painter.end()


class ExhibitViewer(QDialog):
    """Looks at one exhibit; changes nothing. Esc closes it."""

    show_in_folder = Signal(str)

    def __init__(
        self,
        exhibit: Exhibit,
        numbered: str,
        picture: QImage | None,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``exhibit``, called ``numbered`` ("Picture 1 of 3"), with its picture if any."""
        super().__init__(parent)
        self.setObjectName("exhibitViewer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{numbered}: {exhibit_text.title(exhibit)}")
        self._exhibit_id = exhibit.id
        broken = exhibit.is_picture and picture is None
        name = "picture-off" if broken else exhibit_text.icon_name(exhibit)
        view = _Picture(picture, name)
        view.setObjectName("exhibitPicture")
        view.setAccessibleName(f"{numbered}, {exhibit_text.title(exhibit)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(view, 1)
        for text, role, tone in self._lines(exhibit, broken):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            set_role(label, role, tone)
            column.addWidget(label)
        column.addLayout(self._buttons())
        open_at(self, 760, 600)

    def _lines(self, exhibit: Exhibit, broken: bool) -> list[tuple[str, str, str]]:
        lines = [(f"{exhibit_text.title(exhibit)} · {one_line(exhibit.name)}", "strong", "")]
        if broken:
            text = self.tr("This picture cannot be shown. Its file is missing or damaged.")
            lines.append((text, "body", "danger"))
        facts = [exhibit_text.size_text(exhibit.size)] if exhibit.size else []
        if exhibit.added_at is not None:
            added = QDateTime.fromSecsSinceEpoch(int(exhibit.added_at.timestamp()))
            when = QLocale().toString(added, QLocale.FormatType.ShortFormat)
            facts.append(self.tr("added %1").replace("%1", when))
        facts.append(f"SHA-256 {exhibit.sha256}")
        lines.append((" · ".join(facts), "caption", "text2"))
        lines.append((self.tr("The original is kept unchanged."), "caption", "text3"))
        return lines

    def _buttons(self) -> QHBoxLayout:
        folder = QPushButton(icons.icon("folder", "text"), self.tr("Show in folder"))
        folder.setObjectName("exhibitShowInFolder")
        folder.clicked.connect(self._folder)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("exhibitClose")
        close.setDefault(True)
        set_kind(close, "primary")
        close.clicked.connect(self.close)
        close.setFocus()
        row = QHBoxLayout()
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _folder(self) -> None:
        self.show_in_folder.emit(self._exhibit_id)
