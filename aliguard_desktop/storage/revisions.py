# SPDX-License-Identifier: MIT
"""The schema's revisions, known without importing Alembic (a test holds them together)."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""All revisions, oldest first."""

HEAD = REVISIONS[-1]
"""The revision that this program writes."""
