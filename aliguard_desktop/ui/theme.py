# SPDX-License-Identifier: MIT
"""Colours, type scale and style sheet of the window, light and dark, on Qt's Fusion style.

Colours are named tokens; nothing else in ``ui`` names a colour. Sizes of text are ratios of the
application font, so that the system's text size is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from aliguard_desktop.domain.plan import Urgency


class Scheme(StrEnum):
    """Which colours to use; ``system`` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


RATIOS: Mapping[str, float] = {
    "caption": 0.92,
    "body": 1.0,
    "statement": 1.08,
    "amount": 1.08,
    "h2": 1.15,
    "h1": 1.54,
}
"""Type scale: ratio of each text role to the application font."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours.

    Attributes:
        colours: Token name (``surface``, ``text2`` ...) -> ``#rrggbb``.
        chips: Urgency level -> (background, foreground); an empty background means no fill.
        cards: Urgency level -> background of the action card.
    """

    dark: bool
    colours: Mapping[str, str]
    chips: Mapping[str, tuple[str, str]]
    cards: Mapping[str, str]
    _cache: dict[str, QColor] = field(default_factory=dict, repr=False, compare=False)

    def __getitem__(self, name: str) -> str:
        """Return a colour as ``#rrggbb`` (an unknown name gives the text colour)."""
        return self.colours.get(name, self.colours["text"])

    def color(self, name: str) -> QColor:
        """Return a colour of one's own by token name or ``#rrggbb``; never raises in a painter."""
        found = self._cache.get(name)
        if found is None:
            found = QColor(name if name.startswith("#") else self[name])
            self._cache[name] = found
        return QColor(found)

    def chip(self, level: Urgency | str) -> tuple[str, str]:
        """Return (background, foreground) of a countdown chip; empty background: no fill."""
        return self.chips.get(str(level), ("", self["text2"]))

    def card(self, level: Urgency | str) -> str:
        """Return the background of the action card for a level."""
        return self.cards.get(str(level), self["surface"])

    def bar(self, level: Urgency | str) -> str:
        """Return the colour of the action card's bar for a level."""
        background, foreground = self.chip(level)
        return background if str(level) == "alarm" else foreground


LIGHT = Tokens(
    dark=False,
    colours={
        "window": "#F4F5F7",
        "surface": "#FFFFFF",
        "sidebar": "#ECEEF2",
        "raised": "#FAFBFC",
        "hover": "#EDF1F7",
        "sel": "#DCE8FB",
        "border": "#DDE1E7",
        "text": "#1A2130",
        "text2": "#4A5567",
        "text3": "#5F6A7D",
        "accent": "#1B5FCC",
        "accent_bg": "#1B5FCC",
        "accent_hover": "#1751B0",
        "on_accent": "#FFFFFF",
        "ctl": "#858E9C",
        "scroll": "#C3C9D3",
        "danger": "#A11D15",
        "ok": "#17643A",
        "warn": "#734700",
        "badge": "#141A24",
        "disabled": "#9AA2AF",
        "overlay": "#EAF1FD",
    },
    chips={
        "calm": ("#E1F2E6", "#17643A"),
        "soon": ("#FFEFC7", "#734700"),
        "act": ("#FCE2DF", "#A11D15"),
        "alarm": ("#BF241A", "#FFFFFF"),
        "last": ("#EAE4FB", "#5731AE"),
        "wait": ("#E6EAF0", "#435064"),
        "unknown": ("", "#4A5567"),
        "closed": ("#E6E8EB", "#505A69"),
        "done": ("", "#4A5567"),
    },
    cards={
        "act": "#FFF6F5",
        "alarm": "#FFF6F5",
        "last": "#F7F4FE",
        "soon": "#FFFAEC",
        "wait": "#F5F7FA",
        "closed": "#F5F7FA",
        "calm": "#F3FAF5",
    },
)

DARK = Tokens(
    dark=True,
    colours={
        "window": "#15181D",
        "surface": "#1B1F26",
        "sidebar": "#171A20",
        "raised": "#20252D",
        "hover": "#232932",
        "sel": "#24385A",
        "border": "#303743",
        "text": "#E9ECF1",
        "text2": "#B3BBC8",
        "text3": "#98A2B1",
        "accent": "#86B4FF",
        "accent_bg": "#2C66CC",
        "accent_hover": "#3A74DA",
        "on_accent": "#FFFFFF",
        "ctl": "#6F7A8A",
        "scroll": "#454D5A",
        "danger": "#FFA69D",
        "ok": "#8CDDAE",
        "warn": "#F6CB72",
        "badge": "#141A24",
        "disabled": "#616B79",
        "overlay": "#1E2C46",
    },
    chips={
        "calm": ("#17372A", "#8CDDAE"),
        "soon": ("#3F300C", "#F6CB72"),
        "act": ("#4A211E", "#FFA69D"),
        "alarm": ("#CF3529", "#FFFFFF"),
        "last": ("#322956", "#CBB9FF"),
        "wait": ("#2A313B", "#BCC5D2"),
        "unknown": ("", "#B3BBC8"),
        "closed": ("#2A2F37", "#AEB6C2"),
        "done": ("", "#B3BBC8"),
    },
    cards={
        "act": "#251C1E",
        "alarm": "#251C1E",
        "last": "#211E2D",
        "soon": "#242017",
        "wait": "#1F242C",
        "closed": "#1F242C",
        "calm": "#19231F",
    },
)


