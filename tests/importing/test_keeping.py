# SPDX-License-Identifier: MIT
"""What is kept of an import: enough to be read again, nothing of who and where the buyer is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.imported import ImportOutcome
from aliguard_desktop.services.tables import ColumnMapping, Field
from tests.fakes import FakeClock, MemoryUnits, utc_zone
from tests.importing.helpers import FIXTURES, NOW, SAMPLES, contents, fixture, raw, read, service
from tests.importing.test_page_json import har

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE = ("Nowak", "Secret Street", "600000000", "31-999", "verysecret", "sid=", "Cookie")
PAGES = ("list.json", "detail.json", "logistics.json", "list.html", "detail.html")
TEXTS = ("orders.txt", "detail.txt")


@pytest.mark.parametrize("name", PAGES)
def test_nothing_private_is_kept(name: str) -> None:
    kept = read((FIXTURES / name).read_bytes()).kept
    assert kept
    for private in PRIVATE:
        assert private not in repr(kept)


@pytest.mark.parametrize("name", ["list.json", "detail.json", "logistics.json"])
def test_a_kept_reply_says_the_same_again(name: str) -> None:
    first = read(fixture(name))
    (piece,) = first.kept
    again = read(piece.text)
    assert again.orders == first.orders
    assert again.recognised == first.recognised
    assert again.kept == first.kept


@pytest.mark.parametrize("name", ["list.html", "list_ru.html", "detail.html", *TEXTS])
def test_kept_lines_say_the_same_again(name: str) -> None:
    first = read((FIXTURES / name).read_bytes())
    (piece,) = first.kept
    again = read(piece.text)
    for before, after in zip(first.orders, again.orders, strict=True):
        assert after.number == before.number
        assert after == before


def test_a_name_goes_from_every_other_text_and_ids_stay() -> None:
    page = fixture("detail.json")
    blocks = page["data"]["data"]
    blocks["detail_order_status_block_1"]["fields"]["reminder"] = "Hello Ada Nowak, mail a@b.pl"
    blocks["note"] = {"receiverPhone": 600000000, "x": 600000000, "time": 1769600000000}
    (piece,) = read(page).kept
    assert "Hello \u2022\u2022\u2022, mail" in piece.text
    assert "a@b.pl" not in piece.text
    body = json.loads(piece.text)[0]["body"]["data"]["data"]["note"]
    assert body == {"receiverPhone": None, "x": None, "time": 1769600000000}


def files_with_secrets(folder: Path) -> list[Path]:
    recording = har(json.dumps(fixture("logistics.json")), json.dumps(fixture("detail.json")))
    (folder / "recording.har").write_text(json.dumps(recording), encoding="utf-8")
    pages = [FIXTURES / name for name in (*PAGES, "tracking.html")]
    return [folder / "recording.har", *pages]


def test_the_bytes_of_the_database_name_nobody_and_can_be_purged(tmp_path: Path) -> None:
    paths = AppPaths.portable(tmp_path / "data")
    services = build_services(paths, FakeClock(NOW), utc_zone)
    report = services.imports.import_files(files_with_secrets(tmp_path))
    assert report.count(ImportOutcome.NEW) >= 4
    count, size = services.imports.kept_size()
    assert count >= 5
    assert 0 < size < 20_000
    with services.units() as unit:
        texts = "\n".join(piece.text for piece in unit.raw_inputs.all())
    before = {view.order.number: contents(view.order) for view in services.orders.views()}
    services.imports.read_kept_again()
    after = {view.order.number: contents(view.order) for view in services.orders.views()}
    assert after == before
    services.imports.purge_kept()
    assert services.imports.kept_size() == (0, 0)
    services.close()
    stored = b"".join(
        path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file()
    )
    for private in PRIVATE:
        assert private not in texts
        assert private.encode() not in stored


def test_pieces_of_an_undone_import_are_not_read_again(tmp_path: Path) -> None:
    services = build_services(AppPaths.portable(tmp_path), FakeClock(NOW), utc_zone)
    report = services.imports.import_files([FIXTURES / "list.json"])
    services.orders.undo_batch(report.batch)
    again = services.imports.read_kept_again()
    assert again.changed == ()
    (note,) = [entry for file in again.files for entry in file.entries]
    count, _ = services.imports.kept_size()
    assert (note.code, note.values) == ("kept_undone", {"count": str(count)})
    assert not services.orders.views()
    services.close()


def test_a_newer_parser_reads_kept_pieces_again() -> None:
    units = MemoryUnits()
    importing = service(units)
    importing.import_files([FIXTURES / "list.json"])
    units.store.orders.clear()  # as if the parser of that day had found nothing in it
    assert importing.read_kept_again().count(ImportOutcome.NEW) == 3


def test_what_gave_no_order_is_not_kept() -> None:
    units = MemoryUnits()
    service(units).import_text("Hello Ada Nowak, Secret Street 7")
    assert units.store.raw == []


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="no sample data beside the checkout")
def test_the_samples_are_kept_without_their_address() -> None:
    for path in sorted((SAMPLES / "page-json").glob("*.json")):
        result = read(raw(path.read_bytes()).data)
        (piece,) = result.kept
        assert read(piece.text).orders == result.orders
        assert "detailAddress" not in piece.text
        assert "contactPerson" not in piece.text or '"contactPerson":""' in piece.text


TABLE_FIXTURES = FIXTURES / "tables"
TABLES = {
    "shopper-inventory.csv": None,
    "mine.csv": (Field.ORDER, Field.TITLE, Field.IGNORE, Field.ORDERED),
}
MINE = "Ref;Thing;Colour;When\n8190004567427741;Lampe;blue;03/04/2026\n"


@pytest.mark.parametrize("name", list(TABLES))
@pytest.mark.parametrize("zone", ["UTC", "Europe/Warsaw"])
def test_a_kept_table_is_read_again_as_it_was_read(tmp_path: Path, name: str, zone: str) -> None:
    """The zone has changed and the columns are forgotten since: what was decided then holds."""
    where = [ZoneInfo(zone)]
    services = build_services(AppPaths.portable(tmp_path), FakeClock(NOW), lambda: where[0])
    path = TABLE_FIXTURES / name
    if fields := TABLES[name]:
        path = tmp_path / name
        path.write_text(MINE, encoding="utf-8")
        (table,) = services.imports.read_files([path]).unknown_tables
        services.tables.remember(table.key, ColumnMapping(fields, True), table.headers)
        services.imports.import_files([path])
        services.tables.forget(table.key)
    else:
        services.imports.import_files([path])
    before = {view.order.number: contents(view.order) for view in services.orders.views()}
    assert before
    where[0] = ZoneInfo("UTC" if zone != "UTC" else "Europe/Warsaw")
    again = services.imports.read_kept_again()
    assert again.count(ImportOutcome.CONFLICT) == 0
    assert again.count(ImportOutcome.NOT_UNDERSTOOD) == 0
    assert again.count(ImportOutcome.UNCHANGED) == len(before)
    assert not any(file.tables for file in again.files)
    assert {view.order.number: contents(view.order) for view in services.orders.views()} == before
    services.close()
