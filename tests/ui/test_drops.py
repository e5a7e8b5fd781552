# SPDX-License-Identifier: MIT
"""Drag and drop over the window, with real events."""

from __future__ import annotations

import base64
import os
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMessageBox,
    QPushButton,
    QWidget,
)

from aliguard_desktop.ui.widgets.drop_files import (
    Link,
    content_of,
    has_picture,
    image_bytes,
    suffix_of,
    text_of,
)
from aliguard_desktop.ui.widgets.drop_overlay import DropController, DropOrder

COPY = Qt.DropAction.CopyAction
ANY = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction | Qt.DropAction.LinkAction
EARBUDS = DropOrder("o1", "Bluetooth earbuds", 3)


class Bench:
    """A window with rows on the left and details on the right, and what it heard."""

    def __init__(self, qtbot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 600)
        row = QHBoxLayout(self.window)
        row.setContentsMargins(0, 0, 0, 0)
        self.list = QListWidget()
        for number in range(40):
            self.list.addItem(f"order {number}")
        self.details = QLabel("details")
        row.addWidget(self.list, 1)
        row.addWidget(self.details, 1)
        self.current: DropOrder | None = EARBUDS
        self.controller = DropController(
            self.window,
            self.list,
            self.details,
            self.order,
            self.id_at,
            self.rect_at,
        )
        self.heard: list[tuple] = []
        for name in (
            "files_to_import",
            "files_as_evidence",
            "image_as_evidence",
            "files_to_place",
            "image_to_place",
            "text_to_import",
            "refused",
        ):
            getattr(self.controller, name).connect(
                lambda *args, name=name: self.heard.append((name, *args))
            )
        self.window.show()
        qtbot.waitExposed(self.window)

    def order(self) -> DropOrder | None:
        return self.current

    def id_at(self, position: QPoint) -> str | None:
        item = self.list.itemAt(self.list.viewport().mapFromGlobal(position))
        return None if item is None else f"row{self.list.row(item)}"

    def rect_at(self, position: QPoint):
        port = self.list.viewport()
        rect = self.list.visualItemRect(self.list.itemAt(port.mapFromGlobal(position)))
        return rect.translated(port.mapToGlobal(QPoint(0, 0)))

    def row(self, number: int) -> QPoint:
        rect = self.list.visualItemRect(self.list.item(number))
        return self.list.viewport().mapTo(self.window, rect.center())

    @property
    def beside(self) -> QPoint:
        return QPoint(800, 300)

    def enter(self, mime: QMimeData, position: QPoint, on: QWidget | None = None) -> QDragMoveEvent:
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(
                position, ANY, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(on or self.window, event)
        return event

    def drop(self, mime: QMimeData, position: QPoint, on: QWidget | None = None) -> QDropEvent:
        # Qt hands a drop only to the widget that the drag has entered.
        self.enter(mime, position, on)
        event = QDropEvent(
            QPointF(position), ANY, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(on or self.window, event)
        return event


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


def files(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/tmp/{name}") for name in names])
    return mime


def image_mime() -> QMimeData:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("#1B5FCC"))
    mime = QMimeData()
    mime.setImageData(image)
    return mime


def text_mime(text: str = "Order ID 8190") -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def test_a_picture_beside_the_list_goes_to_the_current_order(bench) -> None:
    mime = files("photo of damage.png")
    bench.enter(mime, bench.beside)
    assert bench.controller.details_sign.isVisible()
    assert bench.controller.details_sign.title.text() == "Add as evidence"
    assert "Bluetooth earbuds" in bench.controller.details_sign.where.text()
    assert "picture 4" in bench.controller.details_sign.hint.text()
    assert not bench.controller.list_sign.isVisible()
    event = bench.drop(mime, bench.beside)
    assert bench.heard == [("files_as_evidence", "o1", [Path("/tmp/photo of damage.png")])]
    assert event.dropAction() == COPY
    assert not bench.controller.details_sign.isVisible()


def test_a_drop_on_the_sign_itself_counts_too(bench) -> None:
    mime = files("a.png")
    bench.enter(mime, bench.beside)
    bench.drop(mime, QPoint(50, 50), on=bench.controller.details_sign)
    assert bench.heard == [("files_as_evidence", "o1", [Path("/tmp/a.png")])]


def test_a_picture_on_a_row_goes_to_that_order(bench) -> None:
    mime = files("a.png", "b.mp4", "c.pdf")
    bench.enter(mime, bench.row(3))
    mark = bench.window.findChild(QWidget, "dropRowMark")
    assert mark.isVisible()
    assert mark.geometry().contains(bench.row(3))
    bench.drop(mime, bench.row(3))
    paths = [Path("/tmp/a.png"), Path("/tmp/b.mp4"), Path("/tmp/c.pdf")]
    assert bench.heard == [("files_as_evidence", "row3", paths)]


def test_over_another_row_the_sign_names_no_other_order(bench) -> None:
    mime = files("a.png")
    bench.enter(mime, bench.beside)
    sign = bench.controller.details_sign
    bench.enter(mime, bench.row(3))
    assert sign.where.text() == "to the marked order in the list"
    assert "Bluetooth" not in sign.accessibleDescription()
    assert "picture 4" not in sign.hint.text()
    bench.enter(mime, bench.beside)
    assert "Bluetooth earbuds" in sign.where.text()


def test_a_pack_under_another_name_is_checked_and_not_imported(bench, tmp_path) -> None:
    pack = tmp_path / "orders.zip"
    with zipfile.ZipFile(pack, "w") as archive:
        archive.writestr("mimetype", "application/vnd.aliguard.pack+zip")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(pack))])
    bench.enter(mime, bench.beside)
    assert bench.controller.list_sign.title.text() == "Check the evidence pack"


