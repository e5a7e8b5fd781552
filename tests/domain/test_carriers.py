# SPDX-License-Identifier: MIT
"""Carriers by number: own fixtures, and every number of the carrier samples where they are."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.catalogue_carriers import load_carriers
from aliguard_desktop.catalogue_links import load_links
from aliguard_desktop.domain.carriers import CheckMethod, NumberForm
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.order_number import check_order_number
from aliguard_desktop.domain.tracking import s10_check_digit
from tests.effort import examples

COURIERS = Path(__file__).resolve().parents[3] / "shared" / "data" / "carriers" / "couriers"

OURS: dict[str, tuple[str, ...]] = {
    "Amazon Logistics": ("amazon_tb",),
    "Amazon International": ("amazon_international",),
    "Canada Post (16)": ("canada_post_16",),
    "Canpar (22)": ("canpar",),
    "DHL Express": ("dhl_express",),
    "DHL Express (Piece ID)": ("dhl_piece",),
    "DHL E-Commerce": ("dhl_ecommerce",),
    "DHL E-Commerce (14)": ("dhl_ecommerce_14",),
    "DPD (28)": ("dpd_28",),
    "DPD (14)": ("dpd_14",),
    "FedEx Express (12)": ("fedex_12",),
    "FedEx Express (34)": ("fedex_34",),
    "FedEx ASTRA (32)": ("fedex_32",),
    "FedEx Ground": ("fedex_ground",),
    "FedEx Ground (SSCC-18)": ("fedex_sscc",),
    "FedEx Ground 96 (22)": ("fedex_96",),
    "FedEx Ground GSN": ("fedex_gsn",),
    "GOFO Express (US)": ("gofo",),
    "Landmark Global LTN": ("landmark",),
    "LaserShip LX": ("lasership_lx",),
    "LaserShip 1LS7 (15)": ("lasership_15",),
    "LaserShip 1LS7 (18)": ("lasership_18",),
    "LaserShip 1LSCX (15)": ("lasership_cx",),
    "OnTrac": ("ontrac_c",),
    "OnTrac D": ("ontrac_d",),
    "Purolator (12)": ("purolator_12",),
    "Purolator (alpha + 9)": ("purolator_9",),
    "Spee-Dee (20)": ("speedee",),
    "UPS": ("ups_1z",),
    "UPS Waybill": ("ups_waybill",),
    "USPS 20": ("usps_20",),
    "USPS IMpb N": ("usps_impb_n",),
    "USPS IMpb C": ("usps_impb_c",),
    "USPS Legacy": ("usps_legacy", "usps_legacy_short"),
    "Yodel": ("yodel",),
    "YunExpress": ("yunexpress",),
}
NOT_SUPPORTED = {
    "Old Dominion": "freight on pallets; no parcel of a buyer travels with it",
    "Old Dominion Guaranteed Shipment": "freight on pallets, as above",
}
MISSES: dict[str, str] = {}
"""Numbers of supported couriers that are judged otherwise, with the reason. None is known."""


def _samples() -> list[dict[str, Any]]:
    if not COURIERS.is_dir():
        pytest.skip(f"no carrier samples at {COURIERS}")
    files = [json.loads(path.read_text(encoding="utf-8")) for path in COURIERS.glob("*.json")]
    return list(chain.from_iterable(file["tracking_numbers"] for file in files))


def _accepted(number: str, forms: tuple[str, ...]) -> bool:
    found = load_carriers().matches(number)
    return any(one.form in forms and one.valid is not False for one in found)


def test_every_number_of_the_samples_is_judged_as_they_say() -> None:
    wrong = []
    for sample in _samples():
        name = sample["name"]
        if name in NOT_SUPPORTED or name == "S10":
            continue
        for said in ("valid", "invalid"):
            wrong.extend(
                (name, number, said)
                for number in sample["test_numbers"][said]
                if _accepted(number, OURS[name]) is (said == "invalid") and number not in MISSES
            )
    assert wrong == []


def test_s10_numbers_of_the_samples_are_judged_as_they_say() -> None:
    book = load_carriers()
    [sample] = [one for one in _samples() if one["name"] == "S10"]
    for number in sample["test_numbers"]["valid"]:
        assert book.read(number).verdict.valid is True, number
    for number in sample["test_numbers"]["invalid"]:
        reading = book.read(number)
        assert reading.verdict.valid is not True, number
        assert reading.verdict.doubt in ("check_digit", "country"), number


@pytest.mark.parametrize(
    ("number", "carrier", "valid"),
    [
        ("LP00123456789012", "cainiao", None),
        ("CNFR1234567890123HD", "cainiao", None),
        ("315190000000000001", "cainiao", None),
        ("YT2212345678901234", "yunexpress", None),
        ("YT2212345678901", "yto", None),
        ("UJ123456785YP", "yanwen", None),
        ("GFUS01234567890123", "gofo", None),
        ("RB123456785CN", "china_post", True),
        ("RB123456784CN", "china_post", False),
        ("1Z9999990012345675", "ups", False),
        ("1Z9999999999999999", "ups", False),
        ("JJD0012345678901234", "yodel", None),
        ("9400100000000000000000", "usps", False),
        ("LTN12345678N1", "landmark", None),
        ("6A12345678901", "colissimo", None),
    ],
)
def test_a_number_tells_its_carrier(number: str, carrier: str, valid: bool | None) -> None:
    reading = load_carriers().read(number)
    assert reading.carrier is not None
    assert (reading.carrier.id, reading.verdict.valid) == (carrier, valid)
    assert not reading.is_guess
    assert (reading.verdict.doubt == "check_digit") is (valid is False)


KNOWN_FORMS = {
    "cainiao": (
        *("LP12345678901234", "LP123456789012", "LP1234567890123456", "LP12345678901234CN"),
        *("CNBR00160702682", "CNFR123456789HD", "CNUSUP00001234567", "CNG00160702682"),
        *("AEFP1234567890RU2", "AE012345678901", "CAINI0123456789YQ"),
        *("AP00824363068180", "315193141453520012"),
    ),
    "fourpx": ("4PX3000123456789CN",),
    "sunyou": ("SY12345678901", "SYBPL12345678", "SYUS12345678"),
    "winit": ("ID18051234567890CN",),
    "pitney_bowes": ("UPAAA000000012345678",),
    "yanwen": ("UJ123456785YP", "UJ123456785YN", "UK123456785YP"),
    "yto": ("YT1234567890123",),
    "yunexpress": ("YT2131300506000123",),
    "gofo": ("GFUS01234567890123",),
    "hfd": ("EP903057886",),
    "usps": ("420902109261290990150123456787",),
}
WITHOUT_CARRIER = ("SWX1234567890", "LVS1234567890", "GEGMY123456789", "520679976456")
"""Forms that were seen on parcels of the site; of which carrier they are nobody says."""


@pytest.mark.parametrize(
    ("carrier", "number"), [(key, one) for key, several in KNOWN_FORMS.items() for one in several]
)
def test_every_form_seen_on_the_site_s_parcels_has_its_carrier(carrier: str, number: str) -> None:
    reading = load_carriers().read(number)
    assert reading.carrier is not None
    assert reading.carrier.id == carrier
    assert (reading.verdict.usable, reading.verdict.doubt, reading.is_guess) == (True, "", False)


@pytest.mark.parametrize("number", WITHOUT_CARRIER)
def test_a_form_of_an_unknown_carrier_is_no_typing_error(number: str) -> None:
    reading = load_carriers().read(number)
    assert (reading.verdict.usable, reading.verdict.doubt, reading.carrier) == (True, "", None)
    with pytest.raises(AliGuardError) as told:
        check_order_number(number)
    assert told.value.code in ("number_is_tracking", "number_length")


@pytest.mark.parametrize("number", ["BZ012761245CN", "BZ012761144CN"])
def test_a_wrong_digit_that_real_parcels_have_is_a_warning(number: str) -> None:
    reading = load_carriers().read(number)
    assert (reading.verdict.usable, reading.verdict.doubt) == (True, "check_digit")
    assert reading.carrier is not None
    assert load_links()["track17"].fits(number)


def test_a_country_that_does_not_exist_is_a_hint() -> None:
    verdict = load_carriers().read("RB123456785XX").verdict
    assert (verdict.doubt, verdict.usable) == ("country", True)


def test_digits_alone_are_a_guess_and_stay_doubtful() -> None:
    book = load_carriers()
    assert book.read("520679976456").carrier is None  # real, of a Korean carrier
    order_like = next(
        reading
        for serial in range(10)
        if (reading := book.read(f"819000000000{serial:03}")).carrier is not None
    )
    assert order_like.is_guess
    assert order_like.verdict.doubt == "order_like"


def test_the_order_number_belongs_to_no_carrier() -> None:
    reading = load_carriers().read("8190000000000001", "8190000000000001")
    assert (reading.carrier, reading.verdict.doubt) == (None, "order_number")


def test_a_parcel_is_with_the_carrier_of_its_newest_number() -> None:
    book = load_carriers()
    posts = book.carrier_of(("LP00123456789012", "RB123456785CN"))
    assert posts is not None
    assert posts.id == "china_post"
    first = book.carrier_of(("LP00123456789012", "520679976456"))
    assert first is not None
    assert first.id == "cainiao"
    assert book.carrier_of(("520679976456",)) is None


def test_every_page_of_a_carrier_exists() -> None:
    links = load_links()
    for carrier in load_carriers().carriers:
        assert not carrier.link or carrier.link in links, carrier.id


def test_a_form_without_its_groups_is_refused() -> None:
    with pytest.raises(ValueError, match="groups"):
        NumberForm("x", r"\d{9}", CheckMethod.MOD10)


@settings(max_examples=examples(80))
@given(st.integers(0, 99_999_999), st.sampled_from(("RA", "UB", "LX", "GM", "CN")))
def test_a_right_s10_number_beats_every_other_form(serial: int, letters: str) -> None:
    number = f"{letters}{serial:08}{s10_check_digit(f'{serial:08}')}CN"
    reading = load_carriers().read(number)
    assert reading.carrier is not None
    assert (reading.carrier.id, reading.verdict.valid) == ("china_post", True)


@settings(max_examples=examples(150))
@given(st.text(max_size=60))
def test_any_text_can_be_asked(text: str) -> None:
    reading = load_carriers().read(text)
    if not reading.verdict.usable:
        assert reading.carrier is None
