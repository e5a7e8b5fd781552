# SPDX-License-Identifier: MIT
"""Covered copies: kept beside their originals and named after them; and what the viewer reads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.markup import Area, Markup, Shape, ShapeKind
from aliguard_desktop.domain.orders import AddedBy, Case, Exhibit, ExhibitKind, Order
from aliguard_desktop.importing.readable import readable_text
from aliguard_desktop.services.disputes import attached
from aliguard_desktop.services.evidence import EvidenceService
from aliguard_desktop.services.marking import MarkedPicture, MarkingService, copy_name
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.services.viewing import MOST_READ, ViewingService, has_text
from tests.fakes import FakeClock, MemoryFiles, MemoryUnits

BAR = Markup(10, 10, (Shape(1, ShapeKind.COVER, 1, 1, 4, 4),))
MAIL = (
    b"From: Shop <shop@example.test>\r\nSubject: =?utf-8?q?Wait_=E2=9C=93?=\r\n"
    b"Date: Tue, 17 Nov 2026 09:12:00 +0000\r\nContent-Type: text/html\r\n\r\n"
    b"<p>Dear <b>friend</b></p><script>steal()</script><p>wait</p>"
)


class Drawn:
    """A renderer that notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple] = []

    def __call__(self, path, markup, name, page=0) -> MarkedPicture:
        self.asked.append((path.read_bytes(), markup, name, page))
        return MarkedPicture(b"\x89PNG\r\n\x1a\n" + bytes([len(self.asked)]), "image/png")


@pytest.fixture
def desk(tmp_path):
    units = MemoryUnits([Order("o1", "8190000000001011")])
    files = MemoryFiles(tmp_path / "evidence")
    evidence = EvidenceService(units, files, FakeClock())
    draw = Drawn()
    return evidence, MarkingService(evidence, draw), draw, units


def added(evidence: EvidenceService, data: bytes, name: str) -> Exhibit:
    exhibit = evidence.add_bytes("o1", data, name).exhibit
    assert exhibit is not None
    return exhibit


def live(units: MemoryUnits) -> list[Exhibit]:
    with units() as unit:
        return list(unit.orders.get("o1").exhibits)


def test_the_copy_stands_behind_its_original_and_names_it(desk) -> None:
    evidence, marking, draw, units = desk
    original = added(evidence, b"\x89PNG\r\n\x1a\n", "order.png")
    evidence.describe("o1", original.id, kind=ExhibitKind.ORDER_PAGE, caption="My order")
    other = added(evidence, b"GIF89a", "chat.gif")
    copy = marking.save_copy("o1", original, BAR, "bank").exhibit
    assert copy is not None
    assert [one.id for one in live(units)] == [original.id, copy.id, other.id]
    assert (copy.derived_from, copy.derived_how, copy.audience) == (original.id, "covered", "bank")
    assert (copy.kind, copy.added_by) == (ExhibitKind.ORDER_PAGE, AddedBy.DERIVED)
    assert (copy.name, copy.media_type) == ("order (covered).png", "image/png")
    assert draw.asked == [(b"\x89PNG\r\n\x1a\n", BAR, "order.png", 0)]
    assert evidence.is_intact(original)


@pytest.mark.parametrize("harm", ["changed", "gone"])
def test_no_copy_of_a_file_that_is_not_the_one_added(desk, harm: str) -> None:
    evidence, marking, draw, units = desk
    original = added(evidence, b"\x89PNG\r\n\x1a\n", "order.png")
    path = evidence.path(original)
    path.unlink()
    if harm == "changed":
        path.write_bytes(b"\x89PNG\r\n\x1a\nother")
    with pytest.raises(AliGuardError) as caught:
        marking.save_copy("o1", original, BAR, "bank")
    assert caught.value.code == "picture_changed"
    assert draw.asked == []
    assert len(live(units)) == 1


