# SPDX-License-Identifier: MIT
"""Sentences of errors by code: what happened, what it means, what to do.

Those of the import are in ``import_labels``; ``labels.error_text`` looks in both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate knows this name
    """Return ``text``; lupdate takes it into ``context``."""
    del context
    return text


ERROR_SENTENCES: Mapping[str, str] = {
    # Orders
    "order_gone": QT_TRANSLATE_NOOP("Errors", "This order is no longer there."),
    "number_known": QT_TRANSLATE_NOOP("Errors", "This order is already in the list."),
    "number_empty": QT_TRANSLATE_NOOP("Errors", "Type the order number from the order page."),
    "number_letters": QT_TRANSLATE_NOOP(
        "Errors", "An order number has digits only. Copy it from the order page."
    ),
    "number_length": QT_TRANSLATE_NOOP(
        "Errors", "An order number has 14 to 17 digits. Count them on the order page."
    ),
    "number_is_tracking": QT_TRANSLATE_NOOP(
        "Errors", "This is a tracking number. The order number has digits only."
    ),
    "amount_wrong": QT_TRANSLATE_NOOP("Errors", "Type the amount like 24.90."),
    "record_frozen": QT_TRANSLATE_NOOP("Errors", "This record was sent and stays as it is."),
    "undo_blocked": QT_TRANSLATE_NOOP(
        "Errors", "Later changes stand on this one. Undo those first."
    ),
    "redo_blocked": QT_TRANSLATE_NOOP("Errors", "There is nothing to do again."),
    "event_gone": QT_TRANSLATE_NOOP(
        "Errors", "This is no longer in the history. It was deleted or undone."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Errors", "Not saved: the disk is full. Free some space and try again."
    ),
    "folder_unusable": QT_TRANSLATE_NOOP(
        "Errors", "The data folder cannot be used. Choose another with --data-dir."
    ),
    "number_in_trash": QT_TRANSLATE_NOOP(
        "Errors", "Order {order} is in the trash. Take it out of there."
    ),
    "currency_wrong": QT_TRANSLATE_NOOP(
        "Errors", "A currency is three letters such as USD or EUR, not {currency}."
    ),
    "order_unknown": QT_TRANSLATE_NOOP("Errors", "There is no order {number}. Import it first."),
    "line_unknown": QT_TRANSLATE_NOOP("Errors", "Order {number} has no line {line}."),
    "message_unknown": QT_TRANSLATE_NOOP("Errors", "There is no message {id}."),
    # Pictures of order pages
    "screenshot_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "This picture cannot be read. It is damaged, too large, or no picture."
    ),
    "ocr_missing": QT_TRANSLATE_NOOP(
        "Errors", "The program Tesseract, which reads pictures, is not installed."
    ),
    "ocr_failed": QT_TRANSLATE_NOOP(
        "Errors", "The program Tesseract could not read this picture ({reason})."
    ),
    "ocr_timeout": QT_TRANSLATE_NOOP(
        "Errors", "Reading this picture took longer than {seconds} seconds and was stopped."
    ),
    # The desktop
    "autostart_failed": QT_TRANSLATE_NOOP(
        "Errors", "Starting with the computer cannot be changed: {file} ({reason})."
    ),
    "instance_silent": QT_TRANSLATE_NOOP(
        "Errors", "AliGuard is running already, but does not answer. End it, then try again."
    ),
    # Exhibits and other files
    "exhibit_gone": QT_TRANSLATE_NOOP("Errors", "This exhibit is no longer there."),
    "exhibit_sent": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} was sent with a dispute: the record needs it. It stays in the trash.",
    ),
    "exhibit_has_copies": QT_TRANSLATE_NOOP(
        "Errors", "Another exhibit is a copy of {name}. Delete the copy first."
    ),
    "purge_final": QT_TRANSLATE_NOOP(
        "Errors", "This was deleted for good and cannot be taken back."
    ),
    "not_the_original": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} is another file than the one that was kept as proof. Look for the original, or "
        "add this one as new evidence.",
    ),
    "file_changing": QT_TRANSLATE_NOOP(
        "Errors", "{name} is still being written. Wait until it is complete, then add it."
    ),
    "file_not_deleted": QT_TRANSLATE_NOOP(
        "Errors", "{file} could not be deleted ({reason}). Delete it yourself."
    ),
    "copy_changed": QT_TRANSLATE_NOOP(
        "Errors", "{name} is missing or no longer the file that was added. Nothing was saved."
    ),
    "copy_unchecked": QT_TRANSLATE_NOOP(
        "Errors",
        "It could not be checked whether {name} tells where it was taken, so nothing was saved."
        " The file itself lies in AliGuard's folder.",
    ),
    "file_empty": QT_TRANSLATE_NOOP(
        "Errors", "{name} is empty. Save or download it again, and add that."
    ),
    "file_is_folder": QT_TRANSLATE_NOOP(
        "Errors", "{name} is a folder. Open it and add the files in it."
    ),
    "file_not_kept": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} could not be copied into AliGuard's folder ({reason}). "
        "Check the folder's permissions and try again.",
    ),
    "file_special": QT_TRANSLATE_NOOP("Errors", "{name} is not a file that can be kept as proof."),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Errors", "{name} is larger than {limit}. Add a shorter or smaller copy of it."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "{name} cannot be read ({reason}). Check that you may open it, and try again."
    ),
    "file_vanished": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} is no longer there. It was moved, renamed or deleted; look for it and add it "
        "again.",
    ),
    "picture_changed": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} is missing or is no longer the file that was added. No copy was made. "
        "Add the picture again and cover that one.",
    ),
    "picture_not_made": QT_TRANSLATE_NOOP(
        "Errors",
        "The copy of {name} could not be made ({reason}). "
        "Close other programs to free memory, and try again.",
    ),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture has {width} x {height} pixels, more than can be shown safely. "
        "It is kept unchanged.",
    ),
    "picture_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} cannot be shown as a picture: it is missing, damaged or of a kind that "
        "AliGuard does not know.",
    ),
    "upload_copy": QT_TRANSLATE_NOOP(
        "Errors",
        "The pictures could not be copied for the upload. Look whether the evidence folder is "
        "there and the disk has room.",
    ),
    "case_gone": QT_TRANSLATE_NOOP("Errors", "This record is no longer there. Choose another."),
    "pack_moved": QT_TRANSLATE_NOOP(
        "Errors", "{name} was changed while the pack was made. Nothing was written. Try again."
    ),
    "pack_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} is no whole evidence pack: it is cut off, damaged, or something else. "
        "Get it again from whoever made it.",
    ),
    "export_failed": QT_TRANSLATE_NOOP(
        "Errors", "{name} was not written ({reason}). Choose another folder and try again."
    ),
    "folder_gone": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} was not written: its folder is not there. "
        "Connect its drive, or choose another folder.",
    ),
    "folder_forbidden": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} was not written: AliGuard may not write into its folder. Choose another folder.",
    ),
    # The database
    "database_damaged": QT_TRANSLATE_NOOP("Errors", "The order file {file} cannot be read."),
    "database_forbidden": QT_TRANSLATE_NOOP(
        "Errors", "AliGuard may not open or write {file}. Check the folder's permissions."
    ),
    "database_foreign": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a database of another program. Move it away, or start with --data-dir and "
        "another folder. The file was not changed.",
    ),
    "database_io": QT_TRANSLATE_NOOP(
        "Errors",
        "The drive that holds {file} does not answer or is full. "
        "Nothing that was saved before is lost. Check the drive and try again.",
    ),
    "database_locked": QT_TRANSLATE_NOOP(
        "Errors",
        "Not saved: another program is using AliGuard's database. "
        "Close it (a second AliGuard, a backup program) and try again.",
    ),
    "database_newer": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} was made by a newer AliGuard. Install that version, or start with --data-dir and "
        "another folder. The file was not changed.",
    ),
    "backup_gone": QT_TRANSLATE_NOOP("Errors", "There is no good backup in {folder}."),
    # The program's own files
    "catalogue_wrong": QT_TRANSLATE_NOOP(
        "Errors", "{name} can't be used: {why}. Install AliGuard again."
    ),
    "rules_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The rules in {file} cannot be used: {reason}. Install AliGuard again."
    ),
    "rule_unknown": QT_TRANSLATE_NOOP(
        "Errors", "There is no rule {rule}; its own value is not used."
    ),
    "rule_value": QT_TRANSLATE_NOOP(
        "Errors",
        "Rule {rule}: {value} is not a whole number from {minimum} to {maximum}. "
        "The built-in value is used.",
    ),
    "own_rules_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "Your own rule values cannot be read. The built-in values are used. "
        "Look at the deadline rules.",
    ),
    "language_not_saved": QT_TRANSLATE_NOOP(
        "Errors",
        "The language was not saved ({reason}). Make the data folder writable and choose it again.",
    ),
    "link_not_opened": QT_TRANSLATE_NOOP(
        "Errors", "No browser opened the page. Open it yourself: {address}"
    ),
    "folder_not_opened": QT_TRANSLATE_NOOP(
        "Errors", "No file manager opened the folder. It is here: {address}"
    ),
    "preset_unknown": QT_TRANSLATE_NOOP("Errors", "There are no reminder times {preset}."),
}
"""English sentence by code; ``{name}`` places are filled from the values."""
