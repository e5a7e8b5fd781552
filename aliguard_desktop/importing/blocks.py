# SPDX-License-Identifier: MIT
"""The blocks a page is made of (``data.data.*`` with ``tag`` and ``fields``), in display order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.importing.plain import as_dict, as_list, as_text
from aliguard_desktop.importing.prices import read_price, read_price_info

if TYPE_CHECKING:
    from aliguard_desktop.domain.money import Money


def blocks_of(data: dict[str, object], tag: str) -> list[dict[str, object]]:
    """Return the fields of every block with ``tag``, as ``hierarchy.structure`` orders them."""
    blocks = as_dict(data.get("data"))
    structure = as_dict(as_dict(data.get("hierarchy")).get("structure"))
    order = [as_text(key) for keys in structure.values() for key in as_list(keys)]
    names = dict.fromkeys([key for key in order if key in blocks] + list(blocks))
    return [
        as_dict(block.get("fields"))
        for name in names
        if (block := as_dict(blocks[name])) and tag in (block.get("tag"), block.get("type"))
    ]


def tags_of(data: dict[str, object]) -> set[str]:
    """Return the tags of all blocks."""
    blocks = as_dict(data.get("data")).values()
    return {as_text(as_dict(block).get("tag") or as_dict(block).get("type")) for block in blocks}


def money_of(fields: dict[str, object], text_key: str, currency: str) -> Money | None:
    """Return an amount from ``formatPriceInfo``, else from the text under ``text_key``.

    None means that the page does not state it, or not in a way that can be read.
    """
    for read, key in ((read_price_info, "formatPriceInfo"), (read_price, text_key)):
        written = as_text(fields.get(key))
        if not written:
            continue
        try:
            return read(written, currency)
        except ValueError:
            continue
    return None


def attributes_of(item: dict[str, object]) -> str:
    """Return the variant that was chosen: ``Black, 2m``."""
    texts = [as_text(as_dict(one).get("text")) for one in as_list(item.get("skuAttrs"))]
    return ", ".join([text for text in texts if text])