@pytest.mark.parametrize(
    ("name", "how", "page", "expected"),
    [
        ("order.png", "covered", None, "order (covered).png"),
        ("order (covered).png", "covered", None, "order (covered).png"),
        ("photo.heic.jpg", "cropped", None, "photo.heic (cropped).png"),
        ("letter.pdf", "marked", 2, "letter p3 (marked).png"),
        (".png", "marked", None, ".png (marked).png"),
        ("x" * 300 + ".png", "covered", None, "x" * 180 + " (covered).png"),
    ],
)
def test_names_of_copies(name: str, how: str, page: int | None, expected: str) -> None:
    assert copy_name(name, how, "image/png", page) == expected


def test_a_crop_is_named_as_one(desk) -> None:
    evidence, marking, _draw, _units = desk
    original = added(evidence, b"\x89PNG\r\n\x1a\n", "order.png")
    copy = marking.save_copy("o1", original, BAR.without(1).with_crop(Area(0, 0, 5, 5)), "sharing")
    assert copy.exhibit is not None
    assert copy.exhibit.derived_how == "cropped"


def test_only_a_copy_for_aliexpress_goes_into_a_dispute(desk) -> None:
    evidence, marking, _draw, units = desk
    original = added(evidence, b"\x89PNG\r\n\x1a\n", "order.png")
    other = added(evidence, b"GIF89a", "chat.gif")
    marking.save_copy("o1", original, BAR, "bank")
    case = Case("c1")

    def order() -> Order:
        return Order("o1", "8190000000001011", exhibits=tuple(live(units)))

    assert [one.id for one in attached(order(), case)] == [original.id, other.id]
    copy = marking.save_copy("o1", original, BAR, "aliexpress").exhibit
    assert copy is not None
    assert [one.id for one in attached(order(), case)] == [copy.id, other.id]
    listed = replace(case, exhibits=(other.id, original.id))
    assert [one.id for one in attached(order(), listed)] == [other.id, copy.id]


def viewing(evidence: EvidenceService) -> ViewingService:
    return ViewingService(evidence, readable_text)


def test_the_state_of_a_file(desk) -> None:
    evidence = desk[0]
    exhibit = added(evidence, b"hello", "note.txt")
    service, path = viewing(evidence), evidence.path(exhibit)
    assert service.state(exhibit) is ExhibitState.INTACT
    path.write_bytes(b"other")
    assert service.state(exhibit) is ExhibitState.CHANGED
    path.unlink()
    assert service.state(exhibit) is ExhibitState.MISSING
    with pytest.raises(AliGuardError) as caught:
        service.text(exhibit)
    assert caught.value.code == "file_unreadable"


def test_a_mail_is_read_as_plain_lines(desk) -> None:
    evidence = desk[0]
    exhibit = added(evidence, MAIL, "a.eml")
    assert has_text(exhibit)
    shown = viewing(evidence).text(exhibit)
    assert shown.text == "Dear friend\nwait"
    assert (shown.sender, shown.subject) == ("Shop <shop@example.test>", "Wait \u2713")
    assert shown.sent == "Tue, 17 Nov 2026 09:12:00 +0000"
    assert not shown.is_cut


def test_a_page_is_read_without_what_acts(desk) -> None:
    evidence = desk[0]
    page = b"<!doctype html><title>x</title><style>p{}</style><p>One &amp; two</p><div>three</div>"
    shown = viewing(evidence).text(added(evidence, page, "a.html"))
    assert shown.text == "One & two\nthree"


def test_a_text_is_cleaned_and_cut(desk) -> None:
    evidence = desk[0]
    service = viewing(evidence)
    assert service.text(added(evidence, "a\u202eb\x1bc\n\nd".encode(), "a.txt")).text == "abc\n\nd"
    long = service.text(added(evidence, b"word " * 60_000, "b.txt"))
    assert long.is_cut
    assert len(long.text) <= 200_100
    huge = added(evidence, b"x\n" * (MOST_READ // 2 + 10), "c.txt")
    assert service.text(huge).is_cut


def test_a_text_cut_inside_a_letter_is_still_shown(desk) -> None:
    evidence = desk[0]
    data = b"a" + "я".encode() * (MOST_READ // 2)
    shown = viewing(evidence).text(added(evidence, data, "a.txt"))
    assert shown.text.startswith("aяяя")