def test_without_a_chosen_order_it_is_looked_for(bench) -> None:
    bench.current = None
    mime = files("a.png", "b.pdf")
    event = bench.enter(mime, bench.beside)
    sign = bench.controller.details_sign
    assert sign.title.text() == "Drop it here"
    assert sign.possible
    assert "row" in sign.hint.text()
    assert event.isAccepted()
    assert bench.enter(mime, bench.row(1)).isAccepted()
    bench.drop(mime, bench.beside)
    assert bench.heard == [("files_to_place", [Path("/tmp/a.png"), Path("/tmp/b.pdf")])]


def test_beside_the_rows_no_order_is_meant(bench) -> None:
    bench.list.clear()
    mime = files("a.png")
    assert bench.enter(mime, QPoint(40, 300)).isAccepted()
    bench.drop(mime, QPoint(40, 300))
    assert bench.heard == [("files_to_place", [Path("/tmp/a.png")])]


def test_a_mixed_drop_on_no_order_does_both(bench) -> None:
    bench.current = None
    bench.drop(files("a.png", "b.json"), bench.beside)
    assert bench.heard == [
        ("files_to_import", [Path("/tmp/b.json")]),
        ("files_to_place", [Path("/tmp/a.png")]),
    ]


@pytest.mark.parametrize("place", ["beside", "row"])
def test_other_files_are_imported_wherever_they_fall(bench, place) -> None:
    mime = files("a.json", "b.HTML", "orders.eml", "folder", "strange.xyz")
    position = bench.beside if place == "beside" else bench.row(2)
    event = bench.enter(mime, position)
    assert event.isAccepted()
    assert event.dropAction() == COPY
    assert bench.controller.list_sign.isVisible()
    assert "5" in bench.controller.list_sign.title.text()
    assert not bench.controller.details_sign.isVisible()
    bench.drop(mime, position)
    assert [entry[0] for entry in bench.heard] == ["files_to_import"]
    assert len(bench.heard[0][1]) == 5


def test_a_mixed_drop_is_asked_once(bench) -> None:
    mime = files("a.png", "b.json")
    bench.enter(mime, bench.beside)
    assert bench.controller.details_sign.isVisible()
    assert bench.controller.list_sign.isVisible()
    bench.drop(mime, bench.beside)
    assert bench.heard == []
    box = bench.window.findChild(QMessageBox, "mixedDropBox")
    box.findChild(QPushButton, "mixedBoth").click()
    assert bench.heard == [
        ("files_as_evidence", "o1", [Path("/tmp/a.png")]),
        ("files_to_import", [Path("/tmp/b.json")]),
    ]


@pytest.mark.parametrize(("answer", "count"), [("mixedImport", 1), ("mixedNothing", 0)])
def test_other_answers_to_a_mixed_drop(bench, answer, count) -> None:
    bench.drop(files("a.png", "b.json"), bench.beside)
    box = bench.window.findChild(QMessageBox, "mixedDropBox")
    box.findChild(QPushButton, answer).click()
    assert [entry[0] for entry in bench.heard] == ["files_to_import"] * count


def test_a_dragged_picture_without_a_file_becomes_png(bench) -> None:
    bench.drop(image_mime(), bench.beside)
    name, order, data = bench.heard[0]
    assert (name, order) == ("image_as_evidence", "o1")
    assert bytes(data).startswith(b"\x89PNG")


