# SPDX-License-Identifier: MIT
"""Use cases, one module per family, and the ports that the outer rooms fill."""
