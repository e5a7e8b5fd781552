# SPDX-License-Identifier: MIT
"""The tray's icon, tooltip and menu.

The icon is a shield with a dark edge, so that it is seen on light and dark panels, and its states
differ in shape as well as in colour: a tick (nothing due), a dot (due this week), a number or an
exclamation mark (due today), two bars (paused).
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMenu

from aliguard_desktop.domain.reminders import TrayState
from aliguard_desktop.services.reminders import Span
from aliguard_desktop.ui import icons, reminder_words, theme
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.labels import LEVEL_ICONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import SignalInstance

    from aliguard_desktop.domain.reminders import TrayView
    from aliguard_desktop.services.orders import OrderView


class Tray(Protocol):
    """The place in the desktop's tray (``desktop.tray.TrayIcon``)."""

    activated: SignalInstance
    appeared: SignalInstance

    def is_available(self) -> bool:
        """Return whether the desktop has a tray now."""

    def set(self, icon: QIcon, tooltip: str, menu: QMenu) -> None:
        """Show this icon, its tooltip and its menu from now on."""

    def close(self) -> None:
        """Take the icon away."""


# ---- the icon ---------------------------------------------------------------------------------

_SIZES = (16, 22, 24, 32, 48, 64)
_NUMBER_FROM = 20
_SHIELD = "M12 2.4l8.4 3.2v6c0 5-3.4 8.4-8.4 10.1-5-1.7-8.4-5.1-8.4-10.1v-6z"
_TICK = '<path d="M8.2 12l2.7 2.7 5-5.2" fill="none" stroke="{edge}" stroke-width="2.2"/>'
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" stroke-linecap="round" '
    'stroke-linejoin="round"><path d="{shield}" fill="{fill}" stroke="{edge}" '
    'stroke-width="1.6"/>{inside}</svg>'
)
_WHITE, _EDGE = "#FFFFFF", "#141A24"
_BADGES = {
    TrayState.WEEK: ("#F6CB72", "#141A24"),
    TrayState.NOW: ("#BF241A", "#FFFFFF"),
    TrayState.PAUSED: ("#AEB6C2", "#141A24"),
}


def tray_icon(state: TrayState | None, count: int = 0) -> QIcon:
    """Return the icon of a state in every size that panels use; None: not known yet."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(tray_pixmap(state, count, size))
    if sys.platform == "darwin" and state in (TrayState.CALM, None):
        icon.setIsMask(True)  # macOS colours a template by itself
    return icon


def tray_pixmap(state: TrayState | None, count: int, size: int) -> QPixmap:
    """Return the icon of a state (None: without a sign) in one size (pixels)."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = _TICK.format(edge=_EDGE) if state is TrayState.CALM else ""
    svg = _SVG.format(shield=_SHIELD, fill=_WHITE, edge=_EDGE, inside=inside)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    if state is not None and state in _BADGES:
        _paint_badge(painter, state, count, size)
    painter.end()
    return picture


def _paint_badge(painter: QPainter, state: TrayState, count: int, size: int) -> None:
    """Paint the disc with its sign into the lower right; each state has a sign of its own."""
    fill, ink = _BADGES[state]
    edge = size * (0.66 if state is not TrayState.WEEK else 0.56)
    disc = QRectF(size - edge, size - edge, edge, edge).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(_EDGE), max(1.0, size / 24)))
    painter.setBrush(QColor(fill))
    painter.drawEllipse(disc)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    centre = disc.center()
    if state is TrayState.WEEK:
        painter.drawEllipse(centre, edge * 0.16, edge * 0.16)
    elif state is TrayState.PAUSED:
        bar = QRectF(0, 0, edge * 0.16, edge * 0.46)
        for side in (-1, 1):
            bar.moveCenter(QPointF(centre.x() + side * edge * 0.15, centre.y()))
            painter.drawRect(bar)
    else:
        text = ("9+" if count > 9 else str(count)) if size >= _NUMBER_FROM else "!"
        font = QFont()
        font.setWeight(QFont.Weight.Black)
        font.setPixelSize(max(7, round(edge * (0.62 if len(text) > 1 else 0.78))))
        path = QPainterPath()
        path.addText(0, 0, font, text)
        path.translate(centre - path.boundingRect().center())
        painter.drawPath(path)


# ---- the menu's icons -------------------------------------------------------------------------

_MIDDLE = 0.2
"""Relative luminance (WCAG 2) that is seen on white and on the dark grey of panels alike."""


def on_any_ground(colour: str) -> str:
    """Return a colour (a token or ``#rrggbb``) in a lightness that light and dark menus show.

    The desktop draws the menu, in colours of its own that no program is told.
    """
    wanted = theme.tokens().color(colour)
    hue, saturation = max(wanted.hslHueF(), 0.0), wanted.hslSaturationF()
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        if luminance(QColor.fromHslF(hue, saturation, middle)) < _MIDDLE:
            low = middle
        else:
            high = middle
    return QColor.fromHslF(hue, saturation, high).name()


