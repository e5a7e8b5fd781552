# SPDX-License-Identifier: MIT
"""Words for the live checks of the statement, and for their fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.dispute.checks import CheckLevel
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.labels import QT_TRANSLATE_NOOP
from aliguard_desktop.ui.wizard.fact_words import fact_label
from aliguard_desktop.ui.wizard.proof_words import proof_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aliguard_desktop.domain.dispute.checks import Check

FACTS_PAGE = 1
EVIDENCE_PAGE = 2

_FOUND: Mapping[str, str] = {
    "not_ascii": QT_TRANSLATE_NOOP("WizardChecks", "Not plain English letters: {letters}"),
    "placeholder": QT_TRANSLATE_NOOP("WizardChecks", "{place} is still to be filled in"),
    "picture_missing": QT_TRANSLATE_NOOP("WizardChecks", "“{name}” is not attached"),
    "video_missing": QT_TRANSLATE_NOOP("WizardChecks", "“{name}” is not attached"),
    "document_missing": QT_TRANSLATE_NOOP("WizardChecks", "“{name}” is not attached"),
    "proof_missing": QT_TRANSLATE_NOOP("WizardChecks", "Proof is missing: {proof}"),
    "amount_above_paid": QT_TRANSLATE_NOOP(
        "WizardChecks", "{amount} is more than you paid ({paid})"
    ),
    "amount_zero": QT_TRANSLATE_NOOP("WizardChecks", "The amount is zero"),
    "return_not_received": QT_TRANSLATE_NOOP(
        "WizardChecks", "You cannot return what you did not receive"
    ),
    "contradiction": QT_TRANSLATE_NOOP("WizardChecks", "“{words}” contradicts your answer"),
    "email": QT_TRANSLATE_NOOP("WizardChecks", "E-mail address in the text: {words}"),
    "phone": QT_TRANSLATE_NOOP("WizardChecks", "Phone number in the text: {words}"),
    "street": QT_TRANSLATE_NOOP("WizardChecks", "Street address in the text: {words}"),
    "over_soft": QT_TRANSLATE_NOOP(
        "WizardChecks", "{count} characters; over {limit} may be cut off"
    ),
    "over_hard": QT_TRANSLATE_NOOP(
        "WizardChecks", "{count} characters; over {limit} is hardly read"
    ),
    "too_short": QT_TRANSLATE_NOOP("WizardChecks", "Very short: {count} characters"),
    "insult": QT_TRANSLATE_NOOP("WizardChecks", "“{words}” sounds like an insult"),
    "threat": QT_TRANSLATE_NOOP("WizardChecks", "“{words}” sounds like a threat"),
    "all_caps": QT_TRANSLATE_NOOP("WizardChecks", "“{words}” sounds like shouting"),
    "resend": QT_TRANSLATE_NOOP(
        "WizardChecks", "“{words}”: the form knows no second sending, ask for money"
    ),
    "lost_while_moving": QT_TRANSLATE_NOOP(
        "WizardChecks", "“{words}”, but tracking moved only days ago"
    ),
    "unbacked": QT_TRANSLATE_NOOP("WizardChecks", "“{words}” is not among your facts"),
    "ambiguous_date": QT_TRANSLATE_NOOP("WizardChecks", "{words} can be read in two ways"),
    "date_unknown": QT_TRANSLATE_NOOP("WizardChecks", "{words} is not among your facts"),
    "several_complaints": QT_TRANSLATE_NOOP(
        "WizardChecks", "A second complaint: “{words}”. One is stronger"
    ),
    "long_sentence": QT_TRANSLATE_NOOP("WizardChecks", "A sentence of {count} words is long"),
    "fact_missing": QT_TRANSLATE_NOOP("WizardChecks", "Not in the text: {fact}, {words}"),
    "facts_unticked": QT_TRANSLATE_NOOP(
        "WizardChecks", "Facts you entered wait for your tick: {facts}"
    ),
}

_FACT_WITHOUT_WORDS = QT_TRANSLATE_NOOP("WizardChecks", "Not in the text: {fact}")

_PASSED: Mapping[str, str] = {
    "not_ascii": QT_TRANSLATE_NOOP("WizardChecks", "Plain English letters only (ASCII)"),
    "placeholder": QT_TRANSLATE_NOOP("WizardChecks", "Nothing left to fill in"),
    "picture_missing": QT_TRANSLATE_NOOP("WizardChecks", "All that is named is attached"),
    "proof_missing": QT_TRANSLATE_NOOP("WizardChecks", "Needed proof is there or declined"),
    "amount_above_paid": QT_TRANSLATE_NOOP("WizardChecks", "Amount is within what you paid"),
    "contradiction": QT_TRANSLATE_NOOP("WizardChecks", "Fits your answers in the form"),
    "email": QT_TRANSLATE_NOOP("WizardChecks", "No e-mail, phone or street"),
    "threat": QT_TRANSLATE_NOOP("WizardChecks", "No threats, no insults, no “send again”"),
    "over_soft": QT_TRANSLATE_NOOP("WizardChecks", "Length is right"),
    "long_sentence": QT_TRANSLATE_NOOP("WizardChecks", "Longest sentence: {count} words"),
    "fact_missing": QT_TRANSLATE_NOOP("WizardChecks", "Order no., dates and amount present"),
    "ambiguous_date": QT_TRANSLATE_NOOP("WizardChecks", "Dates are clear and yours"),
    "unbacked": QT_TRANSLATE_NOOP("WizardChecks", "Every claim stands on a fact"),
    "several_complaints": QT_TRANSLATE_NOOP("WizardChecks", "One complaint only"),
}

_PAGES: Mapping[str, tuple[int, str]] = {
    "proof_missing": (EVIDENCE_PAGE, QT_TRANSLATE_NOOP("WizardChecks", "Add proof")),
    "picture_missing": (EVIDENCE_PAGE, QT_TRANSLATE_NOOP("WizardChecks", "Add proof")),
    "video_missing": (EVIDENCE_PAGE, QT_TRANSLATE_NOOP("WizardChecks", "Add proof")),
    "document_missing": (EVIDENCE_PAGE, QT_TRANSLATE_NOOP("WizardChecks", "Add proof")),
    "facts_unticked": (FACTS_PAGE, QT_TRANSLATE_NOOP("WizardChecks", "To the facts")),
    "amount_zero": (FACTS_PAGE, QT_TRANSLATE_NOOP("WizardChecks", "To the facts")),
    "amount_above_paid": (FACTS_PAGE, QT_TRANSLATE_NOOP("WizardChecks", "To the facts")),
}


def check_text(check: Check) -> str:
    """Return the sentence of a check; an unknown id shows in plain letters."""
    table = _PASSED if check.level is CheckLevel.PASSED else _FOUND
    source = table.get(check.id)
    if source is None:
        return check.id.replace("_", " ").capitalize()
    if check.id == "fact_missing" and check.level is not CheckLevel.PASSED:
        source = source if check.values.get("words") else _FACT_WITHOUT_WORDS
    text = QCoreApplication.translate("WizardChecks", source)
    for name, value in _shown_values(check).items():
        text = text.replace("{" + name + "}", value)
    return text


def fix_text(check: Check) -> str:
    """Return the words of the one-click fix, or nothing where there is none."""
    if check.level is CheckLevel.PASSED:
        return ""
    if check.fix is None:
        page = _PAGES.get(check.id)
        return QCoreApplication.translate("WizardChecks", page[1]) if page else ""
    if not check.fix.strip():
        return QCoreApplication.translate("WizardChecks", "Remove it")
    return QCoreApplication.translate("WizardChecks", "Change to {words}").replace(
        "{words}", check.fix
    )


def fix_page(check: Check) -> int:
    """Return the page on which a check without a replacement is mended."""
    return _PAGES[check.id][0]


def _shown_values(check: Check) -> dict[str, str]:
    shown = {key: formatting.one_line(value, 60) for key, value in check.values.items()}
    if "proof" in shown:
        shown["proof"] = proof_words(check.values["proof"]).title
    if "fact" in shown:
        shown["fact"] = fact_label(check.values["fact"])
    if "facts" in shown:
        keys = check.values["facts"].split(", ")
        shown["facts"] = ", ".join(fact_label(key) for key in keys)
    return shown
