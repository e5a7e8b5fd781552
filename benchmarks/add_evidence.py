# SPDX-License-Identifier: MIT
"""Drop 50 screenshots of 5 MB on an order: how long, and how long the window does not answer.

``python benchmarks/add_evidence.py [--files 50] [--rounds 3]``

The floor is one thread that copies each file in pieces, hashes it on the way, syncs it, and reads
its thumbnail. Wall time counts here, since most of it is waiting for the disk.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import statistics
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from many_orders import NOW, ZONE
from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QApplication

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.imaging.thumbnails import THUMBNAIL_SIDE, ThumbnailCache, read_picture
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.orders import OrderForm
from aliguard_desktop.ui.application import Application

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PIECE = 1024 * 1024
_BEAT_MS = 2
_IDLE_SECONDS = 3.0
_BOX = QSize(THUMBNAIL_SIDE, THUMBNAIL_SIDE)


class Pause(NamedTuple):
    """A time in which the event loop did not turn, in seconds; and what of it was our own work.

    The rest of ``wall`` is other threads and, on a shared machine, other programs.
    """

    wall: float
    own: float


class Heart:
    """Beats in the event loop and remembers the longest time between two beats."""

    def __init__(self) -> None:
        """Begin to beat."""
        self._last = time.perf_counter()
        self._last_own = time.thread_time()
        self._wall = self._own = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def stop(self) -> Pause:
        """Return the longest pause, and the longest of its own work."""
        self._beat()
        self._timer.stop()
        return Pause(self._wall, self._own)

    def _beat(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        self._wall = max(self._wall, now - self._last)
        self._own = max(self._own, own - self._last_own)
        self._last, self._last_own = now, own


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    qt = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = _screenshots(folder / "screenshots", options.files)
        size = sum(path.stat().st_size for path in sources)
        print(f"{len(sources)} pictures, {size / 1e6:.0f} MB")
        _adding(qt, folder, sources, options.rounds)
        _keeping(folder, sources, options.rounds)
        _thumbnails(sources, options.rounds)


def _screenshots(folder: Path, count: int) -> list[Path]:
    """Write pictures of 5 MB that differ; their lower part is noise, so that none gets smaller."""
    folder.mkdir()
    dice = random.Random(7)  # noqa: S311 - pictures, not secrets
    noise = dice.randbytes(1600 * 1050 * 3)
    image = QImage(noise, 1600, 1050, 1600 * 3, QImage.Format.Format_RGB888)
    first = folder / "0.png"
    image.save(str(first), "PNG", 100)
    data = first.read_bytes()
    paths = []
    for number in range(count):
        path = folder / f"screenshot {number}.png"
        path.write_bytes(data + number.to_bytes(4, "big"))
        paths.append(path)
    first.unlink()
    return paths


def _adding(qt: QApplication, folder: Path, sources: Sequence[Path], rounds: int) -> None:
    ours, bare, pauses, idle = [], [], [], []
    for number in range(rounds):
        bare.append(_wall(lambda: _bare(folder / "bare", sources)))
        shutil.rmtree(folder / "bare")
        home = folder / f"data{number}"
        application = _application(home)
        idle.append(_idle(qt))
        took, pause = _drop(application, sources)
        ours.append(took)
        pauses.append(pause)
        application.close()
        application.window.close()
        shutil.rmtree(home)
    _print("added / bare copy, hash, sync, thumbnail", ours, bare)
    for when, found in (("while adding", pauses), ("when idle", idle)):
        wall, own = (statistics.median(part) * 1000 for part in zip(*found, strict=True))
        print(f"longest pause of the window {when:14}: {wall:6.1f} ms, own work {own:.1f} ms")


def _application(home: Path) -> Application:
    """Return the program with one order, shown and read."""

    def factory() -> object:
        services = build_services(AppPaths.portable(home), lambda: NOW, lambda: ZONE)
        shipped = NOW.date() - timedelta(days=30)
        services.orders.add(
            OrderForm(number="8190000000000001", title="Earbuds", shipped_on=shipped)
        )
        return services

    application = Application(factory, thumbnails=ThumbnailCache)  # type: ignore[arg-type]
    ready = QEventLoop()
    application.ready.connect(ready.quit)
    application.start()
    ready.exec()
    return application


def _idle(qt: QApplication) -> Pause:
    """Return the longest pause of a window that nobody uses."""
    heart, loop = Heart(), QEventLoop(qt)
    QTimer.singleShot(int(_IDLE_SECONDS * 1000), loop.quit)
    loop.exec()
    return heart.stop()


def _drop(application: Application, sources: Sequence[Path]) -> tuple[float, Pause]:
    """Add files as a drop does; return seconds until all thumbnails are there, longest pause."""
    loop, heart = QEventLoop(), Heart()
    strip = application.window.details.evidence
    begin = time.perf_counter()

    def look() -> None:
        model = strip.view.model()
        tiles = [model.tile(model.index(row)) for row in range(model.rowCount() - 1)]
        if len(tiles) == len(sources) and all(tile.picture is not None for tile in tiles):
            loop.quit()

    watch = QTimer()
    watch.timeout.connect(look)
    watch.start(20)
    application.flows.evidence.drop(list(sources))
    loop.exec()
    took = time.perf_counter() - begin
    return took, heart.stop()


def _bare(folder: Path, sources: Sequence[Path], *, thumbnails: bool = True) -> None:
    """Copy in pieces, hash on the way, sync; and read the thumbnail, at its size."""
    folder.mkdir()
    for number, source in enumerate(sources):
        target = folder / str(number)
        digest = hashlib.sha256()
        with source.open("rb") as reading, target.open("wb") as writing:
            while piece := reading.read(_PIECE):
                digest.update(piece)
                writing.write(piece)
            writing.flush()
            os.fsync(writing.fileno())
        if thumbnails:
            _bare_thumbnail(target)


def _bare_thumbnail(path: Path) -> None:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setScaledSize(reader.size().scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio))
    reader.read()


def _keeping(folder: Path, sources: Sequence[Path], rounds: int) -> None:
    """Time the use case alone: copy, hash, sync, recognise, save; then the check of all."""
    kept, bare, checked, hashed = [], [], [], []
    for _ in range(rounds):
        bare.append(_wall(lambda: _bare(folder / "bare", sources, thumbnails=False)))
        shutil.rmtree(folder / "bare")
        services = build_services(AppPaths.portable(folder / "kept"), lambda: NOW, lambda: ZONE)
        order_id = services.orders.add(OrderForm(number="8190000000000001", title="Earbuds"))
        evidence = services.evidence
        kept.append(_wall(lambda: evidence.add_files(order_id, sources)))  # noqa: B023 - run now
        exhibits = [one for _, one in evidence.every_exhibit()]
        paths = [evidence.path(one) for one in exhibits]
        hashed.append(_wall(lambda: _hash(paths)))  # noqa: B023 - run now
        checked.append(_wall(lambda: evidence.verify(exhibits)))  # noqa: B023 - run now
        services.close()
        shutil.rmtree(folder / "kept")
    _print("kept / copy, hash, sync", kept, bare)
    _print("checked / bare SHA-256", checked, hashed)


def _hash(paths: Sequence[Path]) -> None:
    for path in paths:
        with path.open("rb") as file:
            hashlib.file_digest(file, "sha256")


def _thumbnails(sources: Sequence[Path], rounds: int) -> None:
    few = sources[:10]
    ours = [_wall(lambda: [read_picture(path, _BOX) for path in few]) for _ in range(rounds)]
    bare = [_wall(lambda: [_bare_thumbnail(path) for path in few]) for _ in range(rounds)]
    _print("thumbnail / QImageReader at its size", ours, bare)


def _wall(task: Callable[[], object]) -> float:
    begin = time.perf_counter()
    task()
    return time.perf_counter() - begin


def _print(what: str, ours: Sequence[float], bare: Sequence[float]) -> None:
    found = [own / floor for own, floor in zip(ours, bare, strict=True)]
    middle = statistics.median(found)
    print(f"{what:42}: {middle:5.2f}x   ({min(found):.2f} to {max(found):.2f})")


if __name__ == "__main__":
    main()
