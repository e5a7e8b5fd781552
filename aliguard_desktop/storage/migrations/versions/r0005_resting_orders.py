# SPDX-License-Identifier: MIT
"""Orders that rest: what the list knows of them without reading them.

Whatever changes a row that belongs to an order wakes it: triggers see to that, so that no writer
can forget it, not undo and not an older program that had the file in between.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_PARTS = ("lines", "parcels", "events", "exhibits", "cases")
_INDICES = {
    "place": ["place", "since", "search"],
    "title": ["title", "place", "since"],
    "step": ["step", "place", "since"],
    "paid": ["paid_currency", "paid_minor", "place", "since"],
    "started": ["started"],
    "way_store": ["way_store"],
}
_TRIGGER = """
CREATE TRIGGER wake_{table}_{act} AFTER {act} ON {table}
BEGIN
    DELETE FROM resting WHERE order_pk = {row}.{key};
END
"""


def upgrade() -> None:
    """Create the table and its triggers."""
    op.create_table(
        "resting",
        sa.Column("order_pk", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("store", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("paid_currency", sa.Text(), nullable=False),
        sa.Column("paid_minor", sa.Integer(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("way_store", sa.Text(), nullable=False),
        sa.Column("way_carrier", sa.Text(), nullable=False),
        sa.Column("way_country", sa.Text(), nullable=False),
        sa.Column("started", sa.Date(), nullable=True),
        sa.Column("came", sa.Date(), nullable=True),
        sa.Column("took", sa.Integer(), nullable=True),
        sa.Column("travels", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["order_pk"], ["orders.pk"], name="fk_resting_order_pk_orders"),
        sa.PrimaryKeyConstraint("order_pk", name="pk_resting"),
    )
    for name, columns in _INDICES.items():
        op.create_index(f"ix_resting_{name}", "resting", columns)
    for table in ("orders", *_PARTS):
        # Live rows, which are almost all, leave it: SQLite went through them by it.
        ended = sa.text("removed_batch IS NOT NULL")
        op.drop_index(f"ix_{table}_removed_batch", table)
        op.create_index(f"ix_{table}_removed_batch", table, ["removed_batch"], sqlite_where=ended)
    for act in ("UPDATE", "DELETE"):
        op.execute(_TRIGGER.format(table="orders", act=act, row="OLD", key="pk"))
    for table in _PARTS:
        for act, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            op.execute(_TRIGGER.format(table=table, act=act, row=row, key="order_pk"))
