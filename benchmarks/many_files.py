# SPDX-License-Identifier: MIT
"""The files of thousands of orders for the benchmarks: recorded replies, an export, a saved page.

All values are made up; shape and size of an entry are those of the site's own (about 2 kB of JSON).
"""

from __future__ import annotations

import csv
import io
import json
import random
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import Any

_A_REPLY = 10  # orders, as the site sends them
_WORDS = (
    *("Wireless", "Earbuds", "Charging", "Case", "Cable", "Holder", "Garden", "Lamp", "Cotton"),
    *("Socket", "Adapter", "Keyboard", "Silicone", "Waterproof", "Steel", "Bottle", "Mini", "Pro"),
)
_STATUSES = ("Completed", "Completed", "Awaiting delivery", "Processing", "Canceled")
_HINT = (
    "Not satisfied with your order? You can return it within the order protection period. "
    "The first return on each order is free (up to 5 times per month)."
)


@dataclass(frozen=True)
class _Entry:
    """One order as the three files state it."""

    number: str
    line: str
    product: str
    title: str
    store: str
    store_id: str
    variant: str
    quantity: int
    amount: str
    placed: date
    status: str

    @property
    def shown_day(self) -> str:
        """The order date as pages write it."""
        return f"{self.placed:%b} {self.placed.day}, {self.placed.year}"


def _entries(count: int, first: int) -> list[_Entry]:
    return [_entry(first + rank) for rank in range(count)]


def _entry(rank: int) -> _Entry:
    chance = random.Random(rank)  # noqa: S311 - the same orders every time, no secret
    number = 819000000000 + rank
    return _Entry(
        number=f"{number}4711",
        line=f"{number + 1}4711",
        product=f"1005{chance.randint(10**11, 10**12 - 1)}",
        title=" ".join(chance.choices(_WORDS, k=14)),
        store=f"{_WORDS[rank % len(_WORDS)]} {rank % 1500} Store",
        store_id=f"110{rank % 1500:04d}",
        variant=f"{chance.choice(_WORDS)} {chance.randint(1, 9)}m",
        quantity=chance.choice((1, 1, 1, 2, 3)),
        amount=f"{chance.randint(1, 199)}.{chance.randint(0, 99):02d}",
        placed=date(2024, 1, 1) + timedelta(days=chance.randint(0, 800)),
        status=chance.choice(_STATUSES),
    )


def replies(count: int, first: int = 0) -> bytes:
    """Return recorded replies of the orders list, ten orders in each."""
    entries = _entries(count, first)
    pages = [_reply(entries[start : start + _A_REPLY]) for start in range(0, count, _A_REPLY)]
    return json.dumps(pages).encode()


def _reply(entries: list[_Entry]) -> dict[str, Any]:
    tag = "pc_om_list_order"
    blocks = {
        f"{tag}_{one.number}": {
            "id": one.number,
            "position": "body",
            "scriptKey": "Pc_om_list_order_110655",
            "status": "normal",
            "tag": tag,
            "type": tag,
            "fields": _fields(one),
        }
        for one in entries
    }
    body = {"tag": "pc_om_list_body", "fields": {"hasMore": False, "pageIndex": 1, "pageSize": 10}}
    structure = {"pc_om_list_body_109702": list(blocks)}
    return {
        "api": "mtop.aliexpress.trade.buyer.order.list",
        "v": "1.0",
        "ret": ["SUCCESS::ok"],
        "data": {
            "data": {**blocks, "pc_om_list_body_109702": body},
            "hierarchy": {"root": "pc_om_list_page", "structure": structure},
        },
    }


def _fields(one: _Entry) -> dict[str, Any]:
    whole, cents = one.amount.split(".")
    price = {"currencyCode": "USD", "formatPriceInfo": f"US ${one.amount}|{whole}|{cents}"}
    button = {"displayType": "primary", "size": "default", "text": "Add to cart"}
    return {
        **price,
        "baseCurrency": "CNY",
        "intentionCurrency": "USD",
        "buttons": [
            {**button, "type": "REPURCHASE"},
            {**button, "type": "DELETE", "border": True},
        ],
        "hiddenOrderId": False,
        "orderDateText": one.shown_day,
        "orderDateTitle": "Date",
        "orderDetailText": "Details",
        "orderDetailUrl": "https://www.aliexpress.com/p/order/detail.html",
        "orderId": one.number,
        "orderLineSize": 1,
        "orderLines": [
            {
                **price,
                "itemDetailUrl": f"//www.aliexpress.com/item/{one.product}.html",
                "itemImgUrl": f"https://ae-pic-a1.aliexpress-media.com/kf/S{one.product}.jpg",
                "itemPriceText": f"US ${one.amount}",
                "itemTags": [{"desc": _HINT, "type": "LOCAL_FREE_RETURN"}],
                "itemTitle": one.title,
                "orderLineId": one.line,
                "productId": one.product,
                "quantity": one.quantity,
                "skuAttrKeys": "14:193;380:200004754",
                "skuAttrs": [{"id": 14, "name": "Color", "text": one.variant, "vid": 193}],
                "skuId": f"12{one.product}",
            }
        ],
        "sellerConnectUrl": "//msg.aliexpress.com/msgDetail.htm",
        "statusText": one.status,
        "statusTitle": "Status",
        "storeName": one.store,
        "storePageUrl": f"//www.aliexpress.com/store/{one.store_id}",
        "totalPriceText": f"US ${one.amount}",
        "totalPriceTitle": "Total",
    }


