"""Lists in later sentences that a slip of a digit keeps from their total: told like it, or where it is named again."""

from collections.abc import Sequence
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["missed_list", "named_again"]

_ABOVE: Final = regex(r"\s(?:nói trên|kể trên|nêu trên|trên|này|đó)(?=[\s,:])")
_AMONG: Final = regex(r"\btrong (?:tổng )?(?:số )?\Z")
_AMONG_ENDS: Final = ("trong ", "tổng ", "số ")
_LIST_WEIGHT: Final = 1000
_LABELLED: Final = 9
_FEW: Final = 3
_REACH: Final = 12


def named_again(page: Page, sentence: Sentence) -> tuple[Token, list[Token]] | None:
    """Return the total that a sentence takes up again with its parts: "Trong 63 vụ nói trên, … 61 vụ, … 2 vụ"."""
    gap = sentence.tokens[0].gap
    if not (gap.endswith(_AMONG_ENDS) and _AMONG.search(gap)):
        return None
    counts = sentence.amounts()
    total, parts = sentence.tokens[0], counts[1:]
    if (
        len(parts) > 1
        and len(counts) == len(sentence.tokens)
        and _ABOVE.match(page.low, total.stop)
        and all(part.exact and same_unit(total, part) == SAME for part in counts)
        and (len(parts) >= _FEW or sum(part.value for part in parts) > total.value)
        and sum_nearly_fits(total, parts)
    ):
        return total, parts
    return None


def missed_list(total: Token, told: Sequence[Token]) -> list[Token] | None:
    """Return the counts of later sentences, `told` like a total, if a slip of a digit keeps them from adding up to it.

    Not where they fall short of it by less than each of them: then a smaller one may just not be told.
    """
    last = total.sentence + _REACH
    if total.value < _LIST_WEIGHT or not total.unit or len(told) < _FEW or told[_FEW - 1].sentence > last:
        return None
    parts = [token for token in told[:_LABELLED] if token.sentence <= last]
    if len(parts) == _LABELLED or not all(part.exact and same_unit(total, part) == SAME for part in parts):
        return None
    short = total.value - sum(part.value for part in parts)
    few = 0 < short < min(part.value for part in parts)
    return None if few or not sum_nearly_fits(total, parts) else parts
