# SPDX-License-Identifier: MIT
"""The command line on real data: the worked cases (domain section 7), and bad input."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from aliguard_desktop.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Cli = Callable[..., "Answer"]

NUMBER = "8190000000000001"
HOSTILE = '<img src="http://example.invalid/x">\x1b[2J\u202egpj.exe' + "t" * 5000


class Answer:
    """What one call of the program gave."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def json(self) -> Any:
        assert self.status in (0, 1), self.err
        return json.loads(self.out)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def cli(data: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    def call(*arguments: str | Path) -> Answer:
        status = main(["--data-dir", str(data), *map(str, arguments)])
        printed = capsys.readouterr()
        return Answer(status, printed.out, printed.err)

    return call


def _at(day: str, zone: str = "Europe/Warsaw") -> list[str]:
    return ["--now", f"{day}T12:00:00+01:00", "--zone", zone]


def _event(kind: str, on: str, source: str = "order_page", **more: Any) -> dict[str, Any]:
    key = "date" if kind in ("protection_end", "ship_by", "expected_by") else "on"
    return {"kind": kind, key: on, "source": source, **more}


def _document(*events: dict[str, Any], **more: Any) -> dict[str, Any]:
    order = {
        "number": NUMBER,
        "title": "Earbuds",
        "store": "AudioNova",
        "currency": "USD",
        "paid": "24.90",
        "payment": "card",
        "events": list(events),
        **more,
    }
    return {"format": "aliguard", "version": 1, "orders": [order]}


def _keep(folder: Path, document: dict[str, Any], name: str = "orders.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def _order(cli: Cli, day: str, zone: str = "Europe/Warsaw") -> dict[str, Any]:
    (order,) = cli("--agenda", "--all", "--json", *_at(day, zone)).json["orders"]
    return order


def _dues(order: dict[str, Any], rule: str) -> list[tuple[str, str, str]]:
    return [
        (entry["due"], entry["step"], entry["status"])
        for entry in order["deadlines"]
        if entry["rule"] == rule
    ]


# ---- the worked cases --------------------------------------------------------------------------

K1 = (
    _event("placed", "2026-03-02"),
    _event("paid", "2026-03-02"),
    _event("payment_verified", "2026-03-02"),
    _event("ship_by", "2026-03-10", seen="2026-03-09"),
)
K2 = (
    _event("placed", "2026-01-18"),
    _event("paid", "2026-01-18"),
    _event("shipped", "2026-01-20", parcel="p1"),
    _event("scan", "2026-03-20", "tracking_page", parcel="p1", text="Departed", place="Guangzhou"),
    _event("protection_end", "2026-04-05", seen="2026-03-24"),
)
K3 = (
    *K2,
    _event("scan", "2026-03-25", "tracking_page", parcel="p1", text="Arrived", place="Warsaw"),
    _event("extension_asked", "2026-03-26", "user"),
)
PARCEL = [{"id": "p1", "numbers": ["LP00000000000001"], "carrier": "", "lines": []}]


@pytest.fixture
def k2(cli: Cli, tmp_path: Path) -> None:
    path = _keep(tmp_path, _document(*K2, parcels=PARCEL))
    assert cli("--import", path, *_at("2026-03-24")).status == 0


@pytest.fixture
def k3(cli: Cli, tmp_path: Path) -> None:
    path = _keep(tmp_path, _document(*K3, parcels=PARCEL))
    assert cli("--import", path, *_at("2026-03-31")).status == 0


def test_k1_waits_for_shipping(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _document(*K1)), *_at("2026-03-09"))
    order = _order(cli, "2026-03-09")
    assert order["stage"] == "processing"
    assert (order["next"]["step"], order["next"]["on"]) == ("wait_shipping", "2026-03-10")
    assert "do_not_extend_dispatch" in order["warnings"]
    steps = {entry["step"] for entry in order["deadlines"]}
    assert not steps & {"open_dispute", "protection_end", "ask_extension"}
    refused = cli("--statement", NUMBER, "--json", *_at("2026-03-09")).json
    assert refused["refused"]["reason"] == "not_shipped"
    assert refused["text"] == ""


def test_k1_contacts_support_two_days_after_the_day(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _document(*K1)), *_at("2026-03-09"))
    assert _order(cli, "2026-03-12")["next"]["step"] == "contact_support"


