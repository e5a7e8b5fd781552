# SPDX-License-Identifier: MIT
"""First schema: orders with their parts as versioned rows, batches for undo, settings."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_LIVE = "removed_batch IS NULL"


def _text(name: str, *, null: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Text(), nullable=null)


def _number(name: str, *, null: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Integer(), nullable=null)


def _flag(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Boolean(), nullable=False)


def _instant(name: str, *, null: bool = True) -> "sa.Column[Any]":
    return sa.Column(name, sa.DateTime(), nullable=null)


def _day(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Date(), nullable=True)


def _foreign(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{target}"
    return sa.ForeignKeyConstraint([column], [f"{target}.pk"], name=name)


def _versioned(table: str, *items: "sa.Column[Any] | sa.Constraint") -> None:
    """Create a table whose rows undo flips."""
    op.create_table(
        table,
        _number("pk"),
        _text("uid"),
        _number("added_batch", null=True),
        _number("removed_batch", null=True),
        *items,
        sa.PrimaryKeyConstraint("pk", name=f"pk_{table}"),
        _foreign(table, "added_batch", "batches"),
        _foreign(table, "removed_batch", "batches"),
    )
    op.create_index(f"ix_{table}_added_batch", table, ["added_batch"])
    op.create_index(f"ix_{table}_removed_batch", table, ["removed_batch"])


def _part(table: str, *columns: "sa.Column[Any]") -> None:
    """Create the table of one kind of an order's parts."""
    _versioned(table, _number("order_pk"), *columns, _foreign(table, "order_pk", "orders"))
    op.create_index(
        f"uq_{table}_live_uid",
        table,
        ["order_pk", "uid"],
        unique=True,
        sqlite_where=sa.text(_LIVE),
    )


def upgrade() -> None:
    """Create everything."""
    _create_batches()
    _create_orders()
    _create_parts()
    op.create_table(
        "settings",
        _text("key"),
        _text("value"),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
    )


def _create_batches() -> None:
    op.create_table(
        "batches",
        _number("pk"),
        _text("uid"),
        _text("label"),
        _instant("at", null=False),
        _flag("undoable"),
        _flag("frozen"),
        _instant("undone_at"),
        sa.PrimaryKeyConstraint("pk", name="pk_batches"),
        sa.UniqueConstraint("uid", name="uq_batches_uid"),
    )


def _create_orders() -> None:
    _versioned(
        "orders",
        *(_text("number"), _text("title"), _text("store"), _text("currency")),
        *(_number("paid_minor", null=True), _text("paid_currency", null=True), _text("payment")),
        *(_text("city"), _text("country"), _text("note"), _text("tags"), _flag("archived")),
        *(_text("typed"), _instant("trashed_at")),
    )
    for column in ("uid", "number"):
        op.create_index(
            f"uq_orders_live_{column}",
            "orders",
            [column],
            unique=True,
            sqlite_where=sa.text(_LIVE),
        )
    op.create_table(
        "batch_orders",
        _number("batch_pk"),
        _number("order_pk"),
        sa.PrimaryKeyConstraint("batch_pk", "order_pk", name="pk_batch_orders"),
        _foreign("batch_orders", "batch_pk", "batches"),
        _foreign("batch_orders", "order_pk", "orders"),
    )
    op.create_index("ix_batch_orders_order_pk", "batch_orders", ["order_pk"])
    op.create_table(
        "field_changes",
        *(_number("pk"), _number("batch_pk"), _number("order_pk")),
        *(_text("field"), _text("old"), _text("new")),
        sa.PrimaryKeyConstraint("pk", name="pk_field_changes"),
        _foreign("field_changes", "batch_pk", "batches"),
        _foreign("field_changes", "order_pk", "orders"),
    )
    op.create_index("ix_field_changes_batch_pk", "field_changes", ["batch_pk"])
    op.create_index("ix_field_changes_order_pk", "field_changes", ["order_pk"])


def _create_parts() -> None:
    _part(
        "lines",
        *(_number("rank"), _text("title"), _number("quantity")),
        *(_number("paid_minor", null=True), _text("paid_currency", null=True), _text("variant")),
    )
    _part("parcels", _number("rank"), _text("numbers"), _text("carrier"), _text("lines"))
    _part(
        "events",
        *(_text("kind"), _text("source"), _day("day"), _instant("at"), _day("seen")),
        *(_text("line", null=True), _text("parcel", null=True)),
        *(_text("detail"), _text("currency"), _number("entry")),
    )
    _part(
        "exhibits",
        *(_text("sha256"), _text("name"), _text("media_type"), _text("kind"), _text("caption")),
        *(_number("position"), _number("size"), _instant("added_at"), _instant("removed_at")),
    )
    _part(
        "cases",
        *(_number("rank"), _text("line", null=True), _text("situation"), _text("status")),
        *(_text("facts"), _text("confirmed"), _text("declined"), _text("exhibits")),
        *(_text("text"), _flag("edited"), _number("page"), _number("reached"), _flag("truthful")),
        *(_text("copied_anyway"), _instant("submitted_at"), _text("frozen_exhibits")),
        _text("text_sha256"),
    )
