# SPDX-License-Identifier: MIT
"""Copies of exhibits under names a person can pick from: ``01_tracking.png`` (domain section 5).

They lie in a folder for the user alone, one a run, which goes when the program ends.
"""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import make_private_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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


def upload_room() -> Path:
    """Return this run's folder for copies, made (0700) when needed.

    Raises:
        OSError: It cannot be made.
    """
    room = _make_room()
    if not room.is_dir():  # the system clears its temporary folder now and then
        _make_room.cache_clear()
        room = _make_room()
    return room


def copy_for_upload(
    exhibits: Sequence[Exhibit], path_of: Callable[[Exhibit], Path], number: str
) -> Path:
    """Copy the originals of an order in order of strength; return the first copy's path.

    Copies of an earlier time are replaced. The originals stay as they are.

    Args:
        exhibits: What to copy, the best first.
        path_of: Where an original lies.
        number: The order's number, which names the folder.

    Raises:
        AliGuardError: An original is missing, or the folder cannot be written
            (``upload_copy``).
    """
    name = PurePath(number).name or "order"
    try:
        folder = upload_room() / name
        if folder.is_dir():
            shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
        for rank, exhibit in enumerate(exhibits, 1):
            target = folder / upload_name(rank, exhibit)
            make_private_file(target)
            shutil.copyfile(path_of(exhibit), target)
    except OSError as error:
        raise AliGuardError(
            "upload_copy",
            "The pictures could not be copied for the upload. Look whether the evidence folder is"
            " there and the disk has room.",
            folder=name,
        ) from error
    return folder / upload_name(1, exhibits[0])


@functools.cache
def _make_room() -> Path:
    room = Path(tempfile.mkdtemp(prefix="aliguard-"))
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    return room
