# SPDX-License-Identifier: MIT
"""The evidence folder: whole or not at all, named by hash, for the user alone."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import signal
import stat
import subprocess
import sys
import textwrap
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.clock import system_clock
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.evidence import EvidenceService
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.storage.database import open_database
from aliguard_desktop.storage.evidence_files import EvidenceFolder
from tests.factories import order
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def evidence(tmp_path: Path) -> EvidenceFolder:
    return EvidenceFolder(tmp_path / "evidence", largest=5_000_000)


def files(evidence: EvidenceFolder) -> list[Path]:
    return [path for path in evidence._folder.rglob("*") if path.is_file()]


def test_a_file_is_copied_under_its_hash(evidence: EvidenceFolder, tmp_path: Path) -> None:
    data = os.urandom(3_000_001)
    source = tmp_path / "a b ü.png"
    source.write_bytes(data)
    sha256, size = evidence.put_file(source)
    assert (sha256, size) == (hashlib.sha256(data).hexdigest(), 3_000_001)
    path = evidence.path(sha256)
    assert path.parts[-3:] == (sha256[:2], sha256[2:4], sha256)
    assert path.read_bytes() == data
    assert source.read_bytes() == data
    assert evidence.is_intact(sha256)
    assert files(evidence) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_originals_are_read_only_and_private(evidence: EvidenceFolder) -> None:
    former = os.umask(0)
    try:
        sha256, _ = evidence.put_bytes(b"x")
    finally:
        os.umask(former)
    path = evidence.path(sha256)
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    for folder in (path.parent, path.parent.parent, path.parent.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_same_content_is_kept_once_and_healed(evidence: EvidenceFolder) -> None:
    sha256, _ = evidence.put_bytes(b"original")
    before = evidence.path(sha256).stat().st_ino
    assert evidence.put_bytes(b"original") == (sha256, 8)
    assert evidence.path(sha256).stat().st_ino == before
    evidence.path(sha256).chmod(0o600)
    evidence.path(sha256).write_bytes(b"tampered")
    assert not evidence.is_intact(sha256)
    evidence.put_bytes(b"original")
    assert evidence.is_intact(sha256)
    assert len(files(evidence)) == 1


def test_nothing_read_only_is_renamed_replaced_or_removed(
    evidence: EvidenceFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As Windows has it: a read-only file is in the way of all three.
    replace, unlink = Path.replace, Path.unlink

    def writable(path: Path) -> None:
        if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
            raise PermissionError(errno.EACCES, "read-only", str(path))

    def strict_replace(path: Path, target: Path) -> Path:
        writable(path)
        writable(target)
        return replace(path, target)

    def strict_unlink(path: Path, missing_ok: bool = False) -> None:
        writable(path)
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "replace", strict_replace)
    monkeypatch.setattr(Path, "unlink", strict_unlink)
    sha256, _ = evidence.put_bytes(b"original")
    assert evidence.put_bytes(b"original") == (sha256, 8)
    path = evidence.path(sha256)
    path.chmod(0o600)
    path.write_bytes(b"tampered")
    path.chmod(0o400)
    evidence.put_bytes(b"original")
    assert evidence.is_intact(sha256)
    assert not path.stat().st_mode & stat.S_IWUSR
    left = evidence._folder / "ab.part"
    left.write_bytes(b"half")
    left.chmod(0o400)
    os.utime(left, (0, 0))
    assert evidence.clean(system_clock()) == 1
    assert files(evidence) == [path]


def test_an_empty_file_is_a_file(evidence: EvidenceFolder, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    sha256, size = evidence.put_file(tmp_path / "empty")
    assert size == 0
    assert evidence.is_intact(sha256)


def code_of(evidence: EvidenceFolder, path: Path) -> str:
    with pytest.raises(AliGuardError) as error:
        evidence.put_file(path)
    assert files(evidence) == []
    return error.value.code


def test_what_cannot_be_kept_says_why(evidence: EvidenceFolder, tmp_path: Path) -> None:
    assert code_of(evidence, tmp_path) == "file_is_folder"
    assert code_of(evidence, tmp_path / "gone.png") == "file_vanished"
    big = tmp_path / "big.mp4"
    with big.open("wb") as file:
        file.truncate(5_000_001)
    assert code_of(evidence, big) == "file_too_large"
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert code_of(evidence, tmp_path / "loop") == "file_unreadable"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_is_refused_and_not_waited_for(evidence: EvidenceFolder, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert code_of(evidence, tmp_path / "pipe") == "file_special"
    assert code_of(evidence, Path("/dev/zero")) == "file_special"


def test_a_file_that_grows_past_the_limit_is_refused(
    evidence: EvidenceFolder, tmp_path: Path
) -> None:
    small = EvidenceFolder(tmp_path / "evidence", largest=10)
    with pytest.raises(AliGuardError) as error:
        small.put_bytes(b"x" * 11)
    assert error.value.code == "file_too_large"
    assert files(evidence) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(evidence: EvidenceFolder, tmp_path: Path) -> None:
    path = tmp_path / "secret.png"
    path.write_bytes(b"x")
    path.chmod(0)
    assert code_of(evidence, path) == "file_unreadable"


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EIO, "file_not_kept"), (errno.EACCES, "file_not_kept")],
)
def test_a_disk_that_takes_no_more(
    evidence: EvidenceFolder, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fails(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(AliGuardError) as error:
        evidence.put_bytes(b"x")
    assert error.value.code == code
    assert files(evidence) == []


def test_no_path_is_made_from_what_is_no_hash(evidence: EvidenceFolder) -> None:
    for text in ("", "../" * 21 + "x", "A" * 64, "0" * 63, "/etc/passwd"):
        with pytest.raises(ValueError, match="SHA-256"):
            evidence.path(text)
    assert not evidence.is_intact("0" * 64)


@pytest.mark.skipif(os.name == "nt", reason="kill -9")
def test_a_kill_leaves_no_half_original(evidence: EvidenceFolder, tmp_path: Path) -> None:
    code = """
        import os, sys
        from pathlib import Path
        from aliguard_desktop.storage import evidence_files
        def stop(descriptor):
            print("writing", flush=True)
            sys.stdin.read()
        os.fsync = stop
        evidence_files.EvidenceFolder(Path(sys.argv[1])).put_bytes(b"x" * 1000)
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), str(tmp_path / "evidence")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"writing\n"
        process.send_signal(signal.SIGKILL)
    assert [path.suffix for path in files(evidence)] == [".part"]
    assert evidence.clean(system_clock()) == 0
    assert evidence.clean(system_clock() + timedelta(days=2)) == 1
    assert files(evidence) == []