def test_k1_refund_of_a_cancelled_order_is_due_after_twenty_business_days(
    cli: Cli, tmp_path: Path
) -> None:
    cancelled = _event("cancelled", "2026-03-10", by="auto")
    cli("--import", _keep(tmp_path, _document(*K1, cancelled)), *_at("2026-03-11"))
    dues = [due for due, _, _ in _dues(_order(cli, "2026-03-11"), "D19")]
    assert "2026-04-07" in dues


@pytest.mark.usefixtures("k2")
def test_k2_is_calm_and_asks_for_an_extension_ten_days_before(cli: Cli) -> None:
    order = _order(cli, "2026-03-24")
    assert (order["stage"], order["urgency"], order["situation"]) == ("in_transit", "calm", "N1")
    assert order["days_left"] == 11
    assert order["next"]["step"] == "ask_extension"
    assert (order["next"]["on"], order["next"]["rule"]) == ("2026-03-26", "D8")
    assert ("2026-03-31", "open_dispute", "later") in _dues(order, "D9")
    assert [entry[0] for entry in _dues(order, "D12")] == ["2026-04-20"]
    assert _dues(order, "D12")[0][2] == "projected"


@pytest.mark.usefixtures("k2")
def test_k2_states_the_protection_end_in_full(cli: Cli) -> None:
    (entry,) = (e for e in _order(cli, "2026-03-24")["deadlines"] if e["rule"] == "D11")
    assert entry == {
        "rule": "D11",
        "step": "protection_end",
        "nature": "platform",
        "owner": "you",
        "due": "2026-04-05",
        "due_at": "2026-04-05T07:00:00Z",
        "ends_at": "2026-04-06T07:00:00Z",
        "act_by": "2026-04-04",
        "from": {"kind": "protection_end", "on": "2026-04-05", "source": "order_page"},
        "confidence": "high",
        "changed": False,
        "status": "later",
    }


@pytest.mark.usefixtures("k2")
def test_k2_the_message_to_the_seller_names_number_and_day(cli: Cli) -> None:
    asked = cli("--statement", NUMBER, "--message", "extension", "--json", *_at("2026-03-26"))
    assert NUMBER in asked.json["text"]
    assert "5 Apr 2026" in asked.json["text"]


@pytest.mark.usefixtures("k2")
def test_the_head_of_the_agenda(cli: Cli) -> None:
    agenda = cli("--agenda", "--json", *_at("2026-03-24")).json
    head = {key: value for key, value in agenda.items() if key != "orders"}
    assert head == {
        "format": "aliguard-agenda",
        "version": 1,
        "now": "2026-03-24T12:00:00+01:00",
        "zone": "Europe/Warsaw",
        "preset": "early",
    }


@pytest.mark.usefixtures("k3")
def test_k3_opens_the_dispute_five_days_before(cli: Cli) -> None:
    order = _order(cli, "2026-03-31")
    assert (order["next"]["step"], order["next"]["on"]) == ("open_dispute", "2026-03-31")
    assert order["situation"] == "N1"
    assert order["urgency"] == "act"


@pytest.mark.usefixtures("k3")
def test_k3_text_and_form(cli: Cli) -> None:
    answer = cli("--statement", NUMBER, "--json", *_at("2026-03-31")).json
    text = answer["text"]
    for words in (
        NUMBER,
        "LP00000000000001",
        "18 Jan 2026",
        "20 Jan 2026",
        "25 Mar 2026",
        "26 Mar 2026",
        "full refund",
        "USD 24.90",
    ):
        assert words in text
    assert text.isascii()
    for words in ("replacement", "send again", "lost", "picture 3"):
        assert words not in text.casefold()
    assert answer["situation"] == "N1"
    assert answer["refused"] is None
    assert answer["form"]["solution"] == "refund_only"
    assert answer["form"]["received"] is False
    assert answer["form"]["amount"] == "24.90"
    assert "protection" in answer["form"]["reason"].casefold()


