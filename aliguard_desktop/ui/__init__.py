# SPDX-License-Identifier: MIT
"""The window: models, widgets, dialogs and the dispute wizard."""