def test_dragged_text_is_imported(bench) -> None:
    mime = text_mime("Order ID 8190")
    bench.enter(mime, bench.row(0))
    assert bench.controller.list_sign.title.text() == "Import this text"
    bench.drop(mime, bench.row(0))
    assert bench.heard == [("text_to_import", "Order ID 8190", "")]


def test_html_comes_with_its_text_and_nothing_is_fetched(bench) -> None:
    mime = QMimeData()
    mime.setHtml("<p>Order ID 8190</p><img src='http://127.0.0.1:9/x.png'>")
    bench.drop(mime, bench.beside)
    assert bench.heard[0][0] == "text_to_import"
    assert bench.heard[0][1].startswith("Order ID 8190")
    assert "<p>Order ID 8190</p>" in bench.heard[0][2]  # the links are in the markup only


def test_addresses_are_never_files(bench) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://x.test/a.png"), QUrl("data:image/png;base64,AAAA")])
    content = content_of(mime)
    assert content.evidence == ()
    assert content.imports == ()


def test_what_cannot_be_used_is_said(bench) -> None:
    mime = QMimeData()
    mime.setData("application/x-nothing", b"1")
    event = bench.enter(mime, bench.beside)
    assert bench.controller.details_sign.title.text() == "This cannot be read"
    assert not event.isAccepted()
    bench.drop(mime, bench.beside)
    assert [entry[0] for entry in bench.heard] == ["refused"]


def test_leaving_takes_the_signs_away(qtbot, bench) -> None:
    bench.enter(files("a.png"), bench.beside)
    QApplication.sendEvent(bench.window, QDragLeaveEvent())
    qtbot.waitUntil(lambda: not bench.controller.details_sign.isVisible(), timeout=1000)


