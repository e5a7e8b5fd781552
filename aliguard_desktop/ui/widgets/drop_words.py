# SPDX-License-Identifier: MIT
"""Words for what cannot be taken out of a drag, and what to do instead."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.ui.widgets.drop_files import Link

translate = QCoreApplication.translate


def link_title(link: Link) -> str:
    """Return in a few words what was dragged instead of a file."""
    return {
        Link.PICTURE: translate("Drops", "Only the address of a picture"),
        Link.PAGE: translate("Drops", "Only the address of a page"),
        Link.MAIL: translate("Drops", "Only a pointer to a mail"),
    }[link]


def link_help(link: Link) -> str:
    """Return what to do where a drag carries an address and nothing else."""
    return {
        Link.PICTURE: translate(
            "Drops",
            "AliGuard does not go online. Save the picture first (right-click, \u201cSave image "
            "as\u2026\u201d), then drop the file. Or copy the picture and paste it here.",
        ),
        Link.PAGE: translate(
            "Drops",
            "AliGuard does not go online. Save the page first (Ctrl+S), then drop the file.",
        ),
        Link.MAIL: translate(
            "Drops",
            "The mail program did not hand the mail over. Save the mail as a file (.eml), then "
            "drop the file.",
        ),
    }[link]


def link_words(link: Link) -> str:
    """Return title and help in one text."""
    return f"{link_title(link)}. {link_help(link)}"


def picture_name(suffix: str, *, pasted: bool) -> str:
    """Return what a picture without a file is called."""
    if pasted:
        return translate("Drops", "Pasted picture") + suffix
    return translate("Drops", "Dropped picture") + suffix


def mail_name() -> str:
    """Return what a mail without a file is called."""
    return translate("Drops", "Dropped mail") + ".eml"
