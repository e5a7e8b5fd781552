# SPDX-License-Identifier: MIT
"""Folders of the user's data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from aliguard_desktop.paths import APP_NAME, AppPaths

if TYPE_CHECKING:
    import pytest


def test_the_systems_folders_are_used(own_home: Path) -> None:
    paths = AppPaths.for_user()
    for folder in (paths.data, paths.logs, paths.cache):
        assert own_home in folder.parents
        assert APP_NAME in folder.parts
    assert paths.database.parent == paths.data
    paths.create()
    assert paths.evidence.is_dir()
    assert paths.backups.is_dir()


def test_a_portable_folder_holds_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = AppPaths.portable(Path("stick/data"))
    assert paths.data == tmp_path / "stick" / "data"
    for path in (paths.database, paths.evidence, paths.backups, paths.logs, paths.thumbnails):
        assert paths.data in path.parents
    assert AppPaths.portable(Path("~/x")).data == Path.home() / "x"
