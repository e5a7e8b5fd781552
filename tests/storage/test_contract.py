# SPDX-License-Identifier: MIT
"""What every store must do: the real one and the in-memory one of ``tests.fakes`` alike."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop.domain.delay import Journey, PastStarts, Scope
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import Event, EventKind, Source
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import (
    AddedBy,
    Case,
    CaseStatus,
    Exhibit,
    ExhibitKind,
    FrozenExhibit,
    Line,
    Order,
    Parcel,
    Payment,
    TakenFrom,
)
from aliguard_desktop.domain.plan import Stage, Step
from aliguard_desktop.domain.reminders import (
    InboxEntry,
    Reminder,
    ReminderKey,
    ReminderKind,
    Snooze,
)
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.services.imported import KeptPiece
from aliguard_desktop.services.resting import (
    RestingFilter,
    RestingOrder,
    RestingSort,
    search_words,
)
from aliguard_desktop.storage.database import open_database
from tests.factories import event, order
from tests.fakes import NOW, FakeClock, MemoryHistory, MemoryUnits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SHA = "0" * 64


@dataclass
class Store:
    units: Any
    history: Any

    def save(self, order: Order, label: str = "edit") -> str:
        with self.units(label) as unit:
            unit.orders.save(order)
            unit.commit()
            return unit.batch

    def get(self, order_id: str = "o1") -> Order:
        with self.units() as unit:
            return unit.orders.get(order_id)


@pytest.fixture(params=["sqlite", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path) -> Iterator[Store]:
    if request.param == "memory":
        units = MemoryUnits()
        yield Store(units, MemoryHistory(units))
        return
    paths = AppPaths.portable(tmp_path / "data")
    paths.create()
    shutil.copy(empty_database, paths.database)
    database = open_database(paths, FakeClock())
    yield Store(database.units, database.history)
    database.close()


def exhibit(uid: str = "e1", **values: Any) -> Exhibit:
    return Exhibit(
        **{
            "id": uid,
            "sha256": SHA,
            "name": "tracking.png",
            "media_type": "image/png",
            "kind": ExhibitKind.TRACKING,
            "position": 1,
            "size": 7,
            "added_at": NOW,
        }
        | values
    )


def full_order() -> Order:
    """Return an order in which no field has its default."""
    sent = Case(
        id="c2",
        line="l2",
        situation="R4",
        status=CaseStatus.SUBMITTED,
        facts={"damage": "screen"},
        exhibits=("e1",),
        text="The screen is broken.",
        submitted_at=NOW,
        frozen_exhibits=(FrozenExhibit(1, "e1", "a.png", SHA, ExhibitKind.ITEM, "image/png"),),
        text_sha256=SHA,
    )
    draft = Case(
        id="c1",
        line="l1",
        situation="N1",
        facts={"amount": "24.90", "last_scan_text": "Прибыло в сортировочный центр"},
        confirmed=frozenset({"amount", "extension_answer"}),
        declined=frozenset({"chat"}),
        text="Text",
        edited=True,
        page=2,
        reached=3,
        truthful=True,
        copied_anyway=("cyrillic",),
    )
    east = timezone(timedelta(hours=3))
    return Order(
        id="o1",
        number="8190000000000001",
        title="Чехол <b>&amp;</b> \x00\u202e",
        store="AudioNova",
        currency="USD",
        paid=Money("USD", 2490),
        payment=Payment.PAYPAL,
        city="KRAKOW",
        country="PL",
        lines=(Line("l1", "Earbuds", 2, Money("USD", 2000), "black"), Line("l2", "Case")),
        parcels=(Parcel("p1", ("LP00000000000001", "RB1"), "Post", ("l1",)),),
        events=(
            event("placed", "2026-01-15", id="v1", entry=1),
            Event(
                "v2",
                EventKind.SHIPPED,
                Source.ORDER_PAGE,
                at=datetime(2026, 1, 20, 23, 30, 0, 5, east),
                parcel="p1",
                entry=2,
            ),
            event("protection_end", "2026-04-05", seen="2026-03-24", id="v3", entry=3, text="raw"),
            event("completed", None, id="v4", entry=4, by="timer"),
            event(
                "decided",
                "2026-03-30",
                id="v5",
                entry=5,
                line="l1",
                outcome="partial",
                amount=Money("JPY", 1200),
            ),
            event(
                "message_received",
                "2026-03-29",
                id="v6",
                entry=6,
                sender="seller",
                asks=("wait", "cancel_dispute"),
            ),
        ),
        cases=(draft, sent),
        exhibits=(
            exhibit(
                taken_at=NOW - timedelta(minutes=2),
                taken_from=TakenFrom.EXIF,
                added_by=AddedBy.DROP,
                claims=("last_scan",),
            ),
            exhibit(
                "e2",
                position=2,
                caption="outside",
                kind=ExhibitKind.LABEL,
                added_by=AddedBy.DERIVED,
                derived_from="e1",
                derived_how="covered",
                audience="bank",
            ),
        ),
        note="my note\nsecond line",
        tags=("gift", "подарок"),
        archived=True,
        typed=frozenset({"title", "paid"}),
    )


def plain_order(**values: Any) -> Order:
    return Order(**{"id": "o1", "number": "8190000000000001", "title": "Earbuds"} | values)


def code_of(error: pytest.ExceptionInfo[AliGuardError]) -> str:
    return error.value.code


def test_an_order_comes_back_as_it_was_saved(store: Store) -> None:
    store.save(full_order())
    assert store.get() == full_order()
    with store.units() as unit:
        assert unit.orders.all() == [full_order()]
        assert unit.orders.by_number("8190000000000001") == full_order()
        assert unit.orders.by_number("8190000000000002") is None


def test_what_was_not_committed_is_gone(store: Store) -> None:
    with store.units("edit") as unit:
        unit.orders.save(plain_order())
        unit.settings.put("language", "ru")
    with store.units() as unit:
        assert unit.orders.all() == []
        assert unit.settings.get("language") is None


def test_a_unit_sees_what_it_saved(store: Store) -> None:
    with store.units("edit") as unit:
        unit.orders.save(plain_order())
        unit.orders.save(plain_order(title="Case", lines=(Line("l1"),)))
        unit.orders.save(plain_order(title="Case", lines=()))
        assert unit.orders.get("o1").title == "Case"
        unit.commit()
    assert store.get() == plain_order(title="Case")


def test_settings_last_and_are_no_gesture(store: Store) -> None:
    for value in ("ru", "en"):
        with store.units() as unit:
            unit.settings.put("language", value)
            unit.commit()
    with store.units() as unit:
        assert unit.settings.get("language") == "en"
    assert store.history.last() is None


def test_events_that_the_user_took_away_are_known_until_undo_brings_them_back(
    store: Store,
) -> None:
    scan, end = event("scan", "2026-03-01", id="v1"), event("shipped", "2026-02-01", id="v2")
    store.save(plain_order(events=(scan, end)), "import")

    def removed() -> tuple[Event, ...]:
        with store.units() as unit:
            return unit.orders.removed_events(["o1", "o2"]).get("o1", ())

    assert removed() == ()
    store.save(plain_order(events=(scan,)), "remove_event")
    assert removed() == (end,)
    later = replace(scan, day=NOW.date())
    store.save(plain_order(events=(later,)), "correct_event")
    assert removed() in ((end, scan), (scan, end))
    batch = store.history.last()
    assert batch is not None
    store.history.undo(batch[0])
    assert removed() == (end,)
    store.save(plain_order(), "import")  # a page that knows more replaced it: no act of the user
    assert removed() == (end,)


def test_a_missing_order_is_named(store: Store) -> None:
    with store.units() as unit, pytest.raises(AliGuardError) as error:
        unit.orders.get("o1")
    assert code_of(error) == "order_gone"


def test_trashed_orders_are_listed_apart(store: Store) -> None:
    store.save(plain_order())
    store.save(plain_order(trashed_at=NOW), "trash")
    with store.units() as unit:
        assert unit.orders.all() == []
        assert [order.id for order in unit.orders.all(trashed=True)] == ["o1"]
        assert unit.orders.by_number("8190000000000001") is not None
    assert store.get().trashed_at == NOW
    assert store.history.undo(store.history.last()[0]) == ["o1"]
    assert store.get().trashed_at is None


def test_undo_takes_back_every_kind_of_change(store: Store) -> None:
    before = replace(full_order(), cases=full_order().cases[:1])
    store.save(before, "import")
    changed = replace(
        before,
        title="New",
        paid=None,
        payment=Payment.CARD,
        tags=(),
        typed=frozenset(),
        trashed_at=NOW,
        archived=False,
        lines=(replace(before.lines[0], quantity=9), Line("l3", "More")),
        parcels=(),
        events=(*before.events[1:3], event("received", "2026-03-26", id="v9", entry=9)),
        exhibits=(replace(before.exhibits[0], removed_at=NOW), before.exhibits[1]),
        cases=(),
    )
    batch = store.save(changed, "edit_order")
    assert store.history.last() == (batch, "edit_order")
    assert store.history.undo(batch) == ["o1"]
    assert store.get() == before


def test_redo_does_every_kind_of_change_again(store: Store) -> None:
    before = replace(full_order(), cases=full_order().cases[:1])
    store.save(before, "import")
    changed = replace(
        before,
        title="New",
        payment=Payment.CARD,
        trashed_at=NOW,
        lines=(replace(before.lines[0], quantity=9), Line("l3", "More")),
        parcels=(),
        events=(*before.events[1:3], event("received", "2026-03-26", id="v9", entry=9)),
        exhibits=(replace(before.exhibits[0], removed_at=NOW), before.exhibits[1]),
        cases=(),
    )
    batch = store.save(changed, "edit_order")
    after = store.get()
    assert store.history.undone() is None
    for _ in range(2):
        store.history.undo(batch)
        assert store.get() == before
        assert store.history.undone() == (batch, "edit_order")
        assert store.history.redo(batch) == ["o1"]
        assert store.get() == after
        assert store.history.undone() is None
        assert store.history.last() == (batch, "edit_order")


def test_redo_walks_forward_again(store: Store) -> None:
    store.save(plain_order(), "add_order")
    store.save(plain_order(title="A"), "edit_order")
    store.save(plain_order(title="B"), "edit_order")
    while (last := store.history.last()) is not None:
        store.history.undo(last[0])
    titles = []
    while (undone := store.history.undone()) is not None:
        store.history.redo(undone[0])
        titles.append(store.get().title)
    assert titles == ["Earbuds", "A", "B"]


def test_what_was_done_since_ends_redo(store: Store) -> None:
    store.save(plain_order(), "add_order")
    batch = store.save(plain_order(title="A"), "edit_order")
    store.history.undo(batch)
    store.save(plain_order(title="B"), "edit_order")
    assert store.history.undone() is None
    with pytest.raises(AliGuardError) as error:
        store.history.redo(batch)
    assert code_of(error) == "redo_blocked"
    assert store.get().title == "B"


def test_only_what_was_undone_last_is_done_again(store: Store) -> None:
    first = store.save(plain_order(), "add_order")
    second = store.save(plain_order(title="A"), "edit_order")
    store.history.undo(second)
    store.history.undo(first)
    with pytest.raises(AliGuardError) as error:
        store.history.redo(second)
    assert code_of(error) == "redo_blocked"


def test_undo_of_adding_frees_the_number(store: Store) -> None:
    batch = store.save(full_order_without_cases(), "import")
    assert store.history.undo(batch) == ["o1"]
    with store.units() as unit:
        assert unit.orders.all() == []
        assert unit.orders.by_number("8190000000000001") is None
    store.save(full_order_without_cases(), "import")
    assert store.get() == full_order_without_cases()


def full_order_without_cases() -> Order:
    return replace(full_order(), cases=())


def test_undo_walks_back_and_ends(store: Store) -> None:
    store.save(plain_order(), "add_order")
    store.save(plain_order(title="A"), "edit_order")
    store.save(plain_order(title="B"), "edit_order")
    titles = []
    while (last := store.history.last()) is not None:
        store.history.undo(last[0])
        with store.units() as unit:
            titles.append([order.title for order in unit.orders.all()])
    assert titles == [["A"], ["Earbuds"], []]


def test_an_older_gesture_is_blocked_by_a_later_one_on_the_same_order(store: Store) -> None:
    first = store.save(plain_order(), "add_order")
    other = store.save(plain_order(id="o2", number="8190000000000002"), "add_order")
    store.save(plain_order(title="A"), "edit_order")
    with pytest.raises(AliGuardError) as error:
        store.history.undo(first)
    assert code_of(error) == "undo_blocked"
    assert store.history.undo(other) == ["o2"]
    with pytest.raises(AliGuardError) as error:
        store.history.undo(other)
    assert code_of(error) == "undo_blocked"
    with pytest.raises(AliGuardError) as error:
        store.history.undo("nothing")
    assert code_of(error) == "undo_blocked"


def test_one_gesture_on_many_orders_is_undone_whole(store: Store) -> None:
    with store.units("import") as unit:
        unit.orders.save(plain_order())
        unit.orders.save(plain_order(id="o2", number="8190000000000002"))
        unit.commit()
        batch = unit.batch
    assert store.history.added(batch) == 2
    assert sorted(store.history.undo(batch)) == ["o1", "o2"]
    assert store.history.added(batch) == 0


def test_saving_the_same_again_is_no_gesture(store: Store) -> None:
    batch = store.save(full_order(), "import")
    store.save(full_order(), "import")
    store.save(replace(plain_order(id="o2", number="8190000000000002")), "draft")
    with store.units() as unit:
        assert len(unit.orders.all()) == 2
    assert store.history.last() == (batch, "import")


def test_drafts_are_kept_without_a_gesture(store: Store) -> None:
    store.save(plain_order(), "add_order")
    batch = store.save(plain_order(title="A"), "edit_order")
    for text in ("a", "ab", "abc"):
        store.save(plain_order(title="A", cases=(Case(id="c1", text=text),)), "draft")
    assert store.get().cases == (Case(id="c1", text="abc"),)
    assert store.history.last() == (batch, "edit_order")


def test_an_order_with_a_draft_is_not_undone_away(store: Store) -> None:
    batch = store.save(plain_order(), "import")
    store.save(plain_order(cases=(Case(id="c1", text="typed for an hour"),)), "draft")
    assert store.history.last() == (batch, "import")
    with pytest.raises(AliGuardError) as error:
        store.history.undo(batch)
    assert code_of(error) == "undo_blocked"
    assert store.get().cases == (Case(id="c1", text="typed for an hour"),)


def test_many_orders_are_saved_at_once(store: Store) -> None:
    known = full_order()
    store.save(known, "import")
    numbers = [str(8190000000010000 + rank) for rank in range(1200)]
    new = [plain_order(id=f"n{rank}", number=one) for rank, one in enumerate(numbers)]
    with store.units("import") as unit:
        unit.orders.save_all([replace(known, title="Other", events=known.events[1:]), *new])
        unit.commit()
        batch = unit.batch
    with store.units() as unit:
        found = unit.orders.by_numbers([*numbers, known.number, "8190000000009999"])
    assert set(found) == {*numbers, known.number}
    assert found[known.number] == replace(store.get(known.id), title="Other")
    assert len(found[known.number].events) == len(known.events) - 1
    assert found[numbers[-1]] == new[-1]
    assert len(store.history.undo(batch)) == 1201
    with store.units() as unit:
        assert list(unit.orders.by_numbers([*numbers, known.number])) == [known.number]
        assert unit.orders.get(known.id).title == known.title


def test_undo_leaves_a_draft_written_since(store: Store) -> None:
    store.save(plain_order(), "add_order")
    batch = store.save(plain_order(title="A"), "edit_order")
    store.save(plain_order(title="A", cases=(Case(id="c1", text="abc"),)), "draft")
    store.history.undo(batch)
    assert store.get() == plain_order(cases=(Case(id="c1", text="abc"),))


def test_a_discarded_draft_comes_back(store: Store) -> None:
    draft = Case(id="c1", text="abc", facts={"amount": "1.00"})
    store.save(plain_order(), "add_order")
    store.save(plain_order(cases=(draft,)), "draft")
    batch = store.save(plain_order(), "discard_draft")
    assert store.get().cases == ()
    store.history.undo(batch)
    assert store.get().cases == (draft,)


def submitted() -> Case:
    return Case(id="c1", status=CaseStatus.SUBMITTED, text="Sent.", submitted_at=NOW)


@pytest.mark.parametrize(
    "cases",
    [
        (),
        (replace(submitted(), text="Other."),),
        (replace(submitted(), status=CaseStatus.DRAFT, submitted_at=None),),
        (replace(submitted(), page=3),),
    ],
)
@pytest.mark.parametrize("label", ["edit", "draft"])
def test_what_was_sent_does_not_change(store: Store, cases: tuple[Case, ...], label: str) -> None:
    store.save(plain_order(cases=(submitted(),)), "submit")
    with store.units(label) as unit, pytest.raises(AliGuardError) as error:
        unit.orders.save(plain_order(cases=cases))
    assert code_of(error) == "record_frozen"
    assert store.get().cases == (submitted(),)


def test_undo_never_touches_what_was_sent(store: Store) -> None:
    first = store.save(plain_order(), "add_order")
    store.save(plain_order(cases=(Case(id="c1", text="Sent."),)), "draft")
    sent = store.save(plain_order(cases=(submitted(),)), "submit")
    after = store.save(plain_order(cases=(submitted(),), note="n"), "note")
    assert store.history.last() == (after, "note")
    store.history.undo(after)
    assert store.history.last() == (sent, "submit")
    for batch, code in ((sent, "record_frozen"), (first, "undo_blocked")):
        with pytest.raises(AliGuardError) as error:
            store.history.undo(batch)
        assert code_of(error) == code
    assert store.get() == plain_order(cases=(submitted(),))


def test_exhibits_left_out_are_left_alone(store: Store) -> None:
    store.save(plain_order(exhibits=(exhibit(), exhibit("e2", position=2))))
    store.save(plain_order(exhibits=(exhibit(),), title="A"))
    assert {entry.id for entry in store.get().exhibits} == {"e1", "e2"}


def test_the_trash_of_exhibits(store: Store) -> None:
    gone = exhibit(removed_at=NOW)
    store.save(plain_order(exhibits=(exhibit(),)))
    store.save(plain_order(exhibits=(gone,)))
    with store.units() as unit:
        assert unit.orders.get("o1").exhibits == ()
        assert unit.orders.all()[0].exhibits == ()
        assert unit.orders.removed_exhibits("o1") == (gone,)
        with pytest.raises(AliGuardError):
            unit.orders.removed_exhibits("o2")


def test_instants_come_back_in_utc(store: Store) -> None:
    store.save(full_order())
    shipped = next(item for item in store.get().events if item.kind is EventKind.SHIPPED)
    assert shipped.at == datetime(2026, 1, 20, 20, 30, 0, 5, UTC)
    assert shipped.at is not None
    assert shipped.at.tzinfo is not None


def test_two_orders_cannot_share_ids_of_parts_or_get_mixed_up(store: Store) -> None:
    first, second = full_order(), replace(full_order(), id="o2", number="8190000000000002")
    store.save(first)
    store.save(second)
    assert (store.get("o1"), store.get("o2")) == (first, second)


def test_a_removed_order_is_gone_and_undo_brings_all_of_it_back(store: Store) -> None:
    sent = Case(id="c1", text="kept")
    order = Order(id="o1", number="8190000000000001", events=(event("placed", "2026-01-01"),))
    store.save(replace(order, cases=(sent,)))
    before = store.get()
    with store.units("remove_orders") as unit:
        unit.orders.remove(["o1", "unknown"])
        unit.commit()
        batch = unit.batch
    with store.units() as unit:
        assert unit.orders.all() == unit.orders.all(trashed=True) == []
        assert unit.orders.by_number(order.number) is None
    store.history.undo(batch)
    assert store.get() == before


def test_kept_pieces_are_stored_once_and_go_with_their_import(store: Store) -> None:
    piece = KeptPiece("lines", "Order ID: 8190000000000001", date(2026, 3, 24), day_first=True)
    with store.units("import") as unit:
        unit.orders.save(Order("o1", "8190000000000001"))
        unit.raw_inputs.keep([piece, piece, KeptPiece("reply", "[]")])
        unit.commit()
        batch = unit.batch
    with store.units() as unit:
        assert unit.raw_inputs.all() == [piece, KeptPiece("reply", "[]")]
        assert unit.raw_inputs.size()[0] == 2
    store.history.undo(batch)
    with store.units() as unit:
        assert unit.raw_inputs.all() == []
    store.history.redo(batch)
    with store.units("purge_kept") as unit:
        assert len(unit.raw_inputs.all()) == 2
        unit.raw_inputs.purge()
        unit.commit()
    with store.units() as unit:
        assert unit.raw_inputs.size() == (0, 0)
    last = store.history.last()
    assert last is not None
    assert last[0] == batch


def test_exhibits_are_found_by_content_wherever_they_are(store: Store) -> None:
    other = "b" * 64
    store.save(plain_order(exhibits=(exhibit(), exhibit("e2", position=2, sha256=other))))
    second = exhibit("e3", removed_at=NOW)
    store.save(plain_order(id="o2", number="8190000000000002", exhibits=(second,)))
    with store.units() as unit:
        every = unit.orders.exhibits()
        same = unit.orders.exhibits([SHA])
        assert [(order_id, one.id) for order_id, one in every] == [
            ("o1", "e1"),
            ("o1", "e2"),
            ("o2", "e3"),
        ]
        assert same == [("o1", exhibit()), ("o2", second)]
        assert unit.orders.exhibits([]) == []
        assert unit.orders.files_in_use([SHA, other, "c" * 64]) == {SHA, other}


def test_a_file_is_in_use_while_undo_would_bring_its_exhibit_back(store: Store) -> None:
    store.save(plain_order())
    store.save(plain_order(exhibits=(exhibit(),)), "add_exhibit")
    last = store.history.last()
    assert last is not None
    store.history.undo(last[0])
    with store.units() as unit:
        assert unit.orders.exhibits() == []
        assert unit.orders.files_in_use([SHA]) == {SHA}


def test_a_file_is_in_use_while_a_record_names_it(store: Store) -> None:
    store.save(full_order(), "submit")
    with store.units("purge_exhibit") as unit:
        unit.orders.purge_exhibit("o1", "e1")
        unit.orders.purge_exhibit("o1", "e2")
        unit.commit()
    with store.units() as unit:
        assert unit.orders.exhibits() == []
        assert unit.orders.files_in_use([SHA]) == {SHA}


def test_what_was_purged_does_not_come_back(store: Store) -> None:
    store.save(plain_order(exhibits=(exhibit(), exhibit("e2", position=2, sha256="b" * 64))))
    store.save(plain_order(exhibits=(exhibit(removed_at=NOW),)), "remove_exhibit")
    with store.units("purge_exhibit") as unit:
        unit.orders.purge_exhibit("o1", "e1")
        unit.commit()
    with store.units() as unit:
        assert unit.orders.removed_exhibits("o1") == ()
        assert [one.id for one in unit.orders.get("o1").exhibits] == ["e2"]
        assert unit.orders.files_in_use([SHA]) == frozenset()
    last = store.history.last()
    assert last is not None
    assert last[1] == "purge_exhibit"
    with pytest.raises(AliGuardError) as error:
        store.history.undo(last[0])
    assert error.value.code == "purge_final"
    with store.units() as unit, pytest.raises(AliGuardError) as gone:
        unit.orders.purge_exhibit("o9", "e1")
    assert gone.value.code == "order_gone"


def _reminder(number: int, slot: str = "", kind: ReminderKind = ReminderKind.STEP) -> Reminder:
    key = ReminderKey(f"o{number}", "D8.ask/ask_extension", date(2026, 4, 3), slot)
    return Reminder(key, kind, Step.ASK_EXTENSION, date(2026, 3, 24))


def test_a_reminder_comes_once_and_stays_known_when_it_is_cleared(store: Store) -> None:
    one, two, again = _reminder(1), _reminder(2), _reminder(1, "again-1")
    marks = [
        _reminder(1, "done", ReminderKind.DONE),
        Reminder(
            ReminderKey("", "summary", date(2026, 3, 24), ""),
            ReminderKind.SUMMARY,
            Step.NONE,
            date(2026, 3, 24),
        ),
    ]
    with store.units("reminders") as unit:
        unit.reminders.add([one], NOW)  # killed before the commit: it never was
    with store.units("reminders") as unit:
        assert unit.reminders.add([one, two, *marks], NOW) == {
            each.key for each in (one, two, *marks)
        }
        unit.commit()
    with store.units("reminders") as unit:
        assert unit.reminders.add([two, one, again], NOW) == {again.key}
        unit.commit()
    with store.units() as unit:
        assert unit.reminders.entries(9) == [InboxEntry(each, NOW) for each in (again, two, one)]
        assert unit.reminders.entries(1) == [InboxEntry(again, NOW)]
        assert unit.reminders.unread() == {each.key for each in (one, two, again)}
    with store.units("reminders") as unit:
        unit.reminders.mark_read(two.key.order)
        unit.commit()
    with store.units() as unit:
        left = {each.key for each in (one, again) if each.key.order != two.key.order}
        assert unit.reminders.unread() == left
    with store.units("reminders") as unit:
        unit.reminders.mark_read()
        unit.commit()
    with store.units() as unit:
        assert unit.reminders.unread() == frozenset()
        assert all(entry.read for entry in unit.reminders.entries(9))
    with store.units("reminders") as unit:
        gone = unit.reminders.clear()
        assert gone == {each.key for each in (one, two, again)}
        unit.commit()
    with store.units("reminders") as unit:
        unit.reminders.put_back([two.key])
        unit.commit()
    with store.units("reminders") as unit:
        assert [entry.reminder for entry in unit.reminders.entries(9)] == [two]
        unit.reminders.clear()
        unit.commit()
    with store.units("reminders") as unit:
        assert unit.reminders.entries(9) == []
        assert unit.reminders.add([one, two, again], NOW) == frozenset()
        unit.reminders.forget([marks[0].key])
        unit.commit()
    with store.units() as unit:
        assert unit.reminders.keys() == {each.key for each in (one, two, again, marks[1])}
    # Nothing of it is a gesture of the user.
    assert store.history.last() is None


def test_a_snooze_takes_the_place_of_an_older_one(store: Store) -> None:
    first = Snooze("o1", NOW, NOW + timedelta(hours=1), "D11", date(2026, 4, 3))
    second = Snooze("o1", NOW, NOW + timedelta(days=1), "D12", date(2026, 4, 5))
    pause = Snooze("", NOW, NOW + timedelta(days=7))
    for wish in (first, second, pause):
        with store.units("reminders") as unit:
            unit.reminders.put_snooze(wish)
            unit.commit()
    with store.units("reminders") as unit:
        assert unit.reminders.snoozes() == {"o1": second, "": pause}
        unit.reminders.drop_snooze("")
        unit.reminders.drop_snooze("nobody")
        unit.commit()
    with store.units() as unit:
        assert unit.reminders.snoozes() == {"o1": second}


def resting(rank: int, **fields: Any) -> RestingOrder:
    """Return what is known of the order ``o<rank>``."""
    values: dict[str, Any] = {
        "order": f"o{rank}",
        "since": date(2025, 1, 1),
        "basis": "b1",
        "place": f"07 {rank}",
        "stage": Stage.FINISHED,
        "step": Step.NONE,
        "store": "AudioNova",
        "title": f"title {rank}",
        "paid": Money("USD", 1000 * rank),
        "text": f"title {rank}\naudionova\n81900000000000 0{rank}",
        "journey": Journey("audionova", "post", "pl", date(2024, 1, rank), came=date(2024, 2, 1)),
    }
    return RestingOrder(**values | fields)


TODAY = date(2026, 3, 24)
ANY = RestingFilter()


@pytest.fixture
def sleepers(store: Store) -> Store:
    """Five orders: the first is awake, the last rests only from tomorrow on."""
    with store.units("import") as unit:
        unit.orders.save_all(
            order(
                id=f"o{rank}",
                number=f"819000000000000{rank}",
                title="" if rank in (3, 4) else f"Title {rank}",
                lines=(Line("l1"), Line("l2", "First item")) if rank == 3 else (),
            )
            for rank in range(1, 6)
        )
        unit.commit()
    first = date(2024, 1, 3)
    way = Journey("lumen", "post", "de", first, first, date(2024, 1, 9), date(2024, 1, 20))
    lost = Journey("audionova", "post", "pl", date(2024, 1, 4), travels=True)
    rows = [
        resting(2, stage=Stage.CLOSED_FINAL, paid=None),
        resting(3, store="Lumen", title="a lamp", text="a lamp\nlumen", journey=way),
        resting(4, step=Step.WAIT, paid=Money("EUR", 5000), journey=lost),
        resting(5, since=TODAY + timedelta(days=1)),
    ]
    with store.units("settle") as unit:
        unit.resting.put(rows)
        unit.commit()
    return store


def ids(unit: Any, keys: list[int]) -> list[str]:
    found = unit.resting.orders(keys)
    assert list(found) == keys
    return [one.id for one in found.values()]


def test_orders_rest_from_their_day_on(sleepers: Store) -> None:
    with sleepers.units() as unit:
        assert {one.id for one in unit.orders.awake(TODAY)} == {"o1", "o5"}
        assert unit.resting.count(TODAY) == 3
        assert unit.resting.count(TODAY + timedelta(days=1)) == 4
        assert unit.resting.is_resting(TODAY, ["o1", "o2", "o5"]) == {"o2"}
        assert unit.resting.key_of(TODAY, "o5") is None
        key = unit.resting.key_of(TODAY, "o3")
        assert ids(unit, [key]) == ["o3"]
        assert unit.resting.orders([key + 1000]) == {}
        assert len(unit.orders.all()) == 5
        assert unit.resting.ids([key, key + 1000]) == {key: "o3"}
        named = {one.id: (one.number, one.title) for one in unit.resting.known(TODAY)}
        assert named["o2"] == ("8190000000000002", "Title 2")
        assert named["o3"] == ("8190000000000003", "First item"), "as Order.display_title"
        assert named["o4"] == ("8190000000000004", "8190000000000004")
        assert set(named) == {"o2", "o3", "o4"}


def test_resting_orders_are_found_and_sorted(sleepers: Store) -> None:
    def found(**wanted: Any) -> list[str]:
        with sleepers.units() as unit:
            return ids(unit, unit.resting.find(TODAY, RestingFilter(**wanted)))

    def ranked(by: RestingSort) -> list[tuple[str, int, str]]:
        with sleepers.units() as unit:
            rows = unit.resting.ranked(TODAY, ANY, by)
            names = ids(unit, [key for _, _, key in rows])
            return [
                (text, amount, name) for (text, amount, _), name in zip(rows, names, strict=True)
            ]

    assert found() == ["o2", "o3", "o4"]
    assert found(words=search_words("LUMEN a")) == ["o3"]
    assert found(words=search_words("le 4")) == ["o4"]
    assert found(words=search_words("lu men")) == ["o3"], "spaces that the text does not have"
    assert found(words=search_words("nothing")) == []
    assert found(words=search_words(" ".join(map(str, range(5000))))) == [], "a page pasted"
    assert found(words=search_words("100% _")) == [], "no wild cards"
    assert found(stages=frozenset({Stage.CLOSED_FINAL})) == ["o2"]
    assert found(store="Lumen") == ["o3"]
    assert ranked(RestingSort.TITLE) == [
        ("a lamp", 0, "o3"),
        ("title 2", 0, "o2"),
        ("title 4", 0, "o4"),
    ]
    assert ranked(RestingSort.PAID) == [("", 0, "o2"), ("EUR", 5000, "o4"), ("USD", 3000, "o3")]
    assert ranked(RestingSort.STEP) == [("none", 0, "o2"), ("none", 0, "o3"), ("wait", 0, "o4")]
    with sleepers.units() as unit:
        assert set(unit.resting.stages(TODAY)) == {Stage.CLOSED_FINAL, Stage.FINISHED}
        assert set(unit.resting.stores(TODAY)) == {"AudioNova", "Lumen"}


def test_resting_orders_tell_how_long_parcels_take(sleepers: Store) -> None:
    with sleepers.units() as unit:
        assert dict(unit.resting.took(TODAY, Scope.STORE, "lumen")) == {6: 1}
        assert dict(unit.resting.took(TODAY, Scope.CARRIER, "post")) == {6: 1}
        assert dict(unit.resting.took(TODAY, Scope.COUNTRY, "pl")) == {}
        starts = unit.resting.started(TODAY, date(2024, 1, 2), date(2024, 1, 3))
        assert sorted(starts) == [
            PastStarts("de", 1, 0, date(2024, 1, 20)),
            PastStarts("pl", 1, 0, date(2024, 2, 1)),
        ]
        wider = unit.resting.started(TODAY, date(2024, 1, 2), date(2024, 1, 4))
        assert sorted(wider)[1] == PastStarts("pl", 1, 1, date(2024, 2, 1))


@pytest.mark.parametrize(
    "change",
    [
        lambda one: replace(one, note="changed"),
        lambda one: replace(one, events=(event("scan", "2024-01-05"),)),
        lambda one: replace(one, lines=(Line("l1", "Earbuds"),)),
        lambda one: replace(one, parcels=(Parcel("p1", ("RB1",)),)),
        lambda one: replace(one, exhibits=(exhibit(),)),
        lambda one: replace(one, cases=(Case(id="c1", situation="N1"),)),
        lambda one: replace(one, trashed_at=NOW),
    ],
)
def test_any_change_wakes_an_order(sleepers: Store, change: Callable[[Order], Order]) -> None:
    with sleepers.units("edit") as unit:
        unit.orders.save(change(unit.orders.get("o2")))
        unit.commit()
    with sleepers.units() as unit:
        assert unit.resting.count(TODAY) == 2
        assert "o2" in {one.id for one in unit.orders.awake(TODAY)}
    with sleepers.units("settle") as unit:
        unit.resting.put([resting(2)])
        unit.commit()
    batch, _ = sleepers.history.last()
    sleepers.history.undo(batch)
    with sleepers.units() as unit:
        assert unit.resting.is_resting(TODAY, ["o2"]) == frozenset(), "undo is a change too"


def test_resting_is_no_gesture_and_lasts_once_committed(sleepers: Store) -> None:
    last = sleepers.history.last()
    with sleepers.units() as unit:
        count = unit.orders.change_count()
    with sleepers.units("settle") as unit:
        unit.resting.wake(["o2", "o4"])  # killed before the commit: it never was
    with sleepers.units("settle") as unit:
        unit.resting.put([resting(3, basis="b2")])
        unit.commit()
    assert sleepers.history.last() == last
    with sleepers.units() as unit:
        assert unit.orders.change_count() == count
        assert unit.resting.count(TODAY) == 3
        stale = unit.resting.stale(TODAY, "b1", 0, 9)
        assert {one.id for one in stale.values()} == {"o3", "o5"}
        assert list(stale) == sorted(stale)
        first, second = unit.resting.stale(TODAY, "b3", 0, 2)
        assert first not in unit.resting.stale(TODAY, "b3", first, 9)
        assert second in unit.resting.stale(TODAY, "b3", first, 9)
    with sleepers.units("settle") as unit:
        unit.resting.wake(["o2", "nobody"])
        unit.commit()
    with sleepers.units() as unit:
        assert unit.resting.is_resting(TODAY, ["o2", "o3"]) == {"o3"}


def test_what_was_removed_rests_no_longer(sleepers: Store) -> None:
    with sleepers.units("remove_orders") as unit:
        unit.orders.remove(["o3"])
        unit.commit()
    with sleepers.units() as unit:
        assert unit.resting.count(TODAY) == 2
        assert {one.id for one in unit.resting.known(TODAY)} == {"o2", "o4"}