def test_k3_after_the_form_refused(cli: Cli, tmp_path: Path) -> None:
    refused = _event("form_refused", "2026-03-31", "user", reason="in_transit")
    path = _keep(tmp_path, _document(*K3, refused, parcels=PARCEL))
    cli("--import", path, *_at("2026-03-31"))
    order = _order(cli, "2026-04-01")
    assert order["next"]["step"] == "try_again"
    (last,) = (entry for entry in order["deadlines"] if entry["rule"] == "D12")
    assert (last["due"], last["act_by"]) == ("2026-04-20", "2026-04-19")
    assert order["urgency"] not in ("alarm", "closed", "done")
    assert _order(cli, "2026-04-05")["next"]["step"] == "try_again"


@pytest.mark.usefixtures("k3")
def test_k4_after_the_timer(cli: Cli) -> None:
    order = _order(cli, "2026-04-07")
    assert (order["stage"], order["assumed"]) == ("completed_by_timer", True)
    assert order["next"]["step"] == "open_dispute"
    (last,) = (entry for entry in order["deadlines"] if entry["rule"] == "D12")
    assert (last["due"], last["act_by"]) == ("2026-04-20", "2026-04-19")
    assert {"cancel_loses_money", "do_not_cancel"} & set(order["warnings"])
    assert "button_is_lower" in order["warnings"]
    open_steps = {e["step"] for e in order["deadlines"] if e["status"] in ("later", "due")}
    assert "ask_extension" not in open_steps


K5 = (
    _event("placed", "2026-05-01"),
    _event("shipped", "2026-05-03", parcel="p1"),
    _event("protection_end", "2026-07-20", seen="2026-05-03"),
    _event("received", "2026-06-10", "user", problem="empty"),
)
WEIGHTS = {"label_weight_g": "20", "scale_weight_g": "20", "listing_weight_g": "300"}


def _empty_parcel(*declined: str) -> dict[str, Any]:
    """K5: three photos, the weights ticked as true, no video of the opening."""
    case = {
        "id": "c1",
        "situation": "R1",
        "status": "draft",
        "facts": WEIGHTS,
        "confirmed": sorted(WEIGHTS),
        "declined": list(declined),
        "exhibits": ["e1", "e2", "e3"],
    }
    exhibits = [
        {
            "id": f"e{rank}",
            "sha256": f"{rank:064x}",
            "name": f"{kind}.jpg",
            "type": "image/jpeg",
            "kind": kind,
            "caption": "",
        }
        for rank, kind in enumerate(("label", "scale", "parcel_inside"), 1)
    ]
    return _document(*K5, parcels=PARCEL, paid="18.40", cases=[case], exhibits=exhibits)


def test_k5_the_days_of_an_empty_parcel(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _empty_parcel()), *_at("2026-06-12"))
    order = _order(cli, "2026-06-12")
    assert (order["situation"], order["next"]["step"]) == ("R1", "open_dispute")
    (last,) = (entry for entry in order["deadlines"] if entry["rule"] == "D12")
    assert (last["due"], last["act_by"]) == ("2026-06-25", "2026-06-24")


def test_k5_text_and_form(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _empty_parcel("unboxing")), *_at("2026-06-12"))
    answer = cli("--statement", NUMBER, "--json", *_at("2026-06-12")).json
    assert (answer["situation"], answer["refused"]) == ("R1", None)
    form = answer["form"]
    assert (form["solution"], form["received"], form["amount"]) == ("refund_only", True, "18.40")
    for text in (answer["text"], answer["short_text"]):
        for words in ("20 g", "300 g", "empty", "10 Jun 2026", "picture 3", "full refund"):
            assert words in text
        for words in ("video", "not received the parcel", "picture 4"):
            assert words not in text.casefold()
        assert text.isascii()


def test_k5_the_video_is_missed_until_it_is_ticked_off(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _empty_parcel()), *_at("2026-06-12"))
    answer = cli("--statement", NUMBER, "--json", *_at("2026-06-12")).json
    video = next(row for row in answer["checklist"] if row["id"] == "unboxing")
    assert (video["needed"], video["have"], video["declined"]) == (True, False, False)
    assert [check["id"] for check in answer["checks"]] == ["proof_missing"]


def test_k5_without_the_video_nothing_blocks_once_ticked(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _empty_parcel("unboxing")), *_at("2026-06-12"))
    answer = cli("--statement", NUMBER, "--json", *_at("2026-06-12")).json
    video = next(row for row in answer["checklist"] if row["id"] == "unboxing")
    assert (video["needed"], video["have"], video["declined"]) == (True, False, True)
    assert [check for check in answer["checks"] if check["level"] == "block"] == []


