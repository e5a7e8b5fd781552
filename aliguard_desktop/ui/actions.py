# SPDX-License-Identifier: MIT
"""Every menu entry and its key, declared once; what they do is the application's business."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from aliguard_desktop.ui import icons
from aliguard_desktop.ui.models.views import ListView
from aliguard_desktop.ui.widgets.sidebar import view_title

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Entry:
    """One action: its name, key, icon, and whether it needs an order."""

    name: str
    key: str = ""
    icon: str = ""
    needs_order: bool = False
    more_keys: tuple[str, ...] = ()


_SEPARATOR = _Entry("")

_MENUS: dict[str, tuple[_Entry, ...]] = {
    "file": (
        _Entry("new_order", "Ctrl+N", "plus"),
        _Entry("import_files", "Ctrl+I", "import"),
        _Entry("paste_page", "Ctrl+Shift+V", "clipboard"),
        _Entry("last_report"),
        _SEPARATOR,
        _Entry("export_all", "", "export"),
        _Entry("evidence_pack", "Ctrl+E", "shield-check", needs_order=True),
        _Entry("calendar_all", "", "calendar"),
        _Entry("check_pack", "", "check-circle"),
        _Entry("check_evidence", "", "shield-check"),
        _SEPARATOR,
        _Entry("reminders", "Ctrl+Shift+R", "bell"),
        _Entry("settings", "Ctrl+,", "sliders"),
        _SEPARATOR,
        _Entry("close_window", "Ctrl+W"),
        _Entry("quit", "Ctrl+Q"),
    ),
    "edit": (
        _Entry("undo", "Ctrl+Z", "undo"),
        _Entry("redo", "Ctrl+Shift+Z", "", more_keys=("Ctrl+Y",)),
        _SEPARATOR,
        _Entry("paste", "Ctrl+V", "clipboard"),
        _Entry("copy_number", "Ctrl+Shift+C", "copy", needs_order=True),
        _SEPARATOR,
        _Entry("find", "Ctrl+F", "search"),
    ),
    "view": (
        _Entry("details", "F9"),
        _Entry("sidebar", "Ctrl+B"),
        _Entry("full_screen", "F11"),
        _SEPARATOR,
        _Entry("next_part", "F6"),
        _Entry("previous_part", "Shift+F6"),
        _Entry("previous_order", "Ctrl+Up"),
        _Entry("next_order", "Ctrl+Down"),
    ),
    "order": (
        _Entry("edit_order", "F2", "pencil", needs_order=True),
        _Entry("date_moved", "Ctrl+D", "calendar", needs_order=True),
        _Entry("record", "", "pencil", needs_order=True),
        _Entry("history", "Ctrl+H", "list", needs_order=True),
        _Entry("add_contact", "Ctrl+L", "chat", needs_order=True),
        _Entry("add_evidence", "Ctrl+Shift+E", "picture", needs_order=True),
        _SEPARATOR,
        _Entry("open_order_page", "Ctrl+O", "link-out", needs_order=True),
        _Entry("open_tracking", "Ctrl+T", "truck", needs_order=True),
        _SEPARATOR,
        _Entry("export_order", "", "export", needs_order=True),
        _Entry("calendar_order", "", "calendar", needs_order=True),
        _SEPARATOR,
        _Entry("snooze_short", "Ctrl+Shift+S", "snooze", needs_order=True),
        _Entry("snooze_tomorrow", "", "", needs_order=True),
        _Entry("snooze_long", "", "", needs_order=True),
        _SEPARATOR,
        _Entry("trash", "Del", "trash", needs_order=True),
        _Entry("restore", "", "undo", needs_order=True),
    ),
    "dispute": (
        _Entry("prepare_dispute", "Ctrl+Return", "scales", needs_order=True),
        _Entry("write_message", "Ctrl+M", "chat", needs_order=True),
        _SEPARATOR,
        _Entry("upload_files", "", "picture", needs_order=True),
        _Entry("form_refused", "", "x-circle", needs_order=True),
        _Entry("seller_answered", "Ctrl+R", "chat", needs_order=True),
        _Entry("record_decision", "", "scales", needs_order=True),
        _Entry("refund_arrived", "", "refund", needs_order=True),
        _SEPARATOR,
        _Entry("show_record", "", "lock", needs_order=True),
    ),
    "help": (
        _Entry("save_help", "", "question"),
        _Entry("deadline_rules", "", "scales"),
        _Entry("keys", "F1"),
        _Entry("about"),
    ),
}

_THEMES = ("system", "light", "dark")
_SPANS = ("short", "tomorrow", "long")

_EXPORTS = frozenset({"export_all", "evidence_pack", "calendar_all"})
"""Entries of the File menu that stand in its submenu Export."""


class Actions(QObject):
    """All actions of the window; one signal says which was chosen."""

    chosen = Signal(str)
    view_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Make the actions for ``window``."""
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._needs_order: list[QAction] = []
        for entries in _MENUS.values():
            for entry in entries:
                if entry.name:
                    self._actions[entry.name] = self._action(entry, window)
        for name in ("details", "sidebar"):
            self._actions[name].setCheckable(True)
            self._actions[name].setChecked(True)
        self._actions["full_screen"].setCheckable(True)
        for number, view in enumerate(ListView, 1):
            action = QAction(view_title(view), window)
            action.setObjectName(f"view_{view.value}")
            action.setData(view.value)
            if number <= 7:
                action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(self._on_view)
            self._actions[action.objectName()] = action
        for name in _THEMES:
            action = QAction(_theme_text(name), window)
            action.setObjectName(f"theme_{name}")
            action.setData(name)
            action.setCheckable(True)
            action.triggered.connect(self._on_theme)
            self._actions[action.objectName()] = action
        self.set_context(has_order=False, trashed=False)
        self["undo"].setEnabled(False)
        self["redo"].setEnabled(False)

    def __getitem__(self, name: str) -> QAction:
        """Return an action by name."""
        return self._actions[name]

    def fill(self, bar: QMenuBar) -> None:
        """Fill the menu bar."""
        for name in _MENUS:
            menu = bar.addMenu(_menu_title(name))
            menu.setObjectName(f"menu_{name}")
            if name == "view":
                for view in ListView:
                    menu.addAction(self[f"view_{view.value}"])
                menu.addSeparator()
                looks = menu.addMenu(translate("Actions", "Appearance"))
                looks.setObjectName("menu_appearance")
                for theme_name in _THEMES:
                    looks.addAction(self[f"theme_{theme_name}"])
                menu.addSeparator()
            self._add_entries(menu, name)

    def order_menu(self, parent: QWidget) -> QMenu:
        """Return a menu of what can be done with the current order."""
        menu = QMenu(parent)
        menu.setObjectName("orderMenu")
        self._add_entries(menu, "order")
        menu.addSeparator()
        self._add_entries(menu, "dispute")
        menu.addSeparator()
        menu.addAction(self["copy_number"])
        return menu

    def set_context(
        self,
        *,
        has_order: bool,
        trashed: bool,
        has_record: bool = False,
        has_dispute: bool = False,
        may_dispute: bool = False,
        has_number: bool = False,
    ) -> None:
        """Enable what fits the current order.

        Args:
            has_order: There is a current order.
            trashed: It is in the trash.
            has_record: A dispute of it was sent.
            has_dispute: A dispute was opened, here or on AliExpress alone.
            may_dispute: A dispute can be opened now.
            has_number: It has a tracking number.
        """
        is_live = has_order and not trashed
        for action in self._needs_order:
            action.setEnabled(is_live)
        for name in ("seller_answered", "record_decision", "refund_arrived"):
            self[name].setEnabled(is_live and has_dispute)
        self["form_refused"].setEnabled(is_live and may_dispute)
        self["open_tracking"].setEnabled(is_live and has_number)
        self["copy_number"].setEnabled(has_order)
        self["show_record"].setEnabled(has_order and has_record)
        self["restore"].setEnabled(has_order and trashed)
        self["restore"].setVisible(trashed)
        self["trash"].setVisible(not trashed)

    def keys_by_menu(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the entries that have a key, by menu: (menu, [(entry, key)])."""
        native = QKeySequence.SequenceFormat.NativeText
        result = []
        for name, entries in _MENUS.items():
            actions = [self[entry.name] for entry in entries if entry.name]
            if name == "view":
                actions = [*(self[f"view_{view.value}"] for view in ListView), *actions]
            keyed = [action for action in actions if not action.shortcut().isEmpty()]
            shown = [
                (action.text().removesuffix("\u2026"), action.shortcut().toString(native))
                for action in keyed
            ]
            result.append((_menu_title(name).replace("&", ""), shown))
        return result

    def set_undo(self, text: str) -> None:
        """Name what undo takes back; an empty text means that there is nothing."""
        self["undo"].setText(text or translate("Actions", "Undo"))
        self["undo"].setEnabled(bool(text))

    def set_redo(self, text: str) -> None:
        """Name what redo does again; an empty text means that there is nothing."""
        self["redo"].setText(text or translate("Actions", "Redo"))
        self["redo"].setEnabled(bool(text))

    def mark_theme(self, name: str) -> None:
        """Tick the appearance in force."""
        for theme_name in _THEMES:
            self[f"theme_{theme_name}"].setChecked(theme_name == name)

    # ---- slots --------------------------------------------------------------------------------

    def _on_triggered(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _on_view(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.view_chosen.emit(str(action.data()))

    def _on_theme(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.theme_chosen.emit(str(action.data()))

    # ---- helpers ------------------------------------------------------------------------------

    def _add_entries(self, menu: QMenu, name: str) -> None:
        exports: QMenu | None = None
        for entry in _MENUS[name]:
            if entry.name in _EXPORTS:
                exports = exports or self._export_menu(menu)
                exports.addAction(self[entry.name])
            elif entry.name == "show_record":
                menu.addAction(self[entry.name])
                menu.addAction(self["evidence_pack"])  # what is sent elsewhere when it was lost
            elif entry.name == "snooze_short":
                snoozes = menu.addMenu(translate("Actions", "Snooze"))
                snoozes.setObjectName("menu_snooze")
                snoozes.setIcon(icons.icon("snooze"))
                snoozes.addActions([self[f"snooze_{span}"] for span in _SPANS])
            elif entry.name.startswith("snooze_"):
                continue
            elif entry.name:
                menu.addAction(self[entry.name])
            else:
                menu.addSeparator()

    def _export_menu(self, menu: QMenu) -> QMenu:
        exports = menu.addMenu(translate("Actions", "Export"))
        exports.setObjectName("menu_export")
        return exports

    def _action(self, entry: _Entry, window: QWidget) -> QAction:
        action = QAction(_action_text(entry.name), window)
        action.setObjectName(entry.name)
        if entry.key:
            action.setShortcuts([QKeySequence(key) for key in (entry.key, *entry.more_keys)])
        if entry.icon:
            action.setIcon(icons.icon(entry.icon))
        if entry.name == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        if entry.name == "settings":
            action.setMenuRole(QAction.MenuRole.PreferencesRole)
        if entry.name == "about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        if entry.needs_order:
            self._needs_order.append(action)
        action.triggered.connect(self._on_triggered)
        return action


def _menu_title(name: str) -> str:
    return {
        "file": translate("Actions", "&File"),
        "edit": translate("Actions", "&Edit"),
        "view": translate("Actions", "&View"),
        "order": translate("Actions", "&Order"),
        "dispute": translate("Actions", "&Dispute"),
        "help": translate("Actions", "&Help"),
    }[name]


def _theme_text(name: str) -> str:
    return {
        "system": translate("Actions", "Like the system"),
        "light": translate("Actions", "Light"),
        "dark": translate("Actions", "Dark"),
    }[name]


def _action_text(name: str) -> str:
    return {
        "new_order": translate("Actions", "New order\u2026"),
        "import_files": translate("Actions", "Import\u2026"),
        "paste_page": translate("Actions", "Paste copied page"),
        "last_report": translate("Actions", "Last import report\u2026"),
        "export_all": translate("Actions", "All orders (AliGuard file)\u2026"),
        "evidence_pack": translate("Actions", "Evidence pack\u2026"),
        "check_pack": translate("Actions", "Check an evidence pack\u2026"),
        "upload_files": translate("Actions", "Files for AliExpress\u2026"),
        "export_order": translate("Actions", "Export this order\u2026"),
        "calendar_all": translate("Actions", "Calendar (.ics)\u2026"),
        "calendar_order": translate("Actions", "Calendar of this order\u2026"),
        "check_evidence": translate("Actions", "Check evidence"),
        "reminders": translate("Actions", "Reminders\u2026"),
        "snooze_short": translate("Actions", "Remind me in 1 hour"),
        "snooze_tomorrow": translate("Actions", "Remind me tomorrow"),
        "snooze_long": translate("Actions", "Remind me in 1 week"),
        "settings": translate("Actions", "Settings\u2026"),
        "close_window": translate("Actions", "Close window"),
        "quit": translate("Actions", "Quit"),
        "undo": translate("Actions", "Undo"),
        "redo": translate("Actions", "Redo"),
        "paste": translate("Actions", "Paste"),
        "copy_number": translate("Actions", "Copy order number"),
        "find": translate("Actions", "Find"),
        "details": translate("Actions", "Details"),
        "sidebar": translate("Actions", "Sidebar"),
        "full_screen": translate("Actions", "Full screen"),
        "next_part": translate("Actions", "Next part of the window"),
        "previous_part": translate("Actions", "Previous part of the window"),
        "previous_order": translate("Actions", "Previous order"),
        "next_order": translate("Actions", "Next order"),
        "edit_order": translate("Actions", "Edit\u2026"),
        "date_moved": translate("Actions", "Date moved\u2026"),
        "record": translate("Actions", "Record what happened\u2026"),
        "history": translate("Actions", "History\u2026"),
        "add_contact": translate("Actions", "Add contact\u2026"),
        "add_evidence": translate("Actions", "Add evidence\u2026"),
        "open_order_page": translate("Actions", "Open order page"),
        "open_tracking": translate("Actions", "Open tracking page"),
        "trash": translate("Actions", "Move to trash"),
        "restore": translate("Actions", "Take out of the trash"),
        "prepare_dispute": translate("Actions", "Prepare dispute\u2026"),
        "write_message": translate("Actions", "Write a message\u2026"),
        "form_refused": translate("Actions", "Form was refused\u2026"),
        "seller_answered": translate("Actions", "Seller answered\u2026"),
        "record_decision": translate("Actions", "Record decision\u2026"),
        "refund_arrived": translate("Actions", "Refund arrived\u2026"),
        "show_record": translate("Actions", "Show what was sent"),
        "save_help": translate("Actions", "How to save a page"),
        "deadline_rules": translate("Actions", "Deadline rules\u2026"),
        "keys": translate("Actions", "Keyboard keys\u2026"),
        "about": translate("Actions", "About AliGuard"),
    }[name]
