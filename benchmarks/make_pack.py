# SPDX-License-Identifier: MIT
"""Make the PDF of an evidence pack: ten pages with eight photos of a telephone's size.

``python benchmarks/make_pack.py [--rounds 5]``

The floor is a bare QPdfWriter that draws as many pages of text and the same photos, read at the
size they are printed at (200 dpi). Size is compared with its file, and the whole pack with a bare
copy and hash of the originals.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from many_orders import NOW, ZONE, many_orders
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QImageReader,
    QLinearGradient,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from rounds import ratio

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.clock import fixed_clock, fixed_zone
from aliguard_desktop.exporting.pack_pdf import PackPdf
from aliguard_desktop.imaging.thumbnails import read_picture
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.case_packs import PackChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.domain.orders import Exhibit

_PHOTOS = 8
_TEXT_PAGES = 2
_DPI = 200
_GRAIN = 6


def _photo(path: Path, rank: int) -> None:
    """Write a JPEG of 12 megapixels with some grain, as a telephone does."""
    image = QImage(4000, 3000, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ground = QLinearGradient(0, 0, 4000, 3000)
    ground.setColorAt(0, Qt.GlobalColor.darkCyan)
    ground.setColorAt(1, Qt.GlobalColor.lightGray)
    painter.fillRect(image.rect(), ground)
    grain = QImage(
        hashlib.shake_128(bytes([rank])).digest(256 * 256),
        256,
        256,
        QImage.Format.Format_Grayscale8,
    )
    painter.setOpacity(_GRAIN / 100)
    for x in range(0, 4000, 256):
        for y in range(0, 3000, 256):
            painter.drawImage(x, y, grain)
    painter.end()
    image.save(str(path), quality=88)


def _bare_pdf(paths: Sequence[Path], words: str) -> bytes:
    """Return the least such a PDF can be: text, and pictures read at their size on paper."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(16, 16, 16, 16), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    page = QRectF(0, 0, writer.width(), writer.height())
    for number in range(_TEXT_PAGES):
        if number:
            writer.newPage()
        painter.drawText(page, Qt.TextFlag.TextWordWrap, words)
    for path in paths:
        writer.newPage()
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = QSizeF(reader.size()).scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(QSize(int(size.width()), int(size.height())))
        painter.drawImage(0, 0, reader.read())
    painter.end()
    del painter, writer
    return bytes(buffer.data().data())


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    application = QGuiApplication.instance() or QGuiApplication([])
    with tempfile.TemporaryDirectory() as name:
        _compare(Path(name), options.rounds)
    del application


def _compare(folder: Path, rounds: int) -> None:
    services = build_services(
        AppPaths.portable(folder / "data"), fixed_clock(NOW), fixed_zone(ZONE)
    )
    (order,) = many_orders(1)
    with services.units("import") as unit:
        unit.orders.save(replace(order, exhibits=()))
        unit.commit()
    photos = [folder / f"photo {rank}.jpg" for rank in range(1, _PHOTOS + 1)]
    for rank, path in enumerate(photos):
        _photo(path, rank)
    services.evidence.add_files(order.id, photos)
    choice = PackChoice(order.id)
    content = services.packs.look(choice)
    originals = [services.evidence.path(item.exhibit) for item in content.items]
    words = "Evidence of what was bought and of what came instead. " * 60
    pdf = PackPdf(read_picture)

    def path_of(exhibit: Exhibit) -> Path:
        return services.evidence.path(exhibit)

    def own() -> bytes:
        return pdf.make(content, path_of)

    def bare() -> bytes:
        return _bare_pdf(originals, words)

    def whole() -> None:
        services.packs.write(choice, folder / "case.aliguard")

    def copied() -> None:
        digest = hashlib.sha256()
        with (folder / "copy").open("wb") as target:
            for path in originals:
                data = path.read_bytes()
                digest.update(data)
                target.write(data)
        bare()

    size = sum(path.stat().st_size for path in originals)
    print(f"{len(originals)} photos, {size / 1e6:.1f} MB")
    print(f"PDF of a pack            / bare QPdfWriter: {ratio(own, bare, rounds)}")
    print(f"its size                 / bare QPdfWriter: {len(own()) / len(bare()):8.2f}x")
    print(f"whole pack / bare copy, hash, QPdfWriter: {ratio(whole, copied, rounds)}")
    services.close()


if __name__ == "__main__":
    main()
