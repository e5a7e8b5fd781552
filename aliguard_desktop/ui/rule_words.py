# SPDX-License-Identifier: MIT
"""The words of every rule: what it is, what changing it means, its value with the unit.

``_WORDS`` has one entry for each key of ``resources/rules.toml``; a guard test holds that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.plan import Confidence
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.labels import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aliguard_desktop.domain.plan import Deadline
    from aliguard_desktop.domain.rules import Rule, Rulebook

translate = QCoreApplication.translate

GROUPS = ("rules", "levels", "text", "images", "estimate")
"""Groups of rules, as they stand on the page."""

NOT_YET_USED = frozenset({"levels.week", "levels.outside_again"})
"""Rules that nothing counts with yet: the window offers no number without an effect."""

# The second request lies halfway between two rules: a change of either moves it.
_DECIDED_BY = {"D8.repeat": ("D8.repeat", "D8.ask", "D9.try"), "D8.ask": ("D8.ask",)}

_ORDERED = (
    ("D9.try", "D8.ask"),
    ("D10.alarm", "D10.warn"),
    ("D5.try", "D5.sure"),
    ("D4", "D6"),
    ("D19.info", "D19.alarm"),
    ("levels.alarm", "levels.act"),
    ("levels.outside_again", "levels.outside"),
    ("text.min", "text.soft"),
    ("text.soft", "text.warn"),
    ("estimate.shortest", "estimate.longest"),
    ("estimate.silent", "D7"),
)
"""Pairs whose first is not meant to be more than the second."""

_SOURCE_KEYS = re.compile(r"\b[SE]\d+")

_WORDS = {
    "D1": (
        QT_TRANSLATE_NOOP("Rules", "Pay the order: the page\u2019s day"),
        QT_TRANSLATE_NOOP(
            "Rules", "The day that the order page shows; unpaid orders are cancelled then."
        ),
    ),
    "D2.ship": (
        QT_TRANSLATE_NOOP("Rules", "Seller ships: the page\u2019s day"),
        QT_TRANSLATE_NOOP(
            "Rules", "The day that the order page shows; later the order may be cancelled."
        ),
    ),
    "D2.support": (
        QT_TRANSLATE_NOOP("Rules", "Ask support when the seller has not shipped"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "This long after the seller\u2019s last day you are told to ask AliExpress support.",
        ),
    ),
    "D3": (
        QT_TRANSLATE_NOOP("Rules", "Seller answers your wish to cancel"),
        QT_TRANSLATE_NOOP(
            "Rules", "A seller who is silent for this long lets the order be cancelled."
        ),
    ),
    "D4": (
        QT_TRANSLATE_NOOP("Rules", "First look at the tracking"),
        QT_TRANSLATE_NOOP(
            "Rules", "If tracking shows nothing this long after shipping, ask the seller."
        ),
    ),
    "D5.try": (
        QT_TRANSLATE_NOOP("Rules", "Dispute may open after shipping"),
        QT_TRANSLATE_NOOP(
            "Rules", "This long after shipping the dispute form may open; AliGuard suggests to try."
        ),
    ),
    "D5.sure": (
        QT_TRANSLATE_NOOP("Rules", "Dispute is open after shipping"),
        QT_TRANSLATE_NOOP("Rules", "This long after shipping the dispute form is sure to be open."),
    ),
    "D5.promised": (
        QT_TRANSLATE_NOOP("Rules", "Short promise that opens the dispute at once"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "If delivery was promised within this many days, a dispute can be opened at once.",
        ),
    ),
    "D6": (
        QT_TRANSLATE_NOOP("Rules", "Ask for a working tracking number"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "If tracking shows nothing this long after shipping, the number is probably wrong.",
        ),
    ),
    "D7": (
        QT_TRANSLATE_NOOP("Rules", "Tracking stands still"),
        QT_TRANSLATE_NOOP(
            "Rules", "After this long without a new scan AliGuard takes the parcel for stuck."
        ),
    ),
    "D8.ask": (
        QT_TRANSLATE_NOOP("Rules", "Ask for more time, before the protection ends"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "This long before the protection ends AliGuard tells you to ask for an extension.",
        ),
    ),
    "D8.repeat": (
        QT_TRANSLATE_NOOP("Rules", "Room needed for a second request"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "You are told to ask again halfway only if the dispute is at least this far away.",
        ),
    ),
    "D9.try": (
        QT_TRANSLATE_NOOP("Rules", "Try the dispute, before the protection ends"),
        QT_TRANSLATE_NOOP(
            "Rules", "This long before the protection ends AliGuard tells you to open the dispute."
        ),
    ),
    "D10.warn": (
        QT_TRANSLATE_NOOP("Rules", "Last call begins, before the protection ends"),
        QT_TRANSLATE_NOOP("Rules", "This long before the protection ends the last call begins."),
    ),
    "D10.alarm": (
        QT_TRANSLATE_NOOP("Rules", "Last safe day, before the protection ends"),
        QT_TRANSLATE_NOOP(
            "Rules", "This long before the protection ends AliGuard counts the last safe day."
        ),
    ),
    "D11": (
        QT_TRANSLATE_NOOP("Rules", "Protection ends: the page\u2019s day"),
        QT_TRANSLATE_NOOP("Rules", "The day that the order page shows."),
    ),
    "D12": (
        QT_TRANSLATE_NOOP("Rules", "Dispute after arrival or after the protection end"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "This long after arrival, confirmation or the protection end a dispute is possible.",
        ),
    ),
    "D13": (
        QT_TRANSLATE_NOOP("Rules", "Seller answers a dispute"),
        QT_TRANSLATE_NOOP("Rules", "A seller who is silent for this long loses the dispute."),
    ),
    "D14": (
        QT_TRANSLATE_NOOP("Rules", "AliExpress joins a dispute"),
        QT_TRANSLATE_NOOP(
            "Rules", "This long after the dispute was opened AliExpress should have joined."
        ),
    ),
    "D15": (
        QT_TRANSLATE_NOOP("Rules", "Answer an offer"),
        QT_TRANSLATE_NOOP(
            "Rules", "An offer without an answer for this long may count as accepted."
        ),
    ),
    "D15.stated": (
        QT_TRANSLATE_NOOP("Rules", "Answer an offer: the page\u2019s day"),
        QT_TRANSLATE_NOOP("Rules", "The last day to answer that the dispute page shows."),
    ),
    "D16": (
        QT_TRANSLATE_NOOP("Rules", "A dispute takes too long"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "This long after it was opened AliGuard tells you to ask support about the dispute.",
        ),
    ),
    "D17": (
        QT_TRANSLATE_NOOP("Rules", "Appeal after a decision"),
        QT_TRANSLATE_NOOP("Rules", "This long after the decision an appeal is possible."),
    ),
    "D17.stated": (
        QT_TRANSLATE_NOOP("Rules", "Appeal: the page\u2019s day"),
        QT_TRANSLATE_NOOP("Rules", "The last day to appeal that the dispute page shows."),
    ),
    "D18": (
        QT_TRANSLATE_NOOP("Rules", "Send the item back"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "This long after the return was agreed it must be posted, with its number entered.",
        ),
    ),
    "D19.info": (
        QT_TRANSLATE_NOOP("Rules", "Look for the refund"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "This long after money was promised AliGuard tells you to look at your account.",
        ),
    ),
    "D19.alarm": (
        QT_TRANSLATE_NOOP("Rules", "Ask where the refund is"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "This long after money was promised AliGuard tells you to ask the payment support.",
        ),
    ),
    "D20": (
        QT_TRANSLATE_NOOP("Rules", "PayPal takes a dispute"),
        QT_TRANSLATE_NOOP("Rules", "This long after payment PayPal takes a dispute."),
    ),
    "D21": (
        QT_TRANSLATE_NOOP("Rules", "PayPal dispute becomes a claim"),
        QT_TRANSLATE_NOOP(
            "Rules", "This long after it was opened a PayPal dispute must be turned into a claim."
        ),
    ),
    "D22": (
        QT_TRANSLATE_NOOP("Rules", "Bank takes a chargeback"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "This long after payment most banks take a chargeback; ask yours for its own time.",
        ),
    ),
    "D23.dispute": (
        QT_TRANSLATE_NOOP("Rules", "Another last day for disputes: the page\u2019s day"),
        QT_TRANSLATE_NOOP("Rules", "A last day for disputes that the order page itself shows."),
    ),
    "D23.return": (
        QT_TRANSLATE_NOOP("Rules", "Free return: the page\u2019s day"),
        QT_TRANSLATE_NOOP(
            "Rules", "The last day of a free or easy return that the order page shows."
        ),
    ),
    "D23.send_back": (
        QT_TRANSLATE_NOOP("Rules", "Sending back: the page\u2019s day"),
        QT_TRANSLATE_NOOP("Rules", "The last day for sending a return that the page shows."),
    ),
    "D24": (
        QT_TRANSLATE_NOOP("Rules", "Refund of a returned shipment"),
        QT_TRANSLATE_NOOP(
            "Rules", "This long after a shipment went back, open a dispute if no refund came."
        ),
    ),
    "D25": (
        QT_TRANSLATE_NOOP("Rules", "Seller is silent"),
        QT_TRANSLATE_NOOP(
            "Rules", "A seller who has not answered for this long will probably not answer."
        ),
    ),
    "D26": (
        QT_TRANSLATE_NOOP("Rules", "Parcel without tracking is lost"),
        QT_TRANSLATE_NOOP(
            "Rules", "A parcel without tracking counts as lost this long after shipping."
        ),
    ),
    "levels.alarm": (
        QT_TRANSLATE_NOOP("Rules", "Last call"),
        QT_TRANSLATE_NOOP(
            "Rules", "With this many days left, or fewer, an order is marked as last call."
        ),
    ),
    "levels.act": (
        QT_TRANSLATE_NOOP("Rules", "Urgent"),
        QT_TRANSLATE_NOOP(
            "Rules", "With this many days left, or fewer, a task of yours is marked as urgent."
        ),
    ),
    "levels.outside": (
        QT_TRANSLATE_NOOP("Rules", "PayPal and bank: first warning"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "While a dispute runs: warned this long before PayPal\u2019s or the bank\u2019s end.",
        ),
    ),
    "levels.outside_again": (
        QT_TRANSLATE_NOOP("Rules", "PayPal and bank: second warning"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "You are warned again this long before PayPal\u2019s or the bank\u2019s time ends.",
        ),
    ),
    "levels.no_scan": (
        QT_TRANSLATE_NOOP("Rules", "Tracking number counts as wrong"),
        QT_TRANSLATE_NOOP(
            "Rules", "This long after shipping without any scan the number counts as wrong."
        ),
    ),
    "levels.wait_margin": (
        QT_TRANSLATE_NOOP("Rules", "Waiting ends before the last safe day"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "Waiting for the seller is safe until this long before the last safe day.",
        ),
    ),
    "levels.wait_cancelled": (
        QT_TRANSLATE_NOOP("Rules", "Waiting after a cancelled dispute"),
        QT_TRANSLATE_NOOP(
            "Rules", "After you cancelled a dispute AliGuard lets you wait this long at most."
        ),
    ),
    "levels.week": (
        QT_TRANSLATE_NOOP("Rules", '"Next 7 days" in the list'),
        QT_TRANSLATE_NOOP(
            "Rules", "Tasks within this many days stand in the list\u2019s second group."
        ),
    ),
    "text.soft": (
        QT_TRANSLATE_NOOP("Rules", "Aim below"),
        QT_TRANSLATE_NOOP(
            "Rules", "AliGuard suggests the short version of the statement above this length."
        ),
    ),
    "text.warn": (
        QT_TRANSLATE_NOOP("Rules", "Warn above"),
        QT_TRANSLATE_NOOP("Rules", "AliGuard warns above this length: the form may cut the text."),
    ),
    "text.min": (
        QT_TRANSLATE_NOOP("Rules", "Warn below"),
        QT_TRANSLATE_NOOP("Rules", "A shorter statement says too little; AliGuard warns."),
    ),
    "images.best": (
        QT_TRANSLATE_NOOP("Rules", "Pictures prepared for the form"),
        QT_TRANSLATE_NOOP(
            "Rules", "So many files are prepared; the last one shows all other pictures together."
        ),
    ),
    "images.max": (
        QT_TRANSLATE_NOOP("Rules", "Most pictures for the form"),
        QT_TRANSLATE_NOOP("Rules", "You can choose up to this many when files are prepared."),
    ),
    "images.max_mb": (
        QT_TRANSLATE_NOOP("Rules", "Size of one picture"),
        QT_TRANSLATE_NOOP(
            "Rules", "Larger pictures are made smaller for the form; the original stays."
        ),
    ),
    "images.videos": (
        QT_TRANSLATE_NOOP("Rules", "Videos that the form takes"),
        QT_TRANSLATE_NOOP("Rules", "More videos are not prepared for the upload."),
    ),
    "images.video_seconds": (
        QT_TRANSLATE_NOOP("Rules", "Length of a video"),
        QT_TRANSLATE_NOOP("Rules", "AliGuard warns about a longer video."),
    ),
    "estimate.shortest": (
        QT_TRANSLATE_NOOP("Rules", "Shortest usual protection after shipping"),
        QT_TRANSLATE_NOOP(
            "Rules", "Used for the estimate while the order page\u2019s date is not known."
        ),
    ),
    "estimate.longest": (
        QT_TRANSLATE_NOOP("Rules", "Longest usual protection after shipping"),
        QT_TRANSLATE_NOOP(
            "Rules", "Used for the estimate while the order page\u2019s date is not known."
        ),
    ),
    "estimate.siblings_days": (
        QT_TRANSLATE_NOOP("Rules", "Orders of the same days"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "Orders shipped so many days before or after are compared: late together, or one lost.",
        ),
    ),
    "estimate.siblings": (
        QT_TRANSLATE_NOOP("Rules", "Orders of the same days, at least"),
        QT_TRANSLATE_NOOP("Rules", "With fewer other orders nothing is said about them."),
    ),
    "estimate.own": (
        QT_TRANSLATE_NOOP("Rules", "Your own delivery times, at least"),
        QT_TRANSLATE_NOOP(
            "Rules",
            "So many finished orders of a store, carrier or country show what is usual.",
        ),
    ),
    "estimate.silent": (
        QT_TRANSLATE_NOOP("Rules", "Tracking without news"),
        QT_TRANSLATE_NOOP(
            "Rules", "So long without a new scan is usual; after that AliGuard mentions it."
        ),
    ),
}


def title(key: str) -> str:
    """Return what a rule is, in a few words; an unknown rule gives its key."""
    words = _WORDS.get(key)
    return translate("Rules", words[0]) if words else key


def meaning(key: str) -> str:
    """Return in one sentence what a rule's number means."""
    words = _WORDS.get(key)
    return translate("Rules", words[1]) if words else ""


