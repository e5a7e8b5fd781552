# SPDX-License-Identifier: MIT
"""Errors a person can act on; everything else is a bug and is shown as one."""

from __future__ import annotations


class AliGuardError(Exception):
    """Something the user can act on.

    Attributes:
        code: Stable id of the message; the window translates it with ``ui.labels.error_text``.
        values: What fills the message's places (file name, limit, date ...).
    """

    def __init__(self, code: str, message: str, **values: str) -> None:
        """Take the stable ``code``, the English sentence and the values it was built from."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.values = values
