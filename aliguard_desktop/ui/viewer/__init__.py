# SPDX-License-Identifier: MIT
"""Looking at exhibits one by one, and at an original beside its copy."""
