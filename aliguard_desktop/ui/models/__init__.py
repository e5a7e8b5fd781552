# SPDX-License-Identifier: MIT
"""Item models: rows in, roles out."""
