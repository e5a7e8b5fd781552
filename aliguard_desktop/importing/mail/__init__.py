# SPDX-License-Identifier: MIT
"""Notification mails: one (.eml) or a mailbox of them (.mbox)."""
