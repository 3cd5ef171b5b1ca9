"""Counts of what is so and of what is not, which are all there are: "86 chợ, 79 chợ đạt chuẩn, 7 chợ chưa đạt".

They may be told in two sentences: "79/86 chợ đã được công nhận đạt chuẩn. 7 chợ chưa đạt chuẩn."
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim
from dxmetrics.read.prose.evidence.exemptions import tells_the_excess
from dxmetrics.read.prose.evidence.kinds import denial
from dxmetrics.read.prose.evidence.sums import adds_up, sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import are_kin
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import WORD

__all__ = ["read_denied"]

_WHOLE: Final = regex(
    r"\b(?:có|tổng số|trong(?: số)?|gồm|là|nhận|thụ lý|giao|kiểm tra|rà soát|khảo sát|phát(?: ra)?)(?: được)? \Z"
)
_LISTED: Final = regex(r"(?:[,;:]| ?\(|[^,;:()\d]*, trong đó)[^,;:()\d]*")
"""What leads to the first part; a kind behind the whole makes it one of several: "15 chỉ tiêu vượt, 6 chỉ tiêu đạt"."""
_NEXT: Final = regex(r"[^,;:()\d]*(?:[,;]| và) [^,;:()\d]*")
_BEGINS: Final = regex(r"\W*(?:(?:hiện|vẫn|nay|số|có)(?: nay)? )*")
_DENIES: Final = regex(r"[^,;:.()\d]{0,20}? (?:chưa|không) ((?:[^\W\d_]+ ?){1,6})(?=[,;.(]|\Z)")
"""What a count is told not to be, up to the end of its clause: "12 xã chưa đạt chuẩn nông thôn mới."."""
_NESTED: Final = regex(r"\btrong (?:đó|số)\b|\bgồm\b|[(:]|\bso với\b")
_NEAR: Final = 12
_ENDS: Final = regex(r"[^,;:()]*(?:\.|\Z)")


def read_denied(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what is not so of a whole, with what is, each told in the same words.

    Silent where they are fewer than the whole by more than a slip, or others are told behind them.

    >>> from dxmetrics.read import read_text
    >>> text = "Huyện có 86 chợ, 79 chợ đạt chuẩn, 8 chợ chưa đạt chuẩn."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['86', '79', '8']
    """
    for whole, part, rest in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        trio = (whole, part, rest)
        if not (all(map(_is_plain, trio)) and are_kin(whole, part) and are_kin(whole, rest)):
            continue
        if max(part.value, rest.value) >= whole.value or page.taken.issuperset((part, rest)):
            continue
        if frozenset(trio) in page.balances or not (
            _WHOLE.search(whole.gap) and _LISTED.fullmatch(part.gap) and _NEXT.fullmatch(rest.gap)
        ):
            continue
        denied = denial(page, whole, part, rest)
        short = part.value + rest.value < whole.value
        if (
            not denied
            or _holds_more(page, *trio)
            or (short and (denied == "không" or not _closes(sentence, whole, part, rest)))
        ):
            continue
        page.balances.add(frozenset(trio))
        yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(whole, part, rest))
    yield from _of_a_slash(page, sentence)


def _of_a_slash(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what begins a sentence as not so of what the slash of the sentence before tells to be so.

    Silent where it is more than a slip away, or it or what is so is told in words that the other is not told in.
    """
    rest = sentence.tokens[0]
    slashes = [token for token in page.sentences[rest.sentence - 1].tokens if token.of] if rest.sentence else []
    if len(slashes) != 1 or not _is_plain(rest) or _BEGINS.fullmatch(rest.gap) is None or rest in page.taken:
        return
    part, whole = slashes[0], slashes[0].of
    denied = _DENIES.match(sentence.after(rest))
    if whole is None or denied is None or whole.unit != rest.unit or max(part.value, rest.value) >= whole.value:
        return
    so = set(WORD.findall(page.sentences[part.sentence].after(whole)))
    told_anew = any(token.unit == whole.unit and _NESTED.search(token.gap) is None for token in sentence.tokens[1:])
    if so.issuperset(WORD.findall(denied[1])) and not told_anew and adds_up(whole, (part, rest)):
        page.balances.add(frozenset((whole, part, rest)))
        page.taken.add(rest)
        yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(rest, part, whole))


def _holds_more(page: Page, whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether what came before is among them: "Tháng trước còn 10 vụ. Thụ lý mới 50 vụ, xử 42 vụ, chưa xử 18"."""
    excess = part.value + rest.value - whole.value
    before = (*page.sentences[whole.sentence].tokens[: whole.index], *islice(page.earlier(whole, 1), _NEAR))
    behind = page.low[whole.end : part.start]
    if tells_the_excess(page, whole, (part, rest)):
        return True
    return excess > 0 and (" mới" in behind or any(token.value == excess for token in before))


def _is_plain(token: Token) -> bool:
    return token.exact and token.of is token.under is None and not token.is_change and token.unit != ""


def _closes(sentence: Sentence, whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether a rest ends its sentence and is a slip short: nothing is told of the others."""
    ends = rest is sentence.tokens[-1] and _ENDS.fullmatch(sentence.tail) is not None
    return ends and sum_nearly_fits(whole, (part, rest))
