# SPDX-License-Identifier: MIT
"""What every page of the wizard has: a heading, a scrolling body, its open points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from aliguard_desktop.ui.wizard.look import ToneLabel

if TYPE_CHECKING:
    from aliguard_desktop.ui.wizard.session import DraftSession


_MARGIN = 48
"""Pixels to keep in view above and below what has the focus."""


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something the page still wants: where to put the focus, in the page's order."""

    widget: QWidget


class WizardPage(QWidget):
    """A page: shows the session's desk and writes changes back to the session.

    ``go_to_page`` asks for another page (the check "add proof" leads to the evidence page).
    """

    go_to_page = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        session: DraftSession,
        *,
        name: str,
        scrolls: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Lay out heading and body; subclasses fill ``self.body``."""
        super().__init__(parent)
        self.session = session
        self.setObjectName(name)
        self.heading = ToneLabel(role="h1")
        self.heading.setObjectName(f"{name}_title")
        self.subtitle = ToneLabel(tone="text2", wrap=True)
        content = QWidget()
        content.setObjectName(f"{name}_content")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(24, 0, 24, 16)
        self.body.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 10)
        head.setSpacing(2)
        head.addWidget(self.heading)
        head.addWidget(self.subtitle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        self._scroll = _scrolling(content, name) if scrolls else None
        outer.addWidget(self._scroll or content, 1)

    def set_heading(self, title: str, subtitle: str) -> None:
        """Say what the page is for; the title is also its accessible name."""
        self.heading.setText(title)
        self.subtitle.setText(subtitle)
        self.setAccessibleName(title)

    def flush(self) -> None:
        """Hand over what was typed in the last moments (before the page is left)."""

    def refresh(self) -> None:
        """Show the session's desk."""
        raise NotImplementedError

    def open_points(self) -> list[OpenPoint]:
        """Return what is still open here, first one first; empty when the page is complete."""
        return []

    def note(self) -> str:
        """Return the words beside Continue, or nothing."""
        return ""

    def stop_at(self, point: OpenPoint) -> None:
        """Put the focus on what is still open, and say why where that is not plain."""
        self.show_focus(point.widget)

    def show_focus(self, widget: QWidget) -> None:
        """Put the focus on a widget of the page and scroll to it."""
        # As by Tab: what has the focus is to be seen.
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if self._scroll is not None and self._scroll.isAncestorOf(widget):
            self._scroll.ensureWidgetVisible(widget, 0, _MARGIN)

    def first_widget(self) -> QWidget | None:
        """Return what gets the focus when the page is shown."""
        return None


def _scrolling(content: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(f"{name}_scroll")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