def has_words(key: str) -> bool:
    """Return whether there are words for a rule."""
    return key in _WORDS


def group(key: str) -> str:
    """Return the group of a rule: ``rules`` for the deadlines, else the part before the dot."""
    head, dot, _ = key.partition(".")
    return head if dot and head in GROUPS else "rules"


def group_title(name: str) -> str:
    """Return the heading of a group."""
    return {
        "rules": translate("Rules", "Deadlines"),
        "levels": translate("Rules", "Urgency"),
        "text": translate("Rules", "Texts"),
        "images": translate("Rules", "Pictures and videos"),
        "estimate": translate("Rules", "Estimates"),
    }[name]


def short_id(key: str) -> str:
    """Return the id that tables and cards name: ``D8``; groups without ids give nothing."""
    return key.partition(".")[0] if group(key) == "rules" else ""


def amount(value: int, unit: str) -> str:
    """Return a number with its unit: ``10 days``."""
    words = {
        "business_days": counting().business_days,
        "hours": counting().hours,
        "characters": counting().characters,
        "count": counting().pieces,
        "megabytes": counting().megabytes,
        "seconds": counting().seconds,
        "orders": counting().orders,
    }.get(unit, counting().days)
    return words(value)


def unit_text(value: int, unit: str) -> str:
    """Return the unit that stands beside a number: ``days``."""
    return amount(value, unit).removeprefix(str(value)).strip()


