# SPDX-License-Identifier: MIT
"""All readers, in the order in which they are asked; a new format is one more module here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.importing.aliguard_json import AliGuardJsonReader
from aliguard_desktop.importing.page_json import PageJsonReader
from aliguard_desktop.importing.pasted_text import PastedTextReader

if TYPE_CHECKING:
    from aliguard_desktop.services.ports import Reader


def default_readers() -> tuple[Reader, ...]:
    """Return one reader of each kind, the most exact one first."""
    return AliGuardJsonReader(), PageJsonReader(), PastedTextReader()
