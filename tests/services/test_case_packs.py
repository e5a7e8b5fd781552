# SPDX-License-Identifier: MIT
"""Evidence packs: verifiable by anyone, the same anywhere, loud about what is missing."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import pickle
import re
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter

from aliguard_desktop.catalogue_pack import load_pack_words
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind, Party, Source
from aliguard_desktop.domain.orders import Exhibit, ExhibitKind, TakenFrom
from aliguard_desktop.exporting.pack_paper import Paper
from aliguard_desktop.imaging.locations import places_in
from aliguard_desktop.importing import case_pack
from aliguard_desktop.importing.archive import MOST_ENTRIES
from aliguard_desktop.importing.case_pack import check_pack
from aliguard_desktop.importing.readers import ContentReader
from aliguard_desktop.importing.recognise import Kind, recognise
from aliguard_desktop.services.case_packs import FileState, GoesAs
from aliguard_desktop.services.imported import RawInput
from aliguard_desktop.services.locations import Location
from aliguard_desktop.services.pack_checks import EntryState, PackCheckService, is_pack_file
from aliguard_desktop.ui.tasks import TaskRunner
from tests import fakes
from tests import pack_samples as samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from aliguard_desktop.services.case_packs import PackResult

pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).resolve().parents[2]
_IN_CI = bool(os.environ.get("ALIGUARD_REQUIRE_DESKTOP"))


def tool(name: str) -> str:
    """Return a program's path; without it the test is skipped, but not on the build machine."""
    found = shutil.which(name)
    if found is None and _IN_CI:
        pytest.fail(f"this machine lacks {name}")
    if found is None:
        pytest.skip(f"this machine lacks {name}")
    return found


def run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


