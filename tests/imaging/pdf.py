# SPDX-License-Identifier: MIT
"""A PDF of one page, made by hand."""

from __future__ import annotations


def one_page(content: bytes, box: str = "0 0 612 792") -> bytes:
    """Return a PDF whose page is drawn by ``content``."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R>>".encode(),
        b"<</Length %d>>stream\n" % len(content) + content + b"\nendstream",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 5\n0000000000 65535 f \n" + table + b"trailer<</Size 5/Root 1 0 R>>\n"
    return made + end + b"startxref\n%d\n%%%%EOF" % len(made)
