# SPDX-License-Identifier: MIT
"""Words for facts: labels, choices, where a value comes from, what a sentence still needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.dispute.facts import HINTS, FactSection, FactType
from aliguard_desktop.domain.events import Source
from aliguard_desktop.ui import formatting, labels
from aliguard_desktop.ui.labels import QT_TRANSLATE_NOOP
from aliguard_desktop.ui.widgets.date_field import no_such_day
from aliguard_desktop.ui.widgets.date_text import parse_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from aliguard_desktop.domain.dispute.facts import FactField

STALE_AFTER = 7
"""Days after which a page's date should be looked at again (interface 4.4)."""

_DOUBTFUL = frozenset({"tracking_number", "return_number"})

_LABELS: Mapping[str, str] = {
    "order_number": QT_TRANSLATE_NOOP("WizardFacts", "Order number"),
    "item": QT_TRANSLATE_NOOP("WizardFacts", "Item"),
    "ordered_on": QT_TRANSLATE_NOOP("WizardFacts", "Ordered on"),
    "expected_by": QT_TRANSLATE_NOOP("WizardFacts", "Promised delivery"),
    "shipped_on": QT_TRANSLATE_NOOP("WizardFacts", "Shipped on"),
    "tracking_number": QT_TRANSLATE_NOOP("WizardFacts", "Tracking number"),
    "carrier": QT_TRANSLATE_NOOP("WizardFacts", "Carrier"),
    "protection_end": QT_TRANSLATE_NOOP("WizardFacts", "Protection ends"),
    "last_scan_on": QT_TRANSLATE_NOOP("WizardFacts", "Last scan"),
    "last_scan_text": QT_TRANSLATE_NOOP("WizardFacts", "Words of the scan"),
    "last_scan_place": QT_TRANSLATE_NOOP("WizardFacts", "Place of the scan"),
    "extension_asked_on": QT_TRANSLATE_NOOP("WizardFacts", "Asked to extend on"),
    "extension_again_on": QT_TRANSLATE_NOOP("WizardFacts", "Asked again on"),
    "extension_answer": QT_TRANSLATE_NOOP("WizardFacts", "Seller's answer"),
    "tracking_state": QT_TRANSLATE_NOOP("WizardFacts", "Tracking shows"),
    "nothing_since": QT_TRANSLATE_NOOP("WizardFacts", "Nothing since"),
    "number_asked_on": QT_TRANSLATE_NOOP("WizardFacts", "Asked for a number on"),
    "number_answer": QT_TRANSLATE_NOOP("WizardFacts", "Seller's answer"),
    "delivered_on": QT_TRANSLATE_NOOP("WizardFacts", "Marked as delivered on"),
    "delivered_city": QT_TRANSLATE_NOOP("WizardFacts", "Place of delivery"),
    "order_city": QT_TRANSLATE_NOOP("WizardFacts", "City of your address"),
    "signed": QT_TRANSLATE_NOOP("WizardFacts", "Did you sign for it?"),
    "neighbours_asked": QT_TRANSLATE_NOOP("WizardFacts", "Neighbours asked"),
    "pickup_asked": QT_TRANSLATE_NOOP("WizardFacts", "Pick-up point asked"),
    "carrier_asked_on": QT_TRANSLATE_NOOP("WizardFacts", "Carrier asked on"),
    "carrier_answer": QT_TRANSLATE_NOOP("WizardFacts", "Carrier's answer"),
    "received_on": QT_TRANSLATE_NOOP("WizardFacts", "Received on"),
    "damage": QT_TRANSLATE_NOOP("WizardFacts", "Damage"),
    "damage_text": QT_TRANSLATE_NOOP("WizardFacts", "Damage in your words"),
    "parcel_damage": QT_TRANSLATE_NOOP("WizardFacts", "The parcel was"),
    "noticed_on": QT_TRANSLATE_NOOP("WizardFacts", "Noticed on"),
    "carrier_reported_on": QT_TRANSLATE_NOOP("WizardFacts", "Told the carrier on"),
    "keep_item": QT_TRANSLATE_NOOP("WizardFacts", "You keep the item"),
    "loss_percent": QT_TRANSLATE_NOOP("WizardFacts", "Value lost, in %"),
    "solution": QT_TRANSLATE_NOOP("WizardFacts", "Solution"),
    "amount": QT_TRANSLATE_NOOP("WizardFacts", "Amount to ask for"),
    "label_weight_g": QT_TRANSLATE_NOOP("WizardFacts", "Weight on the label"),
    "scale_weight_g": QT_TRANSLATE_NOOP("WizardFacts", "Weight on the scale"),
    "listing_weight_g": QT_TRANSLATE_NOOP("WizardFacts", "Weight in the listing"),
    "count_ordered": QT_TRANSLATE_NOOP("WizardFacts", "Pieces ordered"),
    "count_received": QT_TRANSLATE_NOOP("WizardFacts", "Pieces received"),
    "symptom": QT_TRANSLATE_NOOP("WizardFacts", "What does not work"),
    "steps_tried": QT_TRANSLATE_NOOP("WizardFacts", "What you tried"),
    "listing_says": QT_TRANSLATE_NOOP("WizardFacts", "The listing says"),
    "item_is": QT_TRANSLATE_NOOP("WizardFacts", "The item is"),
    "content": QT_TRANSLATE_NOOP("WizardFacts", "Inside was"),
    "seal": QT_TRANSLATE_NOOP("WizardFacts", "Parcel closed or open?"),
    "act_made_on": QT_TRANSLATE_NOOP("WizardFacts", "Post office report of"),
    "wrong_kind": QT_TRANSLATE_NOOP("WizardFacts", "What is wrong"),
    "ordered_variant": QT_TRANSLATE_NOOP("WizardFacts", "Variant you ordered"),
    "handed_over": QT_TRANSLATE_NOOP("WizardFacts", "Given to that person"),
    "missing_list": QT_TRANSLATE_NOOP("WizardFacts", "What is missing"),
    "one_parcel": QT_TRANSLATE_NOOP("WizardFacts", "All in one parcel"),
    "opened_item": QT_TRANSLATE_NOOP("WizardFacts", "Opened or repaired"),
    "model_number": QT_TRANSLATE_NOOP("WizardFacts", "Model number"),
    "property": QT_TRANSLATE_NOOP("WizardFacts", "What is different"),
    "brand": QT_TRANSLATE_NOOP("WizardFacts", "Brand"),
    "difference": QT_TRANSLATE_NOOP("WizardFacts", "Main difference"),
    "difference_more": QT_TRANSLATE_NOOP("WizardFacts", "Another difference"),
    "brand_check": QT_TRANSLATE_NOOP("WizardFacts", "Who checked it"),
    "brand_checked_on": QT_TRANSLATE_NOOP("WizardFacts", "Checked on"),
    "fault": QT_TRANSLATE_NOOP("WizardFacts", "The fault"),
    "still_usable": QT_TRANSLATE_NOOP("WizardFacts", "You can still use it"),
    "repair_cost": QT_TRANSLATE_NOOP("WizardFacts", "Cost of a repair"),
    "postage": QT_TRANSLATE_NOOP("WizardFacts", "Return postage"),
    "new_fact": QT_TRANSLATE_NOOP("WizardFacts", "What is new"),
    "ship_by": QT_TRANSLATE_NOOP("WizardFacts", "Must be shipped by"),
    "cancel_asked_on": QT_TRANSLATE_NOOP("WizardFacts", "Asked to cancel on"),
    "returned_on": QT_TRANSLATE_NOOP("WizardFacts", "Returned or cancelled on"),
    "returned_why": QT_TRANSLATE_NOOP("WizardFacts", "What happened"),
    "accept_resend": QT_TRANSLATE_NOOP("WizardFacts", "You accept a new shipment"),
    "customs_on": QT_TRANSLATE_NOOP("WizardFacts", "At customs since"),
    "customs_reason": QT_TRANSLATE_NOOP("WizardFacts", "Reason in the customs paper"),
    "customs_asks": QT_TRANSLATE_NOOP("WizardFacts", "Customs asks"),
    "customs_answered_on": QT_TRANSLATE_NOOP("WizardFacts", "You answered customs on"),
    "delivered_wrong": QT_TRANSLATE_NOOP("WizardFacts", "Delivered to"),
    "delivered_to": QT_TRANSLATE_NOOP("WizardFacts", "Recipient in tracking"),
    "tracking_weight_g": QT_TRANSLATE_NOOP("WizardFacts", "Weight in tracking"),
    "completed_how": QT_TRANSLATE_NOOP("WizardFacts", "The order was completed"),
    "completed_on": QT_TRANSLATE_NOOP("WizardFacts", "Completed on"),
    "return_decided_by": QT_TRANSLATE_NOOP("WizardFacts", "Return decided by"),
    "return_decided_on": QT_TRANSLATE_NOOP("WizardFacts", "Return decided on"),
    "return_sent_on": QT_TRANSLATE_NOOP("WizardFacts", "Sent back on"),
    "return_number": QT_TRANSLATE_NOOP("WizardFacts", "Tracking number of the return"),
    "return_carrier": QT_TRANSLATE_NOOP("WizardFacts", "Carrier of the return"),
    "return_arrived_on": QT_TRANSLATE_NOOP("WizardFacts", "Return arrived on"),
    "seller_asks": QT_TRANSLATE_NOOP("WizardFacts", "The seller wants"),
    "seller_asks_too": QT_TRANSLATE_NOOP("WizardFacts", "The seller also wants"),
    "pressed_on": QT_TRANSLATE_NOOP("WizardFacts", "Written on"),
    "offer_on": QT_TRANSLATE_NOOP("WizardFacts", "Offer made on"),
    "offer_amount": QT_TRANSLATE_NOOP("WizardFacts", "Amount offered"),
    "reply": QT_TRANSLATE_NOOP("WizardFacts", "Your answer"),
    "lost_how": QT_TRANSLATE_NOOP("WizardFacts", "How it ended"),
    "decided_on": QT_TRANSLATE_NOOP("WizardFacts", "Decided on"),
    "decided_amount": QT_TRANSLATE_NOOP("WizardFacts", "Amount granted"),
    "decision_reason": QT_TRANSLATE_NOOP("WizardFacts", "Reason given"),
    "why_wrong": QT_TRANSLATE_NOOP("WizardFacts", "Why it is wrong"),
    "new_proof": QT_TRANSLATE_NOOP("WizardFacts", "Your new proof"),
    "parcel_state": QT_TRANSLATE_NOOP("WizardFacts", "The parcel"),
}