def luminance(colour: QColor) -> float:
    """Return how light a colour is, from 0 to 1 (WCAG 2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


# ---- the menu ---------------------------------------------------------------------------------


class TrayMenu(QObject):
    """Fills the menu; what is chosen comes out as signals.

    Signals:
        order_chosen: An order's id; an empty text means the window.
        act_chosen: ``new_order``, ``paste_page`` or ``inbox``.
        pause_chosen: A ``Span``; an empty text ends the pause.
    """

    order_chosen = Signal(str)
    act_chosen = Signal(str)
    pause_chosen = Signal(str)
    quit_chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Build the empty menu."""
        super().__init__(parent)
        self.menu = QMenu()
        self.menu.setObjectName("trayMenu")
        self._pauses: QMenu | None = None

    def fill(
        self,
        tray: TrayView,
        views: Mapping[str, OrderView],
        *,
        hides_names: bool = False,
        paused: str = "",
    ) -> None:
        """Show the most urgent orders and what can be done; ``paused``: until when, in words."""
        menu = self.menu
        menu.clear()
        heading = menu.addAction(reminder_words.tray_heading(tray, paused))
        heading.setEnabled(False)
        menu.addSeparator()
        shown = [views[order_id] for order_id in tray.top if order_id in views]
        for view in shown:
            line = reminder_words.menu_line(view, hides_names=hides_names)
            action = self._add(f"order_{view.order.id}", line, "", self._on_order)
            level = view.plan.urgency
            colour = on_any_ground(theme.tokens().bar(level))
            action.setIcon(icons.icon(LEVEL_ICONS.get(level, "clock"), colour))
            action.setData(view.order.id)
        more = tray.today + tray.week - len(shown)
        if more > 0:
            self._add("more", counting().and_more(more), "", self._on_open)
        if shown:
            menu.addSeparator()
        self._add("open", self.tr("Open AliGuard"), "shield", self._on_open)
        self._add("inbox", self.tr("Reminders\u2026"), "bell", self._on_act)
        self._add("new_order", self.tr("Add order\u2026"), "plus", self._on_act)
        self._add("paste_page", self.tr("Paste copied order page"), "clipboard", self._on_act)
        if tray.state is TrayState.PAUSED:
            self._add("resume", self.tr("End the pause"), "snooze", self._on_pause).setData("")
        else:
            self._add_pauses()
        menu.addSeparator()
        self._add("quit", self.tr("Quit and stop all reminders"), "", self._on_quit)

    def fill_early(self) -> None:
        """Show what can be done before the orders are loaded."""
        self.menu.clear()
        self._add("open", self.tr("Open AliGuard"), "shield", self._on_open)
        self.menu.addSeparator()
        self._add("quit", self.tr("Quit and stop all reminders"), "", self._on_quit)

    def _add_pauses(self) -> None:
        if self._pauses is not None:
            self._pauses.deleteLater()
        self._pauses = QMenu(self.tr("Pause reminders"), self.menu)
        self._pauses.setIcon(icons.icon("snooze", on_any_ground("text2")))
        self._pauses.setObjectName("pauseMenu")
        for span, words in span_words().items():
            action = QAction(words, self._pauses)
            action.setObjectName(f"pause_{span}")
            action.setData(span.value)
            action.triggered.connect(self._on_pause)
            self._pauses.addAction(action)
        self.menu.addMenu(self._pauses)

    def _add(self, name: str, text: str, icon: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self.menu)
        action.setObjectName(name)
        if icon:
            action.setIcon(icons.icon(icon, on_any_ground("text2")))
        action.triggered.connect(slot)
        self.menu.addAction(action)
        return action

    def _data(self) -> str:
        action = self.sender()
        return str(action.data() or "") if isinstance(action, QAction) else ""

    def _on_order(self) -> None:
        self.order_chosen.emit(self._data())

    def _on_open(self) -> None:
        self.order_chosen.emit("")

    def _on_act(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.act_chosen.emit(action.objectName())

    def _on_pause(self) -> None:
        self.pause_chosen.emit(self._data())

    def _on_quit(self) -> None:
        self.quit_chosen.emit()


def span_words() -> dict[Span, str]:
    """Return how long a snooze or a pause lasts, in words."""
    translate = reminder_words.translate
    return {
        Span.SHORT: translate("Reminders", "For 1 hour"),
        Span.TOMORROW: translate("Reminders", "Until tomorrow"),
        Span.LONG: translate("Reminders", "For 1 week"),
    }
