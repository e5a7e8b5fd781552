# SPDX-License-Identifier: MIT
"""Dialogs: import report, order form, dates, contacts."""
