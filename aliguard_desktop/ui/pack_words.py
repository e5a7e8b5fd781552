# SPDX-License-Identifier: MIT
"""Words of evidence packs and upload copies: for whom, what goes in how, what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.exhibit_copies import ALIEXPRESS
from aliguard_desktop.services.case_packs import FileState, GoesAs
from aliguard_desktop.services.media import KEPT_AS_THEY_ARE
from aliguard_desktop.services.pack_checks import EntryState
from aliguard_desktop.services.upload_copies import CopyKind, LeftOut
from aliguard_desktop.ui.formatting import isolated
from aliguard_desktop.ui.widgets import exhibit_text

if TYPE_CHECKING:
    from aliguard_desktop.domain.dispute.claims import Reference
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.case_packs import PackItem
    from aliguard_desktop.services.upload_copies import UploadCopy, UploadLimits

translate = QCoreApplication.translate


def audience_text(audience: str) -> str:
    """Return for whom a pack or copy is."""
    return {
        "aliexpress": translate("Packs", "AliExpress"),
        "bank": translate("Packs", "Bank or PayPal"),
        "consumer_body": translate("Packs", "Consumer body"),
        "sharing": translate("Packs", "Somebody else"),
    }.get(audience, audience)


def audience_note(audience: str) -> str:
    """Return what an audience gets to see."""
    if audience == ALIEXPRESS:
        return translate(
            "Packs", "Gets the originals, or the copies that you made for AliExpress instead."
        )
    return translate("Packs", "Gets covered copies where you made some; those originals stay out.")


def item_state(item: PackItem) -> tuple[str, str, str]:
    """Return words, icon and tone for how an exhibit goes in."""
    if item.state is FileState.MISSING:
        return translate("Packs", "File is missing: stays out"), "x-circle", "danger"
    if item.state is FileState.CHANGED:
        return translate("Packs", "File was changed: stays out"), "x-circle", "danger"
    if item.is_unchecked:
        words = translate("Packs", "Could not be checked for its place: stays out")
        return words, "triangle", "warn"
    if item.goes_as is GoesAs.WITHOUT_LOCATION:
        return translate("Packs", "Goes in without its location"), "check-circle", "ok"
    if item.goes_as is GoesAs.COPY:
        return translate("Packs", "Goes in as your copy"), "check-circle", "ok"
    return translate("Packs", "Goes in as it is"), "check-circle", "ok"


def entry_state(state: EntryState) -> tuple[str, str, str]:
    """Return words, icon and tone for what became of a file of a pack."""
    return {
        EntryState.MATCHES: (translate("Packs", "As packed"), "check-circle", "ok"),
        EntryState.CHANGED: (translate("Packs", "Changed"), "x-circle", "danger"),
        EntryState.MISSING: (translate("Packs", "Missing"), "x-circle", "danger"),
        EntryState.EXTRA: (translate("Packs", "Added later"), "triangle", "warn"),
        EntryState.REFUSED: (
            translate("Packs", "Dangerous name: not opened"),
            "triangle",
            "danger",
        ),
    }[state]


def left_out_state(state: str) -> str:
    """Return why an exhibit was not packed, as the pack itself says."""
    return {
        "changed": translate("Packs", "its file was changed before packing"),
        "missing": translate("Packs", "its file was missing"),
    }.get(state, translate("Packs", "it could not be checked for its location"))


def copy_text(copy: UploadCopy, limits: UploadLimits) -> str:
    """Return what a prepared file is, and how large."""
    numbers = ", ".join(map(str, copy.numbers))
    size = exhibit_text.size_text(copy.size)
    if copy.kind is CopyKind.PICTURE:
        words = translate("Packs", "Picture %1")
    elif copy.kind is CopyKind.COLLAGE:
        words = translate("Packs", "Pictures %1 on one sheet")
    elif copy.kind is CopyKind.VIDEO:
        words = translate("Packs", "Video %1")
    else:
        words = translate("Packs", "Document %1: the form may not take it")
    text = f"{words.replace('%1', numbers)} \u00b7 {size}"
    note = video_note(copy, limits)
    return f"{text}\n{note}" if note else text


def video_note(copy: UploadCopy, limits: UploadLimits) -> str:
    """Return what is to be known about a video's length, or nothing."""
    if copy.kind is not CopyKind.VIDEO:
        return ""
    if copy.too_long:
        words = translate("Packs", "Longer than %1 seconds: cut it before you upload it.")
    elif copy.seconds is None:
        words = translate("Packs", "At most %1 seconds: check its length.")
    else:
        return ""
    return words.replace("%1", str(limits.video_seconds))


def named(entry: Reference) -> str:
    """Return an exhibit by its number in the text and its file name."""
    words = {
        "picture": translate("Packs", "Picture %1 (%2)"),
        "video": translate("Packs", "Video %1 (%2)"),
    }.get(entry.family, translate("Packs", "Document %1 (%2)"))
    text = words.replace("%1", str(entry.number))
    return text.replace("%2", isolated(entry.exhibit.name))


def left_out_text(exhibit: Exhibit, why: LeftOut) -> str:
    """Return why there is no copy of an exhibit."""
    if why is LeftOut.NOT_SHOWN and exhibit.media_type not in KEPT_AS_THEY_ARE:
        return translate("Packs", "it is broken; add the whole file or take the picture again")
    return {
        LeftOut.MISSING: translate("Packs", "its file is missing"),
        LeftOut.CHANGED: translate("Packs", "its file is no longer the one that you added"),
        LeftOut.NOT_SHOWN: translate(
            "Packs", "it cannot be shown here; make a screenshot of it and add that"
        ),
        LeftOut.MANY_VIDEOS: translate("Packs", "the form takes fewer videos"),
        LeftOut.UNCHECKED: translate(
            "Packs", "it could not be checked whether it tells where it was taken"
        ),
        LeftOut.REMOVED: translate("Packs", "it is in the trash"),
        LeftOut.OTHERS: translate("Packs", "it was covered for somebody else"),
    }[why]
