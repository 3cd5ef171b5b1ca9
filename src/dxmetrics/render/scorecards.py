"""Scorecards to text for people: a table with bars and statuses, the tallies, the findings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import zip_longest
from textwrap import wrap
from typing import Final

from dxmetrics.model import (
    Assessment,
    Basis,
    Comparator,
    Indicator,
    NotComputable,
    Scorecard,
    Sentence,
    Severity,
    Status,
    Tally,
)
from dxmetrics.quantity import PERCENT, Figure, Number, round_to
from dxmetrics.render.lines import Line, Style, printable, width
from dxmetrics.render.words import SEVERITIES, say
from dxmetrics.rules.wording import percent
from dxmetrics.vi import format_date, format_figure, format_number

__all__ = ["ScoreRow", "bar", "score_rows", "score_text", "tally_words"]

_CELLS: Final = 10
_DECIMALS: Final = 2
_GAP: Final = 2
_NARROWEST: Final = 12
"""Spaces between columns, and the fewest columns of the terminal for a name."""
_STYLES: Final = {
    Status.MET: Style.TITLE,
    Status.EXCEEDED: Style.TITLE,
    Status.NOT_MET: Style.ERROR,
    Status.NOT_COMPUTABLE: Style.WARNING,
    Status.NOT_ASSESSABLE: Style.WARNING,
    Status.NOT_DUE: Style.QUIET,
    Status.NOT_APPLICABLE: Style.QUIET,
}
_SEVERITY_STYLES: Final = {
    Severity.ERROR: Style.ERROR,
    Severity.WARNING: Style.WARNING,
    Severity.NOTE: Style.NOTE,
}
_STATUSES: Final = {
    Status.MET: Sentence("đạt", "met"),
    Status.EXCEEDED: Sentence("vượt", "exceeded"),
    Status.NOT_MET: Sentence("chưa đạt", "not met"),
    Status.NOT_DUE: Sentence("chưa đến hạn", "not due"),
    Status.NOT_ASSESSABLE: Sentence("chưa có cơ sở đánh giá", "not assessable"),
    Status.NOT_APPLICABLE: Sentence("không áp dụng", "not applicable"),
    Status.NOT_COMPUTABLE: Sentence("không tính được", "not computable"),
}
_STATED: Final = Sentence("(theo báo cáo)", "(as stated)")
_HEAD: Final = (
    Sentence("Chỉ tiêu", "Indicator"),
    Sentence("Kế hoạch", "Target"),
    Sentence("Thực hiện", "Actual"),
    Sentence("Tỷ lệ", "Achieved"),
    Sentence("", ""),
    Sentence("Đánh giá", "Status"),
)
_OTHERS: Final = (Status.NOT_ASSESSABLE, Status.NOT_MET, Status.NOT_DUE, Status.NOT_COMPUTABLE, Status.NOT_APPLICABLE)
_ACHIEVED: Final = Sentence("hoàn thành {achieved}/{total} chỉ tiêu", "{achieved} of {total} targets met")
_AMONG: Final = Sentence("Trong số hoàn thành: {among}.", "Among those met: {among}.")
_EXCEEDED: Final = Sentence("{count} vượt", "{count} exceeded")
_ON_ITS_WORD: Final = Sentence("{count} theo kết luận của báo cáo", "{count} on the report's word")
_COVERAGE: Final = Sentence("Có số liệu hoặc kết luận: {coverage} chỉ tiêu.", "Reported: {coverage} targets.")
_AS_OF: Final = Sentence("Tính đến ngày {day}", "As of {day}")
_NO_FINDINGS: Final = Sentence("Không có gì mâu thuẫn.", "Nothing contradicts itself.")
_MADE_OF: Final = Sentence(" (từ {count} đơn vị)", " (of {count} units)")
_ADDED_UP: Final = Sentence(" (cộng {count} kỳ)", " (sum of {count} periods)")
_SIGNS: Final = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "=": "= "}


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One target as it is shown: everything is text for people; the exact numbers stand in the assessment."""

    code: str
    name: str
    target: str
    actual: str
    achieved: str
    bar: str
    status: str
    assessment: Assessment