_CHOICES: Mapping[str, str] = {
    "yes": QT_TRANSLATE_NOOP("WizardFacts", "Yes"),
    "no": QT_TRANSLATE_NOOP("WizardFacts", "No"),
    "none": QT_TRANSLATE_NOOP("WizardFacts", "No answer"),
    "refused": QT_TRANSLATE_NOOP("WizardFacts", "Refused"),
    "promised": QT_TRANSLATE_NOOP("WizardFacts", "Promised it"),
    "extension_answer.promised": QT_TRANSLATE_NOOP(
        "WizardFacts", "Promised, but the date did not move"
    ),
    "number_answer.promised": QT_TRANSLATE_NOOP("WizardFacts", "Promised another number"),
    "no_number": QT_TRANSLATE_NOOP("WizardFacts", "No number at all"),
    "no_information": QT_TRANSLATE_NOOP("WizardFacts", "Nothing about this number"),
    "other_country": QT_TRANSLATE_NOOP("WizardFacts", "Another country"),
    "before_order": QT_TRANSLATE_NOOP("WizardFacts", "Events before my order"),
    "no_proof": QT_TRANSLATE_NOOP("WizardFacts", "Has no proof of delivery"),
    "repeats_status": QT_TRANSLATE_NOOP("WizardFacts", "Repeats “delivered”"),
    "searching": QT_TRANSLATE_NOOP("WizardFacts", "Is searching"),
    "damaged_item": QT_TRANSLATE_NOOP("WizardFacts", "Other damage"),
    "broken": QT_TRANSLATE_NOOP("WizardFacts", "Broken"),
    "cracked": QT_TRANSLATE_NOOP("WizardFacts", "Cracked"),
    "crushed": QT_TRANSLATE_NOOP("WizardFacts", "Crushed"),
    "bent": QT_TRANSLATE_NOOP("WizardFacts", "Bent"),
    "scratched": QT_TRANSLATE_NOOP("WizardFacts", "Scratched"),
    "torn": QT_TRANSLATE_NOOP("WizardFacts", "Torn"),
    "leaking": QT_TRANSLATE_NOOP("WizardFacts", "Leaking"),
    "wet": QT_TRANSLATE_NOOP("WizardFacts", "Wet"),
    "nothing": QT_TRANSLATE_NOOP("WizardFacts", "Nothing at all"),
    "packing": QT_TRANSLATE_NOOP("WizardFacts", "Packing material only"),
    "sealed": QT_TRANSLATE_NOOP("WizardFacts", "Closed when I got it"),
    "opened": QT_TRANSLATE_NOOP("WizardFacts", "Opened before I got it"),
    "other_item": QT_TRANSLATE_NOOP("WizardFacts", "Another item"),
    "other_variant": QT_TRANSLATE_NOOP("WizardFacts", "Another variant"),
    "strangers": QT_TRANSLATE_NOOP("WizardFacts", "A stranger's parcel"),
    "no_function": QT_TRANSLATE_NOOP("WizardFacts", "Does not work at all"),
    "no_power": QT_TRANSLATE_NOOP("WizardFacts", "Does not turn on"),
    "no_charge": QT_TRANSLATE_NOOP("WizardFacts", "Does not charge"),
    "turns_off": QT_TRANSLATE_NOOP("WizardFacts", "Turns off by itself"),
    "no_connection": QT_TRANSLATE_NOOP("WizardFacts", "Does not connect"),
    "no_sound": QT_TRANSLATE_NOOP("WizardFacts", "No sound"),
    "no_picture": QT_TRANSLATE_NOOP("WizardFacts", "No picture on the screen"),
    "charged": QT_TRANSLATE_NOOP("WizardFacts", "Charged it fully"),
    "other_cable": QT_TRANSLATE_NOOP("WizardFacts", "Another cable and power supply"),
    "restarted": QT_TRANSLATE_NOOP("WizardFacts", "Restarted and reset it"),
    "other_device": QT_TRANSLATE_NOOP("WizardFacts", "Another device"),
    "followed_manual": QT_TRANSLATE_NOOP("WizardFacts", "Followed the manual"),
    "color": QT_TRANSLATE_NOOP("WizardFacts", "Colour"),
    "size": QT_TRANSLATE_NOOP("WizardFacts", "Size"),
    "material": QT_TRANSLATE_NOOP("WizardFacts", "Material"),
    "model": QT_TRANSLATE_NOOP("WizardFacts", "Model"),
    "function": QT_TRANSLATE_NOOP("WizardFacts", "Function"),
    "no_label": QT_TRANSLATE_NOOP("WizardFacts", "No brand label"),
    "wrong_logo": QT_TRANSLATE_NOOP("WizardFacts", "The logo is different"),
    "no_serial": QT_TRANSLATE_NOOP("WizardFacts", "No serial number"),
    "bad_serial": QT_TRANSLATE_NOOP("WizardFacts", "The serial number is not valid"),
    "poor_print": QT_TRANSLATE_NOOP("WizardFacts", "The printing is different"),
    "other_packaging": QT_TRANSLATE_NOOP("WizardFacts", "The packaging is different"),
    "brand": QT_TRANSLATE_NOOP("WizardFacts", "The brand itself"),
    "shop": QT_TRANSLATE_NOOP("WizardFacts", "An official shop"),
    "code": QT_TRANSLATE_NOOP("WizardFacts", "The code check of the brand"),
    "scratch": QT_TRANSLATE_NOOP("WizardFacts", "Scratch"),
    "stain": QT_TRANSLATE_NOOP("WizardFacts", "Stain"),
    "dent": QT_TRANSLATE_NOOP("WizardFacts", "Dent"),
    "crack": QT_TRANSLATE_NOOP("WizardFacts", "Small crack"),
    "loose_thread": QT_TRANSLATE_NOOP("WizardFacts", "Loose threads"),
    "uneven_paint": QT_TRANSLATE_NOOP("WizardFacts", "Uneven paint"),
    "damaged": QT_TRANSLATE_NOOP("WizardFacts", "Damaged too"),
    "intact": QT_TRANSLATE_NOOP("WizardFacts", "Intact"),
    "returned_why.sender": QT_TRANSLATE_NOOP("WizardFacts", "Returned to the sender"),
    "returned_why.cancelled": QT_TRANSLATE_NOOP("WizardFacts", "Shipment cancelled"),
    "invoice": QT_TRANSLATE_NOOP("WizardFacts", "Invoice missing"),
    "certificate": QT_TRANSLATE_NOOP("WizardFacts", "Certificate missing"),
    "value": QT_TRANSLATE_NOOP("WizardFacts", "Declared value wrong"),
    "customs_reason.counterfeit": QT_TRANSLATE_NOOP("WizardFacts", "Counterfeit"),
    "prohibited": QT_TRANSLATE_NOOP("WizardFacts", "May not be imported"),
    "unpaid_duty": QT_TRANSLATE_NOOP("WizardFacts", "Duty not paid"),
    "customs_asks.sender": QT_TRANSLATE_NOOP("WizardFacts", "The sender"),
    "customs_asks.buyer": QT_TRANSLATE_NOOP("WizardFacts", "Me"),
    "city": QT_TRANSLATE_NOOP("WizardFacts", "Another city"),
    "address": QT_TRANSLATE_NOOP("WizardFacts", "Another address"),
    "person": QT_TRANSLATE_NOOP("WizardFacts", "Another person"),
    "mistake": QT_TRANSLATE_NOOP("WizardFacts", "I confirmed by mistake"),
    "timer": QT_TRANSLATE_NOOP("WizardFacts", "By itself, by the timer"),
    "return_decided_by.seller": QT_TRANSLATE_NOOP("WizardFacts", "The seller"),
    "aliexpress": QT_TRANSLATE_NOOP("WizardFacts", "AliExpress"),
    "cancel_dispute": QT_TRANSLATE_NOOP("WizardFacts", "That I cancel the dispute"),
    "wait": QT_TRANSLATE_NOOP("WizardFacts", "That I wait"),
    "confirm_receipt": QT_TRANSLATE_NOOP("WizardFacts", "That I confirm receipt"),
    "refund_outside": QT_TRANSLATE_NOOP("WizardFacts", "To refund outside AliExpress"),
    "pay_fee": QT_TRANSLATE_NOOP("WizardFacts", "An extra fee"),
    "return_at_own_cost": QT_TRANSLATE_NOOP("WizardFacts", "A return at my cost"),
    "resend": QT_TRANSLATE_NOOP("WizardFacts", "To send it again"),
    "refuse": QT_TRANSLATE_NOOP("WizardFacts", "I reject it"),
    "counter": QT_TRANSLATE_NOOP("WizardFacts", "I ask for an amount"),
    "decided": QT_TRANSLATE_NOOP("WizardFacts", "Decided against me"),
    "partly": QT_TRANSLATE_NOOP("WizardFacts", "Only a part was granted"),
    "missed": QT_TRANSLATE_NOOP("WizardFacts", "The time was over"),
    "not_enough_proof": QT_TRANSLATE_NOOP("WizardFacts", "Not enough proof"),
    "shows_delivery": QT_TRANSLATE_NOOP("WizardFacts", "Tracking shows a delivery"),
    "no_answer_given": QT_TRANSLATE_NOOP("WizardFacts", "I did not answer in time"),
    "return_late": QT_TRANSLATE_NOOP("WizardFacts", "The return was late"),
    "proof_not_seen": QT_TRANSLATE_NOOP("WizardFacts", "My proof was not considered"),
    "not_delivered_to_me": QT_TRANSLATE_NOOP("WizardFacts", "It was not delivered to me"),
    "fault_shown": QT_TRANSLATE_NOOP("WizardFacts", "My pictures show the fault"),
    "answered_in_time": QT_TRANSLATE_NOOP("WizardFacts", "I answered in time"),
    "carrier_reply": QT_TRANSLATE_NOOP("WizardFacts", "A reply of the carrier"),
    "tracking": QT_TRANSLATE_NOOP("WizardFacts", "A newer tracking page"),
    "video": QT_TRANSLATE_NOOP("WizardFacts", "A video"),
    "pictures": QT_TRANSLATE_NOOP("WizardFacts", "Further pictures"),
    "new_proof.chat": QT_TRANSLATE_NOOP("WizardFacts", "Messages of the seller"),
    "not_received": QT_TRANSLATE_NOOP("WizardFacts", "I do not have it"),
    "parcel_state.received": QT_TRANSLATE_NOOP("WizardFacts", "I have it"),
    "refund_only": QT_TRANSLATE_NOOP("WizardFacts", "Refund only"),
    "return_refund": QT_TRANSLATE_NOOP("WizardFacts", "Return and refund"),
}

