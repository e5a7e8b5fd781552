# SPDX-License-Identifier: MIT
"""Copies of exhibits that a dispute form takes: ``01_tracking.jpg`` (domain section 5).

Numbered in order of strength, below the form's limits, without metadata. They lie in a folder for
the user alone, one a run, which goes when the program ends. The originals stay as they are.
"""

from __future__ import annotations

import atexit
import functools
import re
import shutil
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Protocol

from anyascii import anyascii

from aliguard_desktop.domain.dispute.claims import references
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.exhibit_copies import stays_home
from aliguard_desktop.paths import make_private_file
from aliguard_desktop.services.locations import Location, chunks_of
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.services.whole_files import no_room, whole_file, write_failure

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from aliguard_desktop.domain.dispute.claims import Reference
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.locations import PlaceFinder

    Progress = Callable[[int, int], None]

_MEGABYTE = 1_000_000  # the smaller reading of "MB": a file that keeps it keeps the other too
_LONGEST_WORD = 40
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")
_SUFFIXES = {
    "image/heic": ".heic",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
    "application/pdf": ".pdf",
}


class CopyKind(StrEnum):
    """What a prepared copy is."""

    PICTURE = "picture"
    COLLAGE = "collage"
    VIDEO = "video"
    DOCUMENT = "document"


class LeftOut(StrEnum):
    """Why there is no copy of an exhibit."""

    MISSING = "missing"
    CHANGED = "changed"
    """It is no longer the file that was added as proof."""
    NOT_SHOWN = "not_shown"
    """A picture that this computer cannot show, and so cannot make smaller."""
    MANY_VIDEOS = "many_videos"
    UNCHECKED = "unchecked"
    """Nobody can tell whether it says where it was taken."""
    REMOVED = "removed"
    """It was sent and lies in the trash since."""
    OTHERS = "others"
    """A copy that was covered for somebody else."""


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """What the form takes (``resources/rules.toml``, ``images``)."""

    pictures: int
    videos: int
    picture_bytes: int
    video_seconds: int

    @classmethod
    def of(cls, rulebook: Rulebook, pictures: int = 0) -> UploadLimits:
        """Return the limits in force; ``pictures`` is how many the form takes, 0: the rule's."""
        return cls(
            pictures=pictures or rulebook.value("images.best"),
            videos=rulebook.value("images.videos"),
            picture_bytes=rulebook.value("images.max_mb") * _MEGABYTE,
            video_seconds=rulebook.value("images.video_seconds"),
        )


@dataclass(frozen=True, slots=True)
class UploadCopy:
    """One prepared file.

    Attributes:
        numbers: Numbers of its pictures (or its video, its document) in the statement.
        exhibits: What it is made of.
        seconds: How long a video is; None where it does not say.
        too_long: Whether a video is longer than the form takes.
    """

    path: Path
    kind: CopyKind
    numbers: tuple[int, ...]
    exhibits: tuple[Exhibit, ...]
    size: int
    seconds: float | None = None
    too_long: bool = False


@dataclass(frozen=True, slots=True)
class UploadCopies:
    """All prepared files of an order, best first, and what is not among them."""

    folder: Path
    copies: tuple[UploadCopy, ...]
    left_out: tuple[tuple[Exhibit, LeftOut], ...]
    limits: UploadLimits


class PictureMaker(Protocol):
    """Makes pictures fit for a form (``imaging.upload_pictures``)."""

    def fit(self, path: Path, most_bytes: int) -> bytes | None:
        """Return a JPEG of at most so many bytes, or None where it cannot be shown."""

    def collage(self, pictures: Sequence[tuple[str, Path]], most_bytes: int) -> bytes | None:
        """Return several pictures with their numbers as one JPEG, or None."""

    def seconds(self, path: Path) -> float | None:
        """Return how long a video is, or None where it does not say."""


def upload_name(rank: int, exhibits: Sequence[Exhibit], numbers: Sequence[int] = ()) -> str:
    """Return a copy's name: rank, what it shows in ASCII letters, an ending that fits.

    A collage is named by its numbers: ``03_pictures_3-5.jpg``.
    """
    first = exhibits[0]
    if len(exhibits) > 1:
        return f"{rank:02d}_pictures_{numbers[0]}-{numbers[-1]}.jpg"
    suffix = ".jpg" if first.is_picture else _SUFFIXES.get(first.media_type, own_suffix(first))
    return f"{rank:02d}_{plain_word(first)}{suffix}"


def plain_word(exhibit: Exhibit) -> str:
    """Return what an exhibit shows as a part of a file name: lower-case ASCII letters."""
    word = re.sub(r"[^a-z0-9]+", "_", anyascii(exhibit.caption).lower()).strip("_")
    return word[:_LONGEST_WORD].strip("_") or exhibit.kind.value