def export(count: int, first: int = 0) -> bytes:
    """Return an export with the headers of the "AliExpress Shopper Inventory" extension."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    headers = (
        "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,"
        "Currency,Status,Product Url,Product Image Url,Store Url,Tags"
    )
    writer.writerow(headers.split(","))
    for one in _entries(count, first):
        price, whole = f"US ${one.amount}", one.amount.replace(".", "|")
        writer.writerow(
            (
                *(one.placed.isoformat(), one.number, one.title, one.quantity, price, one.store),
                *(one.product, f"12{one.product}", one.variant, f"{price}|{whole}", "USD"),
                *(one.status, f"https://www.aliexpress.com/item/{one.product}.html"),
                f"https://ae01.alicdn.com/kf/S{one.product}.jpg_220x220.jpg",
                *(f"https://www.aliexpress.com/store/{one.store_id}", ""),
            )
        )
    return out.getvalue().encode()


def saved_page(count: int, first: int = 0) -> bytes:
    """Return a saved orders page of the present generation of the site."""
    items = "\n".join(map(_item, _entries(count, first)))
    head = '<meta charset="utf-8"><title>Orders - AliExpress</title><style>.a { top: 0 }</style>'
    return (
        f'<!doctype html><html lang="en"><head>{head}</head><body><div class="order-main">'
        f'<div class="order-content">\n{items}\n</div></div></body></html>'
    ).encode()


def _item(one: _Entry) -> str:
    link = f"//www.aliexpress.com/item/{one.product}.html"
    detail = f"https://www.aliexpress.com/p/order/detail.html?orderId={one.number}"
    tracking = (
        "https://www.aliexpress.com/p/tracking/index.html?_addShare=no&amp;_login=yes"
        f"&amp;tradeOrderId={one.number}"
    )
    picture = (
        "background-image: url(&quot;https://ae-pic-a1.aliexpress-media.com/kf/"
        f"S{one.product}.jpg_220x220.jpg&quot;);"
    )
    title = escape(one.title)
    return f"""<div class="order-item">
 <div class="order-item-header" style="border-width: 1px;">
  <div class="order-item-header-status" data-pl="order_item_header_status"><span
   class="order-item-header-status-text">{one.status}</span></div>
  <div class="order-item-header-right">
   <div class="order-item-header-right-info" data-pl="order_item_header_info">
    <div>Date: {one.shown_day}</div>
    <div style="display: flex;">Ref. Number: {one.number} <span
     class="order-item-header-right-copy">Copy</span></div>
   </div>
   <span class="order-item-header-line"></span>
   <a href="{detail}" target="_blank" data-pl="order_item_header_detail"><span>Details</span><span
    class="comet-icon comet-icon-arrowright "></span></a>
  </div>
 </div>
 <div class="order-item-store"><span
  class="order-item-store-name" data-pl="order_item_store_name"><a
  href="//www.aliexpress.com/store/{one.store_id}"><span>{one.store}</span></a></span></div>
 <div class="order-item-content">
  <div class="order-item-content-body">
   <a href="{link}"><div class="order-item-content-img" style="{picture}"></div></a>
   <div class="order-item-content-info">
    <div class="order-item-content-info-name" data-pl="order_item_content_info_name"><a
     href="{link}"><span title="{title}">{title}</span></a></div>
    <div class="order-item-content-info-sku">{one.variant}</div>
    <div class="order-item-content-info-number">US ${one.amount}<span
     class="order-item-content-info-number-quantity">x{one.quantity}</span></div>
   </div>
  </div>
  <div class="order-item-content-opt">
   <div class="order-item-content-opt-price"><span class="order-item-content-opt-price-total"
    data-pl="order_item_content_price_total"><span>Total:</span><div
    class="es--wrap--1Hlfkoj"><span>US $</span><span>{one.amount[:-3]}</span><span
    >{one.amount[-3:]}</span></div></span></div>
   <div class="order-item-btns-wrap"><div class="order-item-btns"><button
    class="comet-btn comet-btn-primary order-item-btn"><span>Confirm received</span></button><a
    class="comet-btn comet-btn-secondary order-item-btn" href="{tracking}"><span
    >Track status</span></a></div></div>
  </div>
 </div>
</div>"""
