"""Wholes that a percentage calls the total of what its part is: "9.450 hội viên …, đạt 75% so với tổng số hội viên"."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import share_nearly_fits
from dxmetrics.read.prose.evidence.wholes import has_share
from dxmetrics.read.prose.page import Page, amounts
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["of_their_total"]

_TOTAL: Final = regex(r" (?:so với |trên |trong |của )?tổng số ([^\W\d_]+(?: [^\W\d_]+){0,3})\)?\s*(?:[.;]|\Z)")
_REACHES: Final = regex(r"[^;:.()]{0,70}(?:,| \() ?(?:đạt|chiếm|bằng|tương đương)(?: (?:tỷ|tỉ) lệ)? ")
_ASIDE: Final = regex(
    r"\b(?:trong đó|mới|thêm|riêng|xã|thôn|ấp|phường|tổ|chi hội|chi đoàn|nghèo|không|chưa|phấn đấu|"
    r"kế hoạch|chỉ tiêu|mục tiêu)\b"
)
"""What makes a count one of some of them, and no total."""


def of_their_total(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the only count of the same noun before a part that stands right before its percentage."""
    total = _TOTAL.match(sentence.after(rate))
    if (
        part.index + 1 != rate.index
        or total is None
        or _REACHES.fullmatch(rate.gap) is None
        or not f"{part.unit.lower()} ".startswith(f"{total[1]} ")
    ):
        return None
    told = amounts(sentence.tokens[: part.index])
    if not told and part.sentence:
        told = amounts(page.sentences[part.sentence - 1].tokens)
    alike = [token for token in told if f"{token.unit.lower()} ".startswith(f"{total[1]} ")]
    if len(alike) != 1 or len(amounts([part])) != 1 or rate.hedge is not None:
        return None
    whole = alike[0]
    plain = (
        whole.unit.lower() == total[1]
        and whole.of is whole.under is part.of is part.under is None
        and whole.exact
        and part.exact
    )
    if not plain or _ASIDE.search(whole.gap) or has_share(page, whole):
        return None
    return whole if share_nearly_fits(part, whole, rate) else None
