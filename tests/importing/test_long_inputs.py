# SPDX-License-Identifier: MIT
"""The quick ways for large inputs say the same as the careful ones."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing import json_text, limits
from aliguard_desktop.importing.html_tree import Element, let_go, parse_html, shown_lines
from aliguard_desktop.importing.plain import LONGEST_TEXT, clean_line

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
