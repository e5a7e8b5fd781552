# SPDX-License-Identifier: MIT
"""Make the program's icons from its one drawing: icons.py FOLDER.

PNG in the sizes of a Linux desktop, .ico for Windows, .icns for macOS.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "aliguard.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)


def painted(size: int) -> QImage:
    """Return the drawing as a square picture."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return image


def png(size: int) -> bytes:
    """Return the picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    painted(size).save(buffer, "png")
    return bytes(buffer.data().data())


def windows_icon() -> bytes:
    """Return the pictures in one .ico file (Windows reads PNG in it since Vista)."""
    pictures = [(size, png(size)) for size in WINDOWS_SIZES]
    entries, start = b"", 6 + 16 * len(pictures)
    for size, data in pictures:
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), start)
        start += len(data)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(d for _, d in pictures)


def make(folder: Path) -> None:
    """Write every icon into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        (folder / f"{size}.png").write_bytes(png(size))
    (folder / "aliguard.ico").write_bytes(windows_icon())
    if not painted(512).save(str(folder / "aliguard.icns")):
        sys.exit("aliguard.icns: this Qt cannot write it")


if __name__ == "__main__":
    qt = QGuiApplication([])
    make(Path(sys.argv[1]))
