# SPDX-License-Identifier: MIT
"""What a drag or the clipboard holds, and whether it is proof or something to import.

Local files are used, and bytes that the drag itself carries: a picture of a browser, a mail, the
content of a "data:" address. An address that leads elsewhere is never fetched; it is named, so
that the window can say what to do instead.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUrl
from PySide6.QtGui import QImage, QPixmap, QTextDocumentFragment

from aliguard_desktop.services.media import media_type_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_HEAD = 64
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic"})
_VIDEOS = frozenset({".mp4", ".mov", ".m4v", ".avi", ".mkv", ".webm", ".3gp"})
_OTHER_PROOF = frozenset({".pdf"})
_IMPORTED = frozenset(
    {".json", ".jsonl", ".har", ".html", ".htm", ".mhtml", ".mht", ".txt", ".zip"}
    | {".csv", ".tsv", ".xlsx", ".eml", ".mbox"}
)
OWN_COPIES = "application/x-aliguard-copies"
"""Marks a drag of files that were prepared here for a form: they are no new proof."""
EVIDENCE_SUFFIXES = _PICTURES | _VIDEOS | _OTHER_PROOF
"""Endings that hint at proof; the content decides later."""

FEW_FILES = 500
"""More files than these are told apart by their endings: opening each would be felt."""

_LARGEST = 64 * 1024 * 1024
"""Bytes of a picture or mail that a drag may carry; a screenshot of four screens has a tenth."""

# What a browser or a picture viewer puts into a drag, the best first: a GTK program offers one
# picture in every format it can write, and PNG loses nothing.
_RAW = ("image/png", "image/webp", "image/jpeg", "image/gif", "image/bmp")
_STREAM = "application/octet-stream"
_MAIL = "message/rfc822"
_MAIL_SCHEMES = frozenset({"mailbox", "mailbox-message", "imap", "imap-message", "mid", "akonadi"})
_DATA = re.compile(r"data:image/(?:png|jpeg|webp|gif|bmp);base64,([A-Za-z0-9+/=%\s]+)", re.I)
_IMG = re.compile(r"(?:<meta[^<>]{0,200}>)?\s*<img\b", re.I)
_TAG = re.compile(r"<[^<>]*>")
_SUFFIXES = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/webp": ".webp",
    "image/gif": ".gif",
    "image/bmp": ".bmp",
    "image/tiff": ".tif",
    "image/heic": ".heic",
    "image/avif": ".avif",
}


class Link(StrEnum):
    """An address without its content: what it leads to."""

    PICTURE = "picture"
    PAGE = "page"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class DropContent:
    """What a drag holds, sorted by what can be done with it.

    Attributes:
        evidence: Local pictures, videos and PDFs.
        imports: All other local files; the import report says what each of them was.
        has_image: Whether it carries a picture without a file.
        has_text: Whether it carries text without a file.
        has_mail: Whether it carries a mail without a file.
        link: What its address leads to, where it carries nothing but one.
    """

    evidence: tuple[Path, ...] = ()
    imports: tuple[Path, ...] = ()
    has_image: bool = False
    has_text: bool = False
    has_mail: bool = False
    link: Link | None = None

    @property
    def for_orders(self) -> bool:
        """Whether something in it can become proof of an order."""
        return bool(self.evidence) or self.has_image

    @property
    def for_import(self) -> bool:
        """Whether something in it can be imported."""
        return bool(self.imports) or self.has_text or self.has_mail

    @property
    def empty(self) -> bool:
        """Whether nothing in it can be used."""
        return not (self.for_orders or self.for_import)


def local_files(mime: QMimeData) -> list[Path]:
    """Return the local files a drag names, without doubles."""
    if not mime.hasUrls() or mime.hasFormat(OWN_COPIES):
        return []
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return list(dict.fromkeys(paths))


def is_evidence(path: Path) -> bool:
    """Return whether a file is proof rather than something to import.

    Its ending says it; of one with an ending that says nothing, its first bytes.
    """
    suffix = path.suffix.lower()
    return suffix in EVIDENCE_SUFFIXES or (suffix not in _IMPORTED and _shows_proof(path))


def _shows_proof(path: Path) -> bool:
    kind = _kind_of(path)
    return kind.startswith(("image/", "video/")) or kind == "application/pdf"


def _kind_of(path: Path) -> str:
    """Return a file's media type by its first bytes, or nothing where it cannot be read."""
    try:
        if not path.is_file():  # a pipe would wait for somebody to write into it
            return ""
        with path.open("rb") as file:
            return media_type_of(file.read(_HEAD))
    except OSError:
        return ""


def is_picture(path: Path) -> bool:
    """Return whether a file's ending hints at a picture."""
    return path.suffix.lower() in _PICTURES


def shows_picture(path: Path) -> bool:
    """Return whether a file is a picture, by its first bytes; one that cannot be read is none."""
    return _kind_of(path).startswith("image/")


