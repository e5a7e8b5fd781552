# SPDX-License-Identifier: MIT
"""Invented orders for trying the program out, dated relative to today."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from aliguard_desktop.domain.events import DATED_KINDS, EventKind
from aliguard_desktop.domain.orders import ExhibitKind

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.services.bundle import Services

_EVENT_DAYS = {"day", "seen"}


@dataclass(frozen=True, slots=True)
class SamplePicture:
    """A picture that belongs to a sample order."""

    number: str
    file: str
    kind: ExhibitKind


@dataclass(frozen=True, slots=True)
class Samples:
    """The sample orders as AliGuard's own JSON, and their pictures."""

    interchange: str
    pictures: tuple[SamplePicture, ...]


def read_samples(text: str, today: date) -> Samples:
    """Read the samples' TOML and put their days around ``today``."""
    orders = tomllib.loads(text)["orders"]
    pictures = tuple(
        SamplePicture(order["number"], entry["file"], ExhibitKind(entry["kind"]))
        for order in orders
        for entry in order.get("exhibits", ())
    )
    dated = [_dated(order, today) for order in orders]
    document = {"format": "aliguard", "version": 1, "orders": dated}
    return Samples(json.dumps(document), pictures)


def _dated(order: dict[str, Any], today: date) -> dict[str, Any]:
    kept = {key: value for key, value in order.items() if key not in {"events", "exhibits"}}
    return kept | {"events": [_event(event, today) for event in order["events"]]}


def _event(event: dict[str, Any], today: date) -> dict[str, Any]:
    result = {key: value for key, value in event.items() if key not in _EVENT_DAYS}
    day = (today + timedelta(days=event["day"])).isoformat()
    result["date" if EventKind(event["kind"]) in DATED_KINDS else "on"] = day
    if "seen" in event:
        result["seen"] = (today + timedelta(days=event["seen"])).isoformat()
    return result


def load_samples(services: Services, folder: Path) -> None:
    """Fill an empty database with the samples of ``folder`` (resources/samples)."""
    text = (folder / "demo.toml").read_text(encoding="utf-8")
    samples = read_samples(text, services.orders.moment().today)
    services.imports.import_text(samples.interchange)
    ids = {view.order.number: view.order.id for view in services.orders.views()}
    for picture in samples.pictures:
        order_id = ids[picture.number]
        for added in services.evidence.add_files(order_id, [folder / picture.file]):
            if added.error is not None:
                raise added.error
            if added.exhibit is not None:
                services.evidence.describe(order_id, added.exhibit.id, kind=picture.kind)
