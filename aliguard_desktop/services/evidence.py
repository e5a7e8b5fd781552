# SPDX-License-Identifier: MIT
"""Exhibits: added once, hashed, never changed; removed to the trash and restored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from aliguard_desktop.domain.errors import AliGuardError
    from aliguard_desktop.domain.orders import Exhibit, ExhibitKind
    from aliguard_desktop.services.ports import Clock, EvidenceFiles, UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class AddedExhibit:
    """What became of one file: the exhibit, or why not.

    Attributes:
        already: Whether the same content was an exhibit of this order before.
    """

    name: str
    exhibit: Exhibit | None = None
    error: AliGuardError | None = None
    already: bool = False


class EvidenceService:
    """Use cases around exhibits of an order."""

    def __init__(self, units: UnitOfWorkFactory, files: EvidenceFiles, clock: Clock) -> None:
        """Take the ports."""
        raise NotImplementedError

    def add_files(self, order_id: str, paths: Sequence[Path]) -> list[AddedExhibit]:
        """Copy files into the evidence folder and make them exhibits of the order.

        A file that cannot be taken is reported in its result; the others are added.
        """
        raise NotImplementedError

    def add_bytes(self, order_id: str, data: bytes, name: str) -> AddedExhibit:
        """Make pasted bytes (a PNG from the clipboard) an exhibit of the order."""
        raise NotImplementedError

    def remove(self, order_id: str, exhibit_id: str) -> None:
        """Move an exhibit to the trash; its file stays."""
        raise NotImplementedError

    def restore(self, order_id: str, exhibit_id: str) -> None:
        """Take an exhibit out of the trash."""
        raise NotImplementedError

    def describe(
        self,
        order_id: str,
        exhibit_id: str,
        *,
        kind: ExhibitKind | None = None,
        caption: str | None = None,
    ) -> None:
        """Set what an exhibit shows, or its caption."""
        raise NotImplementedError

    def move(self, order_id: str, exhibit_id: str, position: int) -> None:
        """Give an exhibit another rank (1 is best); the others close up."""
        raise NotImplementedError

    def path(self, exhibit: Exhibit) -> Path:
        """Return where the original lies (it may be missing: ask ``is_intact``)."""
        raise NotImplementedError

    def is_intact(self, exhibit: Exhibit) -> bool:
        """Return whether the original is there, unchanged."""
        raise NotImplementedError