def own_suffix(exhibit: Exhibit) -> str:
    """Return the ending of an exhibit's own name, where it is a plain one."""
    own = PurePath(exhibit.name).suffix.lower()
    return own if _SUFFIX.fullmatch(own) else ""


def saved_name(exhibit: Exhibit) -> str:
    """Return the name to offer for a copy: the exhibit's own, with an ending that fits."""
    name = PurePath(exhibit.name.replace("\\", "/")).name or exhibit.kind.value
    kinds = {"image/png": ".png", "image/jpeg": ".jpg", **_SUFFIXES}
    wanted = kinds.get(exhibit.media_type, "")
    ending = PurePath(name).suffix.lower()
    fits = not wanted or ending == wanted or (wanted, ending) == (".jpg", ".jpeg")
    return name if fits else f"{name}{wanted}"


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


class UploadService:
    """Prepares copies for the upload."""

    def __init__(
        self,
        path_of: Callable[[Exhibit], Path],
        state_of: Callable[[Exhibit], ExhibitState],
        maker: PictureMaker,
        find_places: PlaceFinder,
    ) -> None:
        """Take the ports.

        Args:
            path_of: Where originals lie.
            state_of: What became of an original; it reads the whole file.
            maker: Makes pictures.
            find_places: Finds location data.
        """
        self._path_of = path_of
        self._state_of = state_of
        self._maker = maker
        self._find_places = find_places

    def prepare(
        self,
        exhibits: Sequence[Exhibit],
        number: str,
        limits: UploadLimits,
        progress: Progress | None = None,
        *,
        anyway: Collection[str] = (),
    ) -> UploadCopies:
        """Prepare the copies of an order; those of an earlier time are replaced.

        Where there are more pictures than the form takes, the last one is a collage of the rest,
        with their numbers. What cannot be prepared is said and left out; not on the UI thread.

        Args:
            exhibits: The exhibits of the dispute, the best first: that is how they are numbered.
            number: The order's number, which names the folder.
            limits: What the form takes.
            progress: Told how many exhibits are done; what it raises ends the work.
            anyway: Ids of exhibits that the user wants in as they are, though nobody can tell
                whether they say where they were taken.

        Raises:
            AliGuardError: The folder cannot be written (``upload_copy``, ``disk_full``).
        """
        name = PurePath(number).name or "order"
        try:
            folder = upload_room() / name
            if folder.is_dir():
                shutil.rmtree(folder)
            folder.mkdir(mode=0o700)
            work = _Work(
                folder, limits, self._path_of, self._maker, self._find_places, frozenset(anyway)
            )
            shown = []
            for one in references(exhibits):
                if progress is not None:
                    progress(0, len(exhibits))
                if self._is_usable(one.exhibit, work):
                    shown.append(one)
            work.run(shown, progress)
        except OSError as error:
            if no_room(error):
                raise AliGuardError(
                    "disk_full", "Not saved: the disk is full. Free some space and try again."
                ) from error
            raise AliGuardError(
                "upload_copy",
                "The pictures could not be copied for the upload. Look whether the evidence folder"
                " is there and the disk has room.",
                folder=name,
            ) from error
        return UploadCopies(folder, tuple(work.copies), tuple(work.left_out), limits)

    def save_as(self, exhibit: Exhibit, path: Path) -> None:
        """Write a copy of an exhibit's file where the user wants it, without its place.

        Raises:
            AliGuardError: The file is missing or no longer the one that was added
                (``copy_changed``), nobody can tell whether it names a place
                (``copy_unchecked``), or the copy cannot be written (``export_failed``,
                ``disk_full``).
        """
        if self._state_of(exhibit) is not ExhibitState.INTACT:
            raise AliGuardError(
                "copy_changed",
                f"{exhibit.name} is missing or no longer the file that was added. Nothing was"
                " saved.",
                name=exhibit.name,
            )
        source = self._path_of(exhibit)
        try:
            places = self._find_places(source)
            if places.location is Location.UNKNOWN:
                raise AliGuardError(
                    "copy_unchecked",
                    f"It could not be checked whether {exhibit.name} tells where it was taken, so"
                    " nothing was saved. The file itself lies in AliGuard's folder.",
                    name=exhibit.name,
                )
            with whole_file(path) as stream:
                for chunk in chunks_of(source, places.patches):
                    stream.write(chunk)
        except OSError as error:
            raise write_failure(error, path) from error

    def _is_usable(self, exhibit: Exhibit, work: _Work) -> bool:
        """Return whether an exhibit can go to the form; what is sent is what was kept."""
        if stays_home(exhibit):
            why = LeftOut.OTHERS
        elif exhibit.removed_at is not None:
            why = LeftOut.REMOVED
        else:
            state = self._state_of(exhibit)
            if state is ExhibitState.INTACT:
                return True
            why = LeftOut.CHANGED if state is ExhibitState.CHANGED else LeftOut.MISSING
        work.left_out.append((exhibit, why))
        return False


