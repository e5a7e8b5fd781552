# SPDX-License-Identifier: MIT
"""Words in pictures, read by the program ``tesseract`` where the system has it.

It runs as a process of its own, on a copy of limited size that was decoded here, in a folder of
its own, with a time limit. What was measured: twice the size and one block of text (``--psm 6``)
read best, English letters read digits best, and more than one thread is slower by far.
"""

from __future__ import annotations

import contextlib
import csv
import math
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.imaging.thumbnails import read_picture
from aliguard_desktop.services.screenshots import InstallHint, SeenText, SeenWord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from io import BufferedWriter

TIME_LIMIT_S = 20.0
"""Seconds that reading a picture may take; a screen of text takes about one."""
_POLL_S = 0.05
_LARGEST_INPUT = 64 * 2**20
_READ_BOX = QSize(4096, 12288)  # a long page of a phone fits; a photo is scaled down
_MOST_PIXELS = 12_000_000  # a phone's screen, doubled
_UPSCALE = 2.0
_PREVIEW_BOX = QSize(1600, 4800)
_MOST_OUTPUT = 8 * 2**20
_MOST_WORDS = 20_000
_WINDOWS_PLACES = ("ProgramFiles", "ProgramW6432", "LOCALAPPDATA")

_LETTERS = {
    "ru": "rus", "uk": "ukr", "be": "bel", "de": "deu", "fr": "fra", "es": "spa", "pt": "por",
    "it": "ita", "pl": "pol", "nl": "nld", "tr": "tur", "cs": "ces", "ro": "ron", "ko": "kor",
    "ja": "jpn", "he": "heb", "ar": "ara",
}  # fmt: skip
"""Tesseract's names of languages that AliExpress pages come in."""

_MANAGERS = (
    ("apt-get", "sudo apt install tesseract-ocr", " tesseract-ocr-{}"),
    ("dnf", "sudo dnf install tesseract", " tesseract-langpack-{}"),
    ("pacman", "sudo pacman -S tesseract tesseract-data-eng", " tesseract-data-{}"),
    ("zypper", "sudo zypper install tesseract-ocr", " tesseract-ocr-traineddata-{}"),
    ("apk", "sudo apk add tesseract-ocr", " tesseract-ocr-data-{}"),
)
"""Package managers: how each installs the program, and what it adds for a language."""


