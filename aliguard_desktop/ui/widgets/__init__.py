# SPDX-License-Identifier: MIT
"""Widgets used in more than one place."""
