# SPDX-License-Identifier: MIT
"""Alembic's scripts; imported only where a database file is not at head."""
