# SPDX-License-Identifier: MIT
"""What imports recognised, compressed: a newer parser can read it again (decisions 31)."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "raw_inputs",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("batch", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("seen", sa.Date(), nullable=True),
        sa.Column("day_first", sa.Boolean(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_raw_inputs"),
        sa.UniqueConstraint("sha256", name="uq_raw_inputs_sha256"),
    )
    op.create_index("ix_raw_inputs_batch", "raw_inputs", ["batch"])
