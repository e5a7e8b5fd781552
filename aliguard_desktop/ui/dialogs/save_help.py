# SPDX-License-Identifier: MIT
"""How to save an order page in a browser, in numbered steps with pictures."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


class SaveHelpDialog(QDialog):
    """Shows the steps; ``open()`` it."""