class _Theme(QObject):
    """The theme in force: applied to the application, and again when the desktop changes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.scheme = Scheme.SYSTEM
        self._watched: QApplication | None = None

    def apply(self, app: QApplication, scheme: Scheme) -> None:
        self.scheme = scheme
        hints = app.styleHints()
        if self._watched is not app:
            hints.colorSchemeChanged.connect(self._on_system_changed)
            self._watched = app
        dark = scheme is Scheme.DARK or (
            scheme is Scheme.SYSTEM and hints.colorScheme() == Qt.ColorScheme.Dark
        )
        self.tokens = DARK if dark else LIGHT
        if app.style().objectName().lower() != "fusion":
            app.setStyle("Fusion")
        palette = _palette(self.tokens)
        app.setPalette(palette)
        # Fusion draws the frame of a spin box as its window colour made darker: invisible on dark.
        palette.setColor(QPalette.ColorRole.Window, self.tokens.color("ctl").lighter(140))
        app.setPalette(palette, "QAbstractSpinBox")  # type: ignore[arg-type]
        app.setStyleSheet(_style_sheet(self.tokens, app.font()))
        self.changed.emit()
        # A window behind a dialog is not asked to paint by every window system until it is free.
        for window in app.topLevelWidgets():
            if window.isVisible():
                window.repaint()

    def _on_system_changed(self) -> None:
        if self.scheme is Scheme.SYSTEM and self._watched is not None:
            self.apply(self._watched, Scheme.SYSTEM)


_STATE: dict[str, _Theme] = {}


def _theme() -> _Theme:
    if "theme" not in _STATE:
        _STATE["theme"] = _Theme()
    return _STATE["theme"]


def apply_theme(app: QApplication, scheme: Scheme | str = Scheme.SYSTEM) -> None:
    """Put style, palette and style sheet on the application; call before the first widget."""
    _theme().apply(app, Scheme(scheme))


def tokens() -> Tokens:
    """Return the colours in force."""
    return _theme().tokens


def watcher() -> _Theme:
    """Return the object whose ``changed`` signal tells that the colours changed."""
    return _theme()


def font(role: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the application font scaled for a role of ``RATIOS``, for painters and delegates."""
    result = QFont(QApplication.font())
    ratio = RATIOS.get(role, 1.0)
    if result.pointSizeF() > 0:
        result.setPointSizeF(result.pointSizeF() * ratio)
    else:
        result.setPixelSize(max(1, round(result.pixelSize() * ratio)))
    result.setWeight(weight)
    return result


def set_kind(widget: QWidget, kind: str) -> None:
    """Style a button: ``primary``, ``secondary``, ``danger``, ``link``, ``icon`` or ``pill``."""
    _set(widget, "kind", kind)


def set_role(widget: QWidget, role: str, colour: str = "") -> None:
    """Style a label: a role of ``RATIOS`` (``h1``, ``caption`` ...) and a text colour token.

    ``colour`` is one of ``text2``, ``text3``, ``accent``, ``danger``, ``ok``, ``warn`` or empty.
    """
    _set(widget, "role", role)
    _set(widget, "tone", colour)


