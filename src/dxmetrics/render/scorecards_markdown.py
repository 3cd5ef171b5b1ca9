"""Scorecards to Markdown: a table that any reader of Markdown shows, the tallies, the findings."""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Scorecard, Sentence
from dxmetrics.render.lines import printable
from dxmetrics.render.scorecards import score_rows, tally_words
from dxmetrics.render.words import SEVERITIES, say

__all__ = ["score_markdown"]

_HEAD: Final = Sentence(
    "| Mã | Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ | Đánh giá |",
    "| Code | Indicator | Target | Actual | Achieved | Status |",
)
_FINDINGS: Final = Sentence("Số liệu cần xem lại", "Figures to look at")
_PILLARS: Final = Sentence("Theo trụ cột", "By pillar")


def score_markdown(card: Scorecard, lang: str = "vi") -> str:
    """Return the scorecard as Markdown; what a plan or report holds is escaped."""
    return "\n".join(_lines(card, lang)) + "\n"


def _lines(card: Scorecard, lang: str) -> Iterator[str]:
    yield f"# {_text(card.plan.title)}"
    yield ""
    yield f"{_text(card.report.title)}: {tally_words(card.tally, lang)}."
    yield ""
    yield say(_HEAD, lang)
    yield "|---|---|---|---|---:|---|"
    for row in score_rows(card, lang):
        cells = map(_text, (row.code, row.name, row.target, row.actual, row.achieved, row.status))
        yield f"| {' | '.join(cells)} |"
    if card.pillars:
        yield ""
        yield f"## {say(_PILLARS, lang)}"
        yield ""
        for pillar, tally in card.pillars.items():
            yield f"- {_text(pillar)}: {tally_words(tally, lang)}"
    if card.findings:
        yield ""
        yield f"## {say(_FINDINGS, lang)}"
        yield ""
        for finding in card.findings:
            severity = say(SEVERITIES[finding.severity], lang)
            yield f"- **{severity} {finding.code}** {_text(finding.message(lang))}"


def _text(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>|#" else char for char in printable(text))
