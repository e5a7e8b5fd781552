# SPDX-License-Identifier: MIT
"""Sentences of the import by code; ``labels.error_text`` and ``labels.import_text`` use them.

Codes that are not here (a wrong value in AliGuard's own JSON) keep their English sentence, which
names the value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate knows this name
    """Return ``text``; lupdate takes it into ``context``."""
    del context
    return text


IMPORT_SENTENCES: Mapping[str, str] = {
    # What became of an order
    "order_new": QT_TRANSLATE_NOOP("Errors", "This order was not known before."),
    "order_unchanged": QT_TRANSLATE_NOOP("Errors", "Everything in it was known already."),
    "order_updated": QT_TRANSLATE_NOOP("Errors", "Something is new or has changed."),
    "order_updated_less": QT_TRANSLATE_NOOP(
        "Errors",
        "Something is new or has changed. What you had removed or corrected was left out.",
    ),
    "order_left_out": QT_TRANSLATE_NOOP(
        "Errors", "What you had removed or corrected was left out; all else was known already."
    ),
    "order_kept": QT_TRANSLATE_NOOP(
        "Errors", "The file differs in what you wrote yourself; yours was kept."
    ),
    "number_unlike": QT_TRANSLATE_NOOP(
        "Errors", "Your other orders end in {ending}. Check the last digits."
    ),
    "number_of_item": QT_TRANSLATE_NOOP(
        "Errors", "This looks like the number of an item of order {other}. Check it."
    ),
    "in_trash": QT_TRANSLATE_NOOP(
        "Errors", "This order is in the trash and was left there. Restore it to update it."
    ),
    "date_conflict": QT_TRANSLATE_NOOP(
        "Errors",
        "Two dates: {known} and {read}. Both are kept; the earlier one counts until you decide.",
    ),
    "kept_undone": QT_TRANSLATE_NOOP(
        "Errors", "Kept pieces of imports that you have undone, so they were not read: {count}."
    ),
    # Files that are not let in
    "empty": QT_TRANSLATE_NOOP(
        "Errors", "{file} is empty: there is nothing to read. Save or export it again."
    ),
    "missing": QT_TRANSLATE_NOOP(
        "Errors",
        "There is no file {file}. It was moved or renamed; look for it and choose it again.",
    ),
    "folder": QT_TRANSLATE_NOOP("Errors", "{file} is a folder. Choose the files inside it."),
    "not_a_file": QT_TRANSLATE_NOOP(
        "Errors", "{file} is not an ordinary file. Choose a saved page or text."
    ),
    "unreadable": QT_TRANSLATE_NOOP(
        "Errors", "{file} can't be read: {reason}. Check that you may open it, and try again."
    ),
    "too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is larger than {limit} MB and was not read. "
        "A saved orders page has a few MB at most.",
    ),
    "too_deep": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is nested more than {limit} levels deep. "
        "No page of AliExpress looks like that, so it was not read.",
    ),
    "picture": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a picture, not order data. Drop it on an order to keep it as evidence.",
    ),
    "binary": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is not text. AliGuard reads saved or copied pages of AliExpress, its mails, and "
        "tables of orders.",
    ),
    "pdf": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a PDF. Orders are not read from PDFs. If it is a receipt or a letter, drop it "
        "on its order to keep it as evidence.",
    ),
    "old_office": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a file of an old Office program (.xls, .doc, .msg). Open it, save a table as "
        ".xlsx or CSV and a mail as .eml, and import that.",
    ),
    "packed": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is packed in a way that is not read here. Unpack it and drop what is in it.",
    ),
    "document": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a text document or a presentation. Copy what is about your orders in it and "
        "paste it here.",
    ),
    "receipt_page": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a receipt of order {order}. It says less than the order's own page, so it was "
        "not read. Drop it on that order to keep it as evidence.",
    ),
    "encoding": QT_TRANSLATE_NOOP(
        "Errors", "{file} is not readable text. Save it as UTF-8 and try again."
    ),
    "not_recognised": QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing in {file} looks like an order. AliGuard reads saved or copied pages of "
        "AliExpress, its mails, tables of orders, and order numbers.",
    ),
    "more": QT_TRANSLATE_NOOP(
        "Errors", "Not all is shown. Further pieces that were not understood: {count}"
    ),
    # Tables
    "id_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "Excel has cut the last digits of this number; they are gone. Export the file again, and "
        "import it without opening it in Excel.",
    ),
    "row_without_number": QT_TRANSLATE_NOOP("Errors", "There is no order number in this row."),
    "table_too_wide": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} has a row with more than {limit} columns. That is no table of orders, "
        "so it was not read.",
    ),
    "table_too_long": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} has more than {limit} rows, or too many cells. Split it and import the parts.",
    ),
    "table_broken": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} can't be read as a table at line {line}: a quotation mark is not closed, or a "
        "cell is far too long. Save it again as CSV.",
    ),
    "quote_open": QT_TRANSLATE_NOOP(
        "Errors",
        "A quotation mark in the last row that was read is not closed: the rows after it are "
        "inside its text. Correct it and import the file again.",
    ),
    "table_empty": QT_TRANSLATE_NOOP("Errors", "This file holds no table with a header row."),
    "table_no_rows": QT_TRANSLATE_NOOP("Errors", "This table has headers, but no rows under them."),
    "table_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Nobody has said yet what the columns of this table are, so it was not read."
    ),
    "table_mapped": QT_TRANSLATE_NOOP("Errors", "The columns were read as you chose before."),
    "sheets_left": QT_TRANSLATE_NOOP(
        "Errors", "These parts say nothing of your orders and were not read: {names}."
    ),
    "workbook_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is damaged or is not a spreadsheet. Open it in a spreadsheet program, save it as "
        ".xlsx or CSV, and import it again.",
    ),
    "workbook_locked": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is locked with a password. Save it without one and import it again.",
    ),
    "workbook_entities": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} has a document type in it, which no spreadsheet program writes. It was not read.",
    ),
    "encoding_guessed": QT_TRANSLATE_NOOP(
        "Errors",
        "The file does not say its encoding; {encoding} was taken. "
        "If names look wrong, save it as UTF-8 and import it again.",
    ),
    "number_not_in_name": QT_TRANSLATE_NOOP(
        "Errors",
        "This export has the order number only in the name of its file, and this name has none. "
        "Rename the file to the order number and import it again.",
    ),
    "number_from_name": QT_TRANSLATE_NOOP(
        "Errors", "This export has the order number only in the name of its file: {order}."
    ),
    "other_platform": QT_TRANSLATE_NOOP("Errors", "This row is of {platform}, not of AliExpress."),
    "amount_unreadable": QT_TRANSLATE_NOOP(
        "Errors", '"{text}" is not read as an amount with its currency.'
    ),
    "amounts_differ": QT_TRANSLATE_NOOP(
        "Errors",
        "The rows of order {order} give different amounts. They were kept for its items; "
        "the amount of the order stays empty.",
    ),
    "tracking_is_order": QT_TRANSLATE_NOOP(
        "Errors", "The order's own number stands where the tracking number belongs."
    ),
    "tracking_unusable": QT_TRANSLATE_NOOP("Errors", '"{number}" is no tracking number.'),
    "day_early": QT_TRANSLATE_NOOP(
        "Errors",
        "This export writes days in universal time, one day early for you. "
        "The dates were moved by one day.",
    ),
    "day_kept": QT_TRANSLATE_NOOP(
        "Errors", "This export writes days in universal time. In your time zone they are right."
    ),
    "price_of_piece": QT_TRANSLATE_NOOP(
        "Errors",
        "This export gives the price of one piece, not what you paid. The amount stays empty; "
        "import the order's page to fill it.",
    ),
    "no_currency": QT_TRANSLATE_NOOP(
        "Errors", "This file gives amounts without a currency, so they were not taken over."
    ),
    "ids_end_in_zero": QT_TRANSLATE_NOOP(
        "Errors",
        "All order numbers end in 0. If Excel has saved this file, the last digits may be wrong: "
        "compare one with its order page.",
    ),
    # JSON
    "json_empty": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is JSON without anything in it. Save the page again once your orders are shown.",
    ),
    "json_broken": QT_TRANSLATE_NOOP(
        "Errors", "The JSON is cut off or damaged at line {line}. Save it again."
    ),
    "json_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "This JSON is neither a reply of AliExpress nor AliGuard's own. Its keys: {keys}.",
    ),
    "json_value": QT_TRANSLATE_NOOP("Errors", "This is no reply of AliExpress."),
    "body_not_json": QT_TRANSLATE_NOOP("Errors", "The captured body is not JSON."),
    "login_page": QT_TRANSLATE_NOOP(
        "Errors",
        "This is not an order page but AliExpress's request to sign in, or to prove that you are "
        "not a robot. Sign in on AliExpress, open My Orders, and save it again.",
    ),
    "reply_failed": QT_TRANSLATE_NOOP("Errors", "AliExpress answered with an error: {answer}."),
    "api_unknown": QT_TRANSLATE_NOOP(
        "Errors", "This reply holds neither orders nor tracking, so it was not read."
    ),
    "unknown_key": QT_TRANSLATE_NOOP("Errors", 'The key "{key}" is not known.'),
    "version_newer": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} was written by a newer AliGuard. Update this program, then import it again.",
    ),
    "version_missing": QT_TRANSLATE_NOOP(
        "Errors", "{file} does not say which version of the format it has. Export it again."
    ),
    "not_interchange": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a report that AliGuard printed, not a file of orders. Export the orders.",
    ),
    "orders_missing": QT_TRANSLATE_NOOP(
        "Errors", "{file} holds no list of orders. Export it again."
    ),
    # Saved pages and archives
    "page_source": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is the source code of a page. AliExpress loads your orders later, so they are not "
        "in it. Open My Orders, wait until the orders are shown, and save the page as "
        '"Webpage, complete", or copy it with Ctrl+A and Ctrl+C.',
    ),
    "page_shell": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a page of AliExpress, but it shows no order: it was saved before the orders "
        "were loaded, or it is another page. Open My Orders, wait until the orders are shown, and "
        'save the page as "Webpage, complete".',
    ),
    "page_too_big": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} has more than {limit} elements and was not read. "
        "A saved orders page has some thousands.",
    ),
    "titles_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "This order has {count} items, but the saved list shows only their pictures. "
        "Save the order's own page to get their names.",
    ),
    "too_nested": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} has more parts inside each other than any saved page or mail. It was not read.",
    ),
    "archive_damaged": QT_TRANSLATE_NOOP(
        "Errors", "{file} is an archive that is cut off or damaged. Download or make it again."
    ),
    "archive_bomb": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} holds far more than it seems to, or too many files. It was not read. "
        "Unpack it yourself and drop the files that you need.",
    ),
    "archive_empty": QT_TRANSLATE_NOOP(
        "Errors", "{file} is an archive without anything to read in it."
    ),
    "is_pack": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is an evidence pack. It is checked, not imported: drop it on AliGuard's window.",
    ),
    "archive_nested": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is an archive inside an archive inside an archive. "
        "Unpack it and drop what is in it.",
    ),
    "archive_locked": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is locked with a password. Unpack it yourself and drop what is in it.",
    ),
    "archive_method": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is packed in an unusual way. Unpack it yourself and drop what is in it.",
    ),
    # Mails
    "mails_many": QT_TRANSLATE_NOOP(
        "Errors", "Only the first {limit} mails of this mailbox were read. Split it."
    ),
    "mail_unknown": QT_TRANSLATE_NOOP(
        "Errors", "This kind of mail is not known, so it was not read: {subject}"
    ),
    "mail_status": QT_TRANSLATE_NOOP(
        "Errors", "The state of the parcel in this mail is not known, so it was not read: {status}"
    ),
    "mail_date": QT_TRANSLATE_NOOP(
        "Errors", "This mail does not say readably when it was sent, so it was not read."
    ),
    "mail_future": QT_TRANSLATE_NOOP(
        "Errors", "This mail is dated in the future, so it was not read."
    ),
    "mail_no_number": QT_TRANSLATE_NOOP(
        "Errors", "This mail names neither an order nor a parcel, so it was not read."
    ),
    "mail_not_aliexpress": QT_TRANSLATE_NOOP(
        "Errors",
        "This mail comes from {sender}, not from AliExpress. If somebody forwarded it, drop the "
        "original mail.",
    ),
    "mails_not_aliexpress": QT_TRANSLATE_NOOP(
        "Errors", "Mails that do not come from AliExpress and were not read: {count}"
    ),
    "mails_advertising": QT_TRANSLATE_NOOP(
        "Errors", "Advertising mails, which say nothing about your orders: {count}"
    ),
    "mail_header": QT_TRANSLATE_NOOP(
        "Errors", "The header of {file} is larger than that of any mail, so it was not read."
    ),
    "mail_too_large": QT_TRANSLATE_NOOP(
        "Errors", "A mail in {file} is too large and was not read."
    ),
    # Pages
    "events_many": QT_TRANSLATE_NOOP(
        "Errors", "Of this order only the first {limit} events were read."
    ),
    "json_values": QT_TRANSLATE_NOOP(
        "Errors", "Further values that are no reply of AliExpress: {count}"
    ),
    "too_many_values": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} holds millions of values. No page of AliExpress looks like that, so it was not "
        "read.",
    ),
    "list_empty": QT_TRANSLATE_NOOP("Errors", "This orders list holds no orders."),
    "refunds_empty": QT_TRANSLATE_NOOP("Errors", "This list holds no refund requests."),
    "more_on_site": QT_TRANSLATE_NOOP(
        "Errors",
        'AliExpress has more orders than this file holds. On My Orders, press "View orders" until '
        "all of them are shown, then save or copy the page again.",
    ),
    "order_without_number": QT_TRANSLATE_NOOP(
        "Errors", "No order number is given here, so it was not read."
    ),
    "status_unknown": QT_TRANSLATE_NOOP(
        "Errors", 'The status "{status}" is not known. It is kept and shown as it is.'
    ),
    "status_without_day": QT_TRANSLATE_NOOP(
        "Errors",
        'The status "{status}" stands here without any date, so it was not kept. '
        "Save the order's own page, or paste it.",
    ),
    "date_ambiguous": QT_TRANSLATE_NOOP(
        "Errors",
        "{text} could be two different days (day first or month first). Type the date by hand.",
    ),
    "date_unreadable": QT_TRANSLATE_NOOP("Errors", "This is not read as a date: {text}."),
    "deadline_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The date in this sentence is not read, or could be two different days."
    ),
    "tracking_empty": QT_TRANSLATE_NOOP("Errors", "This tracking page shows no parcel yet."),
    "scan_without_time": QT_TRANSLATE_NOOP(
        "Errors", "This tracking event has no readable time, so it was not read."
    ),
    "scans_many": QT_TRANSLATE_NOOP(
        "Errors", "This page has more than {limit} tracking events; the rest was not read."
    ),
    "tracking_without_order": QT_TRANSLATE_NOOP(
        "Errors",
        "This page names no order, and no known order has a parcel with this number. "
        "Add the order, or import its page first.",
    ),
    "link_number": QT_TRANSLATE_NOOP("Errors", "This number can't be looked up there."),
}
"""English sentence by code; ``{name}`` places are filled from the values."""
