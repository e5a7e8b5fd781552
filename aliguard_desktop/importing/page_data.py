# SPDX-License-Identifier: MIT
"""Data that scripts of a page hold: ``window.runParams = {...}``, ``_dida_config_`` and the like.

The name of the variable does not matter; what counts is that the value holds blocks of an orders
page or a list of parcels.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.html_tree import Element
from aliguard_desktop.importing.limits import check_depth
from aliguard_desktop.importing.mtop import Reply

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORTH_IT = re.compile(r"pc_om_list_order|detail_order_status_block|trackingDetailLineList")
_VALUE = re.compile(r"(?:[=:(]\s*+|^[^\S\n]*+)(?=\{)", re.MULTILINE)
_MOST_TRIES = 50
_DECODER = json.JSONDecoder()


def data_in_scripts(root: Element, name: str) -> list[Reply]:
    """Return the replies that scripts hold; scripts nested too deep are left out."""
    found: list[Reply] = []
    for element in root.walk():
        if not isinstance(element, Element) or element.tag != "script":
            continue
        text = "".join(one for one in element.children if isinstance(one, str))
        if not _WORTH_IT.search(text):
            continue
        for value in _values(text, name):
            found.extend(_replies(value))
    return found


def _values(text: str, name: str) -> Iterator[object]:
    """Yield the objects that are assigned in a script, except those nested too deep."""
    position = tries = 0
    while tries < _MOST_TRIES and (match := _VALUE.search(text, position)) is not None:
        tries += 1
        try:
            value, position = _DECODER.raw_decode(text, match.end())
            # Not before: what stands around the value is no JSON, its quotation marks mean nothing.
            check_depth(text, name, match.end(), position)
        except (ValueError, RecursionError):
            position = match.end() + 1
            continue
        except AliGuardError:
            continue
        yield value


def _replies(value: object) -> Iterator[Reply]:
    """Yield the outermost objects inside a value that are the data of a reply."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            module = item.get("module")
            has_parcels = isinstance(module, dict) and "trackingDetailLineList" in module
            if has_parcels or ("hierarchy" in item and isinstance(item.get("data"), dict)):
                yield Reply("", item)
            else:
                waiting.extend(reversed(list(item.values())))