def test_a_copy_that_is_cancelled_leaves_nothing(evidence: EvidenceFolder, tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    source.write_bytes(os.urandom(3_000_000))
    seen: list[int] = []

    def cancel(count: int) -> None:
        seen.append(count)
        if len(seen) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        evidence.put_file(source, cancel)
    assert files(evidence) == []
    seen.clear()
    evidence.put_file(source, seen.append)
    assert sum(seen) == 3_000_000


@pytest.mark.parametrize("end", ["grown", "cut"])
def test_a_file_that_is_still_being_written_is_not_taken(
    evidence: EvidenceFolder, tmp_path: Path, end: str
) -> None:
    source = tmp_path / "download.png"
    source.write_bytes(os.urandom(2_500_000))

    def write_on(count: int) -> None:
        os.truncate(source, 2_600_000 if end == "grown" else 1_200_000)

    with pytest.raises(AliGuardError) as error:
        evidence.put_file(source, write_on)
    assert error.value.code == "file_changing"
    assert "download.png" in str(error.value)
    assert files(evidence) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a file that is being read")
def test_a_file_that_vanishes_while_it_is_copied_is_whole_or_named(
    evidence: EvidenceFolder, tmp_path: Path
) -> None:
    source = tmp_path / "a.png"
    data = os.urandom(2_500_000)
    source.write_bytes(data)
    sha256, _ = evidence.put_file(source, lambda count: source.unlink(missing_ok=True))
    assert evidence.path(sha256).read_bytes() == data
    with pytest.raises(AliGuardError) as error:
        evidence.put_file(source)
    assert error.value.code == "file_vanished"
    assert len(files(evidence)) == 1


def test_an_original_says_what_became_of_it(evidence: EvidenceFolder) -> None:
    sha256, _ = evidence.put_bytes(b"original")
    seen: list[int] = []
    assert evidence.state(sha256, seen.append) is ExhibitState.INTACT
    assert seen == [8]
    evidence.path(sha256).chmod(0o600)
    evidence.path(sha256).write_bytes(b"other")
    assert evidence.state(sha256) is ExhibitState.CHANGED
    evidence.remove(sha256)
    assert evidence.state(sha256) is ExhibitState.MISSING
    evidence.remove(sha256)
    assert list(evidence._folder.iterdir()) == []
    evidence.path(sha256).mkdir(parents=True)
    assert evidence.state(sha256) is ExhibitState.UNREADABLE
    with pytest.raises(AliGuardError) as error:
        evidence.remove(sha256)
    assert error.value.code == "file_not_deleted"


def test_removing_one_leaves_its_neighbours(evidence: EvidenceFolder) -> None:
    first, _ = evidence.put_bytes(b"1")
    neighbour = evidence.path(first[:4] + "0" * 60)
    neighbour.write_bytes(b"2")
    evidence.remove(first)
    assert files(evidence) == [neighbour]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB, mounted where that is allowed."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    done = None
    if mount and sys.platform == "linux" and os.geteuid() == 0:
        command = [mount, "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
        done = subprocess.run(command, check=False, capture_output=True)
    if done is None or done.returncode:
        pytest.skip("no small disk can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_said_and_keeps_nothing_half(small_disk: Path, tmp_path: Path) -> None:
    paths = AppPaths.portable(small_disk / "data")
    database = open_database(paths, FakeClock())
    service = EvidenceService(database.units, EvidenceFolder(paths.evidence), FakeClock())
    with database.units("add_order") as unit:
        unit.orders.save(order(id="o1"))
        unit.commit()
    sources = []
    for number in range(6):
        sources.append(tmp_path / f"{number}.png")
        sources[-1].write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(2_000_000))
    report = service.add_files("o1", sources)
    codes = {entry.error.code for entry in report if entry.error}
    assert codes == {"disk_full"}
    kept = [entry.exhibit for entry in report if entry.exhibit]
    assert 1 <= len(kept) <= 4
    assert all(service.is_intact(one) for one in kept)
    on_disk = [path for path in paths.evidence.rglob("*") if path.is_file()]
    assert sorted(path.name for path in on_disk) == sorted(one.sha256 for one in kept)
    with database.units() as unit:
        assert len(unit.orders.get("o1").exhibits) == len(kept)
    database.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs no folders")
@pytest.mark.parametrize(("number", "kept"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_a_folder_that_cannot_be_synced_keeps_originals_too(
    evidence: EvidenceFolder, monkeypatch: pytest.MonkeyPatch, number: int, kept: bool
) -> None:
    sync = os.fsync

    def fails_for_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", fails_for_folders)
    if kept:
        assert evidence.is_intact(evidence.put_bytes(b"x")[0])
    else:
        with pytest.raises(AliGuardError) as error:
            evidence.put_bytes(b"x")
        assert error.value.code == "file_not_kept"
