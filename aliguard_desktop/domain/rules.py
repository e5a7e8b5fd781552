# SPDX-License-Identifier: MIT
"""Rules as data: every number of the domain with its source, confidence and bounds."""
