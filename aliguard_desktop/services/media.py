# SPDX-License-Identifier: MIT
"""What kind of file an exhibit is: by its content; the name only helps among texts."""

from __future__ import annotations

import re
from pathlib import PurePath

from aliguard_desktop.domain.orders import ExhibitKind

UNKNOWN_TYPE = "application/octet-stream"
"""Media type of a file that is kept as it is, but shown by its icon only."""

NO_PROOF = frozenset({UNKNOWN_TYPE, "application/zip"})
"""Files that no form takes and nobody can look at: kept, and no proof in a dispute."""

KEPT_AS_THEY_ARE = frozenset({"image/heic", "image/avif"})
"""Pictures that Qt shows on few systems only: an icon stands for them, and nothing is wrong."""

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
)
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), "image/heic"),
    **dict.fromkeys((b"avif", b"avis"), "image/avif"),
    **dict.fromkeys((b"3gp4", b"3gp5", b"3gp6", b"3g2a"), "video/3gpp"),
    b"qt  ": "video/quicktime",
}
_MAIL_HEADER = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}: ?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3}"
)
_MAIL_NAMES = re.compile(rb"^(?:from|to|subject|received|return-path|message-id):", re.I | re.M)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
_SVG = re.compile(rb"<svg\b", re.I)

_KIND_WORDS: tuple[tuple[ExhibitKind, tuple[str, ...]], ...] = (
    (ExhibitKind.UNBOXING_VIDEO, ("unbox", "unpack", "распаков")),
    (ExhibitKind.CARRIER_STATEMENT, ("carrier", "inquiry", "ответ почты", "справка")),
    (ExhibitKind.DISPUTE_PAGE, ("dispute", "decision", "offer", "спор", "решение")),
    (ExhibitKind.TRACKING, ("track", "17track", "logistic", "трек", "отслеж")),
    (ExhibitKind.CHAT, ("chat", "message", "dialog", "чат", "переписк")),
    (ExhibitKind.LISTING, ("listing", "product page", "description", "описани")),
    (ExhibitKind.ORDER_PAGE, ("order", "заказ")),
    (ExhibitKind.LABEL, ("label", "sticker", "этикет", "ярлык")),
    (ExhibitKind.SCALE, ("scale", "weight", "вес")),
    (ExhibitKind.PARCEL_INSIDE, ("inside", "внутри")),
    (ExhibitKind.PARCEL_OUTSIDE, ("parcel", "package", "box", "посылк", "коробк")),
    (ExhibitKind.ITEM, ("item", "damage", "broken", "defect", "товар", "брак")),
)


def media_type_of(head: bytes, name: str = "") -> str:
    """Return the media type by the first bytes (4,096 are enough).

    SVG is text with a program in it and not a picture here (decisions 32); what nothing
    recognises is ``application/octet-stream``.
    """
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return media_type
    return _container_type(head) or _text_type(head, name)


def _container_type(head: bytes) -> str | None:
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    if head.startswith(b"RIFF") and head[8:12] == b"AVI ":
        return "video/x-msvideo"
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    # "BM" alone begins many texts: the two reserved words of a bitmap's header are zero.
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return "image/bmp"
    return None


def _text_type(head: bytes, name: str) -> str:
    text = head.removeprefix(b"\xef\xbb\xbf")
    if not text or b"\0" in text or not _is_utf8(text):
        return UNKNOWN_TYPE
    if _MAIL_HEADER.match(text) and _MAIL_NAMES.search(text):
        return "message/rfc822"
    if _SVG.search(text) and not _HTML.search(text):
        return "text/xml"
    if _HTML.search(text):
        return "text/html"
    return "message/rfc822" if PurePath(name).suffix.lower() == ".eml" else "text/plain"


def _is_utf8(head: bytes) -> bool:
    """Return whether the bytes are text; a character cut at the end is none the less."""
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 3 and error.reason == "unexpected end of data"
    return True


def guess_kind(name: str, media_type: str) -> ExhibitKind:
    """Return what an exhibit probably shows, by words in its file name; the user can change it."""
    words = PurePath(name).stem.lower().replace("_", " ").replace("-", " ")
    for kind, hints in _KIND_WORDS:
        if any(hint in words for hint in hints):
            if kind is ExhibitKind.UNBOXING_VIDEO and not media_type.startswith("video/"):
                return ExhibitKind.PARCEL_INSIDE
            return kind
    if media_type.startswith("message/"):
        return ExhibitKind.CHAT
    is_shown = media_type.startswith(("image/", "video/"))
    return ExhibitKind.OTHER if is_shown or media_type == UNKNOWN_TYPE else ExhibitKind.DOCUMENT
