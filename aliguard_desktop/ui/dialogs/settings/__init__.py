# SPDX-License-Identifier: MIT
"""Settings: pages that save each change at once."""
