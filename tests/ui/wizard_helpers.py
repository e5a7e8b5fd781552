# SPDX-License-Identifier: MIT
"""A wizard over the real dispute service and in-memory stores."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aliguard_desktop import catalogue, catalogue_disputes
from aliguard_desktop.services.disputes import DisputeService
from aliguard_desktop.services.evidence import EvidenceService
from aliguard_desktop.ui.tasks import InlineTaskRunner
from aliguard_desktop.ui.wizard.dialog import DisputeWizard
from tests import factories as make
from tests import fakes

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from aliguard_desktop.domain.orders import Case, Order

NOW = datetime(2026, 11, 22, 13, 2, tzinfo=UTC)
"""Sunday 22 Nov 2026, 14:02 in Warsaw."""


@dataclass
class FakeLinks:
    """Remembers what would have been opened."""

    opened: list[str] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def open_order_page(self, number: str) -> None:
        self.opened.append(number)

    def show_in_folder(self, path: Path) -> None:
        self.shown.append(path)


class Bench:
    """The services of one order, and wizards over them."""

    def __init__(self, order: Order, folder: Path) -> None:
        phrases = catalogue_disputes.load_phrases()
        self.order_id = order.id
        self.units = fakes.MemoryUnits([order])
        self.clock = fakes.FakeClock(NOW)
        self.links = FakeLinks()
        self.service = DisputeService(
            self.units,
            catalogue.load_rulebook(),
            catalogue_disputes.load_reasons(phrases["en"]),
            phrases,
            self.clock,
            lambda: ZoneInfo("Europe/Warsaw"),
        )
        self.evidence = EvidenceService(
            self.units, fakes.MemoryFiles(folder / "originals"), self.clock
        )

    @property
    def order(self) -> Order:
        with self.units() as unit:
            return unit.orders.get(self.order_id)

    @property
    def case(self) -> Case:
        return self.order.cases[0]

    def wizard(self, language: str = "en") -> DisputeWizard:
        return DisputeWizard(
            self.service,
            self.evidence,
            self.order_id,
            language=language,
            links=self.links,
            tasks=InlineTaskRunner(),
        )


def in_transit(**fields: object) -> Order:
    """An order of N1: moving, protection running out, extension asked twice."""
    values: dict[str, object] = {
        "number": "8190004412737741",
        "title": "Bluetooth earbuds X15 Pro",
        "paid": "24.90",
        "parcels": (make.parcel("p1", "RC425037869CN", carrier="China Post"),),
    }
    return make.order(
        make.event("placed", "2026-09-11", source="order_page"),
        make.event("shipped", "2026-09-13", source="order_page"),
        make.event("protection_end", "2026-11-27", source="order_page", seen="2026-11-12"),
        make.event("scan", "2026-11-16", source="carrier", text="Arrived at destination country"),
        make.event("extension_asked", "2026-11-17"),
        **(values | fields),
    )


def damaged() -> Order:
    """An order of R4: received three days ago, damaged."""
    return make.order(
        make.event("placed", "2026-09-11", source="order_page"),
        make.event("shipped", "2026-09-13", source="order_page"),
        make.event("protection_end", "2026-11-27", source="order_page", seen="2026-11-21"),
        make.event("received", "2026-11-19", problem="damaged"),
        number="8190004412737742",
        title="Desk lamp",
        paid="18.40",
        parcels=(make.parcel("p1", "RC425037869CN"),),
    )


def picture(folder: Path, name: str, shade: str = "#4477aa") -> Path:
    """A small PNG; other shades are other contents."""
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(shade))
    path = folder / name
    image.save(str(path))
    return path


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key on the focused widget of ``widget``'s window, as a person would."""
    target = QApplication.focusWidget() or widget
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def tab_to(wizard: QWidget, name: str) -> QWidget:
    """Press Tab until the control named ``name`` has the focus."""
    for _ in range(120):
        focused = QApplication.focusWidget()
        if focused is not None and focused.objectName() == name:
            return focused
        press(wizard, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {name}")


def type_text(wizard: QWidget, text: str) -> None:
    """Type letters into the focused field."""
    QTest.keyClicks(QApplication.focusWidget() or wizard, text)