_NEEDS: Mapping[str, str] = {
    "ordered": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement names the order and its day"
    ),
    "order_only": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement names the order"),
    "dear_ordered": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement names the order"),
    "shipped": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says when it was shipped"),
    "tracked": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement names the tracking number"),
    "protection": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says when protection ends"
    ),
    "last_scan": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement names the last scan"),
    "last_scan_place": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement names the place"),
    "tracking": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says what tracking shows"),
    "delivered": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says when it was marked as delivered"
    ),
    "received": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says when you received it"
    ),
    "damage": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says what is damaged"),
    "noticed": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says when you noticed it"),
    "it": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says what was inside"),
    "parcel": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says what was inside"),
    "label_weight": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement names the weight on the label"
    ),
    "scale_weight": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement names the weight on your scale"
    ),
    "wrong": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says what is wrong"),
    "variant_ordered": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says what you ordered"
    ),
    "variant_received": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says what you received"
    ),
    "pieces": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement counts the pieces"),
    "symptom": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says what does not work"),
    "property": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says what is different"),
    "listing_says": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says what the item page promised"
    ),
    "item": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says what you got"),
    "difference": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement names the difference"),
    "fault": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement names the fault"),
    "not_original": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement names the difference"),
    "counterfeit": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement names the difference"),
    "keep_item": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says whether you keep it"
    ),
    "return": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says how much you ask for"),
    "request": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says how much you ask for"),
    "extension": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says when you asked the seller"
    ),
    "carrier": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says what the carrier answered"
    ),
    "dear": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the message names the order and its day"),
    "returned": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says what happened, and when"
    ),
    "no_resend": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says that you want no new shipment"
    ),
    "customs": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says what customs says"),
    "my_city": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says where it was delivered"
    ),
    "completed": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says when the order was completed"
    ),
    "confirmed": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the statement says how the order was completed"
    ),
    "return_sent": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the text names the return's day and number"
    ),
    "return_number": QT_TRANSLATE_NOOP(
        "WizardFacts", "Missing: the text names the return's tracking number"
    ),
    "refuse": QT_TRANSLATE_NOOP("WizardFacts", "Missing: choose what to answer"),
    "counter": QT_TRANSLATE_NOOP("WizardFacts", "Missing: choose what to answer"),
    "lost": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the text says how it ended"),
    "new": QT_TRANSLATE_NOOP("WizardFacts", "Missing: an appeal needs something new"),
    "loss": QT_TRANSLATE_NOOP("WizardFacts", "Missing: the statement says how much value is lost"),
}

