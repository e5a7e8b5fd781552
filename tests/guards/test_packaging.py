# SPDX-License-Identifier: MIT
"""What is installed beside the program: menu entry, file type, man page, installers, workflow.

The validators of the formats are used where they are; the build machine must have them.
"""

from __future__ import annotations

import configparser
import json
import plistlib
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from aliguard_desktop import __version__
from aliguard_desktop.__main__ import build_parser
from aliguard_desktop.desktop import autostart
from aliguard_desktop.services.pack_checks import MEDIA_TYPE
from tests.guards.packaged import (
    INFO,
    NAME,
    PACKAGING,
    REQUIRED,
    ROOT,
    WORKFLOW,
    fill,
    run,
    script,
    tool,
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files of packaging/linux as the package has them."""
    return fill(tmp_path_factory.mktemp("linux"))


@pytest.fixture(scope="module")
def entry(filled: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(filled / f"{NAME}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_nothing_is_left_to_fill_in(filled: Path) -> None:
    for file in filled.iterdir():
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"@[A-Z]+@", text), file.name
    for name in (INFO, f"{NAME}.1"):
        text = (filled / name).read_text(encoding="utf-8")
        assert __version__ in text
        assert re.search(r"\d{4}-\d\d-\d\d", text), "the day of the release"


def test_the_menu_entry_starts_the_program_that_is_installed(
    entry: configparser.SectionProxy,
) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == NAME
    assert NAME in project["scripts"]
    assert entry["Exec"] == f"{NAME} %F"
    assert entry["Icon"] == NAME
    # The window says the same of itself, else it stands in the panel without name and icon.
    root = (ROOT / "aliguard_desktop" / "bootstrap.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{NAME}")' in root
    assert f'setApplicationName("{entry["StartupWMClass"]}")' in root
    assert (ROOT / "resources" / "icons" / "aliguard.svg").is_file()


def test_the_menu_entry_speaks_the_languages_of_the_program(
    entry: configparser.SectionProxy,
) -> None:
    spoken = {key[len("Comment[") : -1] for key in entry if key.startswith("Comment[")}
    named = {key[len("GenericName[") : -1] for key in entry if key.startswith("GenericName[")}
    assert spoken == named
    phrases = {file.stem for file in (ROOT / "resources" / "phrases").glob("*.toml")}
    assert spoken == phrases - {"en"}


def test_one_file_type_everywhere(filled: Path, entry: configparser.SectionProxy) -> None:
    mime = ET.parse(filled / f"{NAME}.mime.xml").getroot()
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert [one.get("type") for one in mime.findall("m:mime-type", space)] == [MEDIA_TYPE]
    assert [one.get("pattern") for one in mime.iterfind(".//m:glob", space)] == ["*.aliguard"]
    types = entry["MimeType"].split(";")
    for wanted in (MEDIA_TYPE, "application/json", "message/rfc822", "text/html", "text/csv"):
        assert wanted in types
    info = ET.parse(filled / INFO).getroot()
    assert info.findtext("provides/mediatype") == MEDIA_TYPE
    assert info.findtext("launchable") == f"{NAME}.desktop"
    assert info.findtext("provides/binary") == NAME
    spec = (PACKAGING / "aliguard.spec").read_text(encoding="utf-8")
    assert '"public.filename-extension": ["aliguard"]' in spec
    assert f'bundle_identifier="{info.findtext("id")}"' in spec


def test_the_desktop_entry_is_valid(filled: Path) -> None:
    assert run(tool("desktop-file-validate"), filled / f"{NAME}.desktop") == ""


def test_the_appstream_data_is_valid(filled: Path) -> None:
    run(tool("appstreamcli"), "validate", "--no-net", filled / INFO)


def test_the_file_type_is_valid(filled: Path, tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    shutil.copy(filled / f"{NAME}.mime.xml", packages)
    said = run(tool("update-mime-database"), tmp_path)
    assert "error" not in said.lower(), said
    assert "*.aliguard" in (tmp_path / "globs").read_text(encoding="utf-8")


def test_every_option_is_in_the_man_page(filled: Path) -> None:
    page = (filled / f"{NAME}.1").read_text(encoding="utf-8").replace("\\-", "-")
    for action in build_parser()._actions:
        if action.option_strings:
            words = action.option_strings[-1]
            assert re.search(rf"^\.BI? {re.escape(words)}\b", page, re.MULTILINE), words


def test_the_man_page_can_be_shown(filled: Path) -> None:
    program = tool("groff", needed=False)
    assert run(program, "-man", "-Tutf8", "-ww", "-z", filled / f"{NAME}.1") == ""


def test_the_man_page_has_no_fault_of_style(filled: Path) -> None:
    assert run(tool("mandoc", needed=False), "-Tlint", filled / f"{NAME}.1") == ""


def test_there_is_one_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__), "Windows installers need three numbers"
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'dynamic = ["version"]' in project
    assert "@VERSION@" in (PACKAGING / "linux" / INFO).read_text(encoding="utf-8")
    for file in (*PACKAGING.rglob("*"), WORKFLOW):
        if file.is_file() and file.suffix not in {".pyc", ".svg"}:
            text = file.read_text(encoding="utf-8")
            assert f'"{__version__}"' not in text, f"{file.name} has a version of its own"


def test_the_lowest_qt_that_is_tried_is_that_of_the_range() -> None:
    lowest = re.search(r"LOWEST_QT := (\S+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert lowest is not None
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"PySide6-Essentials>={lowest[1]},<6.12" in project["dependencies"]


def test_the_package_needs_the_libraries_that_the_checkout_needs() -> None:
    needed = {name.split(" |")[0] for name in script("deb").DEPENDS}
    for file in (PACKAGING / "setup.sh", ROOT / ".ci" / "run"):
        words = set(re.findall(r"[\w.+-]+", file.read_text(encoding="utf-8")))
        assert needed <= words, f"{file.name} lacks {needed - words}"


def test_the_windows_icon_can_be_read(qapp: object) -> None:
    icons = script("icons")
    data = icons.windows_icon()
    assert data[:6] == b"\0\0\1\0" + bytes([len(icons.WINDOWS_SIZES), 0])
    assert not QImage.fromData(data, "ico").isNull()


# ---- Windows -----------------------------------------------------------------------------------


def _installer() -> str:
    return (PACKAGING / "windows" / "aliguard.nsi").read_text(encoding="utf-8")


def test_the_uninstaller_takes_back_what_the_installer_wrote() -> None:
    install, _, uninstall = _installer().partition('Section "Uninstall"')
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', install))
    keys = set(re.findall(r'DeleteRegKey HKCU "([^"]+)"', uninstall))
    values = set(re.findall(r'DeleteRegValue HKCU "([^"]+)"', uninstall))
    # Starting with Windows is switched on in the program, not by the installer.
    for place in (autostart._RUN, autostart._ALLOWED):
        assert f'DeleteRegValue HKCU "{place}" "{autostart._TITLE}"' in uninstall
    for key in written - {"${CLASSES}\\.${EXTENSION}\\OpenWithProgids"}:
        assert key in values or any(key == one or key.startswith(f"{one}\\") for one in keys), key
    associated = re.findall(r'insertmacro OpenWith "(\w+)"', install)
    assert associated == ["json", "eml", "html", "htm", "csv"]
    assert associated == re.findall(r'insertmacro NoOpenWith "(\w+)"', uninstall)
    shortcuts = re.findall(r'CreateShortcut "([^"]+)"', install)
    assert shortcuts == re.findall(r'Delete "([^"]+\.lnk)"', uninstall)
    # The user's data is named and left.
    assert '"$(KEPT)"' in uninstall
    languages = install.count("!insertmacro MUI_LANGUAGE")
    assert install.count("$LOCALAPPDATA\\aliguard-desktop") == languages
    assert "RMDir /r" not in uninstall.replace('RMDir /r "$INSTDIR\\_internal"', "")


def test_the_windows_installer_compiles(tmp_path: Path, qapp: object) -> None:
    program = tool("makensis", needed=False)
    source = tmp_path / "dist" / NAME
    source.mkdir(parents=True)
    (source / f"{NAME}.exe").write_bytes(b"MZ")
    (tmp_path / "build" / "icons").mkdir(parents=True)
    (tmp_path / "build" / "icons" / "aliguard.ico").write_bytes(script("icons").windows_icon())
    shutil.copy(ROOT / "LICENSE", tmp_path)
    defines = [f"-DVERSION={__version__}", f"-DSOURCE={source}", f"-DTARGET={tmp_path}"]
    said = run(program, "-V2", *defines, PACKAGING / "windows" / "aliguard.nsi")
    assert "warning" not in said.lower(), said
    assert (tmp_path / f"AliGuard-Desktop-{__version__}-setup.exe").stat().st_size > 0


# ---- scripts and the workflow ------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="scripts of a shell")
def test_shell_scripts_are_whole() -> None:
    files = [*PACKAGING.rglob("*.sh"), ROOT / ".ci" / "run"]
    assert len(files) >= 4
    for file in files:
        run("bash" if file.name == "run" else "sh", "-n", file)


@pytest.mark.skipif(sys.platform == "win32", reason="scripts of a shell")
def test_shell_scripts_have_no_known_trap(tmp_path: Path) -> None:
    program = tool("shellcheck", needed=False)
    for file in (*PACKAGING.rglob("*.sh"), ROOT / ".ci" / "run"):
        run(program, file)
    for number, step in enumerate(_steps()):
        if step.get("shell") != "pwsh":
            file = tmp_path / f"{number}.sh"
            text = re.sub(r"\$\{\{.*?\}\}", "x", step["run"])
            file.write_text(f"#!/bin/bash\n{text}\n", encoding="utf-8")
            run(program, file)


def test_what_macos_allows_is_a_property_list() -> None:
    with (PACKAGING / "macos" / "entitlements.plist").open("rb") as file:
        allowed = plistlib.load(file)
    assert set(allowed.values()) == {True}
    assert "entitlements.plist" in (PACKAGING / "macos" / "dmg.sh").read_text(encoding="utf-8")


def test_the_recipe_of_the_bundle_is_python() -> None:
    file = PACKAGING / "aliguard.spec"
    compile(file.read_text(encoding="utf-8"), file.name, "exec")


def _workflow() -> dict[str, Any]:
    """Return the release workflow, read by the system's Python where that has a reader."""
    reader = "import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))"
    python = Path("/usr/bin/python3")
    if not python.is_file():
        pytest.skip(f"this machine lacks {python}")
    done = subprocess.run(
        [python, "-c", reader],
        input=WORKFLOW.read_text(encoding="utf-8"),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode and "No module named" in done.stderr:
        if REQUIRED:
            pytest.fail("this machine lacks python3-yaml")
        pytest.skip("this machine lacks python3-yaml")
    assert done.returncode == 0, done.stderr
    workflow: dict[str, Any] = json.loads(done.stdout)
    return workflow


def _steps() -> list[dict[str, Any]]:
    """Return the workflow's steps that run a command."""
    jobs = _workflow()["jobs"]
    return [step for job in jobs.values() for step in job["steps"] if "run" in step]


def test_the_release_workflow_builds_tests_and_attaches_all_three(tmp_path: Path) -> None:
    jobs = _workflow()["jobs"]
    systems = {
        one["system"].partition("-")[0] for one in jobs["build"]["strategy"]["matrix"]["include"]
    }
    assert systems == {"ubuntu", "windows", "macos"}
    steps = _steps()
    for step in steps:
        if step.get("shell") != "pwsh":
            file = tmp_path / "step.sh"
            file.write_text(re.sub(r"\$\{\{.*?\}\}", "x", step["run"]), encoding="utf-8")
            run("bash", "-n", file)
    words = "\n".join(step["run"] for step in steps)
    for needed in ("bundle.py", "deb.py", "aliguard.nsi", "dmg.sh", "--self-test", "gh release"):
        assert needed in words
    publish = jobs["publish"]
    assert publish["needs"] == "build"
    assert "refs/tags/v" in publish["if"]


def test_the_release_workflow_names_files_that_exist() -> None:
    text = WORKFLOW.read_text(encoding="utf-8").replace("\\", "/")
    named = re.findall(r"(?:packaging|aliguard_desktop)/[\w/.-]+\.\w+", text)
    assert len(set(named)) >= 4
    for name in named:
        assert (ROOT / name).is_file(), name
