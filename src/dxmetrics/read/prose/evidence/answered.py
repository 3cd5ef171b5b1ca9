"""Lists whose percentages are of all that they name, which is less than the number that was asked."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import of_all_fits, share_fits
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token

__all__ = ["are_of_those_listed"]

_DIVIDED: Final = regex(r"\b(?:tổng|xếp loại|đánh giá|phân loại|chấm|chia)\b")
"""What makes a count that of all that are told one by one: "xếp loại 508 học sinh: giỏi 120 em, khá 200 em, …"."""


def are_of_those_listed(page: Page, total: Token, parts: list[Token]) -> bool:
    """Tell percentages of all that a list names, where more were asked, or some came to nothing.

    "Phát ra 508 phiếu, trong đó đồng ý 320 phiếu (64,3%), không đồng ý 178 phiếu (35,7%)": ten are without an answer.
    """
    told = sum(part.value for part in parts)
    if told >= total.value or not total.exact or _DIVIDED.search(total.gap):
        return False
    rates = [page.sentences[part.sentence].following(part) for part in parts]
    shares = [(part, rate) for part, rate in zip(parts, rates, strict=True) if rate is not None and rate.kind == "rate"]
    return (
        len(shares) == len(parts)
        and all(of_all_fits(part.value, told, rate) for part, rate in shares)
        and not all(share_fits(part, total, rate) for part, rate in shares)
    )