K6 = (
    _event("placed", "2026-01-18"),
    _event("paid", "2026-01-18"),
    _event("shipped", "2026-01-20"),
    _event("protection_end", "2026-04-06", seen="2026-03-30"),
    _event("dispute_opened", "2026-04-01", "user", solution="refund_only", amount="24.90"),
    {
        **_event("message_received", "2026-04-04", "chat", promises="refund by PayPal"),
        "from": "seller",
        "asks": ["cancel_dispute", "refund_outside"],
        "text": "close dispute, I refund by PayPal pay@example.org",
    },
)


def test_k6_seller_presses_to_close_the_dispute(cli: Cli, tmp_path: Path) -> None:
    assert cli("--import", _keep(tmp_path, _document(*K6)), *_at("2026-04-04")).status == 0
    order = _order(cli, "2026-04-04")
    assert (order["stage"], order["situation"]) == ("dispute_seller", "X3")
    assert order["next"]["step"] == "reply_pressure"
    assert [entry[0] for entry in _dues(order, "D13")] == ["2026-04-06"]
    assert [entry[0] for entry in _dues(order, "D14")] == ["2026-04-08"]
    assert [entry[0] for entry in _dues(order, "D16")] == ["2026-05-01"]
    wanted = {"do_not_cancel", "cancel_loses_money", "do_not_accept", "refund_outside_unprotected"}
    assert wanted <= set(order["warnings"])


def test_k6_the_reply_keeps_the_dispute_open(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _document(*K6)), *_at("2026-04-04"))
    asked = ("--statement", NUMBER, "--message", "keep_dispute")
    reply = cli(*asked, "--json", *_at("2026-04-04")).json
    assert (reply["situation"], reply["message"], reply["form"]) == ("X3", "keep_dispute", None)
    assert reply["refused"] is None
    assert "keep the dispute open" in reply["text"]
    assert reply["short_text"] == reply["text"]
    assert reply["checks"] == []
    for word in ("I will cancel", "PayPal", "@", "lawyer", "police", "bad review"):
        assert word not in reply["text"]
    plain = cli(*asked, *_at("2026-04-04"))
    assert plain.out.strip() == reply["text"]


def test_k6_the_comment_and_a_lost_dispute_have_their_text(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _document(*K6)), *_at("2026-04-04"))
    comment = cli("--statement", NUMBER, "--json", *_at("2026-04-04")).json
    assert (comment["situation"], comment["form"], comment["refused"]) == ("X3", None, None)
    assert "keep the dispute open" in comment["text"]
    decided = _event("decided", "2026-04-12", "dispute_page", outcome="none")
    cli("--import", _keep(tmp_path, _document(*K6, decided), "lost.json"), *_at("2026-04-14"))
    appeal = cli("--statement", NUMBER, "--situation", "X4", "--json", *_at("2026-04-14")).json
    assert (appeal["situation"], appeal["form"], appeal["refused"]) == ("X4", None, None)
    assert "On 12 Apr 2026 the dispute was decided against me." in appeal["text"]
    assert "Please look at the case again." in appeal["short_text"]
    again = cli("--statement", NUMBER, "--situation", "N1", "--json", *_at("2026-04-14")).json
    assert (again["refused"]["reason"], again["text"]) == ("lost", "")


def test_an_unknown_message_is_named_with_what_there_is(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _document(*K6)), *_at("2026-04-04"))
    answer = cli("--statement", NUMBER, "--message", "poem", *_at("2026-04-04"))
    assert answer.status == 2
    assert "no message poem" in answer.err
    assert "keep_dispute" in answer.err


