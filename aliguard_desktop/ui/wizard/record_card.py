# SPDX-License-Identifier: MIT
"""What is, or will be, kept: the text, the exhibits with their numbers, the hash."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from aliguard_desktop.ui import icons, theme
from aliguard_desktop.ui.widgets import exhibit_text
from aliguard_desktop.ui.wizard.evidence_model import draw_picture
from aliguard_desktop.ui.wizard.look import (
    SEMIBOLD,
    Card,
    Hairline,
    IconLabel,
    ToneLabel,
    colour,
    rounded_box,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

    from aliguard_desktop.ui.wizard.evidence_model import ExhibitModel
    from aliguard_desktop.ui.wizard.session import DraftSession

_PREVIEW = 170
_SMALL = QSize(66, 42)
_STEP = 74


class LockChip(QWidget):
    """A pill that says whether the record is frozen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._text = ""
        self._level = "wait"
        self.setObjectName("wizard_frozen_chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, level: str) -> None:
        """Show ``text`` in the colours of a chip level."""
        self._text = text
        self._level = level
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon and words."""
        metrics = QFontMetrics(theme.font("caption", SEMIBOLD))
        return QSize(metrics.horizontalAdvance(self._text) + 38, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        del event
        ground, words = theme.tokens().chip(self._level)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded_box(painter, QRectF(self.rect()), colour(ground), colour(ground), radius=11)
        icons.paint(painter, "lock", QRect(10, 4, 14, 14), words)
        painter.setPen(colour(words))
        painter.setFont(theme.font("caption", SEMIBOLD))
        baseline = (self.height() + QFontMetrics(painter.font()).ascent()) // 2 - 1
        painter.drawText(28, baseline, self._text)
        painter.end()


class PictureRow(QWidget):
    """Small numbered pictures of the exhibits, best first."""

    def __init__(self, model: ExhibitModel, parent: QWidget | None = None) -> None:
        """Show the exhibits of ``model``."""
        super().__init__(parent)
        self._model = model
        self.setFixedHeight(_SMALL.height() + 2)
        model.modelReset.connect(self.update)
        model.dataChanged.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many as fit, and how many more there are."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        exhibits = self._model.exhibits
        numbers = exhibit_text.numbers(exhibits)
        fits = max(1, self.width() // _STEP)
        shown = exhibits if len(exhibits) <= fits else exhibits[: fits - 1]
        for place, exhibit in enumerate(shown):
            box = QRect(place * _STEP, 0, _SMALL.width(), _SMALL.height())
            image: QImage | None = self._model.picture(exhibit.id)
            icon = exhibit_text.icon_name(exhibit)
            draw_picture(painter, box, image, icon, numbers[exhibit.id][0])
        if len(shown) < len(exhibits):
            painter.setPen(colour("text2"))
            painter.setFont(theme.font("caption", SEMIBOLD))
            painter.drawText(len(shown) * _STEP + 4, 26, f"+{len(exhibits) - len(shown)}")
        painter.end()


class RecordCard(Card):
    """The record before and after freezing."""

    def __init__(self, model: ExhibitModel, parent: QWidget | None = None) -> None:
        """Build the card; ``model`` lists the exhibits."""
        super().__init__(parent=parent)
        self.setObjectName("wizard_record")
        self._chip = LockChip()
        self._title = ToneLabel(self.tr("What will be kept"), role="strong")
        self._preview = ToneLabel(tone="text2", wrap=True)
        self._pictures = PictureRow(model)
        self._explain = ToneLabel(role="caption", tone="text2", wrap=True)
        self.hash = ToneLabel(role="caption", tone="text2")
        self.hash.setObjectName("wizard_record_hash")
        self.hash.hide()
        self.details = QPushButton(self.tr("Details"))
        self.details.setObjectName("wizard_record_details")
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setAutoDefault(False)
        self.details.setCheckable(True)
        self.details.toggled.connect(self.hash.setVisible)
        theme.set_kind(self.details, "link")
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(IconLabel("lock", "text2"))
        head.addWidget(self._title, 1)
        head.addWidget(self._chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 12, 15, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._preview)
        layout.addWidget(self._pictures)
        layout.addWidget(Hairline())
        layout.addWidget(self._explain)
        layout.addWidget(self.details, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.hash)

    def show_session(self, session: DraftSession) -> None:
        """Show the draft's text, or the frozen one with its time."""
        desk = session.desk
        text = session.shown_text
        short = text if len(text) <= _PREVIEW else text[:_PREVIEW].rsplit(" ", 1)[0] + "…"
        self._preview.setText(short)
        self._pictures.setVisible(bool(desk.exhibits))
        digest = desk.case.text_sha256 or hashlib.sha256(text.encode()).hexdigest()
        words = self.tr("Fingerprint (SHA-256) of the text: {hash}")
        self.hash.setText(words.format(hash=_short_hash(digest)))
        why = self.tr("Proves later that the text was not changed: every letter counts.")
        self.hash.setToolTip(f"{why}\n{digest}")
        if session.is_frozen:
            when = session.local_text(desk.case.submitted_at)
            self._title.setText(self.tr("Kept copy"))
            self._chip.show_state(self.tr("Sent {when}").format(when=when), "calm")
            self._explain.setText(
                self.tr("Text and pictures are kept as you sent them. Nobody can change them.")
            )
        else:
            self._chip.show_state(self.tr("Not sent yet"), "wait")
            self._explain.setText(
                self.tr(
                    "When you press “I have sent it”, AliGuard keeps the text and the pictures"
                    " with today's date. Nobody can change them later, you included."
                )
            )


def _short_hash(digest: str) -> str:
    return f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"
