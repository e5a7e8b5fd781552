# SPDX-License-Identifier: MIT
"""The operating system: opening links, and later tray, notifications and start at login."""