_PROBLEMS: Mapping[str, str] = {
    "bad_date": QT_TRANSLATE_NOOP("WizardFacts", "Not a clear day. Type it like 26 Nov 2026."),
    "above_paid": QT_TRANSLATE_NOOP("WizardFacts", "More than you paid. Ask for that at most."),
    "not_ascii": QT_TRANSLATE_NOOP("WizardFacts", "Has letters that are not plain English."),
    "bad_check_digit": QT_TRANSLATE_NOOP(
        "WizardFacts", "Check for a typo: the check digit does not fit."
    ),
    "tracking_length": QT_TRANSLATE_NOOP(
        "WizardFacts", "Check for a typo: such a number has 9 digits between its letters."
    ),
    "order_number_as_tracking": QT_TRANSLATE_NOOP(
        "WizardFacts", "Check for a typo: this is the order number. It stays out of the text."
    ),
    "bad_tracking": QT_TRANSLATE_NOOP(
        "WizardFacts", "Check for a typo: a tracking number has 8 to 40 letters and digits."
    ),
    "bad_weight": QT_TRANSLATE_NOOP(
        "WizardFacts", "Not a clear weight. Type it like 300 g or 0.3 kg."
    ),
    "bad_number": QT_TRANSLATE_NOOP(
        "WizardFacts", "Not a clear number. Type digits only, like 12."
    ),
    "bad_percent": QT_TRANSLATE_NOOP(
        "WizardFacts", "A loss is between 1 and 100 percent. It stays out of the text."
    ),
    "bad_amount": QT_TRANSLATE_NOOP("WizardFacts", "Not a clear amount. Type it like 24.90."),
    "not_positive": QT_TRANSLATE_NOOP("WizardFacts", "Ask for more than zero."),
    "future_date": QT_TRANSLATE_NOOP("WizardFacts", "This day is still to come."),
    "bad_choice": QT_TRANSLATE_NOOP("WizardFacts", "Choose one of the answers."),
    "foreign_text": QT_TRANSLATE_NOOP(
        "WizardFacts", "Write it in English letters; other words stay out of the text."
    ),
    "too_long": QT_TRANSLATE_NOOP("WizardFacts", "Too long for one sentence. Write up to 8 words."),
    "before_order": QT_TRANSLATE_NOOP(
        "WizardFacts", "This is before the day of the order. Check both days."
    ),
    "has_number": QT_TRANSLATE_NOOP(
        "WizardFacts", "The order has a tracking number. Say what it shows, or clear the number."
    ),
    "same_city": QT_TRANSLATE_NOOP(
        "WizardFacts", "Both cities are the same. Choose another address or another person."
    ),
    "given_away": QT_TRANSLATE_NOOP(
        "WizardFacts", "What you gave away you cannot return. The statement asks for a refund only."
    ),
    "before_receipt": QT_TRANSLATE_NOOP(
        "WizardFacts", "This is before the day you received it. Check both days."
    ),
    "before_shipping": QT_TRANSLATE_NOOP(
        "WizardFacts", "This is before it was shipped. Check both days."
    ),
    "not_lighter": QT_TRANSLATE_NOOP(
        "WizardFacts",
        "Not lighter than the item on the page. Then the parcel may not have been empty.",
    ),
    "nothing_missing": QT_TRANSLATE_NOOP(
        "WizardFacts", "As many as you ordered. Then nothing is missing."
    ),
    "same_value": QT_TRANSLATE_NOOP(
        "WizardFacts", "The same as the item page says. Then nothing is different."
    ),
    "keep_and_return": QT_TRANSLATE_NOOP(
        "WizardFacts", "You cannot keep it and return it. Choose one."
    ),
    "not_kept": QT_TRANSLATE_NOOP(
        "WizardFacts", "If you do not keep it, another problem fits better."
    ),
    "whole_amount": QT_TRANSLATE_NOOP(
        "WizardFacts", "The whole price for a small fault is rarely given. Ask for a part."
    ),
}
_OTHER_PROBLEM = QT_TRANSLATE_NOOP("WizardFacts", "This value cannot be used. Look at it again.")