class TesseractReader:
    """Keeps ``services.ports.PictureReader``; the program is looked for at each use."""

    def __init__(self, program: Path | None = None, time_limit: float = TIME_LIMIT_S) -> None:
        """Take the program, or look for it where programs are.

        Args:
            program: The program; None: the system's.
            time_limit: Seconds that one reading may take.
        """
        self._program = program
        self._time_limit = time_limit

    def is_installed(self) -> bool:
        """Return whether the program is there."""
        return self._find() is not None

    def install_hint(self, language: str) -> InstallHint:
        """Return how to install it here, with the letters of a language."""
        if sys.platform == "win32":
            return InstallHint("windows")
        if sys.platform == "darwin":
            return InstallHint("macos", "brew install tesseract tesseract-lang")
        letters = _LETTERS.get(language, "")
        for manager, command, more in _MANAGERS:
            if shutil.which(manager):
                return InstallHint("linux", command + (more.format(letters) if letters else ""))
        return InstallHint("linux")

    def preview(self, picture: Path | bytes) -> bytes | None:
        """Return a picture as a PNG of limited size, or None where it cannot be shown."""
        with _as_file(picture) as path:
            image = read_picture(path, _PREVIEW_BOX) if path is not None else None
        return None if image is None else _png(image)

    def read(self, picture: Path | bytes, language: str, pause: Callable[[], None]) -> SeenText:
        """Return the words in a picture; as ``services.ports.PictureReader`` says."""
        program = self._find()
        if program is None:
            raise AliGuardError("ocr_missing", "The program tesseract is not installed.")
        with _as_file(picture) as path:
            image = read_picture(path, _READ_BOX) if path is not None else None
        if image is None:
            raise AliGuardError(
                "screenshot_unreadable",
                "This picture cannot be read: it is damaged, too large, or no picture.",
            )
        with tempfile.TemporaryDirectory(prefix="aliguard-ocr-") as folder:
            place = Path(folder)
            (place / "page.png").write_bytes(_png(_prepared(image)))
            ends = time.monotonic() + self._time_limit
            run = partial(self._run, program, place, ends, pause)
            latin = _lines(run("page.png", "stdout", "--psm", "6", "-l", "eng", "tsv"))
            letters = _LETTERS.get(language, "")
            local: tuple[tuple[SeenWord, ...], ...] = ()
            if letters and letters in run("--list-langs").split():
                # Both at once take Cyrillic words for English ones (Homep 3aka3a): one by one.
                local = _lines(run("page.png", "stdout", "--psm", "6", "-l", letters, "tsv"))
        return SeenText(latin, local)

    def _find(self) -> Path | None:
        if self._program is not None:
            return self._program if self._program.is_file() else None
        found = shutil.which("tesseract")
        # On Windows the current folder comes first: what lies beside a picture is not run.
        if found is not None and Path(found).is_absolute():
            return Path(found)
        if sys.platform == "win32":
            for name in _WINDOWS_PLACES:
                base = os.environ.get(name)
                place = Path(base, "Tesseract-OCR", "tesseract.exe") if base else None
                if place is not None and place.is_file():
                    return place
        return None

    def _run(
        self, program: Path, place: Path, ends: float, pause: Callable[[], None], *options: str
    ) -> str:
        """Run the program until it ends, is called off by ``pause``, or takes too long."""
        with (place / "stdout").open("wb") as output:
            try:
                process = subprocess.Popen(  # noqa: S603 - no shell, and no name from a file
                    [str(program), *options],
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.DEVNULL,
                    cwd=place,
                    env=_environment(os.environ, frozen=bool(getattr(sys, "frozen", False))),
                    start_new_session=True,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except OSError as error:
                raise _failed(error.strerror or str(error)) from error
            try:
                while process.poll() is None:
                    pause()
                    if time.monotonic() > ends or _size(output) > _MOST_OUTPUT:
                        seconds = str(round(self._time_limit))
                        raise AliGuardError(
                            "ocr_timeout",
                            f"Reading the picture took longer than {seconds} seconds.",
                            seconds=seconds,
                        )
                    with contextlib.suppress(subprocess.TimeoutExpired):
                        process.wait(_POLL_S)
            finally:
                _end(process)
        if process.returncode != 0:
            raise _failed(str(process.returncode))
        return _output(place / "stdout")


def _size(file: BufferedWriter) -> int:
    return os.fstat(file.fileno()).st_size


def _failed(reason: str) -> AliGuardError:
    return AliGuardError(
        "ocr_failed", f"The program tesseract could not read it ({reason}).", reason=reason
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it has started, and wait until it is gone."""
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _environment(given: Mapping[str, str], *, frozen: bool) -> dict[str, str]:
    """Return what the program gets: one thread, plain letters, and the system's own libraries."""
    kept = dict(given)
    if frozen:
        # A bundle points this at its own libraries, which a program of the system cannot use.
        kept.pop("LD_LIBRARY_PATH", None)
        if "LD_LIBRARY_PATH_ORIG" in given:
            kept["LD_LIBRARY_PATH"] = given["LD_LIBRARY_PATH_ORIG"]
    return kept | {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}


@contextlib.contextmanager
def _as_file(picture: Path | bytes) -> Iterator[Path | None]:
    """Give a picture as a file; None where it is larger than any picture of a screen."""
    if isinstance(picture, Path):
        try:
            size = picture.stat().st_size
        except OSError:
            size = 0
        yield picture if 0 < size <= _LARGEST_INPUT else None
        return
    if len(picture) > _LARGEST_INPUT:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="aliguard-ocr-") as folder:
        path = Path(folder, "picture")
        path.write_bytes(picture)
        yield path


def _prepared(image: QImage) -> QImage:
    """Return the picture on white, without colours, twice as large where it is not large yet."""
    pixels = max(1, image.width() * image.height())
    factor = min(_UPSCALE, math.sqrt(_MOST_PIXELS / pixels))
    size = QSize(
        max(1, math.floor(image.width() * factor)), max(1, math.floor(image.height() * factor))
    )
    if image.hasAlphaChannel():
        ground = QImage(image.size(), QImage.Format.Format_RGB32)
        ground.fill(Qt.GlobalColor.white)
        painter = QPainter(ground)
        painter.drawImage(0, 0, image)
        painter.end()
        image = ground
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    if size == grey.size():
        return grey
    # A reader lets other threads go on while it scales; QImage.scaled keeps the window waiting.
    buffer = QBuffer()
    buffer.setData(_png(grey))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setScaledSize(size)
    return reader.read()


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Not compressed: that takes most of the time, and nobody keeps it.
    image.save(buffer, "PNG", 100)  # type: ignore[call-overload]  # stubs want bytes
    return bytes(buffer.data().data())


def _output(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_MOST_OUTPUT).decode("utf-8", "replace")


def _lines(table: str) -> tuple[tuple[SeenWord, ...], ...]:
    """Return the words of a tesseract table, line by line."""
    found: dict[tuple[str, ...], list[SeenWord]] = {}
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    for count, row in enumerate(rows):
        if count > _MOST_WORDS:
            break
        text = (row.get("text") or "").strip()
        try:
            confidence = float(row.get("conf") or -1)
        except ValueError:
            continue
        if text and 0 <= confidence <= 100:
            place = tuple(row.get(key) or "" for key in ("block_num", "par_num", "line_num"))
            found.setdefault(place, []).append(SeenWord(text, int(confidence)))
    return tuple(tuple(words) for words in found.values())
