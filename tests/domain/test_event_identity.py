# SPDX-License-Identifier: MIT
"""Ids that follow from what an event says."""

from __future__ import annotations

from uuid import UUID, uuid5

from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.domain.event_identity import inferred_event_id, own_id
from aliguard_desktop.domain.events import EventKind
from tests.effort import examples

NAMESPACE = UUID("5b0e3f0a-6c1d-5d0c-9b53-0a3d4f0b7c11")


@settings(max_examples=examples(50))
@given(st.text(st.characters(exclude_categories=["Cs"])), st.text("abc\n\u0436"))
def test_ids_are_version_five_uuids(number: str, given: str) -> None:
    assert own_id(number, "line", given) == str(uuid5(NAMESPACE, f"{number}\nline\n{given}"))


def test_the_inferred_id_never_changes() -> None:
    # It lies in every database: another one would make guessed days look stated.
    assert inferred_event_id("8190000000000001", EventKind.SHIPPED) == str(
        uuid5(NAMESPACE, "8190000000000001\ninferred\nshipped")
    )
