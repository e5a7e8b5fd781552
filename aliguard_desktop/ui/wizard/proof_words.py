# SPDX-License-Identifier: MIT
"""Words for proof: what it is, how to take it, what it means not to have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.ui.labels import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping


class ProofWords(NamedTuple):
    """What the checklist says about one proof."""

    title: str
    how: str
    without: str


_PROOFS: Mapping[str, ProofWords] = {
    "tracking": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Tracking page with the last scan"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Open the carrier's page for your number. Take the whole screen, so that number,"
            " dates and today's date can be read.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it AliExpress looks at its own tracking only."),
    ),
    "order_page": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Order page with the protection date"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Open the order on AliExpress. Take the part with the order number and the"
            " protection date.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it the date is only your word."),
    ),
    "extension_chat": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Chat: you asked to extend"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Take the messages with their dates: your question and the answer."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Then the statement should not rely on the chat."),
    ),
    "carrier_inquiry": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Carrier inquiry"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Ask the carrier where the parcel is and keep the answer as a picture."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Optional. Helps if AliExpress asks again."),
    ),
    "not_found": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "“Not found” on the carrier's page"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Enter the number on the carrier's page and on one other tracking page. Take both"
            " screens with number and date.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Without it AliExpress may believe that the number works."
        ),
    ),
    "number_shown": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The number as the order page shows it"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Open the order's tracking on AliExpress and take the screen."
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Without it the seller may say that it was another number."
        ),
    ),
    "number_chat": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Chat: you asked for another number"),
        QT_TRANSLATE_NOOP("WizardProof", "Take your question and the answer with their dates."),
        QT_TRANSLATE_NOOP("WizardProof", "Then the statement should not rely on the chat."),
    ),
    "delivery_detail": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Tracking detail: time, place, recipient"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Open the carrier's page and unfold the delivery. Time, place and the name of the"
            " recipient must be readable.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it nobody sees what the carrier claims."),
    ),
    "carrier_statement": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Written answer of the carrier or post office"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Ask in writing where and to whom the parcel was handed over. Take the answer, or"
            " the receipt of your question.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Without it the chance is clearly lower: tracking says “delivered”."
        ),
    ),
    "neighbours": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Neighbours and pick-up point asked"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "A short message from a neighbour or the pick-up point is enough."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Optional. It answers the first question they ask."),
    ),
    "parcel_outside": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The parcel from outside"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Daylight, whole parcel in the picture, dents and tears to the front."
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Without it the seller may say that it broke after unpacking."
        ),
    ),
    "parcel_inside": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The packing inside"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Show the open parcel with its padding, before you take the item out."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it poor packing cannot be shown."),
    ),
    "damage": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The damage on the item"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "One picture of the whole item, one close to the damage, both sharp."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without a picture of the damage there is little hope."),
    ),
    "label": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The label with the tracking number"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Close enough to read number and weight; it ties item and order."
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Without it the seller may say that it is another parcel."
        ),
    ),
    "carrier_report": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Report to the carrier"),
        QT_TRANSLATE_NOOP("WizardProof", "Report the damage the same day and keep the receipt."),
        QT_TRANSLATE_NOOP("WizardProof", "Optional. It shows that you acted at once."),
    ),
    "unboxing": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Video of the unpacking"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "One take: first the sealed label, then cut, open and show the inside."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Lower chance without a video, but many win with photos."),
    ),
}


def proof_words(proof: str) -> ProofWords:
    """Return the words of a proof; an unknown one shows its id in plain letters."""
    found = _PROOFS.get(proof)
    if found is None:
        return ProofWords(proof.replace("_", " ").capitalize(), "", "")
    return ProofWords(*(QCoreApplication.translate("WizardProof", part) for part in found))