@pytest.fixture(scope="module")
def sent(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> samples.Packer:
    """Return a dispute that was sent; tests that change its files make their own."""
    return samples.packer(tmp_path_factory.mktemp("sent"))


@pytest.fixture(scope="module")
def pack(sent: samples.Packer, tmp_path_factory: pytest.TempPathFactory) -> PackResult:
    folder = tmp_path_factory.mktemp("packs")
    return sent.packs.write(sent.choice(language="ru"), folder / "case.aliguard")


@pytest.fixture(scope="module")
def unpacked(pack: PackResult, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(pack.path) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def own(tmp_path: Path) -> samples.Packer:
    return samples.packer(tmp_path)


def test_anyone_can_verify_it_with_sha256sum(unpacked: Path) -> None:
    said = run(tool("sha256sum"), "-c", "SHA256SUMS", cwd=unpacked)
    names = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()}
    named = {line.removesuffix(": OK") for line in said.splitlines()}
    assert named == names - {"SHA256SUMS", "mimetype"}
    assert {"evidence.pdf", "manifest.json", "statement.txt", "reading-copy.ru.txt"} < named


def test_poppler_reads_every_script_in_it(unpacked: Path, sent: samples.Packer) -> None:
    text = run(tool("pdftotext"), "-layout", str(unpacked / "evidence.pdf"), "-")
    plain = unicodedata.normalize(
        "NFKC", re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    )
    for wanted in (
        "Пакет доказательств",
        "Защита кончается, а посылка ещё в пути",  # noqa: RUF001
        samples.RUSSIAN,
        samples.CHINESE,
        "החבילה לא הגיעה",
        samples.ARABIC,
        "Please extend the protection time.",
        sent.case.text_sha256,
        *(entry.sha256 for entry in sent.case.frozen_exhibits),
    ):
        assert wanted in plain
    words = " ".join(plain.split())
    assert " ".join(sent.case.text.split()) in words
    assert "Мой заказ от 18 января 2026" in words


def test_every_page_is_drawn_and_photos_stand_upright(unpacked: Path, tmp_path: Path) -> None:
    pdf = str(unpacked / "evidence.pdf")
    pages = int(re.findall(r"Pages:\s+(\d+)", run(tool("pdfinfo"), pdf))[0])
    run(tool("pdftoppm"), "-r", "30", "-png", pdf, str(tmp_path / "page"))
    drawn = [QImage(str(path)) for path in sorted(tmp_path.glob("page-*.png"))]
    assert len(drawn) == pages == 7
    for page in drawn:
        tones = {
            page.pixel(x, y) for x in range(0, page.width(), 2) for y in range(0, page.height(), 2)
        }
        assert len(tones) > 20, "a page is empty"
    # The camera lay on its side (Exif orientation 6): the red corner is at the right, above.
    photo = drawn[5]
    red = [
        (x, y)
        for x in range(photo.width())
        for y in range(photo.height())
        if photo.pixelColor(x, y).red() > 180 and photo.pixelColor(x, y).green() < 60
    ]
    assert min(x for x, _ in red) > photo.width() * 0.5
    assert max(y for _, y in red) < photo.height() * 0.4


_AGAIN = """
import pickle, sys
from datetime import timedelta
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from tests import pack_samples as samples
application = QGuiApplication([])
order, folder, choice, target = pickle.loads(Path(sys.argv[1]).read_bytes())
packer = samples.services(folder, order, "Asia/Tokyo")
packer.clock.now += timedelta(days=90, hours=7)
print(packer.packs.write(choice, target).fingerprint)
"""


def test_the_same_input_gives_the_same_bytes_anywhere_and_any_day(
    sent: samples.Packer, pack: PackResult, tmp_path: Path
) -> None:
    target = tmp_path / "again.aliguard"
    known = (sent.order, sent.files.path("x").parent, sent.choice(language="ru"), target)
    (tmp_path / "input").write_bytes(pickle.dumps(known))
    elsewhere = {"TZ": "Asia/Tokyo", "LANG": "ru_RU.UTF-8", "LC_ALL": "ru_RU.UTF-8"}
    elsewhere |= {"LANGUAGE": "ar", "PYTHONHASHSEED": "7", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _AGAIN, str(tmp_path / "input")],
        env={**os.environ, **elsewhere, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == pack.fingerprint
    assert target.read_bytes() == pack.path.read_bytes()


def test_a_pack_made_beside_the_window_is_the_same(
    qtbot: QtBot, sent: samples.Packer, pack: PackResult, tmp_path: Path
) -> None:
    target = tmp_path / "beside.aliguard"
    runner, made, failed = TaskRunner(), [], []
    work = partial(sent.packs.write, sent.choice(language="ru"), target)
    with qtbot.waitSignal(runner.idle, timeout=60_000):
        runner.run(work, made.append, failed.append)
    runner.close()
    assert failed == []
    assert made[0].fingerprint == pack.fingerprint
    assert target.read_bytes() == pack.path.read_bytes()


def test_the_pdf_and_the_entries_bear_the_records_time(unpacked: Path, pack: PackResult) -> None:
    data = (unpacked / "evidence.pdf").read_bytes()
    assert data.count(b"(D:20260331100000Z)") == 2
    with zipfile.ZipFile(pack.path) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 3, 31, 10, 0, 0)}
        assert archive.infolist()[0].filename == "mimetype"
    assert is_pack_file(pack.path)


def test_the_place_of_a_photo_is_nowhere_in_a_pack(
    sent: samples.Packer, pack: PackResult, unpacked: Path
) -> None:
    original = sent.files.path(sent.exhibit("parcel.jpg").sha256)
    assert samples.LATITUDE in original.read_bytes()
    assert samples.LATITUDE not in pack.path.read_bytes()
    (copy,) = (unpacked / "copies").iterdir()
    assert places_in(copy).location is Location.NONE
    assert QImage(str(copy)) == QImage(str(original))
    manifest = json.loads((unpacked / "manifest.json").read_bytes())
    entry = next(one for one in manifest["exhibits"] if one["name"] == "parcel.jpg")
    assert entry["goes_as"] == "without_location"
    assert entry["copy_of_sha256"] == entry["sha256"] == sent.exhibit("parcel.jpg").sha256
    assert entry["path_sha256"] != entry["sha256"]


