# SPDX-License-Identifier: MIT
"""Reader of page JSON: replies behind the list, the detail, the tracking page and refunds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.blocks import tags_of
from aliguard_desktop.importing.building import problem
from aliguard_desktop.importing.json_text import broken_json, json_documents, looks_like_json
from aliguard_desktop.importing.keeping import kept_reply
from aliguard_desktop.importing.limits import decode
from aliguard_desktop.importing.logistics import read_logistics
from aliguard_desktop.importing.mtop import find_replies, login_error
from aliguard_desktop.importing.order_detail import DETAIL_TAGS, read_order_detail
from aliguard_desktop.importing.order_list import LIST_TAG, read_order_list
from aliguard_desktop.importing.plain import as_dict
from aliguard_desktop.importing.reading import Reading
from aliguard_desktop.importing.refunds import is_refund_list, read_refunds
from aliguard_desktop.services.imported import ReadResult

if TYPE_CHECKING:
    from aliguard_desktop.importing.mtop import Reply
    from aliguard_desktop.services.imported import NotUnderstood, RawInput


_PARSED = 0.2  # of the time, until the JSON itself is read


class PageJsonReader:
    """Reads one or many replies of AliExpress's own interface from one text."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return what the replies state, or None where the text is no JSON.

        Raises:
            AliGuardError: ``login_page``, ``too_deep``, ``json_broken``, ``json_empty``, or what
                ``decode`` raises.
        """
        text = decode(source.data, source.name)
        if not looks_like_json(text):
            return None
        documents = json_documents(text, source.name, lambda part: source.tell(part * _PARSED))
        replies = find_replies(documents.values, source.name)
        problems = [_broken(line, raw) for line, raw in documents.broken] + replies.problems
        if not replies.found and any(one.code == "login_page" for one in replies.problems):
            raise login_error()
        if not replies.found and documents.broken:
            # What lies inside a reply that is cut off was looked at, but says nothing by itself.
            raise broken_json(source.name, documents.broken[0][0])
        if not replies.found and not problems:
            raise AliGuardError(
                "json_empty",
                f"{source.name} is JSON without anything in it. "
                "Save the page again once your orders are shown.",
                file=source.name,
            )
        reading = Reading.of(source)
        results: list[ReadResult] = []
        kept = []
        for rank, reply in enumerate(replies.found):
            source.tell(_PARSED + (1 - _PARSED) * rank / len(replies.found))
            one = read_reply(reply, reading, problems)
            if one is not None:
                results.append(one)
                kept.append(kept_reply(reply, reading))
        return ReadResult(
            recognised="+".join(dict.fromkeys(result.recognised for result in results)),
            orders=tuple(order for result in results for order in result.orders),
            not_understood=(
                *problems,
                *(one for result in results for one in result.not_understood),
            ),
            more_on_site=any(result.more_on_site for result in results),
            kept=tuple(kept),
        )


def read_reply(reply: Reply, reading: Reading, problems: list[NotUnderstood]) -> ReadResult | None:
    """Read one reply by what it holds; its name only helps where it holds nothing."""
    api, tags = reply.api.casefold(), tags_of(reply.data)
    if LIST_TAG in tags or api.endswith("order.list"):
        return read_order_list(reply.data, reading)
    if tags & DETAIL_TAGS or api.endswith("order.detail"):
        return read_order_detail(reply.data, reading)
    if "trackingDetailLineList" in as_dict(reply.data.get("module")) or api.endswith("querydetail"):
        return read_logistics(reply.data, reply.url, reading)
    if is_refund_list(reply.data) or "reverseorder" in api:
        return read_refunds(reply.data, reading)
    name = reply.api or "a reply"
    why = "This reply holds neither orders nor tracking, so it was not read."
    problems.append(problem("api_unknown", name, why))
    return None


def _broken(line: int, raw: str) -> NotUnderstood:
    why = f"The JSON at line {line} is cut off or damaged. Save it again."
    return problem("json_broken", f"line {line}", why, raw, line=str(line))
