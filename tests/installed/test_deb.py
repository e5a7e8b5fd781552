# SPDX-License-Identifier: MIT
"""The Debian package in a bare Debian without Python: installed, opened, used, updated, purged."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop import __version__
from tests import pack_samples
from tests.desktop.rig import PROGRAMS as DISPLAY_PROGRAMS
from tests.desktop.rig import Desktop, wait_for
from tests.importing.mail.helpers import mail
from tests.installed.bare import HOME, PROGRAMS, Bare

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("desktop")]

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "importing" / "fixtures"
OLDEST = ROOT / "tests" / "databases" / "0001.sql"
ENTRY = "/usr/share/applications/aliguard-desktop.desktop"
DATA = f"{HOME}/.local/share/aliguard-desktop"
MAILED = "8190000000000044"


@pytest.fixture
def package() -> Path:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a system of its own needs Linux and root")
    missing = [name for name in (*PROGRAMS, *DISPLAY_PROGRAMS) if shutil.which(name) is None]
    if missing:
        pytest.skip(f"this machine lacks {', '.join(missing)}")
    command = ["dpkg", "--print-architecture"]
    architecture = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    path = ROOT / "dist" / f"aliguard-desktop_{__version__}_{architecture.strip()}.deb"
    if not path.is_file():
        pytest.skip(f"there is no {path.name} in dist: run `make deb` first")
    return path


@pytest.fixture
def desktop(package: Path, tmp_path: Path) -> Iterator[Desktop]:
    rig = Desktop(tmp_path / "desktop")
    yield rig
    rig.close()


@pytest.fixture
def bare(desktop: Desktop, tmp_path: Path) -> Iterator[Bare]:
    made = Bare(tmp_path / "debian", desktop.environment["DISPLAY"])
    try:
        made.make()
    except subprocess.CalledProcessError as error:
        pytest.skip(f"no mirror of Debian answers: {error.stderr.decode()[-300:]}")
    yield made
    desktop.picture("end")
    made.close()
    shutil.rmtree(made.root)


def _colours(picture: Path) -> int:
    command = ["identify", "-format", "%k", str(picture)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _agenda(bare: Bare, *arguments: str) -> dict[str, Any]:
    done = bare.ask("aliguard-desktop", *arguments, "--agenda", "--all", "--json")
    assert done.returncode == 0, done.stderr
    return {order["number"]: order for order in json.loads(done.stdout)["orders"]}


def _database(script: str, tmp_path: Path) -> bytes:
    path = tmp_path / "made.db"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return path.read_bytes()


def test_a_bare_debian(
    bare: Bare, desktop: Desktop, package: Path, tmp_path: Path, qapp: object
) -> None:
    """One story, in the order in which it happens to a user."""
    _install(bare, package)
    _open_from_the_menu(bare, desktop)
    _open_files(bare, desktop, tmp_path)
    _update(bare, tmp_path)
    _purge(bare)


def _install(bare: Bare, package: Path) -> None:
    """Install it with what the package itself depends on, and nothing else."""
    shutil.copy(package, bare.root / "tmp" / package.name)
    bare.as_root("apt-get", "update", "-q")
    bare.as_root("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{package.name}")
    packages = bare.as_root("dpkg-query", "-W", "-f", "${Package}\n").stdout.split()
    assert "aliguard-desktop" in packages
    assert not [name for name in packages if "python" in name]
    assert bare.ask("sh", "-c", "command -v python3 python").returncode != 0
    # Qt loads a library when something first needs it: each must find all that it names.
    find = "find /usr/lib/aliguard-desktop -name '*.so*' -type f -exec ldd {} +"
    ldd = f"LD_LIBRARY_PATH=/usr/lib/aliguard-desktop/_internal {find} | grep 'not found'"
    lost = {line.split()[0] for line in bare.ask("sh", "-c", ldd).stdout.splitlines()}
    assert lost <= {"libcups.so.2"}, "only printing may lack its library: it is recommended"
    tested = bare.ask("aliguard-desktop", "--self-test")
    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert "icons on xcb" in tested.stdout
    assert tested.stderr == ""
    licences = bare.ask("aliguard-desktop", "--licences").stdout
    for words in ("GNU LESSER GENERAL PUBLIC LICENSE", "PYTHON SOFTWARE FOUNDATION", "libffi8"):
        assert words in licences


def _no_fault(bare: Bare, desktop: Desktop) -> None:
    """The window of a fault is closed with the program; its report stays in the log."""
    assert desktop.windows("has a fault") == []
    log = bare.root / HOME / ".local/state/aliguard-desktop/log/aliguard.log"
    assert "ERROR" not in log.read_text(encoding="utf-8")


def _open_from_the_menu(bare: Bare, desktop: Desktop) -> None:
    bare.start(f"gio launch {ENTRY}")
    window = desktop.window("^AliGuard$")
    assert '"aliguard-desktop"' in desktop.run(["xprop", "-id", window, "WM_CLASS"]).stdout
    # Painted, not only there: its title bar alone has hundreds of colours.
    wait_for("a painted window", lambda: _colours(desktop.picture("launched")) > 800)
    assert len(bare.pids()) == 1
    # The window is there before the orders are.
    wait_for("the order file", (bare.root / DATA / "aliguard.db").is_file)
    desktop.picture("launched")
    bare.quit()
    _no_fault(bare, desktop)


def _open_files(bare: Bare, desktop: Desktop, tmp_path: Path) -> None:
    """Double-click files, or open them with the program."""
    orders = bare.put("Downloads/orders of mine.json", (FIXTURES / "aliguard.json").read_bytes())
    bare.start(f"gio open '{orders}'")
    wait_for("the order in the file", lambda: "8190000000000001" in _agenda(bare))
    desktop.window("AliGuard|Import")
    desktop.picture("double_clicked")
    bare.quit()
    letter = mail(f"Order {MAILED}: order shipped")
    bare.start(f"gio launch {ENTRY} '{bare.put('Downloads/письмо.eml', letter)}'")
    wait_for("the order of the mail", lambda: MAILED in _agenda(bare))
    desktop.picture("opened_with")
    bare.quit()
    sent = pack_samples.packer(tmp_path / "sent")
    made = sent.packs.write(sent.choice(), tmp_path / "case.aliguard").path
    bare.start(f"gio open '{bare.put('case.aliguard', made.read_bytes())}'")
    desktop.window("^Check of an evidence pack$")
    desktop.picture("pack")
    bare.quit()
    _no_fault(bare, desktop)


def _update(bare: Bare, tmp_path: Path) -> None:
    """Open what the oldest program left; what a newer one left is refused in words."""
    script = OLDEST.read_text(encoding="utf-8")
    bare.put("old/aliguard.db", _database(script, tmp_path))
    assert "8190000000000001" in _agenda(bare, "--data-dir", f"/{HOME}/old")
    newer = _database(f"{script}\nUPDATE alembic_version SET version_num = '9999';", tmp_path)
    bare.put("newer/aliguard.db", newer)
    refused = bare.ask("aliguard-desktop", "--data-dir", f"/{HOME}/newer", "--agenda")
    assert refused.returncode == 2
    assert "was made by a newer AliGuard. Install that version" in refused.stderr
    assert (bare.root / HOME / "newer/aliguard.db").read_bytes() == newer


def _purge(bare: Bare) -> None:
    """The program goes, the user's data stays, and where it is is said once."""
    purged = bare.as_root("apt-get", "purge", "-y", "aliguard-desktop")
    said = purged.stdout + purged.stderr
    assert said.count("your orders and evidence stay in ~/.local/share/aliguard-desktop") == 1
    left = [*bare.root.glob("usr/*/*aliguard*"), *bare.root.glob("usr/share/*/*aliguard*")]
    left += bare.root.glob("usr/share/icons/hicolor/*/apps/*aliguard*")
    assert left == []
    assert (bare.root / DATA / "aliguard.db").stat().st_size > 0
