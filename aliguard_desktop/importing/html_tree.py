# SPDX-License-Identifier: MIT
"""Saved markup as a light tree, made in one pass whose time grows with the size only.

Saved pages are what a browser wrote, so this is no full HTML parser: it knows nesting, raw text
and the tags whose end may be left out. A full one (lexbor was tried) takes 43 seconds for half a
megabyte of nested tags, and memory without end for unclosed ``<b>``; every file is hostile here.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.plain import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

MOST_ELEMENTS = 1_000_000
"""Most elements of one page; 10,000 orders have half as many."""

_TOLD = 2_000  # elements between two words on how far the reading is
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>\x00]{0,80})"
    r"(?P<rest>(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>"
)
_LOOSE_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>\x00]{0,80})(?P<rest>[^>]*+)>")
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=/\"'>]++)(?:\s*+=\s*+(?:\"(?P<a>[^\"]*+)\"|'(?P<b>[^']*+)'|(?P<c>[^\s>\"']++)))?"
)
_LONG_REFERENCE = re.compile(r"&#(?=[0-9])0*+([0-9]{0,8})[0-9]*+")
_LONG_ATTRIBUTES = 2000  # longer ones are not searched again for each name
_MOST_LOOSE = 20
_MOST_LINKS = 4  # of one line; a link inside a link is no HTML
_RAW = frozenset(
    ("script", "style", "textarea", "title", "noscript", "iframe", "noembed", "xmp", "template")
)
_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    )
)
_ENDS_OF = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "option": ("option",),
    "td": ("td", "th", "p"), "th": ("td", "th", "p"), "tr": ("td", "th", "tr", "p"), "p": ("p",),
    "div": ("p",), "ul": ("p",), "table": ("p",),
}  # fmt: skip
"""Which open elements a start tag ends, while they are the innermost."""
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "img", "label"),
        *("mark", "s", "small", "span", "strong", "sub", "sup", "u", "wbr", "nobr"),
    )
)


def unescaped(text: str) -> str:
    """Return text with its character references as characters; a number of any length is safe."""
    if "&" not in text:
        return text
    # Python refuses to read numbers of thousands of digits; none of eight is a character.
    return html.unescape(_LONG_REFERENCE.sub(r"&#0\1", text) if "&#" in text else text)


class Element:
    """One element: its tag, its attributes (read when asked for), and what is inside."""

    __slots__ = ("_attributes", "children", "parent", "rest", "tag")

    def __init__(self, tag: str, rest: str, parent: Element | None) -> None:
        """Take the tag in small letters and the text of its attributes."""
        self.tag = tag
        self.rest = rest
        self.parent = parent
        self.children: list[Element | str] = []
        self._attributes: dict[str, str] | None = None

    def get(self, name: str) -> str:
        """Return an attribute's value, or an empty text."""
        if self._attributes is None:
            if name not in self.rest and len(self.rest) < _LONG_ATTRIBUTES:
                return ""
            # Kept: the same element is asked for each text in it, and attributes can be long.
            self._attributes = {}
            for found in _ATTRIBUTE.finditer(self.rest):
                value = found["a"] or found["b"] or found["c"] or ""
                self._attributes.setdefault(found["name"].lower(), value)
        return unescaped(self._attributes.get(name, ""))

    def walk(self) -> Iterator[Element | str]:
        """Yield everything inside, in the order of the page; texts as they are written."""
        waiting: list[Element | str] = list(reversed(self.children))
        while waiting:
            item = waiting.pop()
            yield item
            if isinstance(item, Element):
                waiting.extend(reversed(item.children))


def let_go(root: Element) -> None:
    """Take a tree apart that is not needed any more: its memory is free at once.

    Elements know their parents, and such circles would wait for the collector.
    """
    waiting = [root]
    while waiting:
        element = waiting.pop()
        waiting.extend(one for one in element.children if isinstance(one, Element))
        element.parent = None
        element.children = []


def parse_html(text: str, name: str, tell: Callable[[float], None] | None = None) -> Element:
    """Return the root of a page.

    Args:
        text: The markup.
        name: What an error calls it.
        tell: Told the part that is read.

    Raises:
        AliGuardError: ``page_too_big``.
    """
    root = Element("", "", None)
    builder = _Builder(root)
    position = loose = 0
    while (start := text.find("<", position)) >= 0:
        if start > position:
            builder.add_text(text[position:start])
        strict = loose < _MOST_LOOSE
        found = (_TAG if strict else _LOOSE_TAG).match(text, start)
        if found is None and strict:
            found = _LOOSE_TAG.match(text, start)
            loose += found is not None
        if found is None:
            position = _after_other(text, start)
            if position == start + 1:
                builder.add_text("<")
            continue
        tag, position = found["name"].lower(), found.end()
        if found["end"]:
            builder.end(tag)
        elif tag in _RAW:
            position = _add_raw(builder, text, tag, found["rest"], position)
        else:
            builder.start(tag, found["rest"])
            if tell is not None and builder.count % _TOLD == 0:
                tell(position / len(text))
        if builder.count > MOST_ELEMENTS:
            raise AliGuardError(
                "page_too_big",
                f"{name} has more than {MOST_ELEMENTS} elements and was not read. "
                "A saved orders page has some thousands.",
                file=name,
                limit=str(MOST_ELEMENTS),
            )
    builder.add_text(text[position:])
    return root


