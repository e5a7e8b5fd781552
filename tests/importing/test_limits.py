# SPDX-License-Identifier: MIT
"""Bad input: each one clear sentence, and nothing in the database."""

from __future__ import annotations

import os
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.limits import DEEPEST, check_depth, decode
from aliguard_desktop.services.imported import ImportOutcome
from tests.fakes import MemoryUnits
from tests.importing.helpers import FIXTURES, service

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01" + bytes(range(256)) * 4


def refused(path: Path) -> tuple[str, str]:
    """Import one bad file and return the code and the sentence, with the database unchanged."""
    units = MemoryUnits()
    report = service(units).import_files([path])
    assert not units.store.orders
    assert not units.store.batches
    assert report.batch == ""
    (file,) = report.files
    (entry,) = file.entries
    assert file.recognised == ""
    assert entry.outcome is ImportOutcome.NOT_UNDERSTOOD
    assert "Traceback" not in entry.why
    assert entry.why.endswith(".")
    return entry.code, entry.why


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_bytes(b"")
    assert refused(path)[0] == "empty"
    path.write_bytes(b"\xef\xbb\xbf \n\t")
    assert refused(path)[0] == "empty"


def test_a_picture_named_json(tmp_path: Path) -> None:
    path = tmp_path / "orders.json"
    path.write_bytes(PNG)
    code, why = refused(path)
    assert code == "picture"
    assert "orders.json" in why


@pytest.mark.parametrize(
    ("head", "code", "advice"),
    [
        (b"%PDF-1.7\n", "pdf", "evidence"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_office", "save a table as .xlsx"),
        (b"\x1f\x8b\x08\x00", "packed", "Unpack it"),
        (b"7z\xbc\xaf\x27\x1c", "packed", "Unpack it"),
        (b"Rar!\x1a\x07", "packed", "Unpack it"),
        (b"\x7fELF\x02\x00\x00\x01", "binary", "not text"),
    ],
)
def test_other_files_say_what_they_are_and_what_to_do(
    tmp_path: Path, head: bytes, code: str, advice: str
) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(head + bytes(200))
    found, why = refused(path)
    assert found == code
    assert "x.json" in why
    assert advice in why


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("word/document.xml", "<w/>"),
        ("ppt/presentation.xml", "<p/>"),
    ],
)
def test_a_text_document_says_what_to_do(tmp_path: Path, first: str, text: str) -> None:
    path = tmp_path / "orders.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(first, text)
        archive.writestr("content.xml", "<x/>")
    code, why = refused(path)
    assert code == "document"
    assert "paste" in why


def test_a_login_page() -> None:
    code, why = refused(FIXTURES / "login.json")
    assert code == "login_page"
    assert "Sign in" in why


def test_a_file_of_300_mb_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as stream:
        stream.truncate(300 * 2**20)
    opened: list[object] = []
    monkeypatch.setattr(type(path), "open", lambda *given, **_: opened.append(given))
    code, why = refused(path)
    assert code == "too_large"
    assert "64 MB" in why
    assert opened == []


@pytest.mark.parametrize("unit", ["[", '{"a":', '[{"a":'])
def test_json_nested_100_000_deep(tmp_path: Path, unit: str) -> None:
    path = tmp_path / "deep.json"
    path.write_text(unit * 100_000)
    assert refused(path)[0] == "too_deep"


def test_deep_json_inside_a_captured_body_is_refused_too(tmp_path: Path) -> None:
    path = tmp_path / "capture.json"
    body = "[" * 100_000
    path.write_text('[{"url": "https://x/", "status": 200, "body": "' + body + '"}]')
    units = MemoryUnits()
    (file,) = service(units).import_files([path]).files
    assert file.entries[0].code in {"too_deep", "json_broken"}


def test_a_folder_a_missing_file_and_a_device(tmp_path: Path) -> None:
    assert refused(tmp_path)[0] == "folder"
    assert refused(tmp_path / "gone.json")[0] == "missing"
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    assert refused(fifo)[0] == "not_a_file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "locked.json"
    path.write_text("{}")
    path.chmod(0)
    assert refused(path)[0] == "unreadable"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Dear diary, nothing happened today.", "not_recognised"),
        ('{"api": "x", "data": {', "json_broken"),
        ("{" + "\n{" * 30, "json_broken"),
    ],
)
def test_text_that_is_nothing_of_ours(tmp_path: Path, content: str, code: str) -> None:
    path = tmp_path / "x.txt"
    path.write_text(content)
    assert refused(path)[0] == code


def test_json_of_something_else_says_so(tmp_path: Path) -> None:
    path = tmp_path / "package.json"
    path.write_text('{"name": "x", "version": "1"}')
    assert refused(path)[0] == "json_unknown"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    text = '{"title": "Наушники é"}'
    assert decode(text.encode(encoding), "x").lstrip("\ufeff") == text


def test_a_broken_encoding_is_named() -> None:
    with pytest.raises(AliGuardError) as caught:
        decode(b'{"title": "caf\xe9 \xff"}', "orders.json")
    assert caught.value.code == "encoding"
    assert caught.value.values["file"] == "orders.json"


def test_brackets_inside_text_do_not_count() -> None:
    check_depth('{"title": "' + "[" * 1000 + '\\"[[["}', "x")
    check_depth("[" * DEEPEST + "]" * DEEPEST, "x")
    with pytest.raises(AliGuardError):
        check_depth("[" * (DEEPEST + 1), "x")


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_bytes(PNG)
    units = MemoryUnits()
    report = service(units).import_files([bad, FIXTURES / "list.json"])
    assert [file.recognised for file in report.files] == ["", "order_list"]
    assert len(units.store.orders) == 3


def test_a_page_cut_off_in_the_middle_is_one_sentence(tmp_path: Path) -> None:
    whole = (FIXTURES / "list.json").read_text("utf-8")
    path = tmp_path / "cut.json"
    path.write_text(whole[: len(whole) // 2], "utf-8")
    code, why = refused(path)
    assert code == "json_broken"
    assert "cut off or damaged at line 1." in why


@pytest.mark.parametrize("filler", ["9", "\u2003", "x", "1x"])
def test_endless_lines_are_read_in_no_time(tmp_path: Path, filler: str) -> None:
    page = f"Order ID: 8190000000000001\n{filler * 20_000}\nRefund if no delivery.{filler * 20_000}"
    path = tmp_path / "long.txt"
    path.write_text(page + "\nTotal: US $5.00\n", "utf-8")
    units = MemoryUnits()
    began = time.process_time()
    service(units).import_files([path])
    assert time.process_time() - began < 5
    assert len(units.store.orders) == 1
