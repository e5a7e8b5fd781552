# SPDX-License-Identifier: MIT
"""The dispute wizard, one page per file."""
