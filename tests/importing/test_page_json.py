# SPDX-License-Identifier: MIT
from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import EventKind, Source, TextDetail, WindowDetail, WindowKind
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.importing.mtop import order_address
from aliguard_desktop.importing.page_json import PageJsonReader
from aliguard_desktop.importing.plain import clean_line
from tests.effort import examples
from tests.fakes import MemoryUnits
from tests.importing.helpers import FIXTURES, READ_ON, fixture, of_kind, raw, read, service

LIST = "8190000000000001", "8190000000000002", "8190000000000003"


def test_a_list_page_gives_its_orders_in_the_order_shown() -> None:
    result = read(fixture("list.json"))
    assert result.recognised == "order_list"
    assert result.more_on_site
    assert tuple(order.number for order in result.orders) == LIST
    first = result.orders[0]
    assert first.title == "Earbuds <img src=x>"
    assert first.store == "Harbour Lights Store"
    assert str(first.paid) == "USD 24.90"
    assert first.lines[0].id == "8190000000010001"
    assert first.lines[0].variant == "Black"
    assert [line.quantity for line in result.orders[1].lines] == [2, 1]
    assert result.orders[1].paid is None


def test_a_status_without_a_day_is_inferred_from_the_order_date() -> None:
    waiting = read(fixture("list.json")).orders[0]
    (shipped,) = of_kind(waiting, EventKind.SHIPPED)
    assert shipped.day == date(2026, 1, 18)
    assert is_inferred(waiting.number, shipped)


def test_completed_on_the_list_has_no_day() -> None:
    (completed,) = of_kind(read(fixture("list.json")).orders[2], EventKind.COMPLETED)
    assert completed.day is None
    assert completed.at is None


def test_an_unknown_status_is_kept_and_reported_and_does_not_read_as_unpaid() -> None:
    result = read(fixture("list.json"))
    frozen = result.orders[1]
    assert [event.kind for event in frozen.events] == [EventKind.STATUS_SEEN]
    assert frozen.events[0].detail == TextDetail("Frozen for review")
    assert [(one.code, one.what) for one in result.not_understood] == [
        ("status_unknown", "order 8190000000000002")
    ]


def test_the_button_says_what_a_status_in_another_language_means() -> None:
    page = fixture("list.json")
    for block in page["data"]["data"].values():
        fields = block["fields"]
        if fields.get("orderId") == "8190000000000001":
            fields["statusText"] = "배송 대기 중"
            fields["buttons"] = [{"type": "TRACKING"}, {"type": "CONFIRM_GOODS", "text": "수령"}]
    order = next(one for one in read(page).orders if one.number == "8190000000000001")
    (shipped,) = of_kind(order, EventKind.SHIPPED)
    assert is_inferred(order.number, shipped)
    assert not of_kind(order, EventKind.STATUS_SEEN)


def test_a_detail_page_gives_dates_and_the_protection_end_once() -> None:
    (order,) = read(fixture("detail.json")).orders
    days = {event.kind: event.day for event in order.events}
    assert days[EventKind.PLACED] == date(2026, 1, 18)
    assert days[EventKind.PAID] == date(2026, 1, 18)
    assert days[EventKind.SHIPPED] == date(2026, 1, 20)
    assert days[EventKind.EXPECTED_BY] == date(2026, 2, 20)
    (end,) = of_kind(order, EventKind.PROTECTION_END)
    assert end.day == date(2026, 4, 5)
    assert end.source is Source.ORDER_PAGE
    assert end.seen is None
    assert end.detail == TextDetail("Refund if no delivery before Apr 5, 2026")
    assert order.payment is Payment.PAYPAL
    assert (order.city, order.country) == ("Krakow", "PL")


def test_windows_take_their_days_from_the_page_and_their_base_too() -> None:
    (order,) = read(fixture("detail.json")).orders
    (window,) = of_kind(order, EventKind.WINDOW_END)
    assert window.day == date(2026, 4, 18)
    assert isinstance(window.detail, WindowDetail)
    assert window.detail.what is WindowKind.DISPUTE
    (kept,) = of_kind(order, EventKind.STATUS_SEEN)
    assert kept.detail == TextDetail("Send it back within 15 days after delivery.")


