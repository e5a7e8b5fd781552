# SPDX-License-Identifier: MIT
"""What the words of a mail's subject mean: resources/mails.toml, and looking things up in it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class MailEvent(StrEnum):
    """What a kind of mail stands for."""

    PLACED = "placed"
    PAID = "paid"
    PAYMENT_VERIFIED = "payment_verified"
    SHIPPED = "shipped"
    SCAN = "scan"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    COMPLETED_BY_TIMER = "completed_by_timer"
    EXTENSION_GRANTED = "extension_granted"
    STATUS = "status"
    LOOK = "look"


class _Notice(msgspec.Struct, forbid_unknown_fields=True):
    event: MailEvent
    phrases: dict[str, list[str]]
    keys: list[str] = []


class _File(msgspec.Struct, forbid_unknown_fields=True):
    domain: str
    advertising: list[str]
    order_labels: list[str]
    tracking_labels: list[str]
    delivered_labels: list[str]
    package_words: list[str]
    notices: dict[str, _Notice]


class Sender(StrEnum):
    """Who sent a mail, as far as its address says."""

    SITE = "site"
    ADVERTISING = "advertising"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Notice:
    """A kind of mail: its id, what it stands for, and the words and language that told it."""

    id: str
    event: MailEvent
    language: str
    phrase: str


class Phrases:
    """The words of all kinds of mails in all languages."""

    def __init__(self, file: _File) -> None:
        """Order the phrases so that the longest is looked for first."""
        self._domain = file.domain
        self._advertising = frozenset(file.advertising)
        self._phrases = sorted(
            (
                Notice(key, notice.event, language, phrase)
                for key, notice in file.notices.items()
                for language, phrases in notice.phrases.items()
                for phrase in phrases
            ),
            key=lambda notice: -len(notice.phrase),
        )
        self._keys = {
            key: Notice(name, notice.event, "", key)
            for name, notice in file.notices.items()
            for key in notice.keys
        }
        digits = r"(?P<number>\d(?:[ \u00a0]?\d){13,16})(?![\d ]*\d)"
        self.order_label = re.compile(
            # Possessive: blanks of any number would else be shared out in every way.
            rf"(?:{_either(file.order_labels)})\s*+(?:n\.?º|№|no\.?|#)?+\s*+[:\uff1a#]*+\s*+"
            rf"{digits}",
            re.IGNORECASE,
        )
        self.tracking_label = re.compile(
            rf"(?:{_either(file.tracking_labels)})\s*+[:\uff1a#]*+\s*+"
            r"(?P<number>[A-Z0-9]{8,40})\b",
            re.IGNORECASE,
        )
        self.delivered_label = re.compile(
            rf"(?<!\w)(?:{_either(file.delivered_labels)})(?![^\W\d_])", re.IGNORECASE
        )
        self.package_word = re.compile(rf"(?<!\w)(?:{_either(file.package_words)})", re.IGNORECASE)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Every phrase with its kind of mail, the longest first."""
        return tuple(self._phrases)

    def sender(self, address: str) -> Sender:
        """Return who an address belongs to: the site, its advertising, or somebody else."""
        domain = address.rpartition("@")[2].strip().rstrip(".").lower()
        if domain != self._domain and not domain.endswith(f".{self._domain}"):
            return Sender.OTHER
        if domain.split(".")[0] in self._advertising:
            return Sender.ADVERTISING
        return Sender.SITE

    def notice(self, text: str) -> Notice | None:
        """Return what a line of text says, by the longest phrase in it; None: nothing known."""
        line = " ".join(text.casefold().split())[:500]
        return next((one for one in self._phrases if _contains(line, one.phrase)), None)

    def notice_of_keys(self, texts: Iterable[str]) -> Notice | None:
        """Return what the site's own names of a notice in links or headers say."""
        for text in texts:
            for word in re.split(r"[^A-Za-z0-9_]+", text[:4000]):
                if word in self._keys:
                    return self._keys[word]
        return None


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _contains(line: str, phrase: str) -> bool:
    """Return whether a phrase stands in a line as whole words (Korean has endings on them)."""
    start = line.find(phrase)
    while start >= 0:
        before, after = line[start - 1 : start], line[start + len(phrase) :][:1]
        if not before.isalpha() and (not after.isalpha() or _is_hangul(phrase[-1])):
            return True
        start = line.find(phrase, start + 1)
    return False


def _is_hangul(letter: str) -> bool:
    return "\uac00" <= letter <= "\ud7a3"


@lru_cache(maxsize=2)
def load_phrases(path: Path | None = None) -> Phrases:
    """Return the words of all mails.

    Raises:
        ValueError: The file is not what the program needs; this is a fault of the build.
    """
    text = (path or resource_path("mails.toml")).read_text(encoding="utf-8")
    return Phrases(msgspec.convert(tomllib.loads(text), _File))
