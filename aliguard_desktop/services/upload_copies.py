# SPDX-License-Identifier: MIT
"""Copies of exhibits under names a person can pick from: ``01_tracking.png`` (domain section 5)."""

from __future__ import annotations

import shutil
from pathlib import PurePath
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from aliguard_desktop.domain.orders import Exhibit

_SUFFIXES = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
    "image/heic": ".heic",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "application/pdf": ".pdf",
}


def upload_name(rank: int, exhibit: Exhibit) -> str:
    """Return the copy's name: rank, what it shows, and an ending that fits the content."""
    own = PurePath(exhibit.name).suffix.lower()
    plain = own if own[1:].isascii() and own[1:].isalnum() else ""
    return f"{rank:02d}_{exhibit.kind.value}{_SUFFIXES.get(exhibit.media_type, plain)}"


def copy_for_upload(
    exhibits: Sequence[Exhibit], path_of: Callable[[Exhibit], Path], folder: Path
) -> Path:
    """Copy the originals into ``folder`` in order of strength; return the first copy's path.

    Copies of an earlier time in that folder are replaced. The originals stay as they are.

    Raises:
        AliGuardError: An original is missing, or the folder cannot be written
            (``upload_copy``).
    """
    try:
        if folder.is_dir():
            shutil.rmtree(folder)
        folder.mkdir(parents=True, mode=0o700)
        for rank, exhibit in enumerate(exhibits, 1):
            shutil.copyfile(path_of(exhibit), folder / upload_name(rank, exhibit))
    except OSError as error:
        raise AliGuardError(
            "upload_copy",
            "The pictures could not be copied for the upload. Look whether the evidence folder is"
            " there and the disk has room.",
            folder=str(folder),
        ) from error
    return folder / upload_name(1, exhibits[0])
