# SPDX-License-Identifier: MIT
"""Readers: bytes that AliExpress, an export or a person gave, turned into ImportedOrders."""