_SECTIONS: Mapping[FactSection, str] = {
    FactSection.ORDER: QT_TRANSLATE_NOOP("WizardFacts", "Order"),
    FactSection.HAPPENED: QT_TRANSLATE_NOOP("WizardFacts", "What happened"),
    FactSection.REQUEST: QT_TRANSLATE_NOOP("WizardFacts", "What you ask for"),
}

_PLACEHOLDERS: Mapping[FactType, str] = {
    FactType.GRAMS: QT_TRANSLATE_NOOP("WizardFacts", "like 300 g or 0.3 kg"),
    FactType.COUNT: QT_TRANSLATE_NOOP("WizardFacts", "number"),
    FactType.PERCENT: QT_TRANSLATE_NOOP("WizardFacts", "like 40 %"),
}


_EXAMPLES: Mapping[str, str] = {
    "listing_says": QT_TRANSLATE_NOOP("WizardFacts", "like 104 cm, or cotton"),
    "item_is": QT_TRANSLATE_NOOP("WizardFacts", "like 96 cm, or polyester"),
    "missing_list": QT_TRANSLATE_NOOP("WizardFacts", "like 2 screws, 1 cable"),
}


_BASES: Mapping[str, str] = {
    "loss": QT_TRANSLATE_NOOP("WizardFacts", "from the loss of value; you may change it"),
    "pieces": QT_TRANSLATE_NOOP("WizardFacts", "from the missing pieces; you may change it"),
    "repair": QT_TRANSLATE_NOOP("WizardFacts", "from the cost of the repair; you may change it"),
    "rest": QT_TRANSLATE_NOOP("WizardFacts", "what is still open; you may change it"),
}


