# SPDX-License-Identifier: MIT
"""When an exhibit was taken, how it came here, what it shows, and what it is a copy of."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_DEFAULTS = {
    "taken_from": "unknown",
    "added_by": "unknown",
    "claims": "[]",
    "derived_from": "",
    "derived_how": "",
    "audience": "",
}


def upgrade() -> None:
    """Add the columns; what is not known of older exhibits is said to be unknown."""
    op.add_column("exhibits", sa.Column("taken_at", sa.DateTime(), nullable=True))
    for name, default in _DEFAULTS.items():
        column = sa.Column(name, sa.Text(), nullable=False, server_default=default)
        op.add_column("exhibits", column)