def content_of(mime: QMimeData) -> DropContent:
    """Sort what a drag or the clipboard holds; files come first, then a picture, then text."""
    if mime.hasFormat(OWN_COPIES):
        return DropContent()
    files = local_files(mime)
    if files:
        evidence = tuple(filter(is_evidence, files))
        proof = set(evidence)
        return DropContent(evidence, tuple(path for path in files if path not in proof))
    if has_picture(mime):
        return DropContent(has_image=True)
    if has_mail(mime):
        return DropContent(has_mail=True)
    link = link_of(mime)
    if link is not None:
        return DropContent(link=link)
    return DropContent(has_text=bool(text_of(mime)))


def has_picture(mime: QMimeData) -> bool:
    """Return whether a drag carries a picture itself."""
    return (mime.hasImage() and not _is_drawing(mime)) or bool(_carried_picture(mime))


def _is_drawing(mime: QMimeData) -> bool:
    """Return whether SVG is all there is: a document that Qt would draw, files it names included.

    It is not a picture here (decisions 32).
    """
    kinds = [kind for kind in mime.formats() if kind.startswith("image/")]
    return bool(kinds) and all("svg" in kind for kind in kinds)


def link_of(mime: QMimeData) -> Link | None:
    """Return what the address leads to in a drag that carries nothing but an address."""
    urls = [url for url in mime.urls() if not url.isLocalFile()] if mime.hasUrls() else []
    if not urls:
        return None
    if urls[0].scheme().lower() in _MAIL_SCHEMES:
        return Link.MAIL
    text = mime.text().strip() if mime.hasText() else ""
    if text and not QUrl(text.split()[0]).scheme():
        return None  # text that was selected, and a link in it
    named = PurePosixPath(urls[0].path()).suffix.lower() in _PICTURES
    shown = mime.hasHtml() and _IMG.search(mime.html()) is not None
    return Link.PICTURE if named or shown else Link.PAGE


def has_mail(mime: QMimeData) -> bool:
    """Return whether a drag out of a mail program carries the mail itself."""
    return mime.hasFormat(_MAIL)


def mail_bytes(mime: QMimeData) -> bytes:
    """Return the mail that a drag out of a mail program carries, or nothing."""
    data = bytes(mime.data(_MAIL).data()) if has_mail(mime) else b""
    return data if len(data) <= _LARGEST else b""


def suffix_of(data: bytes) -> str:
    """Return the ending that fits a picture's content, with its dot, or nothing."""
    return _SUFFIXES.get(media_type_of(data[:4096]), "")


def text_of(mime: QMimeData) -> str:
    """Return the text a drag carries; of HTML, what can be read of it (nothing is fetched)."""
    if mime.hasText() and mime.text().strip():
        return mime.text()
    if mime.hasHtml():
        return QTextDocumentFragment.fromHtml(mime.html()).toPlainText().strip()
    return ""


def markup_of(mime: QMimeData) -> str:
    """Return the markup a drag carries beside its text: it has the links and whole titles."""
    return mime.html() if mime.hasHtml() else ""


def image_bytes(mime: QMimeData) -> bytes:
    """Return the picture a drag or the clipboard carries, or nothing.

    Its own bytes where they are there (they hold what was sent: EXIF, the compression), else PNG.
    """
    carried = _carried_picture(mime)
    if carried or _is_drawing(mime):
        return carried
    value = mime.imageData()
    image = value.toImage() if isinstance(value, QPixmap) else value
    if not isinstance(image, QImage) or image.isNull():
        return b""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = image.save(buffer, "PNG")  # type: ignore[call-overload]  # stubs want bytes
    buffer.close()
    return bytes(store.data()) if written else b""


def _carried_picture(mime: QMimeData) -> bytes:
    """Return the bytes of a picture as the other program offers them, or nothing."""
    for kind in _RAW:
        if mime.hasFormat(kind):
            data = _picture(bytes(mime.data(kind).data()))
            if data:
                return data
    # Chromium names no type for the picture that is dragged.
    if mime.hasFormat(_STREAM):
        data = _picture(bytes(mime.data(_STREAM).data()))
        if data:
            return data
    markup = mime.html() if mime.hasHtml() else ""
    # A page that was copied holds pictures too; only a picture alone is dragged as one.
    places = [markup] if _IMG.search(markup) and not _TAG.sub("", markup).strip() else []
    places += [mime.text().strip()] if mime.hasText() else []
    places += [url.toString() for url in mime.urls()] if mime.hasUrls() else []
    return next((found for place in places if (found := _inside(place))), b"")


def _inside(text: str) -> bytes:
    """Return the picture in a "data:" address within a text."""
    if len(text) > 2 * _LARGEST:
        return b""
    found = _DATA.search(text)
    if found is None or not (found.start() == 0 or _IMG.match(text.lstrip())):
        return b""
    digits = found[1].replace("%2B", "+").replace("%2F", "/").replace("%3D", "=")
    try:
        return _picture(base64.b64decode(re.sub(r"\s", "", digits), validate=True))
    except (ValueError, binascii.Error):
        return b""


def _picture(data: bytes) -> bytes:
    """Return the bytes if they are a picture of reasonable size, by their content."""
    is_one = len(data) <= _LARGEST and media_type_of(data[:4096]).startswith("image/")
    return data if is_one else b""
