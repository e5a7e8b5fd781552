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
    "second_tracker": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "A second tracking site"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Look the number up on another site, such as the post of your country. Take the"
            " whole screen with the dates.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Without it the seller may say that only one site is slow."
        ),
    ),
    "delivery_place": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Tracking with the city of delivery"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Unfold the delivery on the carrier's page. City or postcode, day and number must"
            " be readable.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it nobody sees that it went elsewhere."),
    ),
    "order_address": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Your address on the order page"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the address of the order. Cover street, house and phone; city and postcode stay.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it AliExpress cannot compare the two places."),
    ),
    "carrier_letter": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "A letter of the carrier"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Ask in writing where the parcel was handed over. Take the answer or the receipt.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Optional. A written answer often decides the case."),
    ),
    "weight_shown": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The weight that does not fit"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the weight in tracking or on the label, and the weight on the item page.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Optional. Another weight shows that it is another parcel."
        ),
    ),
    "returned": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Tracking that says returned or cancelled"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Open the carrier's page for your number. Take the line with its day, and the number.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it AliExpress looks at its own tracking only."),
    ),
    "returned_chat": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Chat about the return"),
        QT_TRANSLATE_NOOP("WizardProof", "Take what the seller wrote about it, with the dates."),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Optional. It shows that you did not ask for a new shipment."
        ),
    ),
    "customs_paper": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Paper or notice of customs"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the whole page with the reason and the day. Cover your identity number.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it the reason is only your word."),
    ),
    "customs_tracking": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Tracking that shows customs"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Take the carrier's page with the line about customs and its day."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Optional. It shows since when the parcel is held."),
    ),
    "order_invoice": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Price on the order page"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the order page with item and price: customs and AliExpress compare them.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Optional. It shows the true value."),
    ),
    "ship_by_page": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Order page with the time for sending"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Take the order page with the status and the time that is left."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Optional. It helps if support asks."),
    ),
    "completed_page": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Order page that says completed"),
        QT_TRANSLATE_NOOP("WizardProof", "Take the order page with the status and its day."),
        QT_TRANSLATE_NOOP("WizardProof", "Optional. It shows when the time for a dispute began."),
    ),
    "drop_off_receipt": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Receipt of the return"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Take the receipt of the post office with day, number and price."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it the seller may say that nothing was sent."),
    ),
    "return_tracking": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Tracking of the return"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Open the carrier's page for the return's number. Take the whole screen."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it the return may count as not sent."),
    ),
    "return_packing": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Packing of the return, with its label"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the item in the open parcel, then the closed parcel with its label. A video"
            " in one take is best.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Without it the seller may say that the parcel was empty."
        ),
    ),
    "pressure_chat": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Chat with the seller's words"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the messages with their dates. Nothing may be cut out between them.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it the pressure is only your word."),
    ),
    "offer_page": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The offer on the dispute page"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Take the dispute page with the amount and the time for the answer."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Optional. It shows what was offered."),
    ),
    "decision_page": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The decision on the dispute page"),
        QT_TRANSLATE_NOOP(
            "WizardProof", "Take the page with the decision, its reason and its day."
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without it nobody knows what the appeal is about."),
    ),
    "new_evidence": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "What is new"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Add what AliExpress has not seen: a carrier's letter, a video, a newer tracking page.",
        ),
        QT_TRANSLATE_NOOP("WizardProof", "Without something new an appeal has little hope."),
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
    "all_sides": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "All sides of the parcel, and its inside"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Daylight. Take every side with its tape and label, then the open, empty inside. "
            "Six pictures at most; the inside first.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without video and pictures there is little hope.",
        ),
    ),
    "label_weight": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The label with its weight"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Close and sharp, so that the weight and the tracking number can be read.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without it nobody sees what the carrier weighed.",
        ),
    ),
    "scale": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The parcel on a scale"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Put the parcel with its packaging on a kitchen scale. Display and label must be in"
            " one picture.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Lower chance: the weight on the label then stands alone.",
        ),
    ),
    "listing_weight": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Item page with the weight"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the part of the item page that states the weight, with the title.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Optional. It shows how much should have been inside.",
        ),
    ),
    "post_office_act": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Report of the post office"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Ask at the counter for a written report on the empty or opened parcel, with stamp "
            "and date.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Optional, and strong. Many post offices write it only on the day you collect the "
            "parcel.",
        ),
    ),
    "listing_variant": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Item page with the variant you ordered"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the order page or the item page where color, size or set can be read.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without it the seller may say that you ordered this.",
        ),
    ),
    "item_and_label": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The item beside the parcel's label"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "One picture: the item you got, and the label with the tracking number next to it.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without it the seller may say that it came from another order.",
        ),
    ),
    "all_pieces": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "All you received, in one picture"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Lay everything out side by side on a plain ground, so that it can be counted. Add "
            "the label.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without it nobody can count what came.",
        ),
    ),
    "listing_quantity": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Item page with the quantity"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the part of the page or of the order that says how many pieces belong to it.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without it the seller may say that fewer were sold.",
        ),
    ),
    "parcel_weight": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Weight of the parcel"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "The label with its weight, or the parcel on a scale with a readable display.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Optional. A parcel that is too light speaks for you.",
        ),
    ),
    "fault_video": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Video of the fault"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "One take, under a minute, no cuts: show the item and its label, switch it on and "
            "use it until the fault can be seen.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Clearly lower chance: for devices AliExpress asks for a video.",
        ),
    ),
    "model_label": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The type plate or serial label of the item"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Close and sharp: model and serial number must be readable.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without it the seller may say that it is another item.",
        ),
    ),
    "test_steps": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "What you tried"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "A picture of each try: charged battery, other cable, other device.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Optional. It answers the seller's first question.",
        ),
    ),
    "listing_page": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Item page or size chart"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the part of the page that promises it, with the title. Do it now: pages change.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without it the promise is only your word.",
        ),
    ),
    "measured": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The item with ruler or size label"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Flat surface, daylight, straight from above. The ruler lies on the item and its "
            "numbers can be read; for color and material take the item and the label side by "
            "side.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without it the difference is only your word.",
        ),
    ),
    "second_measurement": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "A second measurement"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Another picture from another place of the item, with the ruler.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Optional. Two measurements leave no doubt.",
        ),
    ),
    "brand_comparison": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Your item beside the original"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Same angle, same light: your logo, seam, print or serial number, beside a picture "
            "from the brand's own page.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "“Looks fake” alone convinces nobody.",
        ),
    ),
    "listing_claim": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Item page that names the brand"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Take the title and the words that promise the brand or “genuine”.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without it the seller may say that no brand was promised.",
        ),
    ),
    "brand_answer": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "Answer of the brand or of a check"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "The mail of the brand or shop, or the result of the code check, with its date.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Optional, and the strongest proof there is.",
        ),
    ),
    "fault_photo": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "The fault, close and far"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "One picture of the whole item, one close to the fault, both sharp and in daylight.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Without a picture there is no part refund.",
        ),
    ),
    "repair_estimate": ProofWords(
        QT_TRANSLATE_NOOP("WizardProof", "What a repair costs"),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "An offer of a repair shop, or the price of the spare part.",
        ),
        QT_TRANSLATE_NOOP(
            "WizardProof",
            "Optional. It explains your amount.",
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
