# SPDX-License-Identifier: MIT
"""Covering and marking a copy of a picture."""
