# SPDX-License-Identifier: MIT
"""Build hook: a wheel carries resources/ inside the package, with the translations built.

An editable install takes them from the checkout instead (see aliguard_desktop/resources.py).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds resources/ to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the .qm files and include the folder, unless the install is editable."""
        if self.target_name == "wheel" and version == "editable":
            return
        script = Path(self.root) / "packaging" / "translations.py"
        subprocess.run([sys.executable, str(script), "build"], check=True)
        if self.target_name == "wheel":
            build_data["force_include"]["resources"] = "aliguard_desktop/_resources"
