# SPDX-License-Identifier: MIT
"""Status texts of the orders pages, in the words that were seen, and what they say.

Source: domain 3.7 and imports research 1.2. An unknown text is kept and reported, never guessed.
"""

from __future__ import annotations

from enum import StrEnum


class PageStatus(StrEnum):
    """What a status text says."""

    TO_PAY = "to_pay"
    PAYMENT_CHECK = "payment_check"
    PROCESSING = "processing"
    SHIPPED = "shipped"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


_TEXTS: dict[PageStatus, tuple[str, ...]] = {
    PageStatus.TO_PAY: (
        "to pay", "awaiting payment", "place_order_success", "ожидание оплаты",
        "ожидание платежа", "aguardando pagamento", "pendiente de pago", "en attente de paiement",
    ),
    PageStatus.PAYMENT_CHECK: (
        "payment being verified", "payment verification", "risk_control",
        "wait_seller_examine_money", "проверка платежа",
    ),
    PageStatus.PROCESSING: (
        "processing", "awaiting shipment", "pending shipment", "to ship",
        "wait_seller_send_goods", "the supplier is processing your order", "ожидается отправка",
        "продавец обрабатывает ваш заказ", "aguardando envio", "pendiente de envío",
    ),
    PageStatus.SHIPPED: (
        "processed", "shipped", "awaiting delivery", "in transit", "partial shipment",
        "wait_buyer_accept_goods", "seller_part_send_goods", "aguardando a entrega",
        "aguardando entrega", "esperando entrega", "en attente de livraison", "ожидает получения",
        "ожидание доставки",
    ),
    PageStatus.COMPLETED: (
        "completed", "finished", "finish", "concluído", "finalizado", "completado", "terminé",
        "завершено", "завершён", "завершен",
    ),
    PageStatus.CANCELLED: (
        "canceled", "cancelled", "expired", "cancelado", "annulé", "annulée", "отменено",
        "отменён", "отменен",
    ),
}  # fmt: skip
_BY_TEXT = {text: status for status, texts in _TEXTS.items() for text in texts}


def page_status(text: str) -> PageStatus | None:
    """Return what a status text says, or None where its words are not known."""
    return _BY_TEXT.get(" ".join(text.split()).casefold().rstrip("."))
