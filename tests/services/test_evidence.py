# SPDX-License-Identifier: MIT
"""Exhibits: adding, what they are taken for, ranks, trash."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import (
    AddedBy,
    Case,
    CaseStatus,
    ExhibitKind,
    FrozenExhibit,
    TakenFrom,
)
from aliguard_desktop.services.evidence import EvidenceService
from aliguard_desktop.services.media import UNKNOWN_TYPE, guess_kind, media_type_of
from aliguard_desktop.services.ports import ExhibitState, PictureFacts
from tests.factories import order
from tests.fakes import NOW, FakeClock, MemoryFiles, MemoryHistory, MemoryUnits

if TYPE_CHECKING:
    from pathlib import Path

WARSAW = timezone(timedelta(hours=1))
HALF_PAST_EIGHT = NOW.replace(day=20, hour=8, minute=30)
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


def test_an_empty_file_is_refused_and_no_copy_stays(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    empty = written(tmp_path, "empty.jpg", b"")
    good = written(tmp_path, "good.png", PNG)
    refused, added = service.add_files("o1", [empty, good])
    assert refused.error is not None
    assert refused.error.code == "file_empty"
    assert added.error is None
    with pytest.raises(AliGuardError) as error:
        service.add_bytes("o1", b"", "pasted.png")
    assert error.value.code == "file_empty"
    assert shown(units) == [(1, "good.png")]
    assert len(list((tmp_path / "evidence").iterdir())) == 1


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


class StopError(Exception):
    pass


def originals(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "evidence").glob("*"))


def test_progress_is_told_and_cancel_leaves_nothing(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    kept = service.add_bytes("o1", PNG + b"0", "kept.png").exhibit
    assert kept is not None
    paths = [written(tmp_path, f"{number}.png", PNG + b"x" * number) for number in range(8)]
    paths.append(written(tmp_path, "kept again.png", PNG + b"0"))
    told: list[tuple[int, int]] = []

    def cancel_in_the_middle(done: int, whole: int) -> None:
        told.append((done, whole))
        if done > 400:
            raise StopError

    with pytest.raises(StopError):
        service.add_files("o1", paths, progress=cancel_in_the_middle)
    assert shown(units) == [(1, "kept.png")]
    assert originals(tmp_path) == [kept.sha256]
    told.clear()
    added = service.add_files("o1", paths, progress=lambda *done: told.append(done))
    assert [entry.error for entry in added] == [None] * 9
    assert max(told) == (1000, 1000)
    assert len(shown(units)) == 9


def test_what_cannot_be_saved_leaves_no_file_behind(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(unit: object) -> None:
        raise AliGuardError("disk_full", "Full.")

    monkeypatch.setattr(type(units()), "commit", full)
    with pytest.raises(AliGuardError):
        service.add_files("o1", [written(tmp_path, "a.png", PNG)])
    with pytest.raises(AliGuardError):
        service.add_bytes("o1", PNG + b"2", "b.png")
    assert originals(tmp_path) == []


def test_what_another_gesture_still_needs_is_not_taken_back(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    with service._intake.take_bytes(PNG, "first.png") as first:
        with pytest.raises(StopError), service._intake.take_bytes(PNG, "second.png"):
            raise StopError
        assert originals(tmp_path) == [first.sha256]
        service._added("o1", [first], AddedBy.PASTE)
    assert originals(tmp_path) == [first.sha256]
    assert shown(units) == [(1, "first.png")]


@pytest.mark.parametrize(
    ("camera", "taken_at", "taken_from"),
    [
        (None, NOW - timedelta(hours=3), TakenFrom.FILE),
        (
            datetime(2026, 3, 20, 9, 30, tzinfo=WARSAW),
            NOW.replace(day=20, hour=8, minute=30),
            "exif",
        ),
        (datetime(2026, 3, 20, 9, 30), NOW.replace(day=20, hour=8, minute=30), "exif"),  # noqa: DTZ001
        (NOW + timedelta(days=400), NOW - timedelta(hours=3), TakenFrom.FILE),
    ],
)
def test_when_it_was_taken_and_what_tells(
    units: MemoryUnits,
    tmp_path: Path,
    camera: datetime | None,
    taken_at: datetime,
    taken_from: TakenFrom,
) -> None:
    facts = PictureFacts(camera, has_location=True)
    service = EvidenceService(
        units, MemoryFiles(tmp_path / "evidence"), FakeClock(), lambda: WARSAW, lambda path: facts
    )
    path = written(tmp_path, "a.png", PNG)
    stamp = (NOW - timedelta(hours=3)).timestamp()
    os.utime(path, (stamp, stamp))
    (added,) = service.add_files("o1", [path], added_by=AddedBy.DROP)
    assert added.exhibit is not None
    assert (added.exhibit.taken_at, added.exhibit.taken_from) == (taken_at, taken_from)
    assert added.exhibit.added_by is AddedBy.DROP
    assert service.has_location(added.exhibit)


def test_a_file_of_tomorrow_was_taken_when_it_was_added(
    service: EvidenceService, tmp_path: Path
) -> None:
    path = written(tmp_path, "a.png", PNG)
    stamp = (NOW + timedelta(days=30)).timestamp()
    os.utime(path, (stamp, stamp))
    (added,) = service.add_files("o1", [path])
    pasted = service.add_bytes("o1", PNG + b"2", "b.png")
    for entry in (added.exhibit, pasted.exhibit):
        assert entry is not None
        assert (entry.taken_at, entry.taken_from) == (NOW, TakenFrom.ADDED)
    assert pasted.exhibit is not None
    assert pasted.exhibit.added_by is AddedBy.PASTE


def test_the_same_content_in_another_order_is_told(units: MemoryUnits, tmp_path: Path) -> None:
    for number, trashed in (("2", None), ("3", NOW)):
        other = order(id=f"o{number}", number=f"819000000000000{number}", title="Desk lamp")
        units.store.orders[other.id] = replace(other, trashed_at=trashed)
    service = EvidenceService(units, MemoryFiles(tmp_path / "evidence"), FakeClock())
    first = service.add_bytes("o2", PNG, "a.png")
    service.add_bytes("o3", PNG, "a.png")
    assert first.elsewhere == ()
    second = service.add_bytes("o1", PNG, "b.png")
    assert [(one.order_id, one.title, one.exhibit) for one in second.elsewhere] == [
        ("o2", "Desk lamp", first.exhibit)
    ]
    assert second.exhibit is not None


def test_a_derived_copy_stands_behind_its_original(
    service: EvidenceService, units: MemoryUnits
) -> None:
    first = service.add_bytes("o1", PNG + b"1", "label.png").exhibit
    service.add_bytes("o1", PNG + b"2", "chat.png")
    assert first is not None
    service.describe("o1", first.id, caption="front", claims=("label_weight",))
    made = service.derive(
        "o1", first.id, PNG + b"3", "label covered.png", how="covered", audience="bank"
    )
    assert shown(units) == [(1, "label.png"), (2, "label covered.png"), (3, "chat.png")]
    assert made.exhibit is not None
    assert made.exhibit.derived_from == first.id
    assert (made.exhibit.derived_how, made.exhibit.audience) == ("covered", "bank")
    assert (made.exhibit.kind, made.exhibit.caption) == (ExhibitKind.LABEL, "front")
    assert made.exhibit.claims == ("label_weight",)
    assert made.exhibit.added_by is AddedBy.DERIVED
    again = service.derive("o1", first.id, PNG + b"3", "x.png", how="covered", audience="bank")
    assert again.already
    with pytest.raises(AliGuardError) as error:
        service.derive("o1", "e9", PNG, "x.png", how="covered")
    assert error.value.code == "exhibit_gone"


def test_deleting_for_good_says_what_is_lost(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    units.store.orders["o2"] = order(id="o2", number="8190000000000002")
    one = service.add_bytes("o1", PNG + b"1", "a.png").exhibit
    two = service.add_bytes("o1", PNG + b"2", "b.png").exhibit
    assert one is not None
    assert two is not None
    with pytest.raises(AliGuardError):
        service.purge("o1", one.id)  # not in the trash
    service.remove("o1", one.id)
    service.remove("o1", two.id)
    assert not service.loss("o1", one.id).keeps_file
    service.purge("o1", one.id)
    assert [entry.name for entry in service.removed("o1")] == ["b.png"]
    assert originals(tmp_path) == [two.sha256]
    service.add_bytes("o2", PNG + b"2", "c.png")
    assert service.loss("o1", two.id).keeps_file
    service.purge("o1", two.id)
    assert originals(tmp_path) == [two.sha256]


def test_what_is_needed_is_not_deleted_for_good(
    service: EvidenceService, units: MemoryUnits
) -> None:
    sent = service.add_bytes("o1", PNG + b"1", "sent.png").exhibit
    original = service.add_bytes("o1", PNG + b"2", "original.png").exhibit
    assert sent is not None
    assert original is not None
    service.derive("o1", original.id, PNG + b"3", "copy.png", how="covered")
    frozen = FrozenExhibit(1, sent.id, sent.name, sent.sha256, sent.kind)
    case = Case("c1", status=CaseStatus.SUBMITTED, submitted_at=NOW, frozen_exhibits=(frozen,))
    with units("submit") as unit:
        unit.orders.save(replace(unit.orders.get("o1"), cases=(case,)))
        unit.commit()
    for exhibit, code in ((sent, "exhibit_sent"), (original, "exhibit_has_copies")):
        service.remove("o1", exhibit.id)
        for act in (service.loss, service.purge):
            with pytest.raises(AliGuardError) as error:
                act("o1", exhibit.id)
            assert error.value.code == code
    assert len(service.removed("o1")) == 2


def test_every_original_is_verified_and_put_back(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    added = [service.add_bytes("o1", PNG + bytes([n]), f"{n}.png").exhibit for n in range(4)]
    whole, changed, missing, gone = (one for one in added if one is not None)
    service.remove("o1", gone.id)
    service.path(changed).write_bytes(b"tampered")
    service.path(missing).unlink()
    every = [one for _, one in service.every_exhibit()]
    told: list[tuple[int, int]] = []
    seen: list[int] = []
    verdicts = service.verify(
        every, progress=lambda *done: told.append(done), told=seen.append, threads=1
    )
    assert [(one.exhibit.id, one.state) for one in verdicts] == [
        (whole.id, ExhibitState.INTACT),
        (changed.id, ExhibitState.CHANGED),
        (missing.id, ExhibitState.MISSING),
    ]
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert sum(seen) == whole.size + len(b"tampered")
    assert service.verify(every, stop=lambda: True) == ()
    with pytest.raises(AliGuardError) as error:
        service.put_back(missing, written(tmp_path, "other.png", PNG + b"other"))
    assert error.value.code == "not_the_original"
    with pytest.raises(AliGuardError) as lost:
        service.put_back(missing, tmp_path / "nowhere.png")
    assert lost.value.code == "file_vanished"
    for exhibit, number in ((changed, 1), (missing, 2)):
        service.put_back(exhibit, written(tmp_path, "found.png", PNG + bytes([number])))
        assert service.is_intact(exhibit)
    assert len(originals(tmp_path)) == 4


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


def test_content_on_its_way_in_is_not_deleted_with_an_exhibit(
    service: EvidenceService, units: MemoryUnits, tmp_path: Path
) -> None:
    (added,) = service.add_files("o1", [written(tmp_path, "a.png", PNG)])
    assert added.exhibit is not None
    service.remove("o1", added.exhibit.id)
    kept = service.path(added.exhibit)
    again = written(tmp_path, "b.png", PNG)

    def purge(done: int, _whole: int) -> None:
        if done == 1000 and service.removed("o1"):  # copied, and no exhibit yet
            service.purge("o1", added.exhibit.id)
            assert kept.exists()

    service.add_files("o1", [again], progress=purge)
    assert shown(units) == [(1, "b.png")]
    assert kept.exists()


def test_nothing_stays_of_a_purge_beside_a_gesture_that_fails(
    service: EvidenceService, tmp_path: Path
) -> None:
    (added,) = service.add_files("o1", [written(tmp_path, "a.png", PNG)])
    assert added.exhibit is not None
    service.remove("o1", added.exhibit.id)

    def purge_and_stop(_done: int, _whole: int) -> None:
        service.purge("o1", added.exhibit.id)
        raise InterruptedError

    with pytest.raises(InterruptedError):
        service.add_files("o1", [written(tmp_path, "c.png", PNG + b"c")], progress=purge_and_stop)
    assert not service.path(added.exhibit).exists()
