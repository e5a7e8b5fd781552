# SPDX-License-Identifier: MIT
"""Which files the desktop opens with the program, on the three systems.

The desktop's own tools say it here: the database of file types and GLib, in a folder of ours.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from aliguard_desktop.services.pack_checks import MEDIA_TYPE
from tests.guards.packaged import NAME, fill, run, tool
from tests.guards.recipe import property_list

KNOWN = Path("/usr/share/mime/packages/freedesktop.org.xml")
TYPES = {
    "case.aliguard": (MEDIA_TYPE, b"PK\x03\x04" + bytes(60)),
    "orders.json": ("application/json", b"{}"),
    "mail.eml": ("message/rfc822", b"From: a@example.org\n\nHello\n"),
    "page.html": ("text/html", b"<!doctype html><title>x</title>"),
    "page.htm": ("text/html", b"<!doctype html><title>x</title>"),
    "table.csv": ("text/csv", b"a,b\n1,2\n"),
}


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder of the system with the program installed in it."""
    if not KNOWN.is_file():
        pytest.skip("this machine has no file types")
    base = tmp_path_factory.mktemp("share")
    source = base / "source"
    source.mkdir()
    fill(source)
    packages, entries = base / "mime" / "packages", base / "applications"
    packages.mkdir(parents=True)
    entries.mkdir()
    shutil.copy(source / f"{NAME}.mime.xml", packages / f"{NAME}.xml")
    shutil.copy(KNOWN, packages)
    # GLib offers only what it finds: the program, and a browser that is there before.
    bin_folder = base / "bin"
    bin_folder.mkdir()
    for program in (NAME, "browser"):
        (bin_folder / program).write_text("#!/bin/sh\n", encoding="utf-8")
        (bin_folder / program).chmod(0o755)
    shutil.copy(source / f"{NAME}.desktop", entries)
    browser = (
        "[Desktop Entry]\nType=Application\nName=Browser\nExec=browser %U\nMimeType=text/html;\n"
    )
    (entries / "browser.desktop").write_text(browser, encoding="utf-8")
    (entries / "mimeapps.list").write_text(
        "[Default Applications]\ntext/html=browser.desktop\n", encoding="utf-8"
    )
    run(tool("update-mime-database"), base / "mime")
    run(tool("update-desktop-database"), entries)
    return base


def gio(share: Path, *arguments: str) -> str:
    """Ask GLib, which knows only what is in the folder."""
    environment = {
        "PATH": f"{share / 'bin'}:{os.environ['PATH']}",
        "XDG_DATA_DIRS": str(share),
        "XDG_DATA_HOME": str(share / "nobody"),
        "XDG_CONFIG_HOME": str(share / "nobody"),
        "HOME": str(share / "nobody"),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        [tool("gio"), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize("name", TYPES)
def test_linux_knows_the_file_and_offers_the_program(share: Path, name: str) -> None:
    kind, content = TYPES[name]
    file = share / name
    file.write_bytes(content)
    told = gio(share, "info", "-a", "standard::content-type", str(file))
    assert f"standard::content-type: {kind}" in told
    offered = gio(share, "mime", kind)
    assert f"{NAME}.desktop" in offered


def test_a_pack_is_ours_by_its_name_alone_and_a_zip_is_not(share: Path) -> None:
    content = b"PK\x03\x04" + bytes(60)
    told = {}
    for name in ("case.aliguard", "other.zip"):
        (share / name).write_bytes(content)
        told[name] = gio(share, "info", "-a", "standard::content-type", str(share / name))
    assert MEDIA_TYPE in told["case.aliguard"]
    assert "application/zip" in told["other.zip"]
    assert f"Default application for \u201c{MEDIA_TYPE}\u201d: {NAME}.desktop" in gio(
        share, "mime", MEDIA_TYPE
    )


def test_what_others_opened_before_stays_theirs(share: Path) -> None:
    assert "Default application for \u201ctext/html\u201d: browser.desktop" in gio(
        share, "mime", "text/html"
    )


def test_macos_opens_packs_with_the_program_and_offers_it_for_the_rest(tmp_path: Path) -> None:
    told = property_list(tmp_path)
    packs, others = told["CFBundleDocumentTypes"]
    assert packs["LSHandlerRank"] == "Owner"
    [declared] = told["UTExportedTypeDeclarations"]
    assert packs["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"] == {
        "public.filename-extension": ["aliguard"],
        "public.mime-type": [MEDIA_TYPE],
    }
    # Never the first choice for what has programs of its own.
    assert others["LSHandlerRank"] == "Alternate"
    assert others["LSItemContentTypes"] == [
        "public.json",
        "public.html",
        "com.apple.mail.email",
        "public.comma-separated-values-text",
    ]