def score_rows(card: Scorecard, lang: str = "vi") -> Iterator[ScoreRow]:
    """Yield a row for each target, in the order of the plan."""
    for one in card.assessments:
        indicator = card.plan.indicator(one.target.indicator)
        ratio = one.achievement
        yield ScoreRow(
            one.target.code or indicator.code,
            indicator.label(lang),
            _target(one, indicator),
            f"{_actual(one)}{_made_of(one, lang)}",
            "" if isinstance(ratio, NotComputable) else f"{percent(ratio * 100, other=100)}%",
            bar(ratio),
            _status(one, lang),
            one,
        )


def bar(ratio: Fraction | NotComputable, cells: int = _CELLS) -> str:
    """Draw a ratio as a bar, cut off at nothing and at all; full only from 1 on, and empty where it has no value.

    >>> bar(Fraction(3, 4)), bar(Fraction(999, 1000)), bar(Fraction(9, 8)), bar(Fraction(-1, 2))
    ('████████░░', '█████████░', '██████████', '░░░░░░░░░░')
    """
    if isinstance(ratio, NotComputable):
        return " " * cells
    filled = int(round_to(min(max(ratio, Fraction(0)), Fraction(1)) * cells, 1))
    if ratio < 1:
        filled = min(filled, cells - 1)
    return "█" * filled + "░" * (cells - filled)


def tally_words(tally: Tally, lang: str = "vi") -> str:
    """Say a tally as an official does; counts under ten have two digits.

    >>> counts = {Status.MET: 11, Status.NOT_ASSESSABLE: 2, Status.NOT_MET: 1}
    >>> tally_words(Tally(counts))
    'hoàn thành 11/14 chỉ tiêu; 02 chưa có cơ sở đánh giá; 01 chưa đạt'
    """
    parts = [say(_ACHIEVED, lang, achieved=_two(tally.achieved, lang), total=_two(tally.total, lang))]
    parts += [f"{_two(tally[status], lang)} {say(_STATUSES[status], lang)}" for status in _OTHERS if tally[status]]
    return "; ".join(parts)


def score_text(card: Scorecard, lang: str = "vi", columns: int | None = None) -> Iterator[Line]:
    """Yield the scorecard: title, table, tallies in all and by pillar, coverage, findings.

    Where the table is wider than `columns`, names and targets take several lines.
    """
    yield Line.of((printable(card.plan.title), Style.TITLE))
    yield Line.of((printable(card.report.title), Style.PLACE))
    if card.as_of is not None:
        yield Line.of((say(_AS_OF, lang, day=format_date(card.as_of)), Style.QUIET))
    yield Line()
    yield from _table(card, lang, columns)
    yield Line()
    yield Line.of((f"{_capital(tally_words(card.tally, lang))}.", Style.TITLE))
    among = [
        say(sentence, lang, count=_two(count, lang))
        for sentence, count in ((_EXCEEDED, card.tally[Status.EXCEEDED]), (_ON_ITS_WORD, card.tally.stated))
        if count
    ]
    if among:
        yield Line.of(say(_AMONG, lang, among="; ".join(among)))
    for pillar, tally in card.pillars.items():
        yield Line.of(f"  {_capital(printable(pillar))}: {tally_words(tally, lang)}.")
    yield Line.of((say(_COVERAGE, lang, coverage=card.coverage), Style.QUIET))
    yield Line()
    for finding in card.findings:
        yield Line.of(
            (say(SEVERITIES[finding.severity], lang), _SEVERITY_STYLES[finding.severity]),
            (f" {finding.code} ", Style.CODE),
            printable(finding.message(lang)),
        )
    if not card.findings:
        yield Line.of((say(_NO_FINDINGS, lang), Style.QUIET))


