# SPDX-License-Identifier: MIT
"""Writers: AliGuard's own JSON, agenda and statement output."""
