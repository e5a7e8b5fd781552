# SPDX-License-Identifier: MIT
"""Export: what is written is read back the same, and a failure leaves the old file whole."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from aliguard_desktop.bootstrap import build_demo
from aliguard_desktop.clock import fixed_clock, fixed_zone
from aliguard_desktop.domain.errors import AliGuardError
from tests.ui.conftest import NOW
from tests.ui.order_samples import WARSAW


@pytest.fixture
def services(tmp_path):
    built = build_demo(tmp_path / "data", fixed_clock(NOW), fixed_zone(WARSAW))
    yield built
    built.close()


def test_all_orders_come_back_unchanged_from_their_own_export(services, tmp_path):
    target = tmp_path / "orders.json"
    known = services.orders.views()
    assert services.exports.write_all(target) == len(known) > 5
    report = services.imports.import_files([target])
    assert not report.changed
    assert services.orders.views() == known


def test_one_order_is_written_alone(services, tmp_path):
    order = services.orders.views()[0].order
    target = tmp_path / "one.json"
    assert services.exports.write_one(order.id, target) == 1
    written = json.loads(target.read_text(encoding="utf-8"))
    assert [entry["number"] for entry in written["orders"]] == [order.number]


def test_trashed_orders_are_left_out(services, tmp_path):
    order = services.orders.views()[0].order
    services.orders.trash([order.id])
    target = tmp_path / "orders.json"
    services.exports.write_all(target)
    assert order.number not in target.read_text(encoding="utf-8")


def test_the_file_is_for_the_user_alone_and_nothing_else_is_left(services, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    services.exports.write_all(folder / "orders.json")
    assert [entry.name for entry in folder.iterdir()] == ["orders.json"]
    if os.name == "posix":
        assert (folder / "orders.json").stat().st_mode & 0o777 == 0o600


def test_a_failure_says_so_and_keeps_the_file_that_was_there(services, tmp_path, monkeypatch):
    target = tmp_path / "orders.json"
    target.write_text("mine")

    def no_replace(self: Path, other: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", no_replace)
    with pytest.raises(AliGuardError) as caught:
        services.exports.write_all(target)
    assert caught.value.code == "folder_forbidden"
    assert target.read_text() == "mine"
    assert not list(tmp_path.glob(".orders*"))


def test_a_folder_that_is_not_there_is_named(services, tmp_path):
    with pytest.raises(AliGuardError, match=r"orders\.json was not written"):
        services.exports.write_all(tmp_path / "gone" / "orders.json")
