"""Net changes with what left and what came in brackets: "giảm 62 hộ nghèo (thoát nghèo 91 hộ, phát sinh 29 hộ)"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_net"]

_LEFT: Final = regex(r"\b(?:thoát|ra khỏi|xóa|xoá|giảm|nghỉ|thôi|chuyển đi|giải thể|chấm dứt|tử vong|chết|loại)\b")
_CAME: Final = regex(r"\b(?:phát sinh|tái|mới|thêm|tăng|tuyển|chuyển đến|thành lập|kết nạp|sinh|nhập)\b")
_INSIDE: Final = regex(r"[^,;:.()]{0,40} \((?:trong đó,? )?([^,;:.()\d]{1,40})")
_NEXT: Final = regex(r"[^,;:.()\d]{0,40}(?:[,;]| và) ([^,;:.()\d]{1,40})")


def read_net(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield a net change with what left and what came, told in brackets right behind it.

    One of the three may be a slip away; else more may have come or gone than is told.

    >>> from dxmetrics.read import read_text
    >>> text = "Trong năm, xã giảm 62 hộ nghèo (thoát nghèo 91 hộ, phát sinh 19 hộ)."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['91', '19', '62']
    """
    for net, one, other in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        if not (net.kind == "count" and net.is_change) or not _are_inside(sentence, net, one, other):
            continue
        first, second = _INSIDE.fullmatch(one.gap), _NEXT.fullmatch(other.gap)
        if first is None or second is None:
            continue
        if _LEFT.search(first[1]) and _CAME.search(second[1]):
            left, came = one, other
        elif _CAME.search(first[1]) and _LEFT.search(second[1]):
            left, came = other, one
        else:
            continue
        more, less = (left, came) if net.role == "fall" else (came, left)
        if more.value > less.value and (sum_fits(more, (less, net)) or sum_nearly_fits(more, (less, net))):
            page.taken.update((one, other))
            yield RemainderClaim(more.figure(), less.figure(), net.figure(), **page.place(net, one, other))


def _are_inside(sentence: Sentence, net: Token, one: Token, other: Token) -> bool:
    """Tell whether two counts, alike and printed in full, fill the brackets behind a third."""
    alike = all(token.kind == "count" and token.exact and same_unit(token, net) for token in (one, other))
    inside = one.depth == other.depth == net.depth + 1 and sentence.after(other).startswith(")")
    return alike and inside and one.of is one.under is other.of is other.under is None
