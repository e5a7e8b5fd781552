# SPDX-License-Identifier: MIT
"""The interface's language in a small file: the start reads it before any database is opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.whole_files import replace_file

if TYPE_CHECKING:
    from aliguard_desktop.paths import AppPaths

_CODE = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?")
_LIMIT = 64  # bytes; a language code has a handful


class LanguageFile:
    """``language.txt`` in the data folder; none, an empty or a strange one: like the system."""

    def __init__(self, paths: AppPaths) -> None:
        """Take the folders; nothing is read yet."""
        self._path = paths.data / "language.txt"

    def get(self) -> str:
        """Return the code, or an empty text."""
        try:
            with self._path.open("rb") as stream:
                text = stream.read(_LIMIT).decode("ascii", "replace").strip()
        except OSError:
            return ""
        return text if _CODE.fullmatch(text) else ""

    def put(self, code: str) -> None:
        """Keep the code, whole or not at all.

        Raises:
            AliGuardError: The file cannot be written (``language_not_saved``).
        """
        try:
            replace_file(self._path, f"{code}\n".encode("ascii", "replace"))
        except OSError as error:
            raise AliGuardError(
                "language_not_saved",
                f"The language was not saved ({error.strerror}). "
                "Make the data folder writable and choose it again.",
                reason=error.strerror or str(error),
            ) from error
