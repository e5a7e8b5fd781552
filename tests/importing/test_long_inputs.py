# SPDX-License-Identifier: MIT
"""The quick ways for large inputs say the same as the careful ones."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing import json_text, keeping, limits
from aliguard_desktop.importing.html_tree import Element, let_go, parse_html, shown_lines
from aliguard_desktop.importing.mtop import Reply
from aliguard_desktop.importing.plain import LONGEST_TEXT, clean_line
from aliguard_desktop.importing.reading import Reading

SIGNS = st.text(alphabet='[]{}"\\,: a', max_size=60)
VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)


def is_too_deep(text: str) -> bool:
    try:
        limits.check_depth(text, "x")
    except AliGuardError as error:
        return error.code == "too_deep"
    return False


@given(SIGNS, st.integers(1, 8))
def test_the_quick_look_at_the_depth_lets_nothing_deeper_through(text: str, deepest: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "DEEPEST", deepest)
        patch.setattr(limits, "_FLAT", max(1, deepest // 2))
        quick = is_too_deep(text)
        patch.setattr(limits, "_is_flat", lambda _: False)
        assert quick == is_too_deep(text)


@pytest.mark.parametrize("text", ["[" * 151, '{"a":' * 151, '"\\"" ' + "[" * 151, "[" * 151 + "]"])
def test_what_is_nested_too_deep_is_refused(text: str) -> None:
    assert is_too_deep(text)
    assert not is_too_deep('"' + "[" * 151 + '"')


@given(
    st.lists(VALUES, max_size=5),
    st.sampled_from(["", " ", "\n"]),
    st.sampled_from(["", "]", ",", "x", "\n{}"]),
    st.integers(0, 3),
)
def test_a_long_array_is_read_entry_by_entry_with_the_same_result(
    values: list[object], space: str, rest: str, cut: int
) -> None:
    text = "[" + space + f"{space},{space}".join(map(json.dumps, values)) + space + "]"
    text = text[: len(text) - cut] + rest
    told: list[float] = []

    def documents(tell: object) -> object:
        try:
            found = json_text.json_documents(text, "x", tell)  # type: ignore[arg-type]
        except AliGuardError as error:
            return error.code, error.values
        return found

    whole = documents(None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_text, "_LONG", 0)
        assert documents(told.append) == whole
    assert all(0 < part <= 1 for part in told)


@given(st.text(alphabet=st.characters(), max_size=30))
def test_a_clean_text_is_left_as_it_is(text: str) -> None:
    # Something unprintable behind it leads around the quick way; it goes itself.
    assert clean_line(text) == clean_line(f"{text}\x00")[:LONGEST_TEXT]


def test_parts_can_be_left_out_of_the_lines_of_a_page() -> None:
    root = parse_html("<div>a</div><p id=x>b<i>c</i></p>d", "x")
    (part,) = (one for one in root.walk() if isinstance(one, Element) and one.tag == "p")
    assert [line.text for line in shown_lines(root)] == ["a", "bc", "d"]
    assert [line.text for line in shown_lines(root, {id(part)})] == ["a", "d"]
    let_go(root)
    assert part.parent is None
    assert not root.children


KEYS = st.sampled_from(["title", "header", "buyerName", "city", "a//b", "\ud83d", "zip"])
TEXTS = st.sampled_from(
    ["", "Lamp", "Ann Lee", '"', "\\", "a@b.org", "//x.com/i?id=1", "//x/y?a\\", "x//y", "\ud83d"]
) | st.text(max_size=6)
BLOCKS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=10,
)


@given(st.dictionaries(KEYS, st.dictionaries(TEXTS, BLOCKS, max_size=3), max_size=2))
def test_what_is_kept_of_a_reply_is_the_same_in_the_quick_way(data: dict[str, object]) -> None:
    reply = Reply("mtop.order.list", data, "https://x/?tradeOrderId=8190004567427741")
    reading = Reading(date(2026, 3, 24))
    quick = keeping.kept_reply(reply, reading)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keeping, "_harmless", lambda _: None)
        patch.setattr(keeping, "_text_of", lambda _: None)
        careful = keeping.kept_reply(reply, reading)
    assert json.loads(quick.text) == json.loads(careful.text)


def test_a_harmless_block_is_taken_as_text() -> None:
    block = {"title": "Lamp", "link": "//x.com/i?id=1", "inside": [{"count": 1}]}
    found = keeping._harmless(block)
    assert found is not None
    assert json.loads(bytes(found)) == block | {"link": "//x.com/i"}
    assert keeping._harmless({"a": {"buyerName": "Ann"}}) is None
