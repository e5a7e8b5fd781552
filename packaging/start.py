# SPDX-License-Identifier: MIT
"""What the bundle starts: the same as ``python -m aliguard_desktop``."""

import sys

from aliguard_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