class _Work:
    """One preparation."""

    def __init__(
        self,
        folder: Path,
        limits: UploadLimits,
        path_of: Callable[[Exhibit], Path],
        maker: PictureMaker,
        find_places: PlaceFinder,
        anyway: frozenset[str],
    ) -> None:
        self._anyway = anyway
        self._folder = folder
        self._limits = limits
        self._path_of = path_of
        self._maker = maker
        self._find_places = find_places
        self._videos = 0
        self.copies: list[UploadCopy] = []
        self.left_out: list[tuple[Exhibit, LeftOut]] = []

    def run(self, shown: Sequence[Reference], progress: Progress | None) -> None:
        pictures = [one for one in shown if one.family == "picture"]
        alone = self._limits.pictures
        if len(pictures) > alone:
            alone -= 1
        rest = pictures[alone:]
        for done, one in enumerate(shown, 1):
            if one.family == "picture":
                self._picture(one, rest)
            elif one.family == "video":
                self._video(one)
            else:
                self._copy(one, CopyKind.DOCUMENT)
            if progress is not None:
                progress(done, len(shown))

    def _picture(self, one: Reference, rest: list[Reference]) -> None:
        if one in rest and len(rest) > 1:
            if one is rest[0]:
                self._collage(rest)
            return
        data = self._maker.fit(self._path_of(one.exhibit), self._limits.picture_bytes)
        if data is None:
            self.left_out.append((one.exhibit, LeftOut.NOT_SHOWN))
        else:
            self._keep([one], CopyKind.PICTURE, data)

    def _collage(self, rest: Sequence[Reference]) -> None:
        """Put the rest on one sheet; those that cannot be shown are left out first."""
        data = self._sheet(rest)
        if data is None:
            shown = [one for one in rest if self._sheet([one]) is not None]
            hidden = [one.exhibit for one in rest if one not in shown]
            self.left_out.extend((exhibit, LeftOut.NOT_SHOWN) for exhibit in hidden)
            rest, data = shown, self._sheet(shown)
        if data is not None:
            kind = CopyKind.COLLAGE if len(rest) > 1 else CopyKind.PICTURE
            self._keep(rest, kind, data)

    def _sheet(self, shown: Sequence[Reference]) -> bytes | None:
        if not shown:
            return None
        labelled = [(str(one.number), self._path_of(one.exhibit)) for one in shown]
        return self._maker.collage(labelled, self._limits.picture_bytes)

    def _video(self, one: Reference) -> None:
        if self._videos >= self._limits.videos:
            self.left_out.append((one.exhibit, LeftOut.MANY_VIDEOS))
            return
        # One that is left out takes nobody's place.
        seconds = self._maker.seconds(self._path_of(one.exhibit))
        self._videos += self._copy(one, CopyKind.VIDEO, seconds)

    def _copy(self, one: Reference, kind: CopyKind, seconds: float | None = None) -> bool:
        """Copy a file that is not made anew, without its place; tell whether it was copied."""
        source = self._path_of(one.exhibit)
        places = self._find_places(source)
        if places.location is Location.UNKNOWN and one.exhibit.id not in self._anyway:
            self.left_out.append((one.exhibit, LeftOut.UNCHECKED))
            return False
        self._write([one], kind, chunks_of(source, places.patches), seconds)
        return True

    def _keep(self, shown: Sequence[Reference], kind: CopyKind, data: bytes) -> None:
        self._write(shown, kind, [data], None)

    def _write(
        self,
        shown: Sequence[Reference],
        kind: CopyKind,
        chunks: Iterable[bytes],
        seconds: float | None,
    ) -> None:
        exhibits = tuple(one.exhibit for one in shown)
        numbers = tuple(one.number for one in shown)
        path = self._folder / upload_name(len(self.copies) + 1, exhibits, numbers)
        make_private_file(path)
        with path.open("wb") as file:
            for chunk in chunks:
                file.write(chunk)
        too_long = seconds is not None and seconds > self._limits.video_seconds
        size = path.stat().st_size
        self.copies.append(UploadCopy(path, kind, numbers, exhibits, size, seconds, too_long))


@functools.cache
def _make_room() -> Path:
    room = Path(tempfile.mkdtemp(prefix="aliguard-"))
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    return room