def test_a_completed_detail_page_starts_the_return_window() -> None:
    page = fixture("detail.json")
    blocks = page["data"]["data"]
    status = blocks["detail_order_status_block_1"]["fields"]
    status["title"] = "Completed"
    status["reminder"] = "You can apply for a return/refund within 7 days of confirming receipt."
    blocks["detail_simple_order_info_component_2"]["fields"]["orderEndTime"] = "Mar 1, 2026"
    (order,) = read(page).orders
    assert [event.day for event in of_kind(order, EventKind.COMPLETED)] == [date(2026, 3, 1)]
    (window,) = of_kind(order, EventKind.WINDOW_END)
    assert window.day == date(2026, 3, 8)


@pytest.mark.parametrize("name", ["detail.json", "logistics.json"])
def test_name_street_phone_and_postcode_are_never_read(name: str) -> None:
    shown = repr(read(fixture(name)))
    for private in ("Nowak", "Secret Street", "600000000", "31-999"):
        assert private not in shown


def test_a_tracking_page_gives_parcel_scans_and_its_own_protection_end() -> None:
    result = read(fixture("logistics.json"))
    (order,) = result.orders
    assert order.number == "8190000000000001"
    (parcel,) = order.parcels
    assert parcel.numbers == ("LP00000000000001", "RE582253458SE")
    assert parcel.carrier == "Harbour Post"
    (end,) = of_kind(order, EventKind.PROTECTION_END)
    assert (end.day, end.source) == (date(2026, 4, 4), Source.TRACKING_PAGE)
    (scan,) = of_kind(order, EventKind.SCAN)
    assert scan.at == datetime(2026, 1, 25, 10, 0, tzinfo=UTC)
    assert scan.parcel == parcel.id
    assert len(of_kind(order, EventKind.CUSTOMS_HOLD)) == 1
    assert [event.day for event in of_kind(order, EventKind.EXPECTED_BY)] == [date(2026, 2, 18)]
    assert [one.code for one in result.not_understood] == ["scan_without_time"]


@pytest.mark.parametrize(
    ("code", "name", "kind"),
    [
        ("AE_GTMS_SIGNED", "Delivered", EventKind.DELIVERED),
        ("", "Delivered", EventKind.DELIVERED),
        ("GTMS_UNSIGNED", "Delivery attempt failed", EventKind.SCAN),
        ("X", "Parcel is being returned", EventKind.RETURNED),
        ("X", "Shipment cancelled", EventKind.RETURNED),
        ("X", "Customs complete", EventKind.SCAN),
    ],
)
def test_carrier_events_by_meaning(code: str, name: str, kind: EventKind) -> None:
    page = fixture("logistics.json")
    parcel = page["data"]["module"]["trackingDetailLineList"][0]
    parcel["detailList"] = [
        {"time": "1769335200000", "trackingName": name, "trackingSecondCode": code}
    ]
    (order,) = read(page).orders
    assert of_kind(order, kind)


def test_a_tracking_page_without_order_link_keeps_its_parcel_number() -> None:
    page = fixture("logistics.json")
    del page["data"]["module"]["trackingDetailLineList"][0]["etaInfo"]
    (order,) = read(page).orders
    assert order.number == ""
    assert order.parcels[0].numbers[0] == "LP00000000000001"
    captured = [{"url": "https://x/?tradeOrderId=8190000000000001", "body": json.dumps(page)}]
    assert read(captured).orders[0].number == "8190000000000001"


def jsonp(value: Any) -> str:
    return f"mtopjsonp2({json.dumps(value)});"


