# SPDX-License-Identifier: MIT
"""The sample orders: dated around today, with their pictures, whatever today is."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.bootstrap import build_demo
from aliguard_desktop.clock import fixed_clock, fixed_zone
from aliguard_desktop.resources import resource_path
from aliguard_desktop.services.samples import read_samples
from tests import factories

if TYPE_CHECKING:
    from pathlib import Path

TEXT = resource_path("samples", "demo.toml").read_text(encoding="utf-8")


def test_days_are_counted_from_today() -> None:
    document = json.loads(read_samples(TEXT, date(2026, 11, 22)).interchange)
    events = document["orders"][0]["events"]
    assert events[0] == {"kind": "placed", "source": "order_page", "on": "2026-09-11"}
    assert events[-1]["date"] == "2026-11-26"
    assert events[-1]["seen"] == "2026-11-21"


def test_every_picture_is_there() -> None:
    for picture in read_samples(TEXT, date(2026, 11, 22)).pictures:
        assert resource_path("samples", picture.file).is_file()


@pytest.mark.parametrize("day", ["2024-02-29", "2026-11-22", "2027-03-28"])
def test_the_samples_are_read_whole_on_any_day(day: str, tmp_path: Path) -> None:
    moment = factories.moment(day)
    services = build_demo(tmp_path, fixed_clock(moment.now), fixed_zone(moment.zone))
    try:
        assert services.is_demo
        views = {view.order.number: view for view in services.orders.views()}
        assert len(views) == 13
        first = views["8190000000001011"]
        assert [exhibit.position for exhibit in first.order.exhibits] == [1, 2]
        assert all(services.evidence.is_intact(exhibit) for exhibit in first.order.exhibits)
        assert first.plan.days_left == 3
    finally:
        services.close()