def is_fixed(rule: Rule) -> bool:
    """Return whether a rule is the page's own date: there is no number to change."""
    return rule.minimum == rule.maximum


def value_text(rule: Rule) -> str:
    """Return the number in force, or that the page states the day."""
    if is_fixed(rule):
        return translate("Rules", "as the page says")
    return amount(rule.value, rule.unit)


def default_text(rule: Rule) -> str:
    """Return the number as shipped, or an empty text where there is none."""
    return "" if is_fixed(rule) else amount(rule.default, rule.unit)


def preset_name(preset: str) -> str:
    """Return what a preset is called: ``Late``."""
    return {
        "early": translate("ActPage", "Early"),
        "balanced": translate("ActPage", "Balanced"),
        "late": translate("ActPage", "Late"),
    }.get(preset, preset)


def named_default(rule: Rule, preset: str) -> str:
    """Return the default with the preset that has set it (empty: none): ``3 days (Late)``."""
    text = default_text(rule)
    return f"{text} ({preset_name(preset)})" if text and preset else text


def changed_by(deadline: Deadline, rulebook: Rulebook | None) -> list[Rule]:
    """Return the user's own rules that decide a date; none where nothing was changed."""
    if not deadline.changed or rulebook is None:
        return []
    keys = _DECIDED_BY.get(deadline.key, (deadline.key,))
    if deadline.key == "D9.try":
        # The form's opening or a withdrawn dispute may decide the day instead (decisions 4, 20).
        keys = (_dispute_day_rule(deadline, rulebook), *keys)
    found = (rulebook.rules.get(key) for key in dict.fromkeys(keys))
    return [rule for rule in found if rule is not None and rule.is_changed]


