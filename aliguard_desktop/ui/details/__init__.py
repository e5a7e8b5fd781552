# SPDX-License-Identifier: MIT
"""The details pane: action card, timeline, parcels, evidence, contacts."""