def test_k7_too_early(cli: Cli, tmp_path: Path) -> None:
    events = (
        _event("placed", "2026-02-08"),
        _event("paid", "2026-02-08"),
        _event("shipped", "2026-02-10"),
    )
    cli("--import", _keep(tmp_path, _document(*events, parcels=PARCEL)), *_at("2026-02-16"))
    order = _order(cli, "2026-02-16")
    assert order["next"]["step"] == "add_protection_date"
    assert order["missing"] == ["protection_end"]
    assert order["urgency"] == "unknown"
    assert [entry[0] for entry in _dues(order, "D4")] == ["2026-02-17"]
    assert [entry[0] for entry in _dues(order, "D5")] == ["2026-02-20", "2026-02-21"]
    answer = cli("--statement", NUMBER, "--json", *_at("2026-02-16")).json
    assert answer["refused"]["reason"] == "too_early"
    assert answer["refused"]["from"] in ("2026-02-20", "2026-02-21")
    assert NUMBER in answer["text"]


def test_k8_the_checks_of_a_text(cli: Cli, tmp_path: Path, data: Path) -> None:
    text = "Order \u2116 5 \u201cblack\u201d \u0446 [NAME]"
    path = tmp_path / "text.txt"
    path.write_text(text, encoding="utf-8")
    found = {
        (text[check["start"] : check["end"]], check["fix"])
        for check in cli("--check-text", path, "--json").json["checks"]
        if check["level"] == "block"
    }
    assert ("\u201c", '"') in found
    assert ("\u201d", '"') in found
    spans = {span for span, _ in found}
    assert any("\u2116" in span for span in spans)
    assert any("\u0446" in span for span in spans)
    assert any("[NAME]" in span for span in spans)
    assert not data.exists()


# ---- bad input ---------------------------------------------------------------------------------