def _table(card: Scorecard, lang: str, columns: int | None) -> Iterator[Line]:
    rows = list(score_rows(card, lang))
    head = [say(sentence, lang) for sentence in _HEAD]
    cells = [[printable(text) for text in (f"{row.code} {row.name}", row.target, row.actual)] for row in rows]
    cells = [[*texts, row.achieved, row.bar.rstrip()] for texts, row in zip(cells, rows, strict=True)]
    widths = [max(map(width, column)) for column in zip(head[:-1], *cells, strict=True)]
    last = max(map(width, (head[-1], *(row.status for row in rows))))
    if columns is not None:
        widths = _narrowed(widths, columns - last)
    yield Line.of((_aligned(head[:-1], widths) + head[-1], Style.QUIET))
    for row, texts in zip(rows, cells, strict=True):
        wrapped = [wrap(text, room) if width(text) > room else [text] for text, room in zip(texts, widths, strict=True)]
        first, *more = zip_longest(*wrapped, fillvalue="")
        yield Line.of(_aligned(first, widths), (row.status, _STYLES[row.assessment.status]))
        for line in more:
            yield Line.of(_aligned(line, widths))


def _narrowed(widths: list[int], room: int) -> list[int]:
    """Return the widths with which the columns before the last fit into `room`: names and targets take more lines."""
    name, target, *others = widths
    left = room - sum(others) - len(widths) * _GAP
    if name + target <= left:
        return widths
    target = min(target, max(left // 3, _NARROWEST))
    return [min(name, max(left - target, _NARROWEST)), target, *others]


def _aligned(cells: Iterable[str], widths: list[int]) -> str:
    return "".join(f"{cell}{' ' * (most - width(cell) + _GAP)}" for cell, most in zip(cells, widths, strict=True))


def _target(one: Assessment, indicator: Indicator) -> str:
    target = one.target
    if target.low is not None and target.high is not None:
        return f"{_plain(target.low)} – {_plain(target.high)}"
    if target.value is None:
        return target.statement or "—"
    if target.value.hedge is not None:
        return format_figure(target.value)
    comparator = target.comparison(indicator.direction)
    sign = "" if comparator is Comparator.AT_LEAST and target.comparator is None else _SIGNS[comparator.value]
    return f"{sign}{_plain(target.value)}"


def _plain(figure: Figure) -> str:
    return format_figure(figure)


def _actual(one: Assessment) -> str:
    value = one.value
    if value is None or value.is_missing:
        return "—"
    if value.part is None or value.whole is None:
        printed = value.value if value.value is not None else value.part
        return "—" if printed is None else format_figure(printed)
    counts = f"{value.part.text}/{value.whole.text}{f' {value.part.unit}' if value.part.unit else ''}"
    aim = None if one.target.value is None else one.target.value.value
    return counts if one.actual is None else f"{counts} = {_number(one.actual, aim, one)}"


def _made_of(one: Assessment, lang: str) -> str:
    """Say of how many organisations a roll-up is made, or of how many periods a sum over time."""
    if one.value is None or one.value in one.evidence:
        return ""
    bodies = {value.organisation for value in one.evidence}
    over_time = len(bodies) == 1 and len(one.evidence) > 1
    return say(_ADDED_UP if over_time else _MADE_OF, lang, count=len(one.evidence))


def _number(actual: Number, aim: Number | None, one: Assessment) -> str:
    unit = PERCENT if one.target.value is None or one.target.value.is_percent else ""
    return f"{percent(actual, _DECIMALS, aim)}{unit}"


def _status(one: Assessment, lang: str) -> str:
    word = say(_STATUSES[one.status], lang)
    if one.basis is Basis.STATED:
        return f"{word} {say(_STATED, lang)}"
    if one.status is Status.NOT_COMPUTABLE and one.reason is not None:
        return one.reason.message("en" if lang == "en" else "vi")
    return word


def _two(count: int, lang: str) -> str:
    return format_number(count) if lang == "en" else format_number(count).zfill(2)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