def test_every_wrapping_of_several_replies_is_read() -> None:
    listed, detail = fixture("list.json"), fixture("detail.json")
    captured = [{"url": "https://x", "status": 200, "body": jsonp(one)} for one in (listed, detail)]
    texts = [
        json.dumps([listed, detail]),
        json.dumps(listed) + "\n" + json.dumps(detail),
        json.dumps(listed) + json.dumps(detail),
        jsonp(listed) + "\n" + jsonp(detail),
        "\ufeff" + json.dumps(captured),
    ]
    for text in texts:
        result = read(text)
        assert result.recognised == "order_list+order_detail"
        assert len(result.orders) == 4


def test_a_broken_line_is_named_and_the_others_are_read() -> None:
    good = json.dumps(fixture("detail.json"))
    result = read(f'{good}\n{{"api": "x", "data": \n{good}')
    assert len(result.orders) == 2
    assert [(one.code, one.values["line"]) for one in result.not_understood] == [
        ("json_broken", "2")
    ]


def test_a_login_reply_among_others_is_an_entry_and_alone_an_error() -> None:
    login = fixture("login.json")
    result = read([login, fixture("detail.json")])
    assert [one.code for one in result.not_understood] == ["login_page"]
    assert len(result.orders) == 1
    with pytest.raises(AliGuardError) as caught:
        PageJsonReader().read(raw(login))
    assert caught.value.code == "login_page"


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ({"api": "mtop.x.y", "data": {"a": 1}, "ret": ["SUCCESS::ok"]}, "api_unknown"),
        ({"api": "mtop.x.y", "data": {}, "ret": ["FAIL_BIZ_X::no"]}, "reply_failed"),
        ({"hello": 1}, "json_unknown"),
        (
            {"api": "m.order.list", "data": {"data": {}}, "ret": ["SUCCESS::ok"]},
            "list_empty",
        ),
    ],
)
def test_what_is_not_understood_says_why(reply: dict[str, Any], code: str) -> None:
    (problem,) = read(reply).not_understood
    assert problem.code == code
    assert problem.why.endswith(".")


def test_an_order_without_a_number_is_reported() -> None:
    page = fixture("list.json")
    page["data"]["data"]["order_8190000000000001"]["fields"]["orderId"] = 8.19e15
    result = read(page)
    assert len(result.orders) == 2
    assert "order_without_number" in {one.code for one in result.not_understood}


def test_an_ambiguous_order_date_is_reported_not_guessed() -> None:
    page = fixture("list.json")
    page["data"]["data"]["order_8190000000000001"]["fields"]["orderDateText"] = "03/04/2026"
    result = read(page)
    assert of_kind(result.orders[0], EventKind.PLACED) == []
    assert "date_ambiguous" in {one.code for one in result.not_understood}


def test_pasted_replies_were_seen_today() -> None:
    (order,) = read((FIXTURES / "detail.json").read_text(), pasted=True).orders
    assert of_kind(order, EventKind.PROTECTION_END)[0].seen == READ_ON


def test_a_hostile_title_is_whole_and_harmless() -> None:
    letters = "<img src=http://x/>" + "x" * 5000
    page = fixture("list.json")
    item = page["data"]["data"]["order_8190000000000001"]["fields"]["orderLines"][0]
    item["itemTitle"] = f"\x00\x1b[31m\u202e{letters}\u2066\r\n\ud800end\x9f"
    assert read(page).orders[0].title == f"[31m{letters} end"


def test_letters_of_every_script_stay() -> None:
    text = "Наушники 耳机 سماعات 👩‍🚀"
    assert clean_line(text) == text


KEYS = (
    "api data ret module tag fields orderId orderLines trackingDetailLineList detailList time "
    "mailNo url body tradeOrderId orderDateText statusText formatPriceInfo title format version "
    "orders number events kind on at date cases exhibits hierarchy"
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=6)
    ),
    max_leaves=25,
)


