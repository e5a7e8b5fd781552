# SPDX-License-Identifier: MIT
"""SQLite through SQLAlchemy: schema, mapping, unit of work, migrations, evidence files."""