@dataclass(frozen=True, slots=True)
class FactState:
    """What stands beside a fact: icon, its colour, and the words."""

    icon: str
    tone: str
    text: str


def fact_label(key: str) -> str:
    """Return the label of a fact; an unknown key shows in plain letters."""
    return _words(_LABELS[key]) if key in _LABELS else key.replace("_", " ").capitalize()


def choice_text(key: str, choice: str) -> str:
    """Return the words of a choice; ``key.choice`` is asked first, then the choice alone."""
    source = _CHOICES.get(f"{key}.{choice}") or _CHOICES.get(choice)
    return _words(source) if source else choice.replace("_", " ").capitalize()


def section_title(section: FactSection) -> str:
    """Return the title of a section of the facts page."""
    return _words(_SECTIONS[section])


def placeholder(field: FactField) -> str:
    """Return the unit or the example that an empty field shows, or nothing."""
    source = _EXAMPLES.get(field.key) or _PLACEHOLDERS.get(field.type)
    return _words(source) if source else ""


def need_text(phrase: str) -> str:
    """Return which sentence needs a missing fact (``damage_broken`` is asked as ``damage`` too)."""
    stem = phrase
    while stem:
        if stem in _NEEDS:
            return _words(_NEEDS[stem])
        stem = stem.rpartition("_")[0]
    return QCoreApplication.translate("WizardFacts", "Missing: a sentence of the text needs it")