@settings(max_examples=examples(80), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(json_values)
def test_any_json_is_read_or_refused_in_words(value: Any) -> None:
    assert_survives(json.dumps(value))


@settings(max_examples=examples(80), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_a_page_with_any_value_replaced_is_read_or_refused(data: st.DataObject) -> None:
    names = ["list.json", "detail.json", "logistics.json", "aliguard.json"]
    page = fixture(data.draw(st.sampled_from(names)))
    places = list(_places(page))
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(places))
        holder[key] = data.draw(json_values)
    assert_survives(json.dumps(page))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    assert_survives(content)


def assert_survives(content: str | bytes) -> None:
    """Read with every reader and merge; only an error in words may come of it."""
    units = MemoryUnits()
    text = content if isinstance(content, str) else content.decode("utf-8", "replace")
    first = service(units).import_text(text)
    assert first.files[0].entries or first.files[0].recognised
    again = service(units).import_text(text)
    assert again.batch == ""
    if isinstance(content, bytes):
        try:
            PageJsonReader().read(raw(content))
        except AliGuardError as error:
            assert error.message.endswith(".")  # noqa: PT017 - it may or may not be raised


def _places(value: Any) -> Any:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        keys = item if isinstance(item, dict) else range(len(item))
        for key in keys:
            yield item, key
            if isinstance(item[key], dict | list):
                waiting.append(item[key])


def har(*bodies: str, base64_of: bytes = b"") -> dict[str, Any]:
    """A recording as developer tools save it, with what must never be looked at."""
    secret = [{"name": "Cookie", "value": "sid=verysecret"}]
    contents: list[dict[str, Any]] = [
        {"mimeType": "application/json", "text": one} for one in bodies
    ]
    if base64_of:
        contents.append({"text": base64.b64encode(base64_of).decode(), "encoding": "base64"})
    contents.append({"mimeType": "application/json", "text": '{"adverts": []}'})
    contents.append({"mimeType": "image/png", "size": 3})
    url = "https://acs.aliexpress.com/h5/mtop/?tradeOrderId=8190000000000001&token=verysecret"
    request = {"url": url, "headers": secret, "cookies": secret}
    entries = [{"request": request, "response": {"content": one}} for one in contents]
    return {"log": {"version": "1.2", "entries": entries}}


def test_a_recording_is_read_by_its_response_bodies_alone() -> None:
    logistics = fixture("logistics.json")
    del logistics["data"]["module"]["trackingDetailLineList"][0]["etaInfo"]
    recording = har(jsonp(fixture("list.json")), base64_of=json.dumps(logistics).encode())
    result = read(recording)
    assert result.recognised == "order_list+logistics"
    assert result.orders[-1].number == "8190000000000001"
    assert "verysecret" not in repr(result)
    assert {one.code for one in result.not_understood} == {"status_unknown", "scan_without_time"}


QUOTED = "data=%7B%22tradeOrderId%22%3A%228190000000000001%22%2C%22x%22%3A1%7D"


@pytest.mark.parametrize(
    "request_of",
    [
        {"url": f"https://acs.aliexpress.com/h5/mtop.ae.ld.querydetail/1.0/?sign=s3&{QUOTED}"},
        {"url": f"https://acs.aliexpress.com/?{QUOTED.replace('%', '%25')}"},
        {"url": "https://acs.aliexpress.com/", "postData": {"text": QUOTED}},
        {
            "url": "https://acs.aliexpress.com/",
            "postData": {
                "params": [{"name": "data", "value": '{"tradeOrderId":8190000000000001}'}]
            },
        },
    ],
)
def test_a_tracking_reply_takes_its_order_from_the_request(request_of: dict[str, Any]) -> None:
    reply = json.loads(json.dumps(fixture("logistics.json")).replace("tradeOrderId=", "no="))
    recording = {
        "log": {
            "entries": [
                {"request": request_of, "response": {"content": {"text": json.dumps(reply)}}}
            ]
        }
    }
    result = read(recording)
    assert [order.number for order in result.orders] == ["8190000000000001"]
    assert read(result.kept[0].text).orders == result.orders
    assert "sign=" not in result.kept[0].text
    assert read(reply).orders[0].number == ""
    capture = {"url": request_of["url"], "status": 200, "body": f"mtopjsonp7({json.dumps(reply)})"}
    named = "postData" not in request_of
    assert [order.number for order in read([capture]).orders] == ["8190000000000001" * named]


def test_a_request_about_two_orders_names_none() -> None:
    assert order_address("?tradeOrderId=8190000000000001&tradeOrderId=8190000000000002") == ""
    assert order_address("?tradeOrderId=8190000000000001", "tradeOrderId=8190000000000001") != ""


def test_an_event_of_a_tracking_page_may_have_words_for_its_time() -> None:
    page = fixture("logistics.json")
    (parcel,) = page["data"]["module"]["trackingDetailLineList"]
    newest, oldest = parcel["detailList"][0], parcel["detailList"][-1]
    oldest["timeText"] = "Tue | Jan. 20 18:39"  # the event before it was on 25 January 2026
    del newest["time"]
    newest["timeText"] = "Wed | Dec. 30 18:39"  # nobody says of which year
    result = read(page)
    assert {event.day for event in result.orders[0].events if event.parcel and event.day} == {
        date(2026, 1, 20)
    }
    assert [one.code for one in result.not_understood] == ["scan_without_time"]
    pasted = read(page, pasted=True)  # read while the page was open, so the last December
    assert {event.day for event in pasted.orders[0].events if event.parcel and event.day} == {
        date(2026, 1, 20),
        date(READ_ON.year - 1, 12, 30),
    }


def test_a_recording_without_orders_says_so() -> None:
    with pytest.raises(AliGuardError) as caught:
        read(har())
    assert caught.value.code == "json_empty"


def test_the_answer_settles_the_dates_of_a_reply() -> None:
    page = fixture("detail.json")
    info = page["data"]["data"]["detail_simple_order_info_component_2"]["fields"]
    info["orderShipTime"] = "02/03/2026"
    asked = read(page)
    assert asked.ambiguous_dates == ("02/03/2026",)
    source = replace(raw(page), day_first=True)
    answered = PageJsonReader().read(source)
    assert answered is not None
    assert answered.ambiguous_dates == ()
    (shipped,) = of_kind(answered.orders[0], EventKind.SHIPPED)
    assert shipped.day == date(2026, 3, 2)


def refunds(created: str = "2026-03-23 21:19:58", number: str = "8190000000000001") -> Any:
    line = {
        "tradeOrderId": number,
        "reverseOrderId": "900000000001",
        "reverseStatus": "SUCCESS",
        "reverseType": "REFUND",
        "gmtCreateFormat": created,
        "aeItemDTO": {"itemUnitPrice": {"cent": 6125, "currency": "BRL", "formatMoney": "R$61.25"}},
    }
    data = {"items": [{"reverseOrderLines": [line]}]}
    api = "mtop.aliexpress.reverse.queryreverseorderpagelistforbuyer"
    return {"api": api, "data": data, "ret": ["SUCCESS::ok"], "v": "1.0"}


def test_refund_requests_keep_their_day_and_their_words() -> None:
    result = read(jsonp(refunds()))
    assert result.recognised == "refunds"
    (order,) = result.orders
    assert order.number == "8190000000000001"
    (seen,) = order.events
    assert (seen.kind, seen.day, seen.source) == (
        EventKind.STATUS_SEEN, date(2026, 3, 23), Source.DISPUTE_PAGE,
    )  # fmt: skip
    assert seen.detail == TextDetail("Refund request 900000000001: REFUND, SUCCESS, R$61.25")
    assert read(result.kept[0].text).orders == result.orders


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (refunds(number="12"), "order_without_number"),
        (refunds("03/04/2026"), "date_ambiguous"),
        (refunds("soon"), "deadline_unreadable"),
        ({"api": "x.reverseorder", "data": {"items": []}, "ret": ["SUCCESS"]}, "refunds_empty"),
    ],
)
def test_refund_requests_that_are_not_read_say_why(page: Any, code: str) -> None:
    assert [one.code for one in read(page).not_understood] == [code]
