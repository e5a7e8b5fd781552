# SPDX-License-Identifier: MIT
"""Words for exhibits: what they show, their number, how large they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.ui import labels
from aliguard_desktop.ui.formatting import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.domain.orders import Exhibit

translate = QCoreApplication.translate


def icon_name(exhibit: Exhibit) -> str:
    """Return the icon of an exhibit without a picture of its own."""
    if exhibit.is_picture:
        return "picture"
    return "video" if exhibit.is_video else "file"


def title(exhibit: Exhibit) -> str:
    """Return the caption if there is one, else what the exhibit shows."""
    return one_line(exhibit.caption) or labels.exhibit_kind(exhibit.kind)


def asks_kind(exhibit: Exhibit) -> bool:
    """Return whether nobody has said yet what an exhibit shows."""
    return exhibit.kind is ExhibitKind.OTHER and not exhibit.caption.strip()


def numbers(exhibits: Sequence[Exhibit]) -> dict[str, tuple[int, int]]:
    """Return exhibit id -> (number, count) within its sort: pictures, videos, other files.

    Picture numbers are those of the statement ("picture 2").
    """
    groups: dict[str, list[str]] = {}
    for exhibit in exhibits:
        groups.setdefault(icon_name(exhibit), []).append(exhibit.id)
    return {
        exhibit_id: (rank, len(members))
        for members in groups.values()
        for rank, exhibit_id in enumerate(members, 1)
    }


def numbered_name(exhibit: Exhibit, number: int, count: int) -> str:
    """Return ``Picture 1 of 3``, for screen readers and the viewer's title."""
    if exhibit.is_picture:
        text = translate("Exhibit", "Picture %1 of %2")
    elif exhibit.is_video:
        text = translate("Exhibit", "Video %1 of %2")
    else:
        text = translate("Exhibit", "File %1 of %2")
    return text.replace("%1", str(number)).replace("%2", str(count))


def size_text(size: int) -> str:
    """Return a file size in the user's notation."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