def test_hostile_words_stay_words(unpacked: Path) -> None:
    text = run(tool("pdftotext"), str(unpacked / "evidence.pdf"), "-")
    assert '<img src="file:///etc/passwd"><b>Earbuds</b> & {order} %s gpj.exe' in text
    data = (unpacked / "evidence.pdf").read_bytes()
    assert b"/EmbeddedFile" not in data
    assert b"/URI" not in data
    assert b"/JavaScript" not in data
    names = [path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*")]
    assert all(re.fullmatch(r"[A-Za-z0-9_./-]+", name) for name in names)


def test_changed_and_missing_files_are_said_and_left_out(
    own: samples.Packer, tmp_path: Path
) -> None:
    own.files.path(own.exhibit("parcel.jpg").sha256).unlink()
    chat = own.exhibit("chat \u05e9\u05d9\u05d7\u05d4.png")
    own.files.path(chat.sha256).write_bytes(b"something else")
    result = own.packs.write(own.choice(), tmp_path / "case.aliguard")
    states = {item.exhibit.name: item.state for item in result.content.doubtful}
    assert states == {"parcel.jpg": FileState.MISSING, chat.name: FileState.CHANGED}
    with zipfile.ZipFile(result.path) as archive:
        assert not [name for name in archive.namelist() if name.endswith((".jpg", ".png"))]
        manifest = json.loads(archive.read("manifest.json"))
        (tmp_path / "paper.pdf").write_bytes(archive.read("evidence.pdf"))
    by_name = {one["name"]: one for one in manifest["exhibits"]}
    assert by_name["parcel.jpg"]["state"] == "missing"
    assert by_name[chat.name]["state"] == "changed"
    assert by_name[chat.name]["sha256"] == chat.sha256
    text = " ".join(run(tool("pdftotext"), str(tmp_path / "paper.pdf"), "-").split())
    assert "Some files are not what they were" in text
    assert "CHANGED: this file is no longer the one that was added" in text
    assert "MISSING: this file is no longer there" in text
    report = check_pack(result.path)
    assert report.is_sound
    assert {one.state for one in report.left_out} == {"missing", "changed"}


def test_a_photo_that_nobody_can_look_into_stays_out(own: samples.Packer, tmp_path: Path) -> None:
    broken = samples.jpeg_with(samples.exif())[:300]
    added = own.evidence.add_bytes(own.order_id, broken, "cut.jpg").exhibit
    assert added is not None
    content = own.packs.look(own.choice())
    item = next(one for one in content.items if one.exhibit.id == added.id)
    assert (item.goes_as, item.is_unchecked) == (GoesAs.LEFT_OUT, True)
    result = own.packs.write(own.choice(), tmp_path / "case.aliguard")
    assert samples.LATITUDE not in result.path.read_bytes()


def test_what_could_not_be_checked_is_not_called_changed(own: samples.Packer) -> None:
    own.evidence.add_bytes(own.order_id, samples.jpeg_with(samples.exif())[:300], "cut.jpg")
    own.files.path(own.exhibit("parcel.jpg").sha256).unlink()
    content = own.packs.look(own.choice())
    assert [one.exhibit.name for one in content.broken] == ["parcel.jpg"]
    assert [one.exhibit.name for one in content.unchecked] == ["cut.jpg"]
    paper = Paper(content)
    about = {part.heading: part for part in paper.parts() if "cut.jpg" in str(part.paragraphs)}
    (heading,) = about
    assert heading == "Some files were left out"
    assert not about[heading].warns
    assert not paper.sheet(content.unchecked[0]).warns
    assert paper.sheet(content.broken[0]).warns


def test_every_sheet_of_a_pdf_is_printed(own: samples.Packer, tmp_path: Path) -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for number in (1, 2, 3):
        painter.fillRect(0, 0, 2000 * number, 4000, QColor("#106010"))
        if number < 3:
            writer.newPage()
    painter.end()
    buffer.close()
    own.evidence.add_bytes(own.order_id, bytes(data.data()), "answer.pdf")
    own.evidence.add_bytes(own.order_id, b"%PDF-1.4 broken", "broken.pdf")
    result = own.packs.write(own.choice(), tmp_path / "case.aliguard")
    with zipfile.ZipFile(result.path) as archive:
        (tmp_path / "paper.pdf").write_bytes(archive.read("evidence.pdf"))
    text = " ".join(run(tool("pdftotext"), str(tmp_path / "paper.pdf"), "-").split())
    assert "sheet 3 of 3" in text
    assert "Page 11 of 11" in text
    run(tool("pdftoppm"), "-r", "20", "-png", str(tmp_path / "paper.pdf"), str(tmp_path / "page"))
    sheet = QImage(str(tmp_path / "page-09.png"))
    greens = sum(
        sheet.pixelColor(x, y).green() > sheet.pixelColor(x, y).red() + 40
        for x in range(sheet.width())
        for y in range(sheet.height())
    )
    assert greens > 500


def test_each_audience_gets_its_copies(own: samples.Packer) -> None:
    original = own.exhibit("chat \u05e9\u05d9\u05d7\u05d4.png")
    for audience, tint in (("bank", "#111111"), ("sharing", "#222222"), ("", "#333333")):
        own.copy(original.id, tint, audience, "covered" if audience else "marked")

    def names(audience: str) -> set[str]:
        content = own.packs.look(own.choice(audience=audience))
        return {item.exhibit.name for item in content.items} - {
            "parcel.jpg",
            "answer.eml",
            "unboxing.mp4",
        }

    assert names("aliexpress") == {original.name, "copy .png"}
    assert names("bank") == {"copy bank.png"}
    assert names("sharing") == {"copy sharing.png"}
    assert names("consumer_body") == {"copy bank.png"}
    items = own.packs.look(own.choice(audience="bank")).items
    item = next(one for one in items if one.exhibit.name == "copy bank.png")
    assert (item.goes_as, item.original_sha256) == (GoesAs.COPY, original.sha256)
    assert item.name.startswith("copies/")
    assert item.name.endswith("_covered.png")


def test_a_covered_copy_stands_where_the_text_names_its_original(own: samples.Packer) -> None:
    original = own.exhibit("chat \u05e9\u05d9\u05d7\u05d4.png")
    own.copy(original.id, "#111111", "bank", "covered")
    own.copy(own.exhibit("parcel.jpg").id, "#222222", "", "marked")
    sent = {one.exhibit_id: one.number for one in own.case.frozen_exhibits}
    content = own.packs.look(own.choice(audience="bank"))
    items = {one.exhibit.name: one for one in content.items}
    copy = items["copy bank.png"]
    assert copy.number == copy.original == sent[original.id]
    assert (copy.family, copy.family_number) == ("picture", 1)
    assert "(picture 1, covered copy)" in Paper(content).sheet(copy).heading
    numbers = [one.number for one in content.items]
    assert numbers == sorted(numbers)
    assert set(numbers) == {1, 2, 3, 4}
    # The original and its marked copy have one number, and each its own file.
    names = [one.name for one in content.items]
    assert len(names) == len(set(names)) == 5
    assert set(own.packs.offer(own.order_id).numbers[own.case.id].values()) == {1, 2, 3, 4}


def test_pages_of_one_letter_have_their_own_files(own: samples.Packer) -> None:
    mail = own.exhibit("answer.eml")
    for tint in ("#111111", "#222222"):
        own.copy(mail.id, tint, "bank", "covered")
    items = own.packs.look(own.choice(audience="bank")).items
    names = [one.name for one in items if one.exhibit.derived_from]
    assert [name.partition("_chat_")[2] for name in names] == ["covered.png", "covered_2.png"]


def test_after_sending_the_form_gets_what_was_sent(own: samples.Packer) -> None:
    own.evidence.add_bytes(own.order_id, samples.encoded(samples.scene(90, 90), "PNG"), "new.png")
    sent = [one.exhibit_id for one in own.case.frozen_exhibits]
    assert [one.id for one in own.packs.for_form(own.order_id)] == sent


def test_an_original_never_comes_in_for_a_copy_that_is_left_out(own: samples.Packer) -> None:
    original = own.exhibit("parcel.jpg")
    arrows = own.copy(original.id, "#111111", "aliexpress", "marked")
    covered = own.copy(arrows.id, "#222222", "bank", "covered")
    whole = {item.exhibit.id for item in own.packs.look(own.choice(audience="bank")).items}
    assert covered.id in whole
    assert whole.isdisjoint({original.id, arrows.id})
    without = frozenset({covered.id})
    rest = own.packs.look(own.choice(audience="bank", without=without)).items
    assert {item.exhibit.id for item in rest} == whole - without


def test_the_form_gets_no_original_of_a_covered_copy(tmp_path: Path) -> None:
    own = samples.packer(tmp_path)
    original = own.exhibit("parcel.jpg")
    covered = own.copy(original.id, "#111111", "aliexpress", "covered")
    for_bank = own.copy(original.id, "#222222", "bank", "covered")
    sent = own.packs.for_form(own.order_id)
    case = own.disputes.open_draft(own.order_id).case
    own.disputes.save_draft(own.order_id, replace(case, situation="X4"))
    for exhibits in (sent, own.packs.for_form(own.order_id)):
        ids = [one.id for one in exhibits]
        assert len(ids) == 4
        assert covered.id in ids
        assert not {original.id, for_bank.id} & set(ids)
    # What was sent is a record: AliExpress has it already.
    packed = own.packs.look(own.choice()).items
    assert {original.id, covered.id} <= {item.exhibit.id for item in packed}


def test_what_was_sent_is_packed_also_when_it_was_removed_since(own: samples.Packer) -> None:
    own.change(own.exhibit("parcel.jpg").id, caption="later", taken_from=TakenFrom.EXIF)
    own.evidence.remove(own.order_id, own.exhibit("answer.eml").id)
    content = own.packs.look(own.choice())
    frozen = {one.exhibit_id: one.number for one in own.case.frozen_exhibits}
    assert {item.exhibit.id: item.number for item in content.items} == frozen


def test_some_exhibits_can_stay_out_and_keep_their_numbers(sent: samples.Packer) -> None:
    everything = sent.packs.look(sent.choice()).items
    choice = sent.choice(without=frozenset({everything[0].exhibit.id}))
    assert sent.packs.look(choice).items == everything[1:]


def test_a_draft_and_an_order_without_a_text_are_packed_too(tmp_path: Path) -> None:
    own = samples.packer(tmp_path)
    draft = own.disputes.open_draft(own.order_id).case
    own.disputes.save_draft(own.order_id, replace(draft, situation="X4"))
    offer = own.packs.offer(own.order_id)
    assert [case.id for case in offer.cases] == [own.case.id, draft.id]
    assert len(offer.exhibits[""]) == 4
    bare = own.packs.write(own.choice(case_id=""), tmp_path / "bare.aliguard")
    with zipfile.ZipFile(bare.path) as archive:
        assert "statement.txt" not in archive.namelist()
        assert json.loads(archive.read("manifest.json"))["record"] == {"status": "none"}
    content = own.packs.look(own.choice(case_id=draft.id))
    assert not content.is_sent
    with pytest.raises(AliGuardError, match="no longer there"):
        own.packs.look(own.choice(case_id="gone"))


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EACCES, "folder_forbidden"),
        (errno.ENOENT, "folder_gone"),
        (errno.EIO, "export_failed"),
    ],
)
def test_a_failure_leaves_nothing_half_done(
    own: samples.Packer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    code: str,
) -> None:
    folder = tmp_path / "target"
    folder.mkdir()
    (folder / "case.aliguard").write_bytes(b"an earlier one")

    def fail(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("aliguard_desktop.services.whole_files.os.fsync", fail)
    with pytest.raises(AliGuardError) as error:
        own.packs.write(own.choice(), folder / "case.aliguard")
    assert error.value.code == code
    assert [path.name for path in folder.iterdir()] == ["case.aliguard"]
    assert (folder / "case.aliguard").read_bytes() == b"an earlier one"


def test_cancel_at_any_step_leaves_nothing(sent: samples.Packer, tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    steps: list[tuple[int, int]] = []
    sent.packs.write(sent.choice(), tmp_path / "whole", lambda *step: steps.append(step))
    assert steps[-1][0] == steps[-1][1]
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    (tmp_path / "whole").unlink()
    for stop in (1, len(steps) // 2, len(steps)):
        seen = 0

        def report(done: int, total: int, stop: int = stop) -> None:
            nonlocal seen
            seen += 1
            if seen == stop:
                raise StoppedError

        with pytest.raises(StoppedError):
            sent.packs.write(sent.choice(), tmp_path / "case.aliguard", report)
        assert list(tmp_path.iterdir()) == []


def test_a_file_that_changes_while_packing_ends_it(own: samples.Packer, tmp_path: Path) -> None:
    path = own.files.path(own.exhibit("answer.eml").sha256)
    length = path.stat().st_size

    def change(done: int, total: int) -> None:
        if done > 4:  # all were looked at
            path.write_bytes(b"x" * length)

    with pytest.raises(AliGuardError) as error:
        own.packs.write(own.choice(), tmp_path / "case.aliguard", change)
    assert error.value.code == "pack_moved"
    assert not (tmp_path / "case.aliguard").exists()


# ---- checking ---------------------------------------------------------------------------------


def tampered(pack: Path, target: Path, change: dict[str, bytes | None]) -> Path:
    """Copy a pack with other bytes for some names (None: without it; new names: added)."""
    with zipfile.ZipFile(pack) as old, zipfile.ZipFile(target, "w") as fresh:
        for entry in old.infolist():
            data = change.get(entry.filename, old.read(entry))
            if data is not None:
                fresh.writestr(entry, data)
        for name in change.keys() - set(old.namelist()):
            fresh.writestr(name, change[name] or b"")
    return target


def test_a_whole_pack_matches_file_by_file(sent: samples.Packer, pack: PackResult) -> None:
    report = PackCheckService(sent.units, check_pack).check(pack.path)
    assert report.is_sound
    assert report.fingerprint == pack.fingerprint
    assert (report.number, report.kept) == (samples.NUMBER, 4)
    assert {entry.exhibit for entry in report.entries} == {0, 1, 2, 3, 4}
    assert report.sent_at == "2026-03-31T10:00:00+00:00"


def test_what_was_changed_or_deleted_here_is_not_called_kept(
    own: samples.Packer, tmp_path: Path
) -> None:
    path = own.packs.write(own.choice(), tmp_path / "case.zip").path
    own.files.path(own.exhibit("parcel.jpg").sha256).unlink()
    own.files.path(own.exhibit("answer.eml").sha256).write_bytes(b"other")
    report = PackCheckService(own.units, check_pack, own.files.is_intact).check(path)
    assert (report.kept, len(report.originals)) == (2, 4)


def test_the_mark_that_is_shown_is_that_of_the_file(pack: PackResult, tmp_path: Path) -> None:
    units = fakes.MemoryUnits()
    changed = tampered(pack.path, tmp_path / "x.aliguard", {"statement.txt": b"other"})
    marks = [PackCheckService(units, check_pack).check(path) for path in (pack.path, changed)]
    assert marks[0].fingerprint == marks[1].fingerprint
    assert marks[0].file_sha256 == pack.file_sha256 != marks[1].file_sha256
    assert pack.file_sha256 == hashlib.sha256(pack.path.read_bytes()).hexdigest()


def test_the_pdf_alone_can_be_saved(own: samples.Packer, tmp_path: Path) -> None:
    result = own.packs.write(own.choice(), tmp_path / "case.PDF")
    assert result.path.read_bytes().startswith(b"%PDF-")
    assert not is_pack_file(result.path)


def test_a_pack_is_known_by_its_content_and_never_imported(
    pack: PackResult, tmp_path: Path
) -> None:
    again = tmp_path / "orders.zip"
    with (
        zipfile.ZipFile(pack.path) as old,
        zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in reversed(old.namelist()):  # as another program packs it
            new.writestr(name, old.read(name))
    for path in (pack.path, again):
        data = path.read_bytes()
        assert is_pack_file(path)
        assert recognise(data) is Kind.PACK
        assert check_pack(path).is_sound
        with pytest.raises(AliGuardError) as error:
            ContentReader().read(RawInput(name=path.name, data=data, read_on=samples.SENT.date()))
        assert error.value.code == "is_pack"
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("orders.json", "{}")
    assert recognise(other.read_bytes()) is Kind.ZIP
    assert not is_pack_file(other)


def test_a_tampered_pack_is_told_file_by_file(pack: PackResult, tmp_path: Path) -> None:
    changed = tampered(
        pack.path,
        tmp_path / "changed.aliguard",
        {
            "statement.txt": b"I ordered two.",
            "exhibits/02_chat.eml": None,
            "exhibits/05_new.png": b"more",
            "../../evil.sh": b"x",
            "C:\\evil.bat": b"x",
            "/etc/evil": b"x",
        },
    )
    assert is_pack_file(changed)
    report = check_pack(changed)
    states = {entry.name: entry.state for entry in report.entries}
    assert states["statement.txt"] is EntryState.CHANGED
    assert states["exhibits/02_chat.eml"] is EntryState.MISSING
    assert states["exhibits/05_new.png"] is EntryState.EXTRA
    refused = [name for name, state in states.items() if state is EntryState.REFUSED]
    assert len(refused) == 3
    assert "../../evil.sh" in refused
    assert states["evidence.pdf"] is EntryState.MATCHES
    assert not report.is_sound


def test_links_doubles_and_rewritten_lists_are_seen(pack: PackResult, tmp_path: Path) -> None:
    with zipfile.ZipFile(pack.path) as archive:
        sums = archive.read("SHA256SUMS")
    digest = hashlib.sha256(b"I ordered two.").hexdigest()
    forged = re.sub(rb"[0-9a-f]{64}  statement.txt", f"{digest}  statement.txt".encode(), sums)
    path = tampered(
        pack.path,
        tmp_path / "forged.aliguard",
        {"statement.txt": b"I ordered two.", "SHA256SUMS": forged},
    )
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("exhibits/link")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    states = {entry.name: entry.state for entry in check_pack(path).entries}
    # The manifest still tells the old hash.
    assert states["statement.txt"] is EntryState.CHANGED
    assert states["exhibits/link"] is EntryState.REFUSED


@pytest.mark.parametrize("cut", [0.2, 0.6, 0.98])
def test_a_pack_that_was_cut_off_is_said(pack: PackResult, tmp_path: Path, cut: float) -> None:
    data = pack.path.read_bytes()
    path = tmp_path / "cut.aliguard"
    path.write_bytes(data[: int(len(data) * cut)])
    with pytest.raises(AliGuardError) as error:
        check_pack(path)
    assert error.value.code == "pack_damaged"


def test_a_bomb_is_not_read(
    pack: PackResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_pack, "_FREE_BYTES", 2**20)
    path = tmp_path / "bomb.aliguard"
    with zipfile.ZipFile(pack.path) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in ("mimetype", "SHA256SUMS", "manifest.json"):
            new.writestr(name, old.read(name))
        new.writestr("evidence.pdf", bytes(8 * 2**20))
    with pytest.raises(AliGuardError) as error:
        check_pack(path)
    assert error.value.code == "pack_damaged"


def test_a_pack_built_to_break_the_check_is_called_damaged(tmp_path: Path) -> None:
    deep = {"manifest.json": b"[" * 200_000, "SHA256SUMS": b"0" * 64 + b"  evidence.pdf"}
    many = {"list": b"PK\x01\x02" * (MOST_ENTRIES + 1)}
    for contents in (deep, many, {**deep, "manifest.json": b"{} {}"}):
        path = tmp_path / "built.aliguard"
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in contents.items():
                archive.writestr(name, data)
        with pytest.raises(AliGuardError) as error:
            check_pack(path)
        assert error.value.code == "pack_damaged"
    path.write_bytes(b"")
    with pytest.raises(AliGuardError, match="no whole evidence pack"):
        check_pack(path)


def test_an_entry_packed_in_an_unusual_way_is_refused(pack: PackResult, tmp_path: Path) -> None:
    path = tmp_path / "lzma.aliguard"
    shutil.copy(pack.path, path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_LZMA) as archive:
        archive.writestr("more.txt", b"x" * 99)
    states = {entry.name: entry.state for entry in check_pack(path).entries}
    assert states["more.txt"] is EntryState.REFUSED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.aliguard")
    assert not is_pack_file(tmp_path / "pipe.aliguard")


def test_a_pack_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(AliGuardError) as error:
        check_pack(tmp_path / "gone.aliguard")
    assert error.value.code == "missing"


# ---- words ------------------------------------------------------------------------------------


def test_both_languages_have_the_same_words_for_everything() -> None:
    english, russian = load_pack_words("en"), load_pack_words("ru")
    places = re.compile(r"\{\w+\}")
    for group in (
        "words",
        "events",
        "sources",
        "exhibits",
        "parties",
        "situations",
        "facts",
        "choices",
    ):
        one, other = getattr(english, group), getattr(russian, group)
        assert one.keys() == other.keys()
        assert all(set(places.findall(one[key])) == set(places.findall(other[key])) for key in one)
        assert all(other.values())
    assert load_pack_words("pl") == english
    assert load_pack_words("../en") == english


def test_everything_that_can_happen_has_words(sent: samples.Packer) -> None:
    words = load_pack_words("en")
    assert set(words.events) == set(EventKind)
    assert set(words.sources) == set(Source)
    assert set(words.exhibits) == set(ExhibitKind)
    assert set(words.parties) == set(Party)
    shown = {key for key in sent.case.facts if not key.startswith("form_")}
    assert shown <= set(words.facts)
    assert set(sent.disputes._reasons.situations) <= set(words.situations)
    assert not [text for text in words.events.values() if re.search(r"\b[Yy]ou", text)]


def test_an_exhibit_that_nobody_knows_any_more_is_still_listed(own: samples.Packer) -> None:
    kept = own.case.frozen_exhibits[0]
    with own.units() as unit:
        order = unit.orders.get(own.order_id)
        rest = tuple(one for one in order.exhibits if one.id != kept.exhibit_id)
        unit.orders._orders[order.id] = replace(order, exhibits=rest)
        unit.commit()
    item = own.packs.look(own.choice()).items[0]
    assert isinstance(item.exhibit, Exhibit)
    assert (item.number, item.exhibit.sha256) == (kept.number, kept.sha256)
    own.clock.now += timedelta(days=1)