class _Builder:
    """The open elements while a page is read."""

    def __init__(self, root: Element) -> None:
        self.open = [root]
        self.names: dict[str, int] = {}
        self.count = 0

    def add_text(self, text: str) -> None:
        if text:
            self.open[-1].children.append(text)

    def start(self, tag: str, rest: str) -> None:
        ended = _ENDS_OF.get(tag, ())
        while self.open[-1].tag in ended:
            self._pop()
        element = Element(tag, rest, self.open[-1])
        self.open[-1].children.append(element)
        self.count += 1
        if tag not in _VOID and not (rest.endswith("/") and tag in ("path", "use", "circle")):
            self.open.append(element)
            self.names[tag] = self.names.get(tag, 0) + 1

    def end(self, tag: str) -> None:
        """End the innermost open element of this name; an end without a start is passed over."""
        if not self.names.get(tag):
            return
        while self._pop() != tag:
            continue

    def _pop(self) -> str:
        tag = self.open.pop().tag
        self.names[tag] -= 1
        return tag


_RAW_ENDS = {tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in _RAW}


def _add_raw(builder: _Builder, text: str, tag: str, rest: str, position: int) -> int:
    """Add an element whose content is no markup and return where it ends."""
    end = _RAW_ENDS[tag].search(text, position)
    builder.start(tag, rest)
    builder.add_text(text[position : end.start() if end else len(text)])
    builder.end(tag)
    if end is None:
        return len(text)
    close = text.find(">", end.end())
    return len(text) if close < 0 else close + 1


def _after_other(text: str, start: int) -> int:
    """Return where a comment or declaration ends; a lone ``<`` is text."""
    if text.startswith("<!--", start):
        end = text.find("-->", start + 4)
        return len(text) if end < 0 else end + 3
    following = text[start + 1 : start + 2]
    if following in ("!", "?", "/") or following.isalpha():
        end = text.find(">", start)
        return len(text) if end < 0 else end + 1
    return start + 1


class Shown:
    """One line of a page as it is shown, and the addresses of the links it stands in."""

    __slots__ = ("hints", "links", "text", "titles")

    def __init__(self, text: str, links: tuple[str, ...], titles: tuple[str, ...], hints: str):
        """Take the clean text, link addresses, ``title`` attributes and class names."""
        self.text = text
        self.links = links
        self.titles = titles
        self.hints = hints


def shown_lines(element: Element, without: Collection[int] = ()) -> list[Shown]:
    """Return the lines of an element; scripts and styles are not shown.

    Inline elements join into one line; all others begin and end one.

    Args:
        element: What is looked at.
        without: Identities of elements inside that are left out.
    """
    collector = _Lines()
    # An element is met twice: when it begins, and (as a pair) when it ends.
    waiting: list[Element | str | tuple[Element]] = [element]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            collector.add(item)
        elif isinstance(item, tuple):
            collector.leave(item[0])
        elif item.tag == "br" or id(item) in without:
            collector.flush()
        elif item.tag not in _RAW and item.tag not in ("svg", "select"):
            collector.enter(item)
            waiting.append((item,))
            waiting.extend(reversed(item.children))
    collector.flush()
    return collector.lines


class _Lines:
    """The line that is being collected."""

    def __init__(self) -> None:
        self.lines: list[Shown] = []
        self.pieces: list[str] = []
        self.links: list[str] = []
        self.titles: list[str] = []
        self.hints: list[str] = []
        self.inside: list[str] = []

    def enter(self, element: Element) -> None:
        if element.tag not in _INLINE:
            self.flush()
        if not element.rest:
            return
        if element.tag == "a" and (link := element.get("href")):
            self.inside.append(link)
            self.links.append(link)
        if title := element.get("title"):
            self.titles.append(clean_line(title))
        if hint := element.get("class") or element.get("data-testid"):
            self.hints.append(hint)

    def leave(self, element: Element) -> None:
        if element.tag == "a" and element.get("href"):
            self.inside.pop()
        if element.tag not in _INLINE:
            self.flush()

    def add(self, text: str) -> None:
        self.pieces.append(text)

    def flush(self) -> None:
        joined = "".join(self.pieces)
        text = "" if not joined or joined.isspace() else clean_line(unescaped(joined))
        if text:
            links = dict.fromkeys((*self.inside[-_MOST_LINKS:], *self.links[:_MOST_LINKS]))
            line = Shown(text, tuple(links), tuple(self.titles), " ".join(self.hints))
            self.lines.append(line)
            self.hints = []
        # A picture's link says nothing of the line below it.
        if self.pieces or self.links or self.titles:
            self.pieces, self.links, self.titles = [], [], []
