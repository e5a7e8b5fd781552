# SPDX-License-Identifier: MIT
"""Live checks of a statement (domain 5.1)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from aliguard_desktop.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


class CheckLevel(StrEnum):
    """How serious a check is: blocking holds back only "Copy"; passed ones are shown too."""

    BLOCK = "block"
    WARN = "warn"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Check:
    """One finding.

    Attributes:
        id: Stable id (``not_ascii``, ``placeholder``, ``picture_missing`` ...); translated by ui.
        start, end: Characters of the text concerned (end exclusive); both 0 if none.
        fix: The text that safely replaces ``text[start:end]``, or None.
        values: What fills the sentence's places (the letters found, the picture's number ...).
    """

    id: str
    level: CheckLevel
    start: int = 0
    end: int = 0
    fix: str | None = None
    values: dict[str, str] = field(default_factory=dict)


BLOCKING = (
    "not_ascii",
    "placeholder",
    "picture_missing",
    "video_missing",
    "document_missing",
    "proof_missing",
    "amount_above_paid",
    "amount_zero",
    "return_not_received",
    "contradiction",
    "email",
    "phone",
    "street",
)
"""Ids of the checks that hold back "Copy" (domain 5.1)."""

WARNING = (
    "over_soft",
    "over_hard",
    "too_short",
    "insult",
    "threat",
    "all_caps",
    "resend",
    "lost_while_moving",
    "unbacked",
    "ambiguous_date",
    "date_unknown",
    "several_complaints",
    "long_sentence",
    "fact_missing",
    "facts_unticked",
)
"""Ids of the checks that only warn."""

PASSED_FOR: Mapping[str, tuple[str, ...]] = {
    "not_ascii": ("not_ascii",),
    "placeholder": ("placeholder",),
    "picture_missing": ("picture_missing", "video_missing", "document_missing"),
    "proof_missing": ("proof_missing",),
    "amount_above_paid": ("amount_above_paid", "amount_zero"),
    "contradiction": ("contradiction", "return_not_received"),
    "email": ("email", "phone", "street"),
    "threat": ("insult", "threat", "all_caps", "resend"),
    "over_soft": ("over_soft", "over_hard", "too_short"),
    "long_sentence": ("long_sentence",),
    "fact_missing": ("fact_missing",),
    "ambiguous_date": ("ambiguous_date", "date_unknown"),
    "unbacked": ("unbacked", "lost_while_moving", "facts_unticked"),
    "several_complaints": ("several_complaints",),
}
"""Passed checks that the page shows: id -> the ids that must all be quiet for it."""


@dataclass(frozen=True, slots=True)
class TextContext:
    """What a text is checked against. The default checks the text alone (``--check-text``).

    Attributes:
        pictures, videos, documents: How many are attached; None: unknown, not checked.
        received: The form's answer to "Have you received the item?"; None: unknown.
        solution: ``refund_only`` or ``return_refund``, or empty.
        amount: What is asked for, as typed.
        paid: The most that may be asked for.
        currency: The order's currency, or empty.
        not_positive: Whether the amount that was typed is none, or less.
        known: Values of the case (order number, item, tracking ...) that are no phone numbers,
            shouting or mentions of a video, however they look.
        days: Days that the case knows, as they stand in the text; None: not checked.
        wanted: Required fact key -> its words, which the text should contain.
        missing_proofs: Needed proofs that are neither there nor declined.
        backed: Fact answers that are ticked, as ``extension_answer=none``; any other ticked or
            recorded fact as ``label_weight_g=known``.
        quoted: Words of others that the text repeats: their tone and their days are their own.
        recorded: Whether the order's record says that the buyer holds the parcel; None: nothing.
        unticked: Keys of typed facts that wait for their tick.
        moved_days_ago: Age of the last scan in days, or None.
        moving_days: Up to this age a parcel is moving.
        soft, hard, minimum: Lengths in characters (``text.soft``, ``text.warn``, ``text.min``).
        sentence_words: Longest sentence.
    """

    soft: int
    hard: int
    minimum: int
    sentence_words: int
    moving_days: int
    pictures: int | None = None
    videos: int | None = None
    documents: int | None = None
    received: bool | None = None
    solution: str = ""
    amount: Money | None = None
    paid: Money | None = None
    currency: str = ""
    not_positive: bool = False
    known: tuple[str, ...] = ()
    days: frozenset[str] | None = None
    wanted: Mapping[str, str] = field(default_factory=dict)
    missing_proofs: tuple[str, ...] = ()
    backed: frozenset[str] = frozenset()
    quoted: tuple[str, ...] = ()
    recorded: bool | None = None
    unticked: tuple[str, ...] = ()
    moved_days_ago: int | None = None


def check_text(text: str, context: TextContext) -> tuple[Check, ...]:
    """Return every finding of a text: blocking, then warning (by position), then passed.

    Positions count characters of ``text``.
    """
    known = _known_spans(text, context.known)
    quoted = (*known, *_known_spans(text, context.quoted))
    found: list[Check] = []
    for look in _LOOKS:
        found.extend(look(text, context, quoted if look in _LOOKS_PAST_QUOTES else known))
    rank = {CheckLevel.BLOCK: 0, CheckLevel.WARN: 1, CheckLevel.PASSED: 2}
    found.sort(key=lambda check: (rank[check.level], check.start, check.end))
    return (*found, *_passed(text, found, context))


def apply_fixes(text: str, checks: Iterable[Check]) -> str:
    """Return ``text`` with every safe fix applied."""
    fixes = [check for check in checks if check.fix is not None and check.end > check.start]
    for check in sorted(fixes, key=lambda entry: entry.start, reverse=True):
        text = text[: check.start] + (check.fix or "") + text[check.end :]
    return text


Spans = tuple[tuple[int, int], ...]


def _known_spans(text: str, known: Iterable[str]) -> Spans:
    spans: list[tuple[int, int]] = []
    for value in known:
        if len(value) < 3:
            continue
        spans.extend(found.span() for found in re.finditer(re.escape(value), text))
    return tuple(spans)


def _is_known(found: re.Match[str], spans: Spans) -> bool:
    return any(start <= found.start() and found.end() <= end for start, end in spans)


def _touches(found: re.Match[str], spans: Spans) -> bool:
    return any(found.start() < end and start < found.end() for start, end in spans)


def _block(id_: str, start: int, end: int, fix: str | None = None, **values: str) -> Check:
    return Check(id_, CheckLevel.BLOCK, start, end, fix, values)


def _warn(id_: str, start: int, end: int, fix: str | None = None, **values: str) -> Check:
    return Check(id_, CheckLevel.WARN, start, end, fix, values)


# ---- letters and places ---------------------------------------------------------------------

_SAFE: Mapping[str, str] = {
    "\u2116": "No.",
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201b": "'",
    "\u2032": "'",
    "\u02bc": "'",
    "\u00b4": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u201f": '"',
    "\u2033": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2015": "-",
    "\u2212": "-",
    "\u2026": "...",
    "\u2022": "-",
    "\u00b7": "-",
    "\u00d7": "x",
    "\u20ac": "EUR",
    "\u00a3": "GBP",
}
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f")
_DIRECTION = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_BREAKS = "\n\r\t"


def _not_ascii(text: str, _: TextContext, __: Spans) -> Iterator[Check]:
    start = 0
    while start < len(text):
        letter = text[start]
        if letter in _LINE_BREAKS or " " <= letter <= "~":
            start += 1
            continue
        end = start + 1
        fix = _plain(letter)
        if fix is None:
            while end < len(text) and text[end] > "~" and _plain(text[end]) is None:
                end += 1
        yield _block("not_ascii", start, end, fix, letters=text[start:end])
        start = end


def _plain(letter: str) -> str | None:
    """Return what safely stands for a sign that the form does not take, or None."""
    if letter in _SAFE:
        return _SAFE[letter]
    if letter in _INVISIBLE or letter in _DIRECTION or unicodedata.category(letter) == "Cc":
        return ""
    if unicodedata.category(letter) == "Zs":
        return " "
    if unicodedata.category(letter) in {"Zl", "Zp"}:
        return "\n"
    # Full-width forms are the same letters, drawn wider.
    wide = unicodedata.normalize("NFKC", letter)
    return wide if "\uff00" <= letter <= "\uffef" and wide.isascii() else None


_PLACEHOLDER = re.compile(
    r"\[[^\[\]\n]{0,80}\]|\{[^{}\n]{0,80}\}|<[A-Za-z_ ]{2,40}>|\bTODO\b|_{3,}|\bXXX+\b"
)


def _placeholders(text: str, _: TextContext, spans: Spans) -> Iterator[Check]:
    for found in _PLACEHOLDER.finditer(text):
        if not _is_known(found, spans):
            yield _block("placeholder", *found.span(), place=found.group())


# ---- exhibits -------------------------------------------------------------------------------

_NUMBER = r"\d{1,3}(?!\d)(?: ?\([^()\n]{0,40}\))?"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,|-|to|and|&)\s*{_NUMBER})*"
_NAMES_OR_NUMBER = re.compile(r"\([^()]*\)|\d+")
_MENTIONS: Mapping[str, re.Pattern[str]] = {
    "picture": re.compile(rf"\b(?:pictures?|photos?|images?|screenshots?)\s+({_NUMBERS})", re.I),
    "video": re.compile(rf"\bvideos?\s+({_NUMBERS})", re.I),
    "document": re.compile(rf"\b(?:documents?|files?)\s+({_NUMBERS})", re.I),
}
_BARE: Mapping[str, re.Pattern[str]] = {
    "picture": re.compile(
        r"\b(?:see|attached|the) (?:the |attached )?(?:pictures?|photos?|screenshots?)\b(?!\s+\d)",
        re.I,
    ),
    "video": re.compile(r"\bvideos?\b(?!\s+\d)", re.I),
}


def _exhibits(text: str, context: TextContext, spans: Spans) -> Iterator[Check]:
    counts = {
        "picture": context.pictures,
        "video": context.videos,
        "document": context.documents,
    }
    for family, count in counts.items():
        if count is None:
            continue
        for found in _MENTIONS[family].finditer(text):
            if not _is_known(found, spans):
                yield from _numbered(found, family, count)
        bare = _BARE.get(family)
        if count == 0 and bare is not None:
            for found in bare.finditer(text):
                if not _touches(found, spans):
                    yield _block(f"{family}_missing", *found.span(), name=found.group())


def _numbered(mention: re.Match[str], family: str, count: int) -> Iterator[Check]:
    offset = mention.start(1)
    numbers = [
        number for number in _NAMES_OR_NUMBER.finditer(mention.group(1)) if number.group().isdigit()
    ]
    for number in numbers:
        if 1 <= int(number.group()) <= count:
            continue
        # The nearest that is attached: the last one, or the first for "picture 0".
        nearest = str(count if int(number.group()) > count else 1) if count else None
        alone = len(numbers) == 1
        start = mention.start() if alone else offset + number.start()
        end = offset + number.end()
        head = mention.string[mention.start() : offset] if alone else ""
        yield _block(
            f"{family}_missing",
            start,
            end,
            head + nearest if nearest else None,
            name=f"{family} {number.group()}",
            nearest=f"{family} {nearest}" if nearest else "",
        )


def _proofs(_: str, context: TextContext, __: Spans) -> Iterator[Check]:
    for proof in context.missing_proofs:
        yield _block("proof_missing", 0, 0, proof=proof)


# ---- money and answers ----------------------------------------------------------------------

_SENTENCE = re.compile(r"[^.!?\n]*(?:\.(?=\d)[^.!?\n]*)*[.!?]?")
_ASKS = re.compile(r"\b(?:refund|request|ask for|claim|pay back)\b", re.I)


def _money(text: str, context: TextContext, _: Spans) -> Iterator[Check]:
    if context.not_positive or (context.amount is not None and context.amount.minor == 0):
        typed = str(context.amount) if context.amount is not None else ""
        yield _block("amount_zero", 0, 0, amount=typed)
    paid = context.paid
    currency = context.currency or (paid.currency if paid else "")
    if not currency:
        return
    asked = _asked_amounts(text, currency)
    for start, end, amount in asked:
        if amount.minor == 0:
            yield _block("amount_zero", start, end, amount=str(amount))
    if paid is None:
        return
    written = [entry for entry in asked if entry[2] > paid]
    if context.amount is not None and context.amount > paid and not written:
        yield _block("amount_above_paid", 0, 0, amount=str(context.amount), paid=str(paid))
    for start, end, amount in written:
        yield _block("amount_above_paid", start, end, str(paid), amount=str(amount), paid=str(paid))


_AMOUNT = r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d,]\d)"


def _asked_amounts(text: str, code: str) -> list[tuple[int, int, Money]]:
    """Return the amounts of this currency in sentences that ask for money."""
    sign = r"|(?:US ?)?\$" if code == "USD" else ""
    pattern = re.compile(rf"(?:\b{code}{sign}) ?{_AMOUNT}|\b{_AMOUNT} ?{code}\b")
    result: list[tuple[int, int, Money]] = []
    for sentence in _SENTENCE.finditer(text):
        if not _ASKS.search(sentence.group()):
            continue
        for found in pattern.finditer(sentence.group()):
            try:
                written = (found.group(1) or found.group(2)).replace(",", "")
                amount = Money.parse(written, code)
            except ValueError:
                continue
            at = sentence.start()
            result.append((at + found.start(), at + found.end(), amount))
    return result


_GOT_IT = re.compile(
    r"\bI (?:have )?(?:already )?(?:received|got) (?:the|my|this|an?) "
    r"(?:\w+ )?(?:item|parcel|order|package|goods|product)\b"
    r"|\b(?:item|parcel|order|package|product) (?:has )?arrived\b(?! (?:at|in|to)\b)"
    r"|\bI (?:have )?(?:opened|unpacked) (?:the|my|this|it)\b",
    re.I,
)
_DID_NOT_GET_IT = re.compile(
    r"\b(?:(?:have|did|has) ?(?:not|n't) (?:yet )?receive[d]?|never received|not received) "
    r"(?:(?:the|my|this|any) (?:item|parcel|order|package|goods|product)|anything|it)\b"
    r"|\b(?:did not|didn't|never|have not|haven't) (?:yet )?(?:get|got) "
    r"(?:(?:the|my|this|any) (?:item|parcel|order|package|goods|product)|anything|it)\b"
    r"|\b(?:parcel|order|package) (?:has not|hasn't|did not|didn't|never|has never) "
    r"(?:yet )?(?:arrived?|come|came)\b"
    r"|\bnothing (?:has )?(?:arrived|came|come)\b",
    re.I,
)
_WILL_RETURN = re.compile(
    r"\bI (?:will|can|want to|would like to|request to|am ready to) (?:return|send back)\b", re.I
)


def _answers(text: str, context: TextContext, spans: Spans) -> Iterator[Check]:
    if context.received is False:
        if context.solution == "return_refund":
            yield _block("return_not_received", 0, 0)
        for found in _WILL_RETURN.finditer(text):
            if not _touches(found, spans):
                yield _block("return_not_received", *found.span())
        yield from _contradictions(_GOT_IT, text, spans, "no")
    elif context.received is True:
        yield from _contradictions(_DID_NOT_GET_IT, text, spans, "yes")
    # The form's answer against the order's own record: one of the two is wrong.
    if context.received is False and context.recorded is True:
        yield from _contradictions(_DID_NOT_GET_IT, text, spans, "yes")
    elif context.received is True and context.recorded is False:
        yield from _contradictions(_GOT_IT, text, spans, "no")


def _contradictions(
    pattern: re.Pattern[str], text: str, spans: Spans, answer: str
) -> Iterator[Check]:
    for found in pattern.finditer(text):
        if not _touches(found, spans):
            yield _block("contradiction", *found.span(), words=found.group(), answer=answer)


# ---- contact data ---------------------------------------------------------------------------

_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
_PHONE = re.compile(
    r"(?<![A-Za-z0-9])(?<!\d[ -])\+?\(?\d(?:(?:[ ()-]{0,2}|\.)\d){8,14}(?![A-Za-z0-9]|[ -]\d)"
)
_LONG_NUMBER = re.compile(
    r"\b(?:order|tracking|number|no\.?|parcel|id|code|barcode|ean|upc|gtin|isbn|imei|sku|serial|"
    r"model|part|article|version)\W{0,3}$",
    re.I,
)
_NETWORK = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_STREET = re.compile(
    r"\b\d{1,5}[A-Za-z]? (?:(?!(?:in|at|on|of|to|from) )[A-Za-z]+ ){1,3}"
    r"(?i:street|st\.|road|rd\.|avenue|ave\.|lane|blvd)(?!\w)"
    r"|\b[A-Z][a-z]+ (?i:street|st\.|road|rd\.|avenue|ave\.|lane|blvd)(?!\w),? ?\d"
    r"|\b(?i:ul\.|ulica|ulitsa|calle|rua|rue|prospekt) ?"
    r"(?:(?i:d[aeiou]s?|del|des|la|las|los) )*"
    r"(?:[A-Z]\w+ ?){1,3},? ?\d+"
    r"|\b\d{1,5},? (?i:rue|avenue|boulevard|calle|rua) (?:(?i:d[aeiou]s?|del|des|la|las|los) )*"
    r"[A-Z]\w+"
    r"|\b[A-Z][a-z]+(?:strasse|str\.) ?\d"
    r"|\b(?i:apartment|apt\.?|flat) ?(?i:no\. ?)?\d+\b"
    r"(?! ?(?:[mck]?m|k?g|m?l|[vVwWA]|inch|inches|pins?|pcs|pieces|cores?|met(?:er|re)s?)\b)"
    r"(?![.,]\d)"
)


def _contacts(text: str, _: TextContext, spans: Spans) -> Iterator[Check]:
    for found in _EMAIL.finditer(text):
        if not _is_known(found, spans):
            yield _block("email", *found.span(), words=found.group())
    for found in _PHONE.finditer(text):
        digits = sum(letter.isdigit() for letter in found.group())
        dates = _ISO.search(found.group()) or _AMBIGUOUS.search(found.group())
        dates = dates or _NETWORK.fullmatch(found.group())
        plain = found.group().replace(" ", "").isdigit()
        named = plain and _LONG_NUMBER.search(text[: found.start()])
        if digits < 9 or dates or named or _touches(found, spans):
            continue
        yield _block("phone", *found.span(), words=found.group())
    for found in _STREET.finditer(text):
        if not _touches(found, spans):
            yield _block("street", *found.span(), words=found.group())


# ---- tone -----------------------------------------------------------------------------------

_INSULT = re.compile(
    r"\b(?:idiots?|stupid|liars?|lying|thie(?:f|ves)|scam(?:mers?|ming)?|cheat(?:ers?|ing)?|"
    r"fraudsters?|crooks?|criminals?|bastards?|morons?|shit|damn|fuck\w*|disgusting|shameless)\b",
    re.I,
)
_THREAT = re.compile(
    r"\b(?:lawyers?|attorney|(?:in|to|the|a|go|before) court(?! shoes?)|sue|lawsuit|"
    r"(?:the|to|call|inform) police(?! (?:car|toy|light|badge|uniform|costume))|"
    r"legal action|prosecut\w+|(?:consumer|EU|European) (?:law|laws|rights)|"
    r"bad review|negative (?:review|feedback)|one star|1 star|or else|small claims|authorities|"
    r"report (?:you|the seller|this seller|your (?:shop|store))|legal (?:steps|proceedings)|"
    r"against the law|illegal|"
    r"you will (?:regret|be sorry)|chargeback)\b",
    re.I,
)
_SHOUTING = re.compile(r"\b[A-Z]{3,}(?:[ ,!]+[A-Z]{2,})+\b|!{2,}")
_SHOUT = 9  # letters from which words in capitals are no mere names
_RESEND = re.compile(
    r"\b(?:(?:please )?(?:re-?send|re-?ship)|send (?:it |me )?(?:one )?again|ship (?:it )?again|"
    r"(?:send|ship) (?:(?:me|us|it|the|my|a|to|item|parcel|product|one) ){1,4}again|"
    r"send (?:me )?(?:a )?(?:new|another) (?:one|item|parcel)|"
    r"replacement(?! (?!please|for|or|and|of|to|item|product|one|parcel|instead|now|as|in)[a-z])|"
    r"(?:exchange|replace) (?:it|the|this|my))\b",
    re.I,
)
_DECLINED = re.compile(
    r"\b(?:not|no|never|don't|instead of|than) "
    r"(?:(?!(?:please|so|and|but|then|works?|answer)\b)[\w']+ ){0,4}$",
    re.I,
)
_REPEATED = re.compile(r"(?:\"|\b(?:says?|reads?|printed|written|marked):? \"?)$", re.I)
_LOST = re.compile(r"\b(?:is|was|got|be|are|were)?\s?lost(?: forever)?\b", re.I)


def _tone(text: str, context: TextContext, spans: Spans) -> Iterator[Check]:
    for id_, pattern in (
        ("insult", _INSULT),
        ("threat", _THREAT),
        ("all_caps", _SHOUTING),
        ("resend", _RESEND),
    ):
        for found in pattern.finditer(text):
            if not _touches(found, spans):
                if id_ == "all_caps" and len(found.group()) < _SHOUT and "!" not in found.group():
                    continue  # "USB HUB" is a name
                before = text[: found.start()]
                if id_ == "resend" and _DECLINED.search(before):
                    continue  # who does not want it asks for nothing
                if id_ == "all_caps" and _REPEATED.search(before):
                    continue  # what stands on a box is not shouted
                fix = _quietly(text, found) if id_ == "all_caps" else None
                yield _warn(id_, *found.span(), fix, words=found.group())
    age = context.moved_days_ago
    if age is None or age > context.moving_days:
        return
    for found in _LOST.finditer(text):
        if not _touches(found, spans):
            yield _warn("lost_while_moving", *found.span(), words=found.group().strip())


def _quietly(text: str, found: re.Match[str]) -> str:
    """Return shouted words in a calm voice: the same words, small letters, one full stop."""
    if found.group().startswith("!"):
        return "."
    begins = not text[: found.start()].strip() or text[: found.start()].rstrip()[-1] in ".!?"
    words = " ".join(
        word if word.strip(",!") == "I" else word.lower() for word in found.group().split(" ")
    )
    return words[0].upper() + words[1:] if begins else words


# ---- facts ----------------------------------------------------------------------------------

_UNBACKED: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (
        re.compile(
            r"\b(?:seller|store)\b[^.!?\n]{0,40}\b(?:ignor\w+|(?:did not|didn't|never|does not|"
            r"doesn't|has not|hasn't) (?:answer|reply|repli|respond)\w*|no (?:answer|reply))",
            re.I,
        ),
        frozenset({"extension_answer=none", "number_answer=none"}),
    ),
    (
        re.compile(r"\bthere (?:was|is) no (?:answer|reply)", re.I),
        frozenset({"extension_answer=none", "number_answer=none", "carrier_answer=none"}),
    ),
    (
        re.compile(r"\b(?:seller|store)\b[^.!?\n]{0,30}\brefus\w+", re.I),
        frozenset({"extension_answer=refused", "number_answer=refused"}),
    ),
    (
        re.compile(r"(?:\bnot|n't) valid (?:outside|out of) (?:of )?China", re.I),
        frozenset({"tracking_state=other_country"}),
    ),
    (re.compile(r"\bdid not sign\b", re.I), frozenset({"signed=no"})),
    (
        re.compile(r"\bcarrier\b[^.!?\n]{0,30}\b(?:did not answer|confirmed|no proof)", re.I),
        frozenset({"carrier_answer=none", "carrier_answer=no_proof", "carrier_answer=words"}),
    ),
    (
        re.compile(r"\bseller\b[^.!?\n]{0,30}\b(?:admit\w*|confess\w*|lied)\b", re.I),
        frozenset(),
    ),
    (
        re.compile(r"\bweigh(?:s|ed|t)\b[^.!?\n]{0,30}\d", re.I),
        frozenset({"label_weight_g=known", "scale_weight_g=known", "listing_weight_g=known"}),
    ),
    (
        re.compile(r"\b(?:was|is|came) (?:still )?sealed\b", re.I),
        frozenset({"seal=sealed"}),
    ),
    (
        re.compile(r"\b(?:had been|was) opened before\b", re.I),
        frozenset({"seal=opened"}),
    ),
    (
        re.compile(r"\bpost office\b[^.!?\n]{0,30}\breport\b", re.I),
        frozenset({"act_made_on=known"}),
    ),
    (
        re.compile(r"\breported (?:it|this|the damage) to the carrier\b", re.I),
        frozenset({"carrier_reported_on=known"}),
    ),
    (
        re.compile(r"\b(?:brand|shop|manufacturer)\b[^.!?\n]{0,20}\bconfirmed\b", re.I),
        frozenset({"brand_check=brand", "brand_check=shop"}),
    ),
)


def _facts(text: str, context: TextContext, spans: Spans) -> Iterator[Check]:
    for pattern, backing in _UNBACKED:
        if backing & context.backed:
            continue
        for found in pattern.finditer(text):
            if not _touches(found, spans):
                yield _warn("unbacked", *found.span(), words=found.group())
    for key, words in context.wanted.items():
        if not words or words not in text:
            yield _warn("fact_missing", 0, 0, fact=key, words=words)
    if context.unticked:
        yield _warn("facts_unticked", 0, 0, facts=", ".join(context.unticked))


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_AMBIGUOUS = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])")
_MONTH_WORD = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_WRITTEN_DAYS = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH_WORD},? (?P<year>\d{{4}})\b"),
    re.compile(rf"\b{_MONTH_WORD} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"),
)


def _dates(text: str, context: TextContext, spans: Spans) -> Iterator[Check]:
    for found in _AMBIGUOUS.finditer(text):
        if not _touches(found, spans):
            yield _warn("ambiguous_date", *found.span(), _plain_day(found), words=found.group())
    if context.days is None:
        return
    for found in (match for form in _WRITTEN_DAYS for match in form.finditer(text)):
        day = f"{int(found.group('day'))} {found.group('month')} {found.group('year')}"
        if day not in context.days and not _touches(found, spans):
            yield _warn("date_unknown", *found.span(), words=found.group())


def _plain_day(found: re.Match[str]) -> str | None:
    """Return the day in words where only one reading is possible, else None."""
    first, second, year = int(found.group(1)), int(found.group(3)), found.group(4)
    if len(year) != 4 or (first <= 12 and second <= 12 and first != second):
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{day} {_MONTHS[month - 1]} {year}"


# Main complaints, by the words that state them.
_COMPLAINTS: Mapping[str, re.Pattern[str]] = {
    "not_received": re.compile(r"\b(?:not|never) received (?:the|my|this|any)\b", re.I),
    "empty": re.compile(r"\b(?:parcel|box|package|it) (?:was|is|came) empty\b", re.I),
    "damaged": re.compile(
        r"\b(?:item|product|it) (?:is|was|arrived) (?:broken|damaged|cracked|crushed|bent|torn)\b",
        re.I,
    ),
    "wrong": re.compile(
        r"\b(?:wrong|different) (?:item|product|model|variant|colou?r|size)\b", re.I
    ),
    "not_described": re.compile(r"\bnot as described\b", re.I),
    "missing": re.compile(r"\b(?:parts?|pieces?|items?) (?:is|are|was|were) missing\b", re.I),
    "defective": re.compile(
        r"\b(?:does not (?:work|turn on|charge)|not working|defective|stopped working)\b", re.I
    ),
    "counterfeit": re.compile(r"\b(?:counterfeit|fake|not (?:an )?original)\b", re.I),
}


def _complaints(text: str, _: TextContext, spans: Spans) -> Iterator[Check]:
    found = [
        match
        for pattern in _COMPLAINTS.values()
        if (match := pattern.search(text)) is not None and not _touches(match, spans)
    ]
    found.sort(key=lambda match: match.start())
    for match in found[1:]:
        yield _warn("several_complaints", *match.span(), words=match.group())


# ---- length ---------------------------------------------------------------------------------


def _length(text: str, context: TextContext, _: Spans) -> Iterator[Check]:
    size = len(text)
    if size > context.hard:
        yield _warn("over_hard", context.hard, size, count=str(size), limit=str(context.hard))
    elif size > context.soft:
        yield _warn("over_soft", context.soft, size, count=str(size), limit=str(context.soft))
    if size < context.minimum:
        yield _warn("too_short", 0, size, count=str(size), limit=str(context.minimum))
    for start, end, words in sentences(text):
        if words > context.sentence_words:
            yield _warn("long_sentence", start, end, count=str(words))


_FULL_STOP = re.compile(r"(?<!\bNo)[.!?]+(?=\s|$)|\n+")


def sentences(text: str) -> list[tuple[int, int, int]]:
    """Return the sentences of a text as (start, end, words)."""
    result: list[tuple[int, int, int]] = []
    start = 0
    for stop in (*_FULL_STOP.finditer(text), None):
        end = stop.end() if stop else len(text)
        part = text[start:end]
        words = len(part.split())
        if words:
            lead = len(part) - len(part.lstrip())
            result.append((start + lead, start + len(part.rstrip()), words))
        start = end
    return result


def _passed(text: str, found: Iterable[Check], context: TextContext) -> Iterator[Check]:
    loud = {check.id for check in found}
    for id_, group in PASSED_FOR.items():
        if loud.isdisjoint(group) and _was_checked(id_, context):
            values: dict[str, str] = {}
            if id_ == "long_sentence":
                values["count"] = str(max((words for _, _, words in sentences(text)), default=0))
            if id_ == "over_soft":
                values = {"count": str(len(text)), "limit": str(context.soft)}
            yield Check(id_, CheckLevel.PASSED, values=values)


def _was_checked(id_: str, context: TextContext) -> bool:
    """Whether the context knew enough for a check to mean something."""
    if id_ == "picture_missing":
        return context.pictures is not None
    if id_ == "amount_above_paid":
        return context.paid is not None and context.amount is not None
    if id_ == "contradiction":
        return context.received is not None
    if id_ == "fact_missing":
        return bool(context.wanted)
    if id_ == "proof_missing":
        return context.received is not None
    return True


_LOOKS: tuple[Callable[[str, TextContext, Spans], Iterator[Check]], ...] = (
    _not_ascii,
    _placeholders,
    _exhibits,
    _proofs,
    _money,
    _answers,
    _contacts,
    _tone,
    _facts,
    _dates,
    _complaints,
    _length,
)
_LOOKS_PAST_QUOTES = frozenset({_answers, _tone, _facts, _dates, _complaints})
