"""The readers of claims in their order, and which of them a sentence is worth showing to.

A reader looks for one form of statement, and most sentences hold few forms. What a reader cannot do without (two
counts, a percentage, a change, a slash, a word) is said beside it, so that the others are not asked at all.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from operator import ge
from typing import Final, NamedTuple

from dxmetrics.model import Claim
from dxmetrics.read.prose.forms.again import read_again
from dxmetrics.read.prose.forms.aimed import read_aimed
from dxmetrics.read.prose.forms.aims import read_aims
from dxmetrics.read.prose.forms.alone import read_alone
from dxmetrics.read.prose.forms.backed import read_backed
from dxmetrics.read.prose.forms.carried import read_carried
from dxmetrics.read.prose.forms.changes import read_changes
from dxmetrics.read.prose.forms.closing import read_closing
from dxmetrics.read.prose.forms.compared import read_compared
from dxmetrics.read.prose.forms.complete import read_complete
from dxmetrics.read.prose.forms.composed import read_composed
from dxmetrics.read.prose.forms.concluded import read_concluded
from dxmetrics.read.prose.forms.denied import read_denied
from dxmetrics.read.prose.forms.divided import read_divided
from dxmetrics.read.prose.forms.doubled import read_doubled
from dxmetrics.read.prose.forms.exceeding import read_exceeding
from dxmetrics.read.prose.forms.exhausted import read_exhausted
from dxmetrics.read.prose.forms.found import read_found, read_present
from dxmetrics.read.prose.forms.fractions import read_fractions
from dxmetrics.read.prose.forms.grids import read_grids
from dxmetrics.read.prose.forms.identities import read_identities
from dxmetrics.read.prose.forms.including import read_including
from dxmetrics.read.prose.forms.itemised import read_itemised
from dxmetrics.read.prose.forms.levels import read_levels
from dxmetrics.read.prose.forms.marks import read_marks
from dxmetrics.read.prose.forms.modes import read_modes
from dxmetrics.read.prose.forms.moves import read_moves
from dxmetrics.read.prose.forms.multiples import read_multiples
from dxmetrics.read.prose.forms.multiplied import read_multiplied
from dxmetrics.read.prose.forms.net import read_net
from dxmetrics.read.prose.forms.outcomes import read_outcomes
from dxmetrics.read.prose.forms.outdone import read_outdone
from dxmetrics.read.prose.forms.parallel import read_parallel
from dxmetrics.read.prose.forms.parted import read_parted
from dxmetrics.read.prose.forms.plans import read_plans
from dxmetrics.read.prose.forms.portions import read_portions
from dxmetrics.read.prose.forms.precise import read_precise
from dxmetrics.read.prose.forms.prices import read_prices
from dxmetrics.read.prose.forms.proportions import read_proportions
from dxmetrics.read.prose.forms.raised import read_raised
from dxmetrics.read.prose.forms.ranks import read_places
from dxmetrics.read.prose.forms.reached import read_reached
from dxmetrics.read.prose.forms.recalled import read_recalled
from dxmetrics.read.prose.forms.remainders import read_remainders
from dxmetrics.read.prose.forms.respective import read_respective
from dxmetrics.read.prose.forms.scores import read_scores
from dxmetrics.read.prose.forms.shares import read_shares
from dxmetrics.read.prose.forms.signed import read_signed
from dxmetrics.read.prose.forms.signs import read_signs
from dxmetrics.read.prose.forms.since import read_since
from dxmetrics.read.prose.forms.slashes import read_slashes
from dxmetrics.read.prose.forms.structure import read_structure
from dxmetrics.read.prose.forms.sums import read_lists, read_sums
from dxmetrics.read.prose.forms.tallies import read_tallies
from dxmetrics.read.prose.forms.targets import SET_WORDS, read_targets
from dxmetrics.read.prose.forms.terms import read_terms
from dxmetrics.read.prose.forms.tiered import read_tiered
from dxmetrics.read.prose.forms.timed import read_timed
from dxmetrics.read.prose.forms.together import read_together
from dxmetrics.read.prose.forms.turns import read_turns
from dxmetrics.read.prose.forms.twofold import read_left_over, read_twofold
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["READERS", "Holds", "Reader", "read_claims"]

_MANY: Final = 4
"""No reader asks for more numbers of one kind than so many."""


class Holds(NamedTuple):
    """What a sentence holds, or needs at least: so many counts and percentages, a change, a rest, a slash, a plan."""

    counts: int = 0
    rates: int = 0
    changes: bool = False
    rests: bool = False
    ratios: bool = False
    plans: bool = False


class Reader(NamedTuple):
    """A reader of claims, and what a sentence must hold for it to find any: one of its needs, and one of its words.

    No word is asked for where the sentence holds what speaks for itself.
    """

    read: Callable[[Page, Sentence], Iterator[Claim]]
    needs: tuple[Holds, ...]
    words: tuple[str, ...] = ()
    speaks: tuple[Holds, ...] = ()


_COUNT: Final = Holds(counts=1)
_COUNTS: Final = Holds(counts=2)
_THREE: Final = Holds(counts=3)
_FOUR: Final = Holds(counts=4)
_RATE: Final = Holds(rates=1)
_RATES: Final = Holds(rates=2)
_CHANGE: Final = Holds(changes=True)
_REST: Final = Holds(rests=True)
_PLANS: Final = ("kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu")
_RATIO: Final = Holds(ratios=True)
_PLAN: Final = Holds(plans=True)
_FREQUENT: Final = " nhtgic,đu1oma.20vàưrpsálkyế4ạb3ệd856ả9/%ố7ồớôộ"
"""The letters and marks that reports are full of, the most frequent first."""
_PARTS: Final = ("nửa", "phần ", "toàn bộ", "đa số", "cả", "quá bán", "hầu hết", "/2 ", "/3 ", "/4 ", "/5 ")

READERS: Final[tuple[Reader, ...]] = (
    Reader(read_signs, (_THREE, Holds(rates=3)), (" +", " - ", " – ")),
    Reader(read_prices, (_RATE, _CHANGE), ("/",)),
    Reader(read_places, (_COUNT,), (" bậc", " hạng", " vị trí")),
    Reader(read_precise, (_COUNTS, _RATES), ("(", "chính xác", "cụ thể", "tức")),
    Reader(read_concluded, (_COUNTS, _RATE), (*_PLANS, "yêu cầu")),
    Reader(read_signed, (Holds(counts=2, rates=1),), ("+", "-")),
    Reader(read_turns, (_COUNTS, _RATES), ("lần lượt",)),
    Reader(read_respective, (_RATES,)),
    Reader(read_parallel, (Holds(counts=2, rates=2, changes=True),), ("(",)),
    Reader(read_reached, (_CHANGE,)),
    Reader(read_multiples, (_COUNTS,), ("(",)),
    Reader(read_multiplied, (_COUNTS, _RATES), ("gấp ", " lần", "nửa", " phần ")),
    Reader(read_proportions, (_COUNTS,), ("‰", "phần n", "cứ ")),
    Reader(read_fractions, (_COUNTS, _RATE), _PARTS),
    Reader(read_plans, (_COUNTS, _RATES), _PLANS),
    Reader(read_outcomes, (_COUNTS, _RATES), _PLANS),
    Reader(read_aims, (Holds(counts=1, rates=1), _RATES), ("so với ", "so kế")),
    Reader(read_outdone, (Holds(rates=3, changes=True),), ("so với ", "so kế")),
    Reader(read_compared, (_CHANGE,), (" so ", "so với")),
    Reader(read_aimed, (Holds(counts=1, rates=1),), ("đạt", "bằng", "hoàn thành", "thực hiện", "chiếm")),
    Reader(read_targets, (_RATE, _CHANGE), SET_WORDS, speaks=(_PLAN,)),
    Reader(read_tiered, (Holds(counts=3, rates=3),), (" với ",)),
    Reader(read_composed, (_RATES,), ("gồm", "trong đó", "(")),
    Reader(read_structure, (_RATES,), ("cơ cấu", "chiếm", "không ", "chưa ", "gồm", "kinh phí", "vốn ")),
    Reader(read_net, (Holds(counts=3, changes=True),), ("(", "thực", "thuần", "ròng")),
    Reader(read_doubled, (Holds(counts=3, changes=True),), ("(",)),
    Reader(read_levels, (Holds(counts=2, changes=True),)),
    Reader(read_since, (Holds(counts=3, changes=True),), ("so ", "năm 2")),
    Reader(read_timed, (_CHANGE,), ("năm", "kỳ", "quý", "tháng")),
    Reader(read_scores, (_RATIO,)),
    Reader(read_slashes, (_RATIO,)),
    Reader(read_backed, (_RATE,), ("(", "tương", "với", "tức", "gồm", "cụ thể")),
    Reader(read_shares, (_COUNTS, _RATE)),
    Reader(read_moves, (_COUNTS, _RATES), ("tăng", "giảm", "lên", "xuống", "hơn")),
    Reader(read_changes, (_CHANGE,)),
    Reader(read_recalled, (_COUNT,), ("năm", "quý", "tháng", "tuần", "kỳ")),
    Reader(read_tallies, (_THREE,), ("chỉ tiêu", "nhiệm vụ", "tiêu chí", "mục tiêu", "nội dung")),
    Reader(read_marks, (_THREE,), ("tổng", ", cộng", " và cộng")),
    Reader(read_terms, (_COUNT,), ("quý ", "quí ", " tháng", "cả năm", "nửa ")),
    Reader(read_itemised, (_COUNT,), (":", "gồm", "trong đó", "tổng")),
    Reader(read_sums, (_COUNT,), ("(", ":", "trong", "gồm", "chia", "theo", "cụ thể")),
    Reader(read_again, (_COUNTS,), ("trong ", "khác", "yếu", "kém")),
    Reader(
        read_closing,
        (_THREE,),
        (
            "cộng",
            "lũy kế",
            "luỹ kế",
            ", tổng",
            "; tổng",
            "tổng số",
            "như vậy",
            "tất cả",
            "cả thảy",
            "toàn ",
            "n tổng ",
            "cả ",
            "tính chung",
        ),
    ),
    Reader(read_divided, (_THREE,), (" khác ",)),
    Reader(read_together, (_COUNT,), ("lại ", "tổng ")),
    Reader(read_including, (_COUNTS,), ("tính cả", "cộng cả", "kể cả")),
    Reader(read_raised, (_COUNT,), ("lên", "xuống")),
    Reader(read_identities, (_COUNT,), ("siêu", "vốn chủ", "cán cân", "nhập khẩu", "hải quan")),
    Reader(read_modes, (_COUNTS,), ("đường ", "hàng hải")),
    Reader(read_exceeding, (_THREE,), ("trong", "gồm", "tổng", ":", "(", "chia", "theo", "cụ thể", "kết quả")),
    Reader(read_found, (_COUNTS,), ("kiểm ", "thanh tra", "rà soát", "khảo sát")),
    Reader(read_present, (_THREE,), ("vắng",)),
    Reader(read_carried, (_REST,), ("còn ", "tồn ")),
    Reader(read_remainders, (_COUNTS,), ("trừ", "thác", "thu hồi"), speaks=(_REST,)),
    Reader(read_denied, (_COUNT,), ("chưa", "không")),
    Reader(read_lists, (_COUNT,)),
    Reader(read_twofold, (_FOUR,)),
    Reader(read_grids, (_COUNTS,)),
    Reader(read_left_over, (Holds(counts=2, rests=True),)),
    Reader(read_portions, (Holds(counts=1, rates=1),), ("chiếm", "(")),
    Reader(read_exhausted, (_FOUR, _REST)),
    Reader(read_complete, (_COUNTS,), ("còn lại", "%", "trong", "cụ thể", "gồm", ":", "hạn ", "theo")),
    Reader(read_parted, (_COUNT,)),
    Reader(read_alone, (_RATE,)),
)
"""In order: parallel lists and targets come first, as they settle what a percentage is of."""


def read_claims(page: Page) -> list[Claim]:
    """Return the claims of the sentences of a page, as the readers that each may hold something for find them.

    >>> from dxmetrics.read import read_text
    >>> [type(claim).__name__ for claim in read_text("Có 120/160 thẻ, đạt 75%, tăng 20 thẻ (20%).").claims]
    ['ShareClaim', 'ChangeClaim']
    """
    claims: list[Claim] = []
    for sentence in page.sentences:
        tokens = sentence.tokens
        said = page.low[sentence.start : sentence.end]
        awake, letters = _awake(*_holds(tokens))
        for letter in letters:
            if letter.letter in said:
                for word in letter.words:
                    if word.word in said:
                        awake |= word.wakes
        for read in _readers(awake):
            for claim in read(page, sentence):  # most find none, and to extend by none takes longer
                claims.append(claim)  # noqa: PERF402
    return claims


def _holds(tokens: list[Token]) -> tuple[int, int, bool, bool, bool, bool]:
    """Return what tokens hold, in the order of `Holds`."""
    counts = 0
    changes = rests = ratios = plans = False
    for token in tokens:
        if token.kind == "count":
            counts += 1
        if token.is_change:
            changes = True
        elif token.role == "rest":
            rests = True
        if token.of is not None:
            ratios = True
        if token.against_target:
            plans = True
    return min(counts, _MANY), min(len(tokens) - counts, _MANY), changes, rests, ratios, plans


class _Word:
    """A word that readers ask for, and the bits of those that it wakes; each has the bit of its place in `READERS`."""

    __slots__ = ("wakes", "word")

    def __init__(self, word: str, wakes: int) -> None:
        self.word = word
        self.wakes = wakes


class _Letter:
    """A letter, and the words that it is the rarest of."""

    __slots__ = ("letter", "words")

    def __init__(self, letter: str, words: list[_Word]) -> None:
        self.letter = letter
        self.words = words


@cache
def _awake(*held: int) -> tuple[int, list[_Letter]]:
    """Return the bits of the readers that may find something, and the words that wake those that ask for one.

    There are few ways for sentences to differ. Words stand behind their rarest letters, which are sooner found.
    """
    awake = 0
    asked: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for place, reader in enumerate(READERS):
        if any(all(map(ge, held, spoken)) for spoken in reader.speaks):
            awake += 1 << place
        elif any(all(map(ge, held, needed)) for needed in reader.needs):
            for word in reader.words:
                asked[_rarest(word)][word] |= 1 << place
            if not reader.words:
                awake += 1 << place
    return awake, [_Letter(letter, [_Word(*word) for word in words.items()]) for letter, words in asked.items()]


@lru_cache(maxsize=4096)  # the same few combinations of words come again and again
def _readers(awake: int) -> tuple[Callable[[Page, Sentence], Iterator[Claim]], ...]:
    """Return the readers of some bits, in order."""
    return tuple(reader.read for place, reader in enumerate(READERS) if awake >> place & 1)


@cache
def _rarest(word: str) -> str:
    """Return the letter or mark of a word that is the rarest in reports."""
    return max(word, key=lambda letter: _FREQUENT.find(letter) % (len(_FREQUENT) + 1))
