# SPDX-License-Identifier: MIT
"""The interface's language in its small file."""

from __future__ import annotations

import pytest

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.storage.start_language import LanguageFile


@pytest.fixture
def paths(tmp_path):
    return AppPaths.portable(tmp_path)


def test_none_means_like_the_system(paths):
    assert LanguageFile(paths).get() == ""


@pytest.mark.parametrize("code", ["ru", "pt_BR", ""])
def test_what_is_put_is_read_again(paths, code):
    LanguageFile(paths).put(code)
    assert LanguageFile(paths).get() == code
    assert [entry.name for entry in paths.data.iterdir()] == ["language.txt"]


@pytest.mark.parametrize(
    "content", [b"../../etc", b"\xff\xfe", b"ru" * 5000, b"r", b"english please"]
)
def test_a_strange_file_is_no_language(paths, content):
    (paths.data / "language.txt").write_bytes(content)
    assert LanguageFile(paths).get() == ""


def test_a_folder_that_is_not_there_is_said(paths, tmp_path):
    with pytest.raises(AliGuardError) as raised:
        LanguageFile(AppPaths.portable(tmp_path / "gone")).put("ru")
    assert raised.value.code == "language_not_saved"
