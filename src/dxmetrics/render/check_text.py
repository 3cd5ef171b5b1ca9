"""Reviews to text for people: each finding with its place, its sentence, its words and what was perhaps meant."""

from collections.abc import Iterable, Iterator
from typing import Final

from dxmetrics.checking import Review
from dxmetrics.model import Finding, Reading, Sentence, Severity, Suggestion
from dxmetrics.render.check_json import ReviewedDocument
from dxmetrics.render.excerpts import Places, excerpts
from dxmetrics.render.lines import Line, Style, printable
from dxmetrics.render.words import SEVERITIES, SLIPS, say
from dxmetrics.repair import preview

__all__ = ["check_text", "not_evaluated_text", "summary_text", "total_text"]

_SHOWN: Final = 3
_STYLES: Final = {Severity.ERROR: Style.ERROR, Severity.WARNING: Style.WARNING, Severity.NOTE: Style.NOTE}

_COUNTS: Final = Sentence(
    "{figures} số liệu; {claims} phát biểu đối chiếu được với nhau: {checked} đã kiểm tra, "
    "{not_evaluated} không kiểm tra được; {unread} chỗ chưa đọc được",
    "{figures} figures; {claims} claims that relate them: {checked} checked, {not_evaluated} not evaluated; "
    "{unread} places unread",
)
_FOUND: Final = Sentence(
    "{error} lỗi, {warning} cảnh báo, {note} lưu ý", "{error} errors, {warning} warnings, {note} notes"
)
_NOTHING: Final = Sentence("không có gì cần lưu ý", "nothing to report")
_EMPTY: Final = Sentence("tệp rỗng, không có gì để kiểm tra", "empty, nothing to check")
_NO_FIGURES: Final = Sentence("không có số liệu nào, không có gì để kiểm tra", "no figures, nothing to check")
_ACCEPTED: Final = Sentence("; {count} đã chấp nhận từ trước", "; {count} accepted earlier")
_HINT: Final = Sentence("có thể là", "perhaps")
_LIKELY: Final = Sentence("nhiều khả năng là", "probably")
_CORRECTED: Final = Sentence("nếu sửa theo khả năng đầu", "with the first candidate in place")
_MORE: Final = Sentence("và {count} khả năng khác", "and {count} more possibilities")
_FLIPS: Final = Sentence(
    "sửa lại thì kết luận đạt hay chưa đạt sẽ đổi", "the correction would change whether the target is met"
)
_TOTAL: Final = Sentence("Tổng cộng {documents} văn bản: {found}", "{documents} documents in all: {found}")
_UNREADABLE: Final = Sentence("; {count} không đọc được", "; {count} could not be read")
_NOT_EVALUATED: Final = Sentence("không kiểm tra được", "not evaluated")
_UNREAD: Final = Sentence("chưa đọc được", "unread")


def check_text(
    review: Review,
    reading: Reading,
    source: str,
    lang: str = "vi",
    *,
    fix_preview: bool = False,
) -> Iterator[Line]:
    """Yield the lines for the findings of one document, in document order.

    With `fix_preview` each sentence is shown once more with its best candidate in place.

    >>> from dxmetrics.checking import review
    >>> from dxmetrics.read import read_text
    >>> list(check_text(review(""), read_text(""), "bao-cao.txt"))
    []
    """
    places = Places.of(reading.text)
    for finding in review.findings:
        yield from _finding(finding, reading.text, places, source, lang)
        if fix_preview and finding.suggestions:
            corrected = " ".join(preview(finding, reading.text).split())
            yield Line.of("    ", (f"{say(_CORRECTED, lang)}: ", Style.QUIET), printable(corrected))


def _finding(finding: Finding, text: str, places: Places, source: str, lang: str) -> Iterator[Line]:
    severity = say(SEVERITIES[finding.severity], lang)
    yield Line.of(
        (f"{places.of_span(source, finding.span)}: ", Style.PLACE),
        (severity, _STYLES[finding.severity]),
        (f" {finding.code} ", Style.CODE),
        printable(finding.message(lang)),
    )
    marked = [figure.span for figure in finding.figures if figure.span is not None]
    yield from excerpts(text, marked or ([finding.span] if finding.span else []))
    yield from _suggestions(finding, lang)
    if finding.flips_status:
        yield Line.of("    ", (say(_FLIPS, lang), Style.HINT))


