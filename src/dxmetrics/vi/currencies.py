"""Names of currencies: đồng (đ, ₫, VNĐ, VND) and the US dollar (USD, đô la Mỹ)."""

from typing import Final

__all__ = ["CURRENCIES", "CURRENCY", "DOLLARS", "DONG", "MONEY_SIGNS", "UNITS"]

DONG: Final = "đồng"
DOLLARS: Final = "USD"

CURRENCIES: Final = {
    "đồng": DONG,
    "đ": DONG,
    "₫": DONG,
    "vnđ": DONG,
    "vnd": DONG,
    "dong": DONG,
    "usd": DOLLARS,
    "đô la mỹ": DOLLARS,
    "đô la": DOLLARS,
}
"""The unit that each written name, in lower case, stands for."""
MONEY_SIGNS: Final = {"$": DOLLARS, "usd": DOLLARS, "€": "EUR", "eur": "EUR", "£": "GBP"}
"""What may stand before an amount, in lower case, and the unit that it stands for."""
UNITS: Final = frozenset(CURRENCIES.values())

CURRENCY: Final = r"(?:đồng(?!\s+(?:chí|bào))|đô[ -]la(?: mỹ)?|vnđ|vnd|usd|dong|đ)(?![\w/])|₫"
"""A pattern, without groups, for the name of a currency (compiled with IGNORECASE); đồng/kg and đồng chí are none."""