def _dispute_day_rule(deadline: Deadline, rulebook: Rulebook) -> str:
    """Return the rule that D9's day was counted with."""
    if deadline.anchor.kind is EventKind.SHIPPED:
        return "D5.try"
    if deadline.anchor.kind is EventKind.DISPUTE_CANCELLED:
        return "levels.wait_cancelled"
    if deadline.offset not in (-1, -rulebook.value("D9.try")):
        return "levels.wait_margin"
    return deadline.key


def own_value_text(deadline: Deadline, rulebook: Rulebook | None) -> str:
    """Return ``your value: 8 days instead of 10 days``, or an empty text."""
    if not deadline.changed:
        return ""
    return own_values(changed_by(deadline, rulebook)) or translate("Rules", "your own value")


def own_values(rules: Iterable[Rule]) -> str:
    """Return the user's values beside the shipped ones, in words."""
    text = translate("Rules", "your value: %1 instead of %2")
    return ", ".join(
        text.replace("%1", amount(rule.value, rule.unit)).replace("%2", str(rule.default))
        for rule in rules
    )


def certainty(confidence: Confidence) -> str:
    """Return how certain a rule is, for a narrow column."""
    return {
        Confidence.HIGH: translate("Rules", "well documented"),
        Confidence.MED: translate("Rules", "likely"),
        Confidence.LOW: translate("Rules", "uncertain"),
        Confidence.UNV: translate("Rules", "not verified"),
    }[confidence]


