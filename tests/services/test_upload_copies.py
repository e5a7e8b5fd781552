# SPDX-License-Identifier: MIT
"""Copies for the upload: for the user alone, and gone when the program ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import Exhibit
from aliguard_desktop.services import upload_copies

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
NUMBER = "8190004412737741"


@pytest.fixture(autouse=True)
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    upload_copies._make_room.cache_clear()
    yield folder
    upload_copies._make_room.cache_clear()


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "original"
    path.write_bytes(b"picture")
    path.chmod(0o400)
    return path


def copied(original: Path) -> Path:
    def path_of(exhibit: Exhibit) -> Path:
        return original

    return upload_copies.copy_for_upload(
        [Exhibit("e1", "0" * 64, "tracking.png", "image/png")], path_of, NUMBER
    )


def test_the_copies_are_for_the_user_alone(temp: Path, original: Path) -> None:
    former = os.umask(0)
    try:
        first = copied(original)
    finally:
        os.umask(former)
    assert first.read_bytes() == b"picture"
    assert first.parent.name == NUMBER
    assert first.parent.parent.parent == temp
    if os.name == "posix":
        assert first.stat().st_mode & 0o777 == 0o600
        assert first.parent.stat().st_mode & 0o777 == 0o700
        assert first.parent.parent.stat().st_mode & 0o777 == 0o700


def test_one_folder_a_run_and_a_new_one_where_it_was_cleared(original: Path) -> None:
    first = copied(original)
    (first.parent / "old.png").touch()
    assert copied(original) == first
    assert list(first.parent.iterdir()) == [first]
    shutil.rmtree(first.parent.parent)
    assert copied(original).read_bytes() == b"picture"


def test_a_missing_original_is_said(tmp_path: Path) -> None:
    with pytest.raises(AliGuardError) as error:
        copied(tmp_path / "gone")
    assert error.value.code == "upload_copy"


def test_the_folder_goes_when_the_program_ends(temp: Path) -> None:
    code = (
        "from aliguard_desktop.services.upload_copies import upload_room as room;"
        "(room() / 'a.png').touch(); print(room())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "TMPDIR": str(temp), "TEMP": str(temp), "TMP": str(temp)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=ROOT,
    )
    made = Path(done.stdout.strip())
    assert made.parent == temp
    assert not made.exists()
