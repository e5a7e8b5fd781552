# SPDX-License-Identifier: MIT
"""What a file was recognised as, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate knows this name
    """Return ``text``; lupdate takes it into ``context``."""
    del context
    return text


_LIST = QT_TRANSLATE_NOOP("ImportKinds", "Orders list")
_ORDER = QT_TRANSLATE_NOOP("ImportKinds", "Order page")
_TRACKING = QT_TRANSLATE_NOOP("ImportKinds", "Tracking page")
_TABLE = QT_TRANSLATE_NOOP("ImportKinds", "Table")
_WORDS = {
    "order_list": _LIST,
    "html_list": _LIST,
    "order_detail": _ORDER,
    "html_detail": _ORDER,
    "logistics": _TRACKING,
    "html_tracking": _TRACKING,
    "pasted_tracking": _TRACKING,
    "refunds": QT_TRANSLATE_NOOP("ImportKinds", "Refund requests"),
    "pasted_text": QT_TRANSLATE_NOOP("ImportKinds", "Copied text"),
    "typed_numbers": QT_TRANSLATE_NOOP("ImportKinds", "Order numbers"),
    "mail": QT_TRANSLATE_NOOP("ImportKinds", "E-mail"),
    "aliguard": QT_TRANSLATE_NOOP("ImportKinds", "AliGuard file"),
    "privacy-copy": QT_TRANSLATE_NOOP("ImportKinds", "Privacy copy"),
    "table": _TABLE,
}
# Names of exporters are the same in every language.
_NAMES = {
    "shopper-inventory": "Shopper Inventory",
    "order-export": "Order Export",
    "order-scrapers": "order-scrapers",
    "aliexpress-mcp": "aliexpress-mcp",
    "parcel-intelligence": "Parcel Intelligence",
    "order-downloader": "Order downloader",
    "webshop-orders": "webshop-order-scraper",
}


def kind_text(recognised: str) -> str:
    """Return what a file was recognised as, each kind once; empty where it was not.

    Args:
        recognised: As ``ReadResult.recognised``: ids joined by ``+``.
    """
    words = (_word(one) for one in recognised.split("+") if one)
    return ", ".join(dict.fromkeys(words))


def _word(kind: str) -> str:
    name = next((name for start, name in _NAMES.items() if kind.startswith(start)), None)
    return name or QCoreApplication.translate("ImportKinds", _WORDS.get(kind, _TABLE))