def source_short(keys: str) -> str:
    """Return whose word a rule is, for a narrow column."""
    found = _families(keys)
    if keys.startswith("the "):
        return translate("Rules", "the page itself")
    if found == {"S", "E"}:
        return translate("Rules", "guides, public sources")
    if found == {"S"}:
        return translate("Rules", "buyers\u2019 guides")
    if found == {"E"}:
        return translate("Rules", "public sources")
    if keys.startswith("design"):
        return translate("Rules", "AliGuard")
    return translate("Rules", "not verified")


def source_text(keys: str) -> str:
    """Return whose word a rule is, with the keys that docs/clock.md explains to the curious."""
    found = _families(keys)
    if keys.startswith("the "):
        words = translate("Rules", "The date that the page itself shows")
    elif found == {"S", "E"}:
        words = translate(
            "Rules", "Buyers\u2019 guides and public sources such as AliExpress\u2019s own help"
        )
    elif found == {"S"}:
        words = translate("Rules", "Buyers\u2019 guides")
    elif found == {"E"}:
        words = translate("Rules", "Public sources such as AliExpress\u2019s own help")
    elif keys.startswith("design"):
        return translate("Rules", "AliGuard\u2019s own choice")
    else:
        return translate("Rules", "No source could be read")
    named = ", ".join(_SOURCE_KEYS.findall(keys))
    return f"{words} ({named})" if named else words


def contradiction(key: str, rulebook: Rulebook) -> str:
    """Return what does not fit together since a rule was changed, or an empty text."""
    for smaller, larger in _ORDERED:
        first, second = rulebook[smaller], rulebook[larger]
        if key in (smaller, larger) and first.value > second.value:
            text = translate("Rules", "\u201c%1\u201d (%2) is more than \u201c%3\u201d (%4).")
            return (
                text.replace("%1", title(smaller))
                .replace("%2", str(first.value))
                .replace("%3", title(larger))
                .replace("%4", str(second.value))
            )
    return ""


def _families(keys: str) -> set[str]:
    return {found[0] for found in _SOURCE_KEYS.findall(keys)}
