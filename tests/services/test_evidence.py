# SPDX-License-Identifier: MIT
"""Exhibits: adding, what they are taken for, ranks, trash."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.services.evidence import EvidenceService
from aliguard_desktop.services.media import UNKNOWN_TYPE, guess_kind, media_type_of
from tests.factories import order
from tests.fakes import NOW, FakeClock, MemoryFiles, MemoryHistory, MemoryUnits

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8


@pytest.fixture
def units() -> MemoryUnits:
    return MemoryUnits([order(id="o1")])


@pytest.fixture
def service(units: MemoryUnits, tmp_path: Path) -> EvidenceService:
    return EvidenceService(units, MemoryFiles(tmp_path / "evidence"), FakeClock())


def shown(units: MemoryUnits) -> list[tuple[int, str]]:
    with units() as unit:
        return [(entry.position, entry.name) for entry in unit.orders.get("o1").exhibits]


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_files_become_exhibits_in_the_order_given(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    paths = [
        written(tmp_path, "tracking page.png", PNG + b"1"),
        written(tmp_path, "chat.jpg", b"\xff\xd8\xff\xe0"),
    ]
    first, second = service.add_files("o1", paths)
    assert first.exhibit is not None
    assert (first.exhibit.media_type, first.exhibit.kind) == ("image/png", ExhibitKind.TRACKING)
    assert (first.exhibit.size, first.exhibit.added_at) == (17, NOW)
    assert second.exhibit is not None
    assert second.exhibit.kind is ExhibitKind.CHAT
    assert shown(units) == [(1, "tracking page.png"), (2, "chat.jpg")]
    assert service.path(first.exhibit).read_bytes() == PNG + b"1"
    assert service.is_intact(first.exhibit)
    service.path(first.exhibit).write_bytes(b"other")
    assert not service.is_intact(first.exhibit)


def test_a_bad_file_is_reported_and_the_others_are_added(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    paths = [tmp_path / "gone.png", tmp_path, written(tmp_path, "a.png", PNG)]
    report = service.add_files("o1", paths)
    assert [entry.error.code if entry.error else None for entry in report] == [
        "file_vanished",
        "file_is_folder",
        None,
    ]
    assert shown(units) == [(1, "a.png")]
    assert len(units.store.batches) == 1


def test_nothing_added_is_no_gesture(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    service.add_files("o1", [tmp_path / "gone.png"])
    service.add_files("o1", [])
    assert units.store.batches == []


def test_the_same_content_is_added_once(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    path = written(tmp_path, "a.png", PNG)
    twin = written(tmp_path, "b.png", PNG)
    first, second = service.add_files("o1", [path, twin])
    assert (first.already, second.already) == (False, True)
    assert second.exhibit == first.exhibit
    assert service.add_bytes("o1", PNG, "pasted.png").already
    assert shown(units) == [(1, "a.png")]


def test_pasted_bytes_get_no_path(service: EvidenceService, units: MemoryUnits) -> None:
    added = service.add_bytes("o1", PNG, "../../etc/label.png")
    assert added.name == "label.png"
    assert shown(units) == [(1, "label.png")]
    with pytest.raises(AliGuardError) as error:
        service.add_bytes("o2", PNG, "a.png")
    assert error.value.code == "order_gone"


def test_ranks_close_up(service: EvidenceService, units: MemoryUnits) -> None:
    ids = [
        added.exhibit.id
        for name in "abcd"
        if (added := service.add_bytes("o1", PNG + name.encode(), name)).exhibit
    ]
    service.move("o1", ids[3], 1)
    assert shown(units) == [(1, "d"), (2, "a"), (3, "b"), (4, "c")]
    service.remove("o1", ids[0])
    assert shown(units) == [(1, "d"), (2, "b"), (3, "c")]
    service.move("o1", ids[3], 99)
    assert shown(units) == [(1, "b"), (2, "c"), (3, "d")]
    assert [entry.name for entry in service.removed("o1")] == ["a"]
    service.restore("o1", ids[0])
    assert shown(units) == [(1, "b"), (2, "c"), (3, "d"), (4, "a")]
    assert service.removed("o1") == ()


def test_adding_what_lies_in_the_trash_takes_it_out(
    service: EvidenceService, units: MemoryUnits
) -> None:
    first = service.add_bytes("o1", PNG, "a.png").exhibit
    assert first is not None
    service.describe("o1", first.id, caption="the label")
    service.remove("o1", first.id)
    again = service.add_bytes("o1", PNG, "b.png")
    assert not again.already
    assert again.exhibit == replace(first, caption="the label")


def test_describing_and_undoing(service: EvidenceService, units: MemoryUnits) -> None:
    added = service.add_bytes("o1", PNG, "a.png").exhibit
    assert added is not None
    service.describe("o1", added.id, kind=ExhibitKind.LABEL, caption="front")
    service.describe("o1", added.id, kind=ExhibitKind.LABEL)
    with units() as unit:
        found = unit.orders.get("o1").exhibits[0]
    assert (found.kind, found.caption) == (ExhibitKind.LABEL, "front")
    history = MemoryHistory(units)
    last = history.last()
    assert last is not None
    assert last[1] == "describe_exhibit"
    history.undo(last[0])
    with units() as unit:
        assert unit.orders.get("o1").exhibits == (added,)


@pytest.mark.parametrize("call", ["remove", "restore", "describe"])
def test_an_exhibit_that_is_gone_is_named(service: EvidenceService, call: str) -> None:
    with pytest.raises(AliGuardError) as error:
        getattr(service, call)("o1", "e9")
    assert error.value.code == "exhibit_gone"


@pytest.mark.parametrize(
    ("head", "name", "media_type"),
    [
        (PNG, "a.json", "image/png"),
        (b"\xff\xd8\xff\xe0", "", "image/jpeg"),
        (b"GIF89a..", "", "image/gif"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "", "image/webp"),
        (b"BM\x10\0\0\0\0\0\0\0", "", "image/bmp"),
        (b"BMW for sale", "a.bmp", "text/plain"),
        (b"%PDF-1.7", "", "application/pdf"),
        (b"\0\0\0\x18ftypisom", "", "video/mp4"),
        (b"\0\0\0\x18ftypqt  ", "", "video/quicktime"),
        (b"\0\0\0\x18ftypheic", "", "image/heic"),
        (b"\x1aE\xdf\xa3\x01webm", "", "video/webm"),
        (b"From: a@b\r\nTo: c@d\r\nSubject: x\r\n\r\nHi", "", "message/rfc822"),
        (b"<!DOCTYPE html><html>", "", "text/html"),
        (b'<svg xmlns="http://www.w3.org/2000/svg">', "a.svg", "text/xml"),
        (b'<?xml version="1.0"?><svg onload="x()">', "a.png", "text/xml"),
        ("Привет".encode()[:-1], "a.txt", "text/plain"),
        (b"\x00\x01\x02", "a.png", UNKNOWN_TYPE),
        (b"\xe9\xe8 latin", "a.txt", UNKNOWN_TYPE),
        (b"", "empty.png", UNKNOWN_TYPE),
    ],
)
def test_the_content_says_what_a_file_is(head: bytes, name: str, media_type: str) -> None:
    assert media_type_of(head, name) == media_type


@pytest.mark.parametrize(
    ("name", "media_type", "kind"),
    [
        ("Screenshot_tracking.png", "image/png", ExhibitKind.TRACKING),
        ("order-page.png", "image/png", ExhibitKind.ORDER_PAGE),
        ("Чат.png", "image/png", ExhibitKind.CHAT),
        ("label.jpg", "image/jpeg", ExhibitKind.LABEL),
        ("unboxing.mp4", "video/mp4", ExhibitKind.UNBOXING_VIDEO),
        ("unboxing.jpg", "image/jpeg", ExhibitKind.PARCEL_INSIDE),
        ("IMG_0001.jpg", "image/jpeg", ExhibitKind.OTHER),
        ("scan.pdf", "application/pdf", ExhibitKind.DOCUMENT),
        ("x.bin", UNKNOWN_TYPE, ExhibitKind.OTHER),
    ],
)
def test_the_name_hints_at_what_it_shows(name: str, media_type: str, kind: ExhibitKind) -> None:
    assert guess_kind(name, media_type) is kind
