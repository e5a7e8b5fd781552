# SPDX-License-Identifier: MIT
"""Opens pages in the user's browser and folders in the file manager.

Only addresses from our own templates, filled with checked numbers, are ever opened.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from aliguard_desktop.catalogue_carriers import load_carriers
from aliguard_desktop.catalogue_links import load_links
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.tracking import TrackingKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from aliguard_desktop.domain.links import LinkTemplate


class DesktopLinks:
    """The desktop's browser and file manager; templates are read at the first use."""

    def __init__(self) -> None:
        """Read nothing yet."""
        self._templates: dict[str, LinkTemplate] = {}

    def address(self, link: str, number: str = "") -> str:
        """Return the address of one of our pages for a number.

        Raises:
            AliGuardError: The number does not fit the page (``link_number``).
        """
        if not self._templates:
            self._templates = load_links()
        return self._templates[link].fill(number)

    def open_order_page(self, number: str) -> None:
        """Open the order's page in the user's browser.

        Raises:
            AliGuardError: This is no order number, or there is no browser (``link_not_opened``).
        """
        self._open(self.address("aliexpress_order", number))

    def open_page(self, link: str, number: str) -> None:
        """Open one of our pages for an order's or a parcel's number in the user's browser.

        Raises:
            AliGuardError: The number does not fit the page, or there is no browser
                (``link_not_opened``).
        """
        self._open(self.address(link, number))

    def open_tracking_page(self, tracking: str) -> None:
        """Open a tracking page for a parcel's number in the user's browser.

        Raises:
            AliGuardError: This is no tracking number, or there is no browser
                (``link_not_opened``).
        """
        self._open(self.address("track17", tracking))

    def show_in_folder(self, path: Path) -> None:
        """Show the folder of a file in the system's file manager.

        Raises:
            AliGuardError: The system opens no folders (``folder_not_opened``).
        """
        self.open_folder(path.parent)

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the system's file manager.

        Raises:
            AliGuardError: The system opens no folders (``folder_not_opened``).
        """
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            raise AliGuardError(
                "folder_not_opened", f"{folder} can't be shown here.", address=str(folder)
            )

    def _open(self, address: str) -> None:
        """Open one of our own addresses, or say which one the user can open by hand."""
        if not QDesktopServices.openUrl(QUrl(address)):
            raise AliGuardError("link_not_opened", f"No browser opens {address}.", address=address)


def tracker_links(tracking: str, order_number: str = "") -> tuple[LinkTemplate, ...]:
    """Return the pages where a parcel's number can be looked up: the carrier's own first.

    Args:
        tracking: The number; where it is the order's own, no page knows it.
        order_number: The number of the order.
    """
    reading = load_carriers().read(tracking, order_number)
    if not reading.verdict.usable or reading.verdict.kind is TrackingKind.ORDER_NUMBER:
        return ()
    templates = _templates()
    own = reading.carrier.link if reading.carrier is not None and not reading.is_guess else ""
    names = dict.fromkeys(name for name in (own, "track17", "cainiao") if name)
    return tuple(templates[name] for name in names if templates[name].fits(tracking))


@lru_cache(maxsize=1)
def _templates() -> Mapping[str, LinkTemplate]:
    return load_links()
