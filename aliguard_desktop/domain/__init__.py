# SPDX-License-Identifier: MIT
"""What an order is and what follows from it: pure rules on the standard library, no clock, no files."""