def _rows(data: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{data / 'aliguard.db'}?mode=ro", uri=True)) as database:
        return list(database.iterdump())


def _png() -> bytes:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(content.data())


def _make_bad(folder: Path, kind: str) -> Path:
    path = folder / f"{kind}.json"
    if kind == "folder":
        path.mkdir()
    elif kind == "huge":
        with path.open("wb") as file:
            file.truncate(300 * 1024 * 1024)
    elif kind != "absent":
        login = {"api": "mtop.x", "ret": ["FAIL_SYS_SESSION_EXPIRED::Session expired"], "data": {}}
        path.write_bytes(
            {
                "empty": b"",
                "picture": _png(),
                "login": json.dumps(login).encode(),
                "deep": b"[" * 100_000 + b"]" * 100_000,
                "deep_objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
                "cut": b'{"format": "aliguard", "version": 1, "orders": [{"num',
                "newer": b'{"format": "aliguard", "version": 999, "orders": []}',
                "bytes": bytes(range(256)) * 40,
                "number": b"17",
            }[kind]
        )
    return path


BAD = (
    *("empty", "picture", "login", "huge", "deep", "deep_objects", "folder", "absent"),
    *("cut", "newer", "bytes", "number"),
)


@pytest.mark.usefixtures("k2")
@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_one_clear_sentence_and_changes_nothing(
    cli: Cli, tmp_path: Path, data: Path, kind: str
) -> None:
    path = _make_bad(tmp_path, kind)
    before = _rows(data)
    answer = cli("--import", path, "--json", *_at("2026-03-24"))
    assert answer.status == 2
    assert answer.err == ""
    report = json.loads(answer.out)
    (file,) = report["files"]
    (entry,) = file["entries"]
    assert entry["outcome"] == "not_understood"
    assert entry["why"].endswith(".")
    assert len(entry["why"]) > 15
    assert "Traceback" not in answer.out
    assert "Error" not in entry["why"]
    assert _rows(data) == before


@pytest.mark.usefixtures("k2")
def test_a_bad_file_beside_a_good_one_is_status_one(cli: Cli, tmp_path: Path) -> None:
    good = _keep(tmp_path, _document(*K3, parcels=PARCEL), "good.json")
    answer = cli("--import", good, _make_bad(tmp_path, "empty"), "--json", *_at("2026-03-31"))
    assert answer.status == 1
    assert answer.json["counts"]["updated"] == 1


@pytest.mark.usefixtures("k2")
def test_the_same_file_twice_changes_nothing_and_says_so(
    cli: Cli, tmp_path: Path, data: Path
) -> None:
    before = _rows(data)
    answer = cli("--import", tmp_path / "orders.json", "--json", *_at("2026-03-25"))
    assert answer.status == 0
    assert answer.json["counts"] == {
        "new": 0,
        "updated": 0,
        "unchanged": 1,
        "conflict": 0,
        "not_understood": 0,
        "remark": 0,
    }
    assert _rows(data) == before


@pytest.mark.usefixtures("k2")
@pytest.mark.parametrize("json_too", [True, False])
def test_an_unknown_order_is_one_line(cli: Cli, json_too: bool) -> None:
    answer = cli("--statement", "8190000000009999", *(["--json"] if json_too else []))
    assert answer.status == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert "8190000000009999" in answer.err


@pytest.mark.parametrize("kind", ["folder", "absent", "bytes", "picture", "huge"])
def test_a_text_that_is_none_is_one_line(cli: Cli, tmp_path: Path, kind: str) -> None:
    answer = cli("--check-text", _make_bad(tmp_path, kind))
    assert answer.status == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1


def test_a_data_folder_that_is_a_file_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file"
    path.write_text("mine", encoding="utf-8")
    assert main(["--data-dir", str(path), "--agenda"]) == 2
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    assert str(path) in printed.err
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_hostile_title_is_whole_and_steers_nothing(cli: Cli, tmp_path: Path) -> None:
    path = _keep(tmp_path, _document(*K2, parcels=PARCEL, title=HOSTILE))
    for answer in (
        cli("--import", path, *_at("2026-03-24")),
        cli("--import", path, "--json", *_at("2026-03-24")),
        cli("--agenda", *_at("2026-03-24")),
        cli("--agenda", "--json", *_at("2026-03-24")),
        cli("--statement", NUMBER, *_at("2026-03-31")),
    ):
        assert answer.status == 0
        assert "\x1b" not in answer.out
        assert "\u202e" not in answer.out
    title = cli("--agenda", "--json", *_at("2026-03-24")).json["orders"][0]["title"]
    assert title.startswith("<img src=")
    assert title.endswith("t" * 5000)


# ---- the other commands ------------------------------------------------------------------------


def test_the_agenda_in_words(cli: Cli, tmp_path: Path) -> None:
    assert "No open orders." in cli("--agenda", *_at("2026-03-24")).out
    cli("--import", _keep(tmp_path, _document(*K2, parcels=PARCEL)), *_at("2026-03-24"))
    text = cli("--agenda", *_at("2026-03-24")).out
    assert f"{NUMBER}  Earbuds" in text
    assert "calm: 11 days left; ask for an extension, Thu 26 Mar 2026 (D8)" in text


def test_finished_orders_are_listed_only_with_all(cli: Cli, tmp_path: Path) -> None:
    good = _event("all_good", "2026-03-22", "user")
    path = _keep(tmp_path, _document(*K2, _event("received", "2026-03-22", "user"), good))
    cli("--import", path, *_at("2026-03-24"))
    assert cli("--agenda", "--json", *_at("2026-03-24")).json["orders"] == []
    assert len(cli("--agenda", "--all", "--json", *_at("2026-03-24")).json["orders"]) == 1


def test_the_day_is_the_users_own(cli: Cli, tmp_path: Path) -> None:
    cli("--import", _keep(tmp_path, _document(*K2, parcels=PARCEL)), *_at("2026-03-24"))
    tokyo = cli("--agenda", "--json", *_at("2026-03-24", "Asia/Tokyo")).json
    assert tokyo["now"] == "2026-03-24T20:00:00+09:00"
    honolulu = _order(cli, "2026-03-24", "Pacific/Honolulu")
    assert ("2026-03-25", "ask_extension", "later") in _dues(honolulu, "D8")


@pytest.mark.usefixtures("qapp")  # it would make one without windows, and a process has but one
def test_self_test(capsys: pytest.CaptureFixture[str], own_home: Path) -> None:
    assert main(["--self-test"]) == 0
    assert "AliGuard is whole." in capsys.readouterr().out
    assert not (own_home / ".local").exists()


def test_sample_orders_are_in_all_states(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--demo", "--agenda", "--all", "--json", "--now", "2026-11-22T12:00:00+01:00"]
    assert main([*options, "--zone", "Europe/Warsaw"]) == 0
    orders = json.loads(capsys.readouterr().out)["orders"]
    assert len(orders) == 13
    assert {entry["urgency"] for entry in orders} >= {
        *("alarm", "act", "soon", "unknown", "wait", "calm", "last", "done")
    }
    assert any(entry["conflicts"] for entry in orders)
