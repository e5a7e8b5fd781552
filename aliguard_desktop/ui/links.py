# SPDX-License-Identifier: MIT
"""Opens pages in the user's browser and folders in the file manager.

Only addresses from our own templates, filled with checked numbers, are ever opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from aliguard_desktop.catalogue_links import load_links
from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
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
