# SPDX-License-Identifier: MIT
"""Build the program's folder (dist/aliguard-desktop) for the system this runs on, and try it.

bundle.py [--licence-texts FOLDER]: where the texts GPL-3 and LGPL-3 lie (Debian has them in
/usr/share/common-licenses); Qt's packages come without.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

import icons
import translations
from aliguard_desktop import __version__
from aliguard_desktop.licences import Licence, distributions, licences

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
FOLDER = ROOT / "dist" / "aliguard-desktop"
QT_TEXTS = ("LGPL-3", "GPL-3")
DEBIAN_TEXTS = Path("/usr/share/common-licenses")
_QT = """Qt {version}

Qt is used under the GNU Lesser General Public License, version 3; both texts follow. Its source is
at https://download.qt.io/archive/qt/ and that of PySide6 at https://code.qt.io/cgit/pyside/. Their
libraries lie as files of their own in the program's folder and may be replaced by other versions.
What Qt itself carries (FreeType, HarfBuzz, libjpeg-turbo, libpng, PCRE2, zlib, Unicode's data and
others) is named with its licences at https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""
_VERSION = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("FileDescription", "AliGuard Desktop"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("ProductName", "AliGuard Desktop"),
      StringStruct("ProductVersion", "{version}"),
      StringStruct("LegalCopyright", "The AliGuard Desktop contributors, MIT licence"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


def keep_licences(texts: Path) -> None:
    """Write the licences of Python, of every library and of Qt into build/licences.

    The program shows these files; those of the system's libraries are added to the bundle later.
    """
    folder = BUILD / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for one in licences():
        write_licence(folder, one)
    parts = [_QT.format(version=qVersion())]
    for name in QT_TEXTS:
        path = next(
            (texts / f"{name}{end}" for end in ("", ".txt") if (texts / f"{name}{end}").is_file()),
            None,
        )
        if path is None:
            sys.exit(f"{texts} has no {name}: name a folder that has it (--licence-texts FOLDER)")
        parts.append(path.read_text(encoding="utf-8"))
    title, _, rest = "\n\n".join(parts).partition("\n\n")
    write_licence(folder, Licence(title, rest))


def write_licence(folder: Path, one: Licence) -> None:
    """Write one part's licence: its name, an empty line, the text."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", one.name)
    (folder / f"{name}.txt").write_text(f"{one.name}\n\n{one.text}\n", encoding="utf-8")


def add_system_licences(folder: Path) -> None:
    """Add the licences of the Debian libraries that the bundle took along."""
    kept = folder / "_internal" / "aliguard_desktop" / "_resources" / "licences"
    packages: dict[str, list[str]] = {}
    for name in (BUILD / "system_libraries.txt").read_text(encoding="utf-8").split():
        # By name: a package may own the file under /lib, where it is found under /usr/lib.
        command = ["dpkg-query", "-S", f"*/{name}"]
        found = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        packages.setdefault(found.split(":")[0], []).append(name)
    for package, files in packages.items():
        text = Path("/usr/share/doc", package, "copyright").read_text(encoding="utf-8")
        write_licence(kept, Licence(f"{package} ({', '.join(files)})", text))


def build(texts: Path) -> None:
    """Build the folder with PyInstaller."""
    translations.build()
    qt = QGuiApplication.instance() or QGuiApplication([])
    icons.make(BUILD / "icons")
    del qt
    keep_licences(texts)
    numbers = (*(int(part) for part in re.findall(r"\d+", __version__)[:3]), 0)
    (BUILD / "version.txt").write_text(
        _VERSION.format(version=__version__, numbers=numbers), encoding="utf-8"
    )
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(ROOT / "dist"), "--workpath", str(BUILD / "pyinstaller")]
    subprocess.run([*command, str(ROOT / "packaging" / "aliguard.spec")], check=True, cwd=ROOT)
    check_carried()
    check_links()
    if sys.platform == "linux" and shutil.which("dpkg-query"):
        add_system_licences(FOLDER)


def check_carried() -> None:
    """End with a sentence where the bundle took something along whose licence it does not have."""
    known = {name.lower().replace("_", "-") for name in distributions()}
    of_module = metadata.packages_distributions()
    unknown = {
        owner
        for module in (BUILD / "carried.txt").read_text(encoding="utf-8").split()
        for owner in of_module.get(module, ())
        if owner.lower().replace("_", "-") not in known
    }
    if unknown:
        sys.exit(
            f"carried without its licence: {', '.join(sorted(unknown))}. Add it to pyproject.toml "
            "and install the checkout again, or to EXCLUDED in aliguard.spec"
        )


def check_links() -> None:
    """End with a sentence where a link of the bundle leads nowhere."""
    lost = [str(path) for path in FOLDER.rglob("*") if path.is_symlink() and not path.exists()]
    if lost:
        sys.exit(f"links that lead nowhere: {', '.join(lost)}")


def try_it() -> None:
    """Let the new program test itself, and list its licences."""
    end = ".exe" if sys.platform == "win32" else ""
    name = "aliguard-desktop-cli" if sys.platform == "win32" else "aliguard-desktop"
    program = str(FOLDER / f"{name}{end}")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([program, "--self-test"], check=True, env=environment)
    subprocess.run([program, "--licences"], check=True, env=environment, stdout=subprocess.DEVNULL)


def size(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(
        file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    )


def main() -> None:
    """Build, try, and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--licence-texts", type=Path, default=DEBIAN_TEXTS, metavar="FOLDER")
    build(parser.parse_args().licence_texts)
    try_it()
    print(f"{FOLDER}: {size(FOLDER) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
