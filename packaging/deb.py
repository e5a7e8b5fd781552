# SPDX-License-Identifier: MIT
"""Make the Debian package from the bundle: deb.py [--quick]. The result lies in dist/.

``--quick`` packs fast instead of small. The tools of Debian itself are used: dpkg-deb, strip.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from aliguard_desktop import __version__

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
BUNDLE = ROOT / "dist" / "aliguard-desktop"
TREE = ROOT / "build" / "deb"
PROGRAM = Path("usr/lib/aliguard-desktop")
DEPENDS = (
    "libegl1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libfontconfig1",
    "libdbus-1-3",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libsm6",
)
RECOMMENDS = (
    "shared-mime-info",
    "hicolor-icon-theme",
    "libcups2",
    "default-dbus-session-bus | dbus-session-bus",
)
CONTROL = """Package: aliguard-desktop
Version: {version}
Architecture: {architecture}
Maintainer: The AliGuard Desktop contributors <maintainers@aliguard.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Suggests: tesseract-ocr
Section: misc
Priority: optional
Description: deadlines, next steps and dispute texts for AliExpress buyers
 AliGuard keeps the clock of every order, says the next step and the last safe
 day, and hands over a short dispute text, a list of the proof it needs and the
 answers to click. Everything stays on this computer: there is no account, and
 no network connection is opened.
"""
# Purging an installed package removes it first: it is said once, whichever way it goes.
POSTRM = """#!/bin/sh
set -e
if [ "$1" = remove ]; then
    echo "AliGuard: your orders and evidence stay in ~/.local/share/aliguard-desktop." >&2
    echo "AliGuard: delete that folder yourself if you no longer want them." >&2
fi
"""


def release_day() -> str:
    """Return the day of the newest release in CHANGELOG.md, or that of the newest commit."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(r"^## \[[\d.]+\] - (\d{4}-\d\d-\d\d)", text, re.MULTILINE)
    if found:
        return found[1]
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%cs"]
    if shutil.which("git"):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.strip()
    # An unpacked archive has no history; its files keep their days.
    changed = (ROOT / "CHANGELOG.md").stat().st_mtime
    return datetime.fromtimestamp(changed, UTC).date().isoformat()


def filled(source: Path) -> bytes:
    """Return a file of packaging/linux with version and day put in."""
    text = source.read_text(encoding="utf-8")
    return text.replace("@VERSION@", __version__).replace("@DATE@", release_day()).encode()


def put(target: str, data: bytes) -> None:
    """Write a file of the package."""
    path = TREE / target
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def zipped(data: bytes) -> bytes:
    """Return ``data`` as gzip without a time: the same package every time."""
    return gzip.compress(data, 9, mtime=0)


def lay_out() -> None:
    """Put every file where the package has it."""
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(BUNDLE, TREE / PROGRAM, symlinks=True)
    (TREE / "usr/bin").mkdir(parents=True)
    (TREE / "usr/bin/aliguard-desktop").symlink_to("../lib/aliguard-desktop/aliguard-desktop")
    share, name = "usr/share", "aliguard-desktop"
    put(f"{share}/applications/{name}.desktop", filled(LINUX / f"{name}.desktop"))
    put(f"{share}/mime/packages/{name}.xml", filled(LINUX / f"{name}.mime.xml"))
    info = "io.github.aliguard.desktop.metainfo.xml"
    put(f"{share}/metainfo/{info}", filled(LINUX / info))
    put(f"{share}/man/man1/{name}.1.gz", zipped(filled(LINUX / f"{name}.1")))
    for picture in (ROOT / "build" / "icons").glob("*.png"):
        side = f"{picture.stem}x{picture.stem}"
        put(f"{share}/icons/hicolor/{side}/apps/{name}.png", picture.read_bytes())
    drawing = (ROOT / "resources" / "icons" / "aliguard.svg").read_bytes()
    put(f"{share}/icons/hicolor/scalable/apps/{name}.svg", drawing)
    put(f"{share}/doc/{name}/changelog.gz", zipped((ROOT / "CHANGELOG.md").read_bytes()))
    kept = PROGRAM / "_internal" / "aliguard_desktop" / "_resources" / "licences"
    own = (ROOT / "LICENSE").read_bytes()
    put(f"{share}/doc/{name}/copyright", own + f"\nLicences of what it carries: /{kept}\n".encode())


def libc_version() -> str:
    """Return the version of this machine's C library: what was built here needs no newer one."""
    return (os.confstr("CS_GNU_LIBC_VERSION") or "").split()[-1]


def control() -> None:
    """Write what dpkg wants to know."""
    size = sum(f.lstat().st_size for f in TREE.rglob("*") if f.is_file()) // 1024
    command = ["dpkg", "--print-architecture"]
    architecture = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    text = CONTROL.format(
        version=__version__,
        architecture=architecture.strip(),
        size=size,
        depends=", ".join([f"libc6 (>= {libc_version()})", *DEPENDS]),
        recommends=", ".join(RECOMMENDS),
    )
    put("DEBIAN/control", text.encode())
    put("DEBIAN/postrm", POSTRM.encode())
    (TREE / "DEBIAN/postrm").chmod(0o755)


def main() -> None:
    """Make the package and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="pack fast instead of small")
    os.umask(0o022)
    packing = ["-Zxz", "-z1"] if parser.parse_args().quick else ["-Zxz"]
    lay_out()
    control()
    command = ["dpkg-deb", "--root-owner-group", *packing, "--build", str(TREE), str(ROOT / "dist")]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
