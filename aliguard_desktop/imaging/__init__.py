# SPDX-License-Identifier: MIT
"""Pictures: thumbnails of exhibits, made off the window's thread."""
