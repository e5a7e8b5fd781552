# SPDX-License-Identifier: MIT
"""The recipes of the installers, as far as they can be followed on this system.

Windows and macOS are not here: their recipe is run with stand-ins, and their script with programs
that only take notes. What the real ones do with it is seen on the release's machines.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs.windows import Windows

from aliguard_desktop import __version__
from aliguard_desktop.paths import APP_NAME, AppPaths
from tests.guards.packaged import PACKAGING, script
from tests.guards.recipe import follow, property_list

unix = pytest.mark.skipif(sys.platform == "win32", reason="scripts of a shell")


def test_each_system_gets_the_programs_that_it_needs(tmp_path: Path) -> None:
    made = {system: follow(system, tmp_path / system) for system in ("linux", "win32", "darwin")}
    names = {system: [one["name"] for one in notes.programs] for system, notes in made.items()}
    assert names == {
        "linux": ["aliguard-desktop"],
        "win32": ["aliguard-desktop", "aliguard-desktop-cli"],
        "darwin": ["aliguard-desktop"],
    }
    window, answers = made["win32"].programs
    assert not window["console"]
    assert answers["console"]
    for one in (window, answers):
        assert str(one["icon"]).endswith("aliguard.ico")
    assert [len(notes.bundles) for notes in made.values()] == [0, 0, 1]


def test_the_property_list_says_who_the_program_is(tmp_path: Path) -> None:
    [made] = follow("darwin", tmp_path).bundles
    assert made["version"] == __version__
    assert made["bundle_identifier"] == "io.github.aliguard.desktop"
    told = property_list(tmp_path)
    assert told["NSHighResolutionCapable"] is True
    # Qt of the range's upper end asks for that macOS.
    assert tuple(map(int, told["LSMinimumSystemVersion"].split("."))) >= (12, 0)


@pytest.mark.parametrize(
    ("system", "plugins", "gone"),
    [
        ("linux", ["platforms/libqxcb.so", "iconengines/libqsvgicon.so"], "tls/libqopenssl.so"),
        (
            "win32",
            ["platforms/qwindows.dll", "styles/qwindowsvistastyle.dll"],
            "tls/qschannel.dll",
        ),
        ("darwin", ["platforms/libqcocoa.dylib", "styles/libqmacstyle.dylib"], "tls/libqtls.dylib"),
    ],
)
def test_the_plugins_of_each_system_are_kept(
    tmp_path: Path, system: str, plugins: list[str], gone: str
) -> None:
    is_wanted = follow(system, tmp_path).found["is_wanted"]
    for name in plugins:
        assert is_wanted((f"PySide6/Qt/plugins/{name}", "/wheel", "BINARY")), name
        assert is_wanted((f"PySide6\\plugins\\{name}".replace("/", "\\"), "C:", "BINARY")), name
    assert not is_wanted((f"PySide6/Qt/plugins/{gone}", "/wheel", "BINARY"))


# ---- the disk image of macOS -------------------------------------------------------------------

_NOTES = """#!/bin/sh
echo "$(basename "$0") $*" >> "$NOTES"
[ "$(basename "$0")" != "$FAILS" ]
"""


def _image(folder: Path, *, sign: str = "", fails: str = "") -> tuple[int, list[str]]:
    """Run dmg.sh on an empty bundle; return its status and what it called."""
    (folder / "packaging" / "macos").mkdir(parents=True)
    shutil.copy(PACKAGING / "macos" / "dmg.sh", folder / "packaging" / "macos")
    program = folder / "dist" / "AliGuard Desktop.app" / "Contents" / "MacOS" / APP_NAME
    program.parent.mkdir(parents=True)
    tools = folder / "tools"
    tools.mkdir()
    for name in (program, *(tools / one for one in ("codesign", "plutil", "hdiutil"))):
        name.write_text(_NOTES, encoding="utf-8")
        name.chmod(0o755)
    environment = {
        "PATH": f"{tools}:{os.environ['PATH']}",
        "NOTES": str(folder / "notes"),
        "FAILS": fails,
        "ALIGUARD_SIGN": sign,
    }
    done = subprocess.run(
        ["sh", str(folder / "packaging" / "macos" / "dmg.sh"), "1.2.3"],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, (folder / "notes").read_text(encoding="utf-8").splitlines()


@unix
def test_the_image_is_made_of_a_signed_program_that_has_tested_itself(tmp_path: Path) -> None:
    status, called = _image(tmp_path)
    assert status == 0
    app = "dist/AliGuard Desktop.app"
    image = "dist/AliGuard-Desktop-1.2.3.dmg"
    assert called == [
        f"codesign --force --deep --sign - {app}",
        f"codesign --verify --deep --strict {app}",
        f"plutil -lint {app}/Contents/Info.plist",
        "aliguard-desktop --self-test",
        "hdiutil create -volname AliGuard Desktop -srcfolder build/dmg -format UDZO -fs HFS+ "
        + image,
        f"hdiutil verify {image}",
    ]
    stage = tmp_path / "build" / "dmg"
    assert (stage / "AliGuard Desktop.app" / "Contents" / "MacOS" / APP_NAME).is_file()
    assert (stage / "Applications").readlink() == Path("/Applications")


@unix
def test_whoever_has_a_certificate_signs_with_it(tmp_path: Path) -> None:
    status, called = _image(tmp_path, sign="Developer ID Application: Me")
    assert status == 0
    assert "--options runtime --entitlements packaging/macos/entitlements.plist" in called[0]
    assert "--sign Developer ID Application: Me" in called[0]


@unix
@pytest.mark.parametrize("fails", ["codesign", "plutil", APP_NAME])
def test_no_image_is_made_of_a_program_with_a_fault(tmp_path: Path, fails: str) -> None:
    status, called = _image(tmp_path, fails=fails)
    assert status != 0
    assert not any(line.startswith("hdiutil") for line in called)


# ---- what an uninstaller says ------------------------------------------------------------------


@unix
def test_the_debian_package_says_once_where_the_data_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "postrm"
    file.write_text(script("deb").POSTRM, encoding="utf-8")
    said = {}
    for act in ("remove", "purge", "upgrade", "abort-install", "disappear"):
        done = subprocess.run(
            ["sh", str(file), act], capture_output=True, text=True, timeout=60, check=True
        )
        assert done.stdout == ""
        said[act] = done.stderr
    assert "orders and evidence stay in ~/.local/share/aliguard-desktop." in said.pop("remove")
    assert set(said.values()) == {""}
    # It is the folder that the program uses.
    if sys.platform == "linux":
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
        assert AppPaths.for_user().data == tmp_path / ".local/share/aliguard-desktop"


def test_the_windows_uninstaller_names_the_folder_that_the_program_uses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = (PACKAGING / "windows" / "aliguard.nsi").read_text(encoding="utf-8")
    named = set(re.findall(r"\$LOCALAPPDATA\\[\w-]+(?=[. ])", text))
    assert named == {f"$LOCALAPPDATA\\{APP_NAME}"}
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda name: f"<{name}>")
    folder = Windows(APP_NAME, appauthor=False).user_data_dir
    assert re.sub(r"[/\\]+", "/", folder) == f"<CSIDL_LOCAL_APPDATA>/{APP_NAME}"