def _suggestions(finding: Finding, lang: str) -> Iterator[Line]:
    for suggestion in finding.suggestions[:_SHOWN]:
        lead = say(_LIKELY if suggestion.likely else _HINT, lang)
        slip = say(SLIPS[suggestion.slip], lang)
        yield Line.of("    ", (f"{lead}: {_changes(finding, suggestion)} ({slip})", Style.HINT))
    more = max(finding.candidates, len(finding.suggestions)) - min(_SHOWN, len(finding.suggestions))
    if more > 0 and finding.suggestions:
        yield Line.of("    ", (say(_MORE, lang, count=more), Style.QUIET))


def _changes(finding: Finding, suggestion: Suggestion) -> str:
    return ", ".join(
        f"{printable(finding.figures[change.figure].text)} → {change.text}" for change in suggestion.changes
    )


def not_evaluated_text(review: Review, reading: Reading, source: str, lang: str = "vi") -> Iterator[Line]:
    """Yield a line and an excerpt for each claim that was not evaluated and each place that was not understood.

    >>> from dxmetrics.checking import review
    >>> from dxmetrics.model import ShareClaim
    >>> claim = ShareClaim(part="gần 387.500", stated="76,54", quote="gần 387.500 hộ, đạt 76,54%")
    >>> reading = Reading("", (), (claim,))
    >>> print(*not_evaluated_text(review(reading), reading, "bao-cao.txt"))
    bao-cao.txt: không kiểm tra được: số liệu chỉ là ước chừng: gần 387.500 hộ, đạt 76,54%
    """
    places = Places.of(reading.text)
    rows = [(claim.span, _NOT_EVALUATED, reason, claim.quote) for claim, reason in review.not_evaluated]
    rows += [(unread.span, _UNREAD, unread.reason, unread.text) for unread in reading.unread]
    for span, what, reason, quote in sorted(rows, key=lambda row: row[0] or (0, 0)):
        yield Line.of(
            (f"{places.of_span(source, span)}: ", Style.PLACE),
            (say(what, lang), Style.QUIET),
            f": {reason}: {printable(quote)}",
        )


def summary_text(review: Review, reading: Reading, source: str, lang: str = "vi", accepted: int = 0) -> Iterator[Line]:
    """Yield what was looked at in one document and how much was found.

    >>> from dxmetrics.checking import review
    >>> from dxmetrics.read import read_text
    >>> print(*summary_text(review(""), read_text(""), "bao-cao.txt"))
    bao-cao.txt: tệp rỗng, không có gì để kiểm tra
    """
    head = (f"{printable(source)}: ", Style.PLACE)
    if not reading.text.strip():
        yield Line.of(head, say(_EMPTY, lang))
        return
    if not review.figures and not review.findings:
        yield Line.of(head, say(_NO_FIGURES, lang))
        return
    found = say(_FOUND, lang, **_tally(review.findings)) if review.findings else say(_NOTHING, lang)
    more = say(_ACCEPTED, lang, count=accepted) if accepted else ""
    yield Line.of(head, (found + more, Style.TITLE))
    counts = say(
        _COUNTS,
        lang,
        figures=review.figures,
        claims=review.claims,
        checked=review.checked,
        not_evaluated=len(review.not_evaluated),
        unread=review.unread,
    )
    yield Line.of("    ", (counts, Style.QUIET))


def total_text(documents: Iterable[ReviewedDocument], unreadable: int = 0, lang: str = "vi") -> Iterator[Line]:
    """Yield one line for several documents together.

    >>> print(*total_text([], unreadable=2))
    Tổng cộng 0 văn bản: 0 lỗi, 0 cảnh báo, 0 lưu ý; 2 không đọc được
    """
    reviewed = [*documents]
    findings = [finding for document in reviewed for finding in document.review.findings]
    found = say(_FOUND, lang, **_tally(findings))
    lost = say(_UNREADABLE, lang, count=unreadable) if unreadable else ""
    yield Line.of((say(_TOTAL, lang, documents=len(reviewed), found=found) + lost, Style.TITLE))


def _tally(findings: Iterable[Finding]) -> dict[str, int]:
    counts = dict.fromkeys((severity.value for severity in Severity), 0)
    for finding in findings:
        counts[finding.severity.value] += 1
    return counts
