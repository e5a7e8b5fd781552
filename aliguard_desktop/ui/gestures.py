# SPDX-License-Identifier: MIT
"""The words for what undo takes back: each gesture of the user by the label of its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.services.ports import PURGE_LABEL
from aliguard_desktop.ui.counting import counting

if TYPE_CHECKING:
    from aliguard_desktop.services.orders import Gesture

translate = QCoreApplication.translate

_FINAL = ("submit", PURGE_LABEL)


def name(label: str) -> str:
    """Return what a gesture is called, as it stands after "Undo" and "Undone:"."""
    return {
        "add_order": translate("Gestures", "adding an order"),
        "edit_order": translate("Gestures", "editing an order"),
        "record": translate("Gestures", "recording"),
        "correct_event": translate("Gestures", "correcting the history"),
        "remove_event": translate("Gestures", "deleting from the history"),
        "set_protection_end": translate("Gestures", "protection date"),
        "decide_date": translate("Gestures", "deciding a date"),
        "note": translate("Gestures", "note"),
        "trash": translate("Gestures", "moving to the trash"),
        "restore": translate("Gestures", "taking out of the trash"),
        "remove": translate("Gestures", "removing orders"),
        "remove_orders": translate("Gestures", "removing orders"),
        "add_exhibit": translate("Gestures", "adding evidence"),
        "remove_exhibit": translate("Gestures", "removing evidence"),
        "purge_exhibit": translate("Gestures", "deleting evidence for good"),
        "restore_exhibit": translate("Gestures", "restoring evidence"),
        "describe_exhibit": translate("Gestures", "describing evidence"),
        "move_exhibit": translate("Gestures", "moving evidence"),
        "import": translate("Gestures", "import"),
        "discard_draft": translate("Gestures", "discarding a draft"),
    }.get(label, translate("Gestures", "last change"))


def menu_text(last: Gesture | None) -> str:
    """Return the text of the menu entry: ``Undo import``; empty where there is nothing.

    What cannot be undone is not named: the entry says why it stays when it is chosen.
    """
    if last is None:
        return ""
    if last.label in _FINAL:
        return translate("Gestures", "Undo")
    return translate("Gestures", "Undo %1").replace("%1", name(last.label))


def redo_text(undone: Gesture | None) -> str:
    """Return the text of the menu entry: ``Redo import``; empty where there is nothing."""
    if undone is None:
        return ""
    return translate("Gestures", "Redo %1").replace("%1", name(undone.label))


def redone_text(label: str, orders: int) -> str:
    """Return what was done again: ``Done again: import (10 orders)``."""
    text = translate("Gestures", "Done again: %1").replace("%1", name(label))
    if orders < 2:
        return f"{text}."
    return f"{text} ({counting().orders(orders)})."


def undone_text(label: str, orders: int) -> str:
    """Return what was taken back: ``Undone: import (10 orders)``."""
    text = translate("Gestures", "Undone: %1").replace("%1", name(label))
    if orders < 2:
        return f"{text}."
    return f"{text} ({counting().orders(orders)})."