def blocks(field: FactField) -> bool:
    """Return whether a fact keeps the wizard from going on.

    What is odd about a tracking number is a hint only: real numbers break every rule. So is what
    makes little sense beside another fact: the buyer may know better.
    """
    told = field.key in _DOUBTFUL or field.problem in HINTS
    return field.missing or (bool(field.problem) and not told)


def fact_state(field: FactField, today: date) -> FactState:
    """Return icon and words that say where a fact comes from, or what is wrong with it."""
    if field.value and field.problem:
        tone = "danger" if blocks(field) else "warn"
        return FactState("triangle", tone, _problem_text(field, today))
    if field.missing:
        return FactState("triangle", "danger", need_text(field.needed_by))
    if not field.value:
        return FactState(
            "", "text3", QCoreApplication.translate("WizardFacts", "Empty: stays out of the text")
        )
    if field.basis in _BASES:
        return FactState("check-circle", "ok", _words(_BASES[field.basis]))
    if field.transliterated:
        text = QCoreApplication.translate("WizardFacts", "In the text: {text}")
        shown = formatting.isolated(field.transliterated)
        return FactState("question", "warn", text.format(text=shown))
    return _source_state(field, today)


def solution_state(field: FactField, *, received: bool) -> FactState:
    """Return why the solution is what it is, or what a chosen one means."""
    if field.editable and field.value == "return_refund":
        text = QCoreApplication.translate(
            "WizardFacts", "you send it back; the text asks for a prepaid label"
        )
    elif field.editable:
        text = QCoreApplication.translate(
            "WizardFacts", "you ask for money only; keep the item until the end"
        )
    elif received:
        text = QCoreApplication.translate("WizardFacts", "follows from the problem you chose")
    else:
        text = QCoreApplication.translate("WizardFacts", "you do not have the parcel, so no return")
    return FactState("check-circle", "ok", text)


def _problem_text(field: FactField, today: date) -> str:
    if field.problem == "bad_date":
        sentence = no_such_day(parse_day(field.value, today))
        if sentence:
            return sentence
    return _words(_PROBLEMS.get(field.problem, _OTHER_PROBLEM))


def _source_state(field: FactField, today: date) -> FactState:
    if field.source is None and field.editable:
        text = QCoreApplication.translate("WizardFacts", "Suggested. Is it so?")
        return FactState("question", "warn", text)
    if field.source is None:
        return FactState("check-circle", "ok", "")
    words = labels.source(field.source)
    if field.source is Source.USER:
        words = QCoreApplication.translate("WizardFacts", "entered by you")
    if field.seen is None:
        return FactState("check-circle", "ok", words)
    seen = formatting.plain_date(field.seen, today)
    words = f"{words}, {seen}"
    if (today - field.seen).days > STALE_AFTER and field.source is not Source.USER:
        again = QCoreApplication.translate("WizardFacts", "Look again today?")
        return FactState("question", "warn", f"{words.rstrip('.')}. {again}")
    return FactState("check-circle", "ok", words)


def _words(source: str) -> str:
    return QCoreApplication.translate("WizardFacts", source)
