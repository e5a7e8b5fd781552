# SPDX-License-Identifier: MIT
"""Replies of AliExpress's own interface (mtop), wherever they lie in a JSON value.

A reply is ``{"api", "data", "ret", "v"}``. It may stand alone, in an array, as the ``body`` of
a capture (``[{url, status, body}]``), or in a HAR file, of which only the response bodies are
looked at: never headers, cookies or requests, except the order number in the address or in the
form that was sent.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.order_number import LONGEST, SHORTEST
from aliguard_desktop.importing.building import problem
from aliguard_desktop.importing.json_text import json_documents, looks_like_json
from aliguard_desktop.importing.plain import as_dict, as_list, as_text, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aliguard_desktop.services.imported import NotUnderstood

_BODY_KEYS = ("body", "response", "responseBody", "content", "text")
# Other addresses of a recording (adverts, statistics) answer in JSON too.
_INTERFACE = re.compile(r"mtop\.|pc_om_list_order|trackingDetailLineList|reverseOrderLines")
# As a parameter of the address, or as a value of the JSON that is one of its parameters.
_ORDER_IN_REQUEST = re.compile(
    rf"tradeOrderIds?(?:List)?[=\"':\s\[\\]{{1,8}}(\d{{{SHORTEST},{LONGEST}}})(?!\d)", re.IGNORECASE
)
_LONGEST_REQUEST = 20_000
_MOST_NAMED = 50  # values that are no reply; a text can hold millions
_TOO_MUCH = frozenset({"too_deep", "too_many_values"})
_ENVELOPE_KEYS = frozenset({"ret", "data"})
_LOGIN = (
    "This is not an order page but AliExpress's request to sign in, or to prove that you are not a "
    "robot. Sign in on AliExpress, open My Orders, and save it again."
)


@dataclass(frozen=True, slots=True)
class Reply:
    """One successful reply: its name, its ``data``, and the address it came from, if known.

    Of the address only the order that it names is there.
    """

    api: str
    data: dict[str, object]
    url: str = ""


@dataclass(slots=True)
class Replies:
    """All replies of one text, and what was none."""

    found: list[Reply] = field(default_factory=list)
    problems: list[NotUnderstood] = field(default_factory=list)


def find_replies(values: Iterable[object], name: str) -> Replies:
    """Return the replies inside JSON values.

    Raises:
        AliGuardError: ``too_deep`` or ``too_many_values`` in a captured body.
    """
    replies = Replies()
    waiting = [(value, "") for value in values][::-1]
    others = 0
    while waiting:
        value, url = waiting.pop()
        if isinstance(value, list):
            waiting.extend((item, url) for item in reversed(value))
        elif isinstance(value, dict):
            entries = _har_entries(value)
            body = _captured_body(value)
            if entries is not None:
                waiting.extend((entry, "") for entry in reversed(entries))
            elif body is not None:
                inner = _body_values(body, name, replies)
                address = order_address(as_text(value.get("url")))
                waiting.extend((item, address) for item in reversed(inner))
            else:
                _take(value, url, replies)
        else:
            others += 1
            if others <= _MOST_NAMED:
                replies.problems.append(_no_reply(value))
    if others > _MOST_NAMED:
        count = str(others - _MOST_NAMED)
        why = f"Further values that are no reply of AliExpress: {count}."
        replies.problems.append(problem("json_values", "values", why, count=count))
    return replies


def order_address(*requests: str) -> str:
    """Return an address that names the one order of a request, or an empty text.

    Args:
        requests: The address that was asked, and the form that was sent with it; the order may
            stand in their JSON, quoted once or twice (``data=%7B%22tradeOrderId%22%3A...``).
    """
    found: dict[str, None] = {}
    for request in requests:
        plain = unquote(unquote(request[:_LONGEST_REQUEST]))
        found.update(dict.fromkeys(_ORDER_IN_REQUEST.findall(plain)))
    if len(found) != 1:
        return ""
    return f"https://www.aliexpress.com/?tradeOrderId={next(iter(found))}"


def _no_reply(value: object) -> NotUnderstood:
    shown = value if isinstance(value, str) else str(value)
    return problem("json_value", "a value", "This is no reply of AliExpress.", shown[:200])


def login_error() -> AliGuardError:
    """Return the error for a file that holds nothing but a request to sign in."""
    return AliGuardError("login_page", _LOGIN)


def _har_entries(value: dict[str, object]) -> list[object] | None:
    """Return a HAR file's responses that are JSON as captures, or None where it is none.

    Pictures, scripts and pages of a recording are no loss and are passed over.
    """
    log = as_dict(value.get("log"))
    if not isinstance(log.get("entries"), list):
        return None
    found: list[object] = []
    for entry in map(as_dict, as_list(log["entries"])):
        content = as_dict(as_dict(entry.get("response")).get("content"))
        text = content.get("text")
        if not isinstance(text, str) or not text:
            continue
        if content.get("encoding") == "base64":
            text = _from_base64(text)
        if looks_like_json(text) and _INTERFACE.search(text):
            request = as_dict(entry.get("request"))
            form = as_dict(request.get("postData"))
            fields = (as_text(as_dict(one).get("value")) for one in as_list(form.get("params")))
            url = order_address(as_text(request.get("url")), as_text(form.get("text")), *fields)
            found.append({"url": url, "body": text})
    return found


def _from_base64(text: str) -> str:
    try:
        return base64.b64decode(text, validate=False).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


def _captured_body(value: dict[str, object]) -> object | None:
    """Return the body of a captured response, or None where the value is none."""
    if value.keys() >= _ENVELOPE_KEYS or "url" not in value:
        return None
    return next((value[key] for key in _BODY_KEYS if value.get(key)), None)


def _body_values(body: object, name: str, replies: Replies) -> list[object]:
    if not isinstance(body, str):
        return [body]
    if not looks_like_json(body):
        why = "The captured body is not JSON."
        replies.problems.append(problem("body_not_json", "a captured reply", why))
        return []
    try:
        documents = json_documents(body, name)
    except AliGuardError as error:
        if error.code in _TOO_MUCH:
            raise
        replies.problems.append(
            problem(error.code, "a captured reply", error.message, **error.values)
        )
        return []
    return documents.values


def _take(value: dict[str, object], url: str, replies: Replies) -> None:
    api = as_text(value.get("api"))
    answers = [as_text(one) for one in as_list(value.get("ret"))] or [as_text(value.get("ret"))]
    if any(one.startswith("FAIL_SYS") or "USER_VALIDATE" in one for one in answers):
        answer = shortened(answers[0], 80)
        replies.problems.append(problem("login_page", api or "a reply", _LOGIN, answer))
    elif answers[0] and not any(one.startswith("SUCCESS") for one in answers):
        answer = shortened(answers[0], 80)
        why = f"AliExpress answered with an error: {answer}."
        replies.problems.append(problem("reply_failed", api or "a reply", why, answer=answer))
    elif isinstance(value.get("data"), dict) and (api or "ret" in value or "hierarchy" in value):
        inner = value if "hierarchy" in value else as_dict(value["data"])
        replies.found.append(Reply(api, inner, url))
    else:
        keys = shortened(", ".join(str(key) for key in value), 120)
        why = f"This JSON is neither a reply of AliExpress nor AliGuard's own. Its keys: {keys}."
        replies.problems.append(problem("json_unknown", "a JSON object", why, keys=keys))
