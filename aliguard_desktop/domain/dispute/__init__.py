# SPDX-License-Identifier: MIT
"""The dispute: situations, claims, the statement, its checks and the evidence checklist."""
