# SPDX-License-Identifier: MIT
"""Short ways to read a fixture or a text, and to import into an in-memory store."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aliguard_desktop.domain.event_identity import event_content
from aliguard_desktop.importing.readers import default_readers
from aliguard_desktop.services.imported import RawInput
from aliguard_desktop.services.imports import ImportService
from tests.fakes import FakeClock, MemoryUnits, utc_zone

if TYPE_CHECKING:
    from aliguard_desktop.domain.events import Event, EventKind
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.services.imported import ImportedOrder, ReadResult

FIXTURES = Path(__file__).parent / "fixtures"
SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "orders"
READ_ON = date(2026, 3, 24)
NOW = datetime(2026, 3, 24, 11, 0, tzinfo=UTC)


def raw(content: str | bytes | dict[str, Any] | list[Any], *, pasted: bool = False) -> RawInput:
    if isinstance(content, dict | list):
        content = json.dumps(content)
    data = content.encode() if isinstance(content, str) else content
    return RawInput("input", data, READ_ON, pasted)


def read(content: str | bytes | dict[str, Any] | list[Any], *, pasted: bool = False) -> ReadResult:
    source = raw(content, pasted=pasted)
    for reader in default_readers():
        result = reader.read(source)
        if result is not None:
            return result
    raise AssertionError("no reader recognised this")


def fixture(name: str) -> Any:
    return json.loads((FIXTURES / name).read_text(encoding="utf-8"))


def service(units: MemoryUnits) -> ImportService:
    return ImportService(units, default_readers(), FakeClock(NOW), utc_zone)


def of_kind(order: Order | ImportedOrder, kind: EventKind) -> list[Event]:
    return [event for event in order.events if event.kind is kind]


def contents(order: Order) -> list[tuple[str, ...]]:
    return sorted(event_content(event) for event in order.events)
