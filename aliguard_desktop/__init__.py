# SPDX-License-Identifier: MIT
"""AliGuard Desktop: keeps AliExpress buyers on time, offline, on their own machine."""

__version__ = "0.1.0"
