"""The stages of reading to text for people, and to one JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Final

from dxmetrics.read.trace import Stage, Step
from dxmetrics.render.excerpts import Places
from dxmetrics.render.lines import Line, Style, printable

__all__ = ["trace_jsonl", "trace_text"]

_TITLES: Final = {
    Stage.NORMAL: "Chuẩn hóa (normal form)",
    Stage.MASK: "Không phải số liệu (masked)",
    Stage.NUMBER: "Số liệu (numbers)",
    Stage.SENTENCE: "Câu (sentences)",
    Stage.CLAIM: "Phát biểu (claims)",
    Stage.UNREAD: "Chưa hiểu (unread)",
}
_LONGEST: Final = 72


def trace_text(steps: Iterable[Step], text: str, source: str) -> Iterator[Line]:
    r"""Yield a title for each stage, and a line for each step: its place, its words, what it is.

    >>> step = Step(Stage.NUMBER, (6, 16), "120 hồ sơ", "count hồ sơ")
    >>> print(*trace_text([step], "Đã có 120 hồ sơ.", "bao-cao.txt"), sep="\n")
    Số liệu (numbers)
      bao-cao.txt:1:7: 120 hồ sơ  count hồ sơ
    """
    places = Places.of(text)
    for stage, group in groupby(steps, attrgetter("stage")):
        yield Line.of((_TITLES[stage], Style.TITLE))
        for step in group:
            yield Line.of(
                (f"  {places.of_span(source, step.span)}: ", Style.PLACE),
                printable(step.text if len(step.text) <= _LONGEST else f"{step.text[: _LONGEST - 1]}…"),
                (f"  {printable(step.note)}", Style.QUIET),
            )


def trace_jsonl(steps: Iterable[Step], doc: str) -> Iterator[str]:
    """Yield one line of JSON for each step.

    >>> list(trace_jsonl([Step(Stage.MASK, (0, 4), "24/7", "suốt ngày đêm")], "bao-cao"))
    ['{"doc": "bao-cao", "stage": "mask", "start": 0, "end": 4, "text": "24/7", "note": "suốt ngày đêm"}']
    """
    for step in steps:
        start, end = step.span
        record = {"doc": doc, "stage": step.stage, "start": start, "end": end, "text": step.text, "note": step.note}
        yield json.dumps(record, ensure_ascii=False)