def test_moving_onto_the_sign_keeps_it(qtbot, bench) -> None:
    mime = files("a.png")
    bench.enter(mime, bench.beside)
    QApplication.sendEvent(bench.window, QDragLeaveEvent())
    event = QDragEnterEvent(
        QPoint(20, 20), ANY, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(bench.controller.details_sign, event)
    qtbot.wait(120)
    assert bench.controller.details_sign.isVisible()


def test_the_list_scrolls_at_its_edge(qtbot, bench) -> None:
    height = bench.list.viewport().height()
    low = bench.list.viewport().mapTo(bench.window, QPoint(40, height - 4))
    bench.enter(files("a.png"), low)
    qtbot.waitUntil(lambda: bench.list.verticalScrollBar().value() > 0, timeout=2000)
    bench.controller.end()


def test_paste_uses_the_same_way(bench) -> None:
    bench.controller.deliver(image_mime(), None)
    assert bench.heard[0][0] == "image_to_place"
    assert bytes(bench.heard[0][1]).startswith(b"\x89PNG")
    bench.controller.deliver(text_mime("copied page"), None)
    assert bench.heard[1] == ("text_to_import", "copied page", "")


def test_the_same_file_named_twice_is_one() -> None:
    assert content_of(files("a.png", "a.png")).evidence == (Path("/tmp/a.png"),)


def test_a_png_on_the_clipboard_is_taken_as_it_is() -> None:
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG\r\n\x1a\n exactly these bytes")
    assert image_bytes(mime) == b"\x89PNG\r\n\x1a\n exactly these bytes"
    assert text_of(mime) == ""


def test_a_hostile_title_is_plain(bench) -> None:
    bench.current = DropOrder("o1", "<img src=x>\u202e" + "a" * 5000, 0)
    bench.enter(files("a.png"), bench.beside)
    where = bench.controller.details_sign.where
    assert where.textFormat() == Qt.TextFormat.PlainText
    assert "\u202e" not in where.text()
    assert len(where.text()) < 200


def test_without_any_order_a_picture_may_be_dropped_too(bench) -> None:
    bench.current = None
    bench.list.hide()
    bench.details.hide()
    event = bench.enter(files("a.png"), bench.beside)
    assert bench.controller.details_sign.title.text() == "Drop it here"
    assert bench.controller.details_sign.isVisible()
    assert event.isAccepted()


PIXELS = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\x01" * 40
INLINE = "data:image/jpeg;base64," + base64.b64encode(PIXELS).decode()


def offered(*addresses: str, html: str = "", text: str = "", **formats: bytes) -> QMimeData:
    """Return what a browser or a mail program offers; ``image_png`` stands for image/png."""
    mime = QMimeData()
    if addresses:
        mime.setUrls([QUrl(address) for address in addresses])
    if html:
        mime.setHtml(html)
    if text:
        mime.setText(text)
    for kind, data in formats.items():
        mime.setData(kind.replace("_", "/", 1).replace("_", "-"), data)
    return mime


@pytest.mark.parametrize(
    "mime",
    [
        offered("https://ae01.alicdn.com/kf/H1.jpg", image_jpeg=PIXELS),
        offered(
            "https://x.test/a", html="<img src='https://x.test/a'>", application_octet_stream=PIXELS
        ),
        offered(INLINE, text=INLINE),
        offered(html=f'<img src="{INLINE}" alt="">'),
        offered(html=f'<meta http-equiv="content-type" content="text/html"><img src="{INLINE}">'),
        offered(text=INLINE.replace("+", "%2B").replace("=", "%3D")),
    ],
    ids=["raw", "stream", "address", "markup", "markup of a browser", "escaped"],
)
def test_a_picture_that_a_drag_carries_is_taken_byte_for_byte(bench, mime) -> None:
    bench.drop(mime, bench.beside)
    assert bench.heard == [("image_as_evidence", "o1", PIXELS)]
    assert suffix_of(PIXELS) == ".jpg"


@pytest.mark.parametrize(
    ("mime", "link", "words"),
    [
        (offered("https://ae01.alicdn.com/kf/H1.jpg"), Link.PICTURE, "Save image as"),
        (
            offered(
                "https://x.test/a", html="<img src='https://x.test/a'>", text="https://x.test/a"
            ),
            Link.PICTURE,
            "Save image as",
        ),
        (offered("https://x.test/order", text="https://x.test/order"), Link.PAGE, "Ctrl+S"),
        (offered("imap-message://a@b/INBOX#12"), Link.MAIL, ".eml"),
    ],
)
def test_an_address_alone_is_not_fetched_and_the_way_out_is_said(bench, mime, link, words) -> None:
    assert content_of(mime).link is link
    bench.enter(mime, bench.beside)
    assert words in bench.controller.details_sign.where.text()
    assert not bench.controller.details_sign.possible
    bench.drop(mime, bench.beside)
    (heard,) = bench.heard
    assert heard[0] == "refused"
    assert words in heard[1]


@pytest.mark.parametrize(
    "mime",
    [
        offered(html=f'<p>Order ID 8190</p><img src="{INLINE}">', text="Order ID 8190"),
        offered(text="see data:image/png;base64,AAAA"),
        offered("https://x.test/a", text="Order ID 8190 and more"),
        offered(text="data:image/png;base64,AAAA"),
        offered(text="data:image/svg+xml;base64,PHN2Zz4="),
    ],
)
def test_text_stays_text(mime) -> None:
    assert content_of(mime).has_text
    assert image_bytes(mime) == b""


def test_a_mail_without_a_file_is_imported(bench) -> None:
    mail = b"From: a@b.test\r\nTo: c@d.test\r\nSubject: Order\r\n\r\nHi"
    bench.drop(offered("imap-message://a@b/INBOX#12", message_rfc822=mail), bench.beside)
    assert bench.heard == [("text_to_import", mail.decode(), "")]
    empty = offered(message_rfc822=b"")
    bench.controller.deliver(empty, None)
    assert bench.heard[-1][0] == "refused"


def test_what_is_no_picture_is_not_taken_for_one() -> None:
    mime = offered("https://x.test/a", image_png=b"<html>", application_octet_stream=b"\0" * 20)
    assert image_bytes(mime) == b""


def test_a_drawing_is_no_picture() -> None:
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>"
    mime = QMimeData()
    mime.setData("image/svg+xml", drawing)
    assert not has_picture(mime)
    assert image_bytes(mime) == b""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes among files")
def test_an_ending_that_says_nothing_leaves_it_to_the_content(tmp_path) -> None:
    mime = QMimeData()
    urls = []
    for name, data in (
        ("IMG_0001", PIXELS),
        ("scan.download", b"%PDF-1.7"),
        ("orders", b"[]"),
        ("page.html", PIXELS),
    ):
        (tmp_path / name).write_bytes(data)
        urls.append(QUrl.fromLocalFile(str(tmp_path / name)))
    os.mkfifo(tmp_path / "pipe")
    mime.setUrls([*urls, QUrl.fromLocalFile(str(tmp_path / "pipe"))])
    content = content_of(mime)
    assert [path.name for path in content.evidence] == ["IMG_0001", "scan.download"]
    assert [path.name for path in content.imports] == ["orders", "page.html", "pipe"]