def _set(widget: QWidget, name: str, value: str) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # what was never shown has not met the style sheet yet
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def _palette(colours: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    pairs = {
        roles.Window: "window",
        roles.WindowText: "text",
        roles.Base: "surface",
        roles.AlternateBase: "raised",
        roles.Text: "text",
        roles.Button: "surface",
        roles.ButtonText: "text",
        roles.BrightText: "danger",
        roles.ToolTipBase: "surface",
        roles.ToolTipText: "text",
        roles.PlaceholderText: "text3",
        roles.Highlight: "accent_bg",
        roles.HighlightedText: "on_accent",
        roles.Accent: "accent_bg",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.Light: "raised",
        roles.Midlight: "hover",
        roles.Mid: "border",
        roles.Dark: "ctl",
        roles.Shadow: "ctl",
    }
    palette = QPalette()
    for role, name in pairs.items():
        palette.setColor(role, colours.color(name))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(disabled, role, colours.color("disabled"))
    palette.setColor(disabled, roles.Highlight, colours.color("border"))
    return palette


def _size(base: QFont, role: str) -> str:
    ratio = RATIOS[role]
    if base.pointSizeF() > 0:
        return f"{base.pointSizeF() * ratio:.2f}pt"
    return f"{max(1, round(base.pixelSize() * ratio))}px"


def _style_sheet(colours: Tokens, base: QFont) -> str:
    values = dict(colours.colours)
    values |= {f"size_{role}": _size(base, role) for role in RATIOS}
    values["arrow"] = resource_path("icons", "combo-arrow.svg").as_posix()
    values["tick"] = resource_path("icons", "tick-on.svg").as_posix()
    values["radio"] = resource_path("icons", "radio-on.svg").as_posix()
    sheet = _SHEET
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", values[name])
    return sheet


# Spin boxes and date fields stay out of the sheet: any border of theirs makes the inner editor
# one pixel wide (Qt 6.11.3); their editor is a QLineEdit and is reset below.
_SHEET = """
QMainWindow, QDialog { background: @window; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px 6px; }

QMenuBar { background: @window; padding: 2px 8px; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @sel; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QLabel { background: transparent; }
QLabel[role="h1"] { font-size: @size_h1; font-weight: 600; }
QLabel[role="h2"] { font-size: @size_h2; font-weight: 600; }
QLabel[role="caption"] { font-size: @size_caption; }
QLabel[role="amount"] { font-size: @size_amount; font-weight: 600; }
QLabel[role="statement"] { font-size: @size_statement; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="section"] { font-size: @size_caption; font-weight: 600; color: @text2; }
QLabel[tone="text2"] { color: @text2; }
QLabel[tone="text3"] { color: @text3; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="danger"] { color: @danger; }
QLabel[tone="ok"] { color: @ok; }
QLabel[tone="warn"] { color: @warn; }

QPushButton {
    background: @surface; color: @text; border: 1px solid @ctl; border-radius: 6px;
    padding: 0 12px; min-height: 28px;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @sel; }
QPushButton:focus { border: 2px solid @accent; padding: 0 11px; min-height: 26px; }
QPushButton:disabled { color: @disabled; border-color: @border; background: transparent; }
QPushButton[kind="primary"] {
    background: @accent_bg; color: @on_accent; border: 1px solid @accent_bg; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: @accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled {
    background: @border; color: @disabled; border-color: @border;
}
QPushButton[kind="danger"] { color: @danger; border-color: @danger; }
QPushButton[kind="link"], QToolButton[kind="link"] {
    background: transparent; border: none; color: @accent; padding: 2px 4px; min-height: 20px;
    text-align: left; border-radius: 4px;
}
QPushButton[kind="link"]:hover, QToolButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus {
    border: 2px solid @accent; padding: 0 2px;
}
QPushButton[kind="link"]:disabled { color: @disabled; }
QPushButton::menu-indicator {
    image: url(@arrow); width: 12px; height: 12px; subcontrol-position: right center;
    subcontrol-origin: padding; right: 8px;
}
QPushButton[kind="menu"] { padding-right: 26px; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @sel; }
QToolButton:focus { border: 2px solid @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="icon"] { padding: 4px; min-width: 20px; min-height: 20px; }
QToolButton[kind="small"] { padding: 0; min-width: 20px; min-height: 20px; }
QToolButton[kind="line"] { padding: 0 4px; min-height: 20px; }
QToolButton[kind="pill"], QToolButton[kind="secondary"] {
    background: @surface; color: @text; border: 1px solid @ctl; padding: 0 26px 0 12px;
    min-height: 28px;
}
QToolButton[kind="pill"]:hover { background: @hover; }
QToolButton[kind="pill"]:focus {
    border: 2px solid @accent; padding: 0 25px 0 11px; min-height: 26px;
}
QToolButton[kind="pill"]:disabled {
    color: @disabled; border-color: @border; background: transparent;
}
QToolButton[kind="pill"]::menu-indicator {
    image: url(@arrow); width: 12px; height: 12px; subcontrol-position: right center;
    subcontrol-origin: padding; right: 8px;
}
QToolButton[kind="pill"][active="true"] { background: @sel; border-color: @accent; color: @text; }

QAbstractScrollArea { border: none; }
QLineEdit, QPlainTextEdit, QTextEdit {
    background: @surface; color: @text; border: 1px solid @ctl; border-radius: 6px;
    selection-background-color: @accent_bg; selection-color: @on_accent;
}
QLineEdit { padding: 0 8px; min-height: 28px; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; }
QLineEdit:focus { padding: 0 7px; min-height: 26px; }
QLineEdit:disabled { color: @disabled; border-color: @border; background: transparent; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border: 2px solid @danger; }
QLineEdit[invalid="true"] { padding: 0 7px; min-height: 26px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QComboBox QLineEdit:focus {
    border: none; padding: 0; min-height: 0; background: transparent; border-radius: 0;
}
QComboBox {
    background: @surface; color: @text; border: 1px solid @ctl; border-radius: 6px;
    padding: 0 8px; min-height: 28px;
}
QComboBox { combobox-popup: 0; }
QComboBox:hover { background: @hover; }
QComboBox:focus { border: 2px solid @accent; padding: 0 7px; min-height: 26px; }
QComboBox:disabled { color: @disabled; border-color: @border; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(@arrow); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: @surface; border: 1px solid @border; selection-background-color: @sel;
    selection-color: @text; outline: none;
}
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
    background: @sel; color: @text; border-left: 3px solid @accent;
}

QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid @ctl; background: @surface; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked {
    background: @accent_bg; border-color: @accent_bg;
}
QCheckBox::indicator:checked { image: url(@tick); }
QRadioButton::indicator:checked { image: url(@radio); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent; }
QRadioButton::indicator:focus { border-radius: 10px; }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus {
    border: 2px solid @text;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    border-color: @border; background: @window;
}

QTreeView, QListView, QTableView { background: @surface; border: none; outline: none; }
QListView::item, QTreeView::item { color: @text; }
QTreeWidget { border: 1px solid @ctl; border-radius: 6px; padding: 1px; }
QTreeWidget:focus { border: 2px solid @accent; padding: 0; }
QTreeWidget::item { padding: 3px 4px; }
QTreeWidget::item:selected { background: @sel; color: @text; }
QTableView { selection-background-color: @sel; selection-color: @text; }
QTableView#rulesTable { border: 1px solid @border; border-radius: 6px; padding: 1px; }
QTableView#rulesTable:focus { border: 2px solid @accent; padding: 0; }
QTableView::item { padding: 0 6px; }
QTableView::item:selected { background: @sel; color: @text; }
QHeaderView { background: @surface; }
QHeaderView::section {
    background: @surface; color: @text2; border: none; border-bottom: 1px solid @border;
    padding: 0 8px; min-height: 30px; font-size: @size_caption;
}
QHeaderView::section:hover { background: @hover; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; }
QScrollBar::handle:hover { background: @ctl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: @border; }
QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @text2; font-size: @size_caption; padding: 0 6px; }
QProgressBar {
    background: @border; border: none; border-radius: 3px; max-height: 6px; text-align: center;
}
QProgressBar::chunk { background: @accent_bg; border-radius: 3px; }

#toolbar { background: @window; border-bottom: 1px solid @border; }
#sidebar { background: @sidebar; border-right: 1px solid @border; }
#sidebar QListView { background: transparent; }
#listPane, #detailsPane, #detailsBody, #emptyPage { background: @surface; }
#detailsPane { border-left: 1px solid @border; }
#moneyTiles { background: @surface; border-bottom: 1px solid @border; }
#settingsNav { background: @sidebar; border-right: 1px solid @border; padding: 10px 6px; }
#settingsNav::item { padding: 6px 8px; border-radius: 6px; border: 2px solid transparent; }
#settingsNav::item:hover { background: @hover; }
#settingsNav::item:selected { background: @sel; color: @text; }
#settingsNav::item:focus { border: 2px solid @accent; }
#messageSide { background: @sidebar; border-right: 1px solid @border; }
#messageList { background: transparent; }
#messageList::item { padding: 6px 8px; border-radius: 6px; border: 2px solid transparent; }
#messageList::item:hover { background: @hover; }
#uploadList { border: 1px solid @ctl; border-radius: 6px; padding: 3px; }
#uploadList:focus { border: 2px solid @accent; padding: 2px; }
#uploadList::item { padding: 4px; border-radius: 4px; }
#uploadList::item:selected { background: @sel; color: @text; }
#messageList::item:selected { background: @sel; color: @text; }
#messageList::item:focus { border: 2px solid @accent; }
#exhibitSideBySide:checked { background: @sel; border-color: @accent; }
#exhibitSides::handle { background: transparent; }
#markingList { border: 1px solid @border; border-radius: 6px; padding: 1px; }
#markingList:focus { border: 2px solid @accent; padding: 0; }
#markingList::item { padding: 4px 6px; border-radius: 4px; }
#markingList::item:hover { background: @hover; }
#markingList::item:selected { background: @sel; color: @text; }
#settingsBody, #settingsStack, QWidget[kind="page"] { background: @surface; }
QFrame[kind="notice"] { background: @sel; border-bottom: 1px solid @border; }
QFrame[kind="card"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
"""
