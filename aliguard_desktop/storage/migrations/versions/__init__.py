# SPDX-License-Identifier: MIT
"""One module per revision of the schema."""
