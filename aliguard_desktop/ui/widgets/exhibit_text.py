# SPDX-License-Identifier: MIT
"""Words for exhibits: what they show, their number, how large they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from aliguard_desktop.domain.exhibit_copies import original_of
from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.ui import labels
from aliguard_desktop.ui.formatting import isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.domain.orders import Exhibit

translate = QCoreApplication.translate

OF_PICTURE, OF_FILE = 0, -1
"""What stands for the count of a copy: its number is that of its original."""


def icon_name(exhibit: Exhibit) -> str:
    """Return the icon of an exhibit without a picture of its own."""
    if exhibit.is_picture:
        return "picture"
    return "video" if exhibit.is_video else "file"


def title(exhibit: Exhibit) -> str:
    """Return the caption if there is one, else what the exhibit shows; of a copy what it is."""
    if exhibit.derived_from:
        return copy_title(exhibit)
    return one_line(exhibit.caption) or labels.exhibit_kind(exhibit.kind)


def asks_kind(exhibit: Exhibit) -> bool:
    """Return whether nobody has said yet what an exhibit shows."""
    if exhibit.derived_from:
        return False
    return exhibit.kind is ExhibitKind.OTHER and not exhibit.caption.strip()


def can_be_marked(exhibit: Exhibit) -> bool:
    """Return whether a covered or marked copy of an exhibit can be made: it has pixels."""
    return exhibit.is_picture or exhibit.is_pdf


def numbers(exhibits: Sequence[Exhibit]) -> dict[str, tuple[int, int]]:
    """Return exhibit id -> (number, count) within its sort: pictures, videos, other files.

    Picture numbers are those of the statement ("picture 2"). A copy beside its original has the
    number of that and the count ``OF_PICTURE`` or ``OF_FILE``.
    """
    groups: dict[str, list[str]] = {}
    copies: dict[str, Exhibit] = {}
    for exhibit in exhibits:
        original = original_of(exhibit, exhibits) if exhibit.derived_from else None
        if original is None:
            groups.setdefault(icon_name(exhibit), []).append(exhibit.id)
        else:
            copies[exhibit.id] = original
    counted = {
        exhibit_id: (rank, len(members))
        for members in groups.values()
        for rank, exhibit_id in enumerate(members, 1)
    }
    for exhibit_id, original in copies.items():
        sort = OF_PICTURE if original.is_picture else OF_FILE
        counted[exhibit_id] = (counted[original.id][0], sort)
    return counted


def numbered_name(exhibit: Exhibit, number: int, count: int) -> str:
    """Return ``Picture 1 of 3``, for screen readers and the viewer's title."""
    if count == OF_PICTURE:
        text = translate("Exhibit", "Copy of picture %1")
    elif count == OF_FILE:
        text = translate("Exhibit", "Copy of file %1")
    elif exhibit.is_picture:
        text = translate("Exhibit", "Picture %1 of %2")
    elif exhibit.is_video:
        text = translate("Exhibit", "Video %1 of %2")
    else:
        text = translate("Exhibit", "File %1 of %2")
    return text.replace("%1", str(number)).replace("%2", str(count))


def size_text(size: int) -> str:
    """Return a file size in the user's notation."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def copy_title(exhibit: Exhibit) -> str:
    """Return ``Covered copy, for your bank``."""
    what, whom = copy_how(exhibit), audience_words(exhibit.audience)
    if not whom:
        return what
    return translate("Exhibit", "%1, %2").replace("%1", what).replace("%2", whom)


def copy_how(exhibit: Exhibit) -> str:
    """Return what was done to a copy: ``Covered copy``."""
    words = {
        "covered": translate("Exhibit", "Covered copy"),
        "cropped": translate("Exhibit", "Cropped copy"),
        "marked": translate("Exhibit", "Marked copy"),
    }
    return words.get(exhibit.derived_how, translate("Exhibit", "Changed copy"))


def audience_words(audience: str) -> str:
    """Return for whom a copy is (``for your bank``), or an empty text."""
    words = {
        "aliexpress": translate("Exhibit", "for AliExpress"),
        "bank": translate("Exhibit", "for your bank or PayPal"),
        "consumer_body": translate("Exhibit", "for a consumer body"),
        "sharing": translate("Exhibit", "for sharing"),
    }
    return words.get(audience, "")


def original_line(exhibit: Exhibit, exhibits: Sequence[Exhibit]) -> str:
    """Return which original a copy was made of, by number and name; empty for an original."""
    if not exhibit.derived_from:
        return ""
    original = original_of(exhibit, exhibits)
    if original is None:
        return translate("Exhibit", "Its original is no longer among the exhibits.")
    text = translate("Exhibit", "Made from %1: %2")
    named = short_name(original, exhibits)
    return text.replace("%1", named).replace("%2", isolated(original.name))


def short_name(exhibit: Exhibit, exhibits: Sequence[Exhibit]) -> str:
    """Return ``picture 1``, inside a sentence."""
    if exhibit.is_picture:
        text = translate("Exhibit", "picture %1")
    elif exhibit.is_video:
        text = translate("Exhibit", "video %1")
    else:
        text = translate("Exhibit", "file %1")
    return text.replace("%1", str(numbers(exhibits)[exhibit.id][0]))


def copy_note(exhibit: Exhibit, exhibits: Sequence[Exhibit]) -> str:
    """Return what to say beside a copy's number (``covered copy of order.png``), or nothing."""
    if not exhibit.derived_from:
        return ""
    original = original_of(exhibit, exhibits)
    if original is None:
        return translate("Exhibit", "a changed copy")
    words = {
        "covered": translate("Exhibit", "covered copy of %1"),
        "cropped": translate("Exhibit", "cropped copy of %1"),
        "marked": translate("Exhibit", "marked copy of %1"),
    }
    text = words.get(exhibit.derived_how, translate("Exhibit", "changed copy of %1"))
    return text.replace("%1", isolated(original.name))


def state_title(state: ExhibitState) -> str:
    """Return in two words what is wrong with an exhibit's file."""
    return {
        ExhibitState.INTACT: "",
        ExhibitState.MISSING: translate("Exhibit", "File missing"),
        ExhibitState.CHANGED: translate("Exhibit", "File changed"),
        ExhibitState.UNREADABLE: translate("Exhibit", "File unreadable"),
    }[state]


def state_words(state: ExhibitState) -> str:
    """Return what became of an exhibit's file, within a sentence."""
    return {
        ExhibitState.INTACT: translate("Exhibit", "unchanged"),
        ExhibitState.MISSING: translate("Exhibit", "file missing"),
        ExhibitState.CHANGED: translate("Exhibit", "file changed since it was added"),
        ExhibitState.UNREADABLE: translate("Exhibit", "file cannot be read"),
    }[state]
