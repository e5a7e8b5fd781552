# SPDX-License-Identifier: MIT
"""Numbers with their words, in the plural forms of the user's language.

``lupdate`` marks a text as having plural forms only where an object's own ``tr`` gets a number
(not for ``QCoreApplication.translate``), so these texts live in one QObject.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject


class Counting(QObject):
    """Every counted text that belongs to no widget."""

    def days(self, count: int) -> str:
        """Return ``5 days``."""
        return self.tr("%n day(s)", "", count)

    def days_left(self, count: int) -> str:
        """Return ``5 days left``, the words of a chip."""
        return self.tr("%n day(s) left", "", count)

    def days_to_act(self, count: int) -> str:
        """Return the sentence ``5 days are left to act.``."""
        if count == 1:
            return self.tr("One day is left to act.")
        return self.tr("%n days are left to act.", "", count)

    def days_to_last(self, count: int) -> str:
        """Return ``3 days to the last safe day``."""
        return self.tr("%n day(s) to the last safe day", "", count)

    def last_days(self, count: int) -> str:
        """Return ``5 orders have their last safe day``, the title of a message."""
        return self.tr("%n order(s): the last safe day is near", "", count)

    def last_today(self, count: int) -> str:
        """Return ``Last safe day today: 2 orders``, the title of a message."""
        return self.tr("Last safe day today: %n order(s)", "", count)

    def last_tomorrow(self, count: int) -> str:
        """Return ``Last safe day tomorrow: 2 orders``, a part of a message."""
        return self.tr("Last safe day tomorrow: %n order(s)", "", count)

    def hours_left(self, count: int) -> str:
        """Return ``Only hours are left: 2 orders``, the title of a message."""
        return self.tr("Only hours are left: %n order(s)", "", count)

    def more_today(self, count: int) -> str:
        """Return ``5 more orders need you today.``, the end of a message."""
        return self.tr("%n more order(s) need you today.", "", count)

    def marked_done(self, count: int) -> str:
        """Return ``1 marked as done``, what the list has and the tray does not count."""
        return self.tr("%n marked as done", "", count)

    def orders_today(self, count: int) -> str:
        """Return ``5 orders need you today``, the title of a message."""
        return self.tr("%n order(s) need you today", "", count)

    def and_more(self, count: int) -> str:
        """Return ``and 3 more``, the end of a list of names."""
        return self.tr("and %n more", "", count)

    def to_do_today(self, count: int) -> str:
        """Return ``5 to do today``."""
        return self.tr("%n to do today", "", count)

    def this_week(self, count: int) -> str:
        """Return ``4 this week``."""
        return self.tr("%n this week", "", count)

    def unread(self, count: int) -> str:
        """Return what the number at the bell counts."""
        return self.tr("Reminders of %n order(s) that you have not looked at.", "", count)

    def not_today(self, count: int) -> str:
        """Return why the bell counts more orders than there are to do today."""
        return self.tr(
            "%n of them: nothing to do today; a day is near, or a date is missing.", "", count
        )

    def days_ago(self, count: int) -> str:
        """Return ``5 days ago``."""
        return self.tr("%n day(s) ago", "", count)

    def dates(self, count: int) -> str:
        """Return ``2 dates``, the start of a line that names them."""
        return self.tr("%n dates", "", count)

    def business_days(self, count: int) -> str:
        """Return ``5 business days``."""
        return self.tr("%n business day(s)", "", count)

    def hours(self, count: int) -> str:
        """Return ``5 hours``."""
        return self.tr("%n hour(s)", "", count)

    def characters(self, count: int) -> str:
        """Return ``500 characters``."""
        return self.tr("%n character(s)", "", count)

    def pieces(self, count: int) -> str:
        """Return ``6 pictures``."""
        return self.tr("%n picture(s)", "", count)

    def megabytes(self, count: int) -> str:
        """Return ``2 MB``."""
        return self.tr("%n MB", "", count)

    def seconds(self, count: int) -> str:
        """Return ``60 seconds``."""
        return self.tr("%n second(s)", "", count)

    def rules(self, count: int) -> str:
        """Return ``3 rules``."""
        return self.tr("%n rule(s)", "", count)

    def weeks(self, count: int) -> str:
        """Return ``2 weeks``."""
        return self.tr("%n week(s)", "", count)

    def to_weeks(self, count: int) -> str:
        """Return ``%1-4 weeks``; the caller fills in the lesser number."""
        return self.tr("%1\u2013%n week(s)", "", count)

    def to_days(self, count: int) -> str:
        """Return ``%1-10 days``; the caller fills in the lesser number."""
        return self.tr("%1\u2013%n day(s)", "", count)

    def siblings_arrived(self, count: int) -> str:
        """Return what it may mean that all other orders of the same days have arrived."""
        return self.tr(
            "%n other order(s) of the same days have arrived. This one may be lost.", "", count
        )

    def siblings_travelling(self, count: int) -> str:
        """Return what it may mean that all other orders of the same days still travel."""
        return self.tr(
            "%n other order(s) of the same days are still on the way too. "
            "It looks like a general delay.",
            "",
            count,
        )

    def orders(self, count: int) -> str:
        """Return ``5 orders``."""
        return self.tr("%n order(s)", "", count)


@cache
def counting() -> Counting:
    """Return the one object that counts."""
    return Counting()
