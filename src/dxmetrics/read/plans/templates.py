"""Templates: files with headers, remarks and one example that is only a remark, to be filled in by hand.

What stands behind # (in YAML, CSV, Excel) or under a key that begins with $ (in JSON) is not read.
"""

import json
from pathlib import Path
from typing import Final, Literal

from dxmetrics.model import Plan, Report
from dxmetrics.read.plans.files import format_of
from dxmetrics.read.plans.labels import LABELS
from dxmetrics.read.plans.names import BLOCKS, HEADINGS, Block, Field, Role
from dxmetrics.read.plans.writing import encode_csv, encode_workbook, write_file

__all__ = ["Kind", "template", "write_template"]

Kind = Literal["plan", "report"]

_WHOLE: Final[dict[str, type[Plan | Report]]] = {"plan": Plan, "report": Report}
_HEADING: Final = {
    "plan": {
        "title": "Kế hoạch chuyển đổi số năm 2025",
        "organisation": "UBND tỉnh",
        "period": "năm 2025",
        "legal_basis": "Kế hoạch số 12/KH-UBND ngày 15/01/2025",
    },
    "report": {
        "title": "Báo cáo kết quả chuyển đổi số quý I năm 2025",
        "organisation": "UBND tỉnh",
        "period": "quý I/2025",
        "as_of": "15/3/2025",
        "published": "20/3/2025",
    },
}
_ROWS: Final = {
    "organisations": {
        "code": "XA-01",
        "name": "Xã An Bình",
        "level": "xã",
        "parent": "TINH",
        "valid_from": "01/7/2025",
    },
    "indicators": {
        "code": "CQS-01",
        "name": "Tỷ lệ hồ sơ nộp trực tuyến",
        "pillar": "chính quyền số",
        "kind": "tỷ lệ",
        "unit": "%",
        "direction": "càng cao càng tốt",
        "accumulation": "lũy kế",
        "numerator": "hồ sơ nộp trực tuyến",
        "denominator": "hồ sơ đã tiếp nhận",
    },
    "targets": {
        "indicator": "CQS-01",
        "value": "tối thiểu 80%",
        "due": "31/12/2025",
        "baseline": "62,5%",
        "organisation": "VP-UBND",
        "legal_basis": "Kế hoạch số 12/KH-UBND ngày 15/01/2025",
    },
    "values": {
        "indicator": "CQS-01",
        "organisation": "XA-01",
        "value": "80,17%",
        "part": "20.284 hồ sơ",
        "whole": "25.302 hồ sơ",
        "is_estimate": "không",
        "status": "đạt",
        "reason": "",
        "period": "quý I/2025",
        "as_of": "15/3/2025",
        "note": "",
    },
    "tallies": {"pillar": "", "total": "14", "achieved": "11", "missed": "1", "not_assessed": "2"},
}
_HINTS: Final = (
    "Dòng bắt đầu bằng dấu # là ghi chú, không được đọc.",
    "Số ghi như văn bản in: 8.994; 35,86%; trên 85%; tối thiểu 80%; từ 80% đến 90%; 1,2 tỷ đồng.",
    "Ngày ghi 31/12/2025; kỳ ghi quý I/2025, 6 tháng đầu năm 2025, năm 2025.",
    "Chưa có số liệu thì để trống và ghi lý do; không ghi số 0.",
)


def template(kind: Kind, form: str) -> bytes:
    """Return the bytes of a template for a plan or a report in a format: yaml, json, csv or xlsx.

    >>> print(template("report", "csv").decode("utf-8-sig").splitlines()[1])
    # Dòng bắt đầu bằng dấu # là ghi chú, không được đọc.
    """
    if form == "yaml":
        return _yaml(kind).encode()
    if form == "json":
        return _json(kind).encode()
    heading, fields = HEADINGS[_WHOLE[kind]]
    examples = _HEADING[kind]
    above = [[f"# {hint}"] for hint in _HINTS]
    above += [[f"# {each.header}", examples[each.name]] for each in fields if each.name in examples]
    above += [[each.header, ""] for each in fields if each.name in examples]
    tables = [(heading, above)]
    for block in BLOCKS[_WHOLE[kind]]:
        row = _ROWS[block.key]
        shown = [each for each in block.fields if each.name in row]
        rows = [["STT", *(each.header for each in shown)], ["# 1", *(row[each.name] for each in shown)]]
        tables.append((block.title, [*rows, *([f"# {hint}"] for hint in _choices(shown))]))
    return encode_csv(tables) if form == "csv" else encode_workbook(tables)


def write_template(kind: Kind, path: Path | str) -> None:
    """Write a template in the format that the name of the file says."""
    write_file(Path(path), template(kind, format_of(Path(path))))


def _choices(fields: list[Field]) -> list[str]:
    """Return a remark for each field of choices: which words are read."""
    return [
        f"{each.header}: {', '.join(words[0] for words in LABELS[each.name].values())}."
        for each in fields
        if each.role is Role.LABEL
    ]


def _yaml(kind: Kind) -> str:
    whole = _WHOLE[kind]
    lines = [f"# {hint}" for hint in _HINTS]
    lines.append("# Bỏ dấu # ở đầu dòng và thay ví dụ bằng nội dung của đơn vị; số đặt trong ngoặc kép.")
    lines += [
        f"# {each.header.casefold()}: {_quoted(_HEADING[kind][each.name])}"
        for each in HEADINGS[whole][1]
        if each.name in _HEADING[kind]
    ]
    for block in BLOCKS[whole]:
        shown = _shown(block)
        lines += ["", *(f"# {hint}" for hint in _choices([each for each, _ in shown]))]
        lines.append(f"# {block.title.casefold()}:")
        for at, (each, text) in enumerate(shown):
            lines.append(f"#{' - ' if at == 0 else '   '}{each.header.casefold()}: {_quoted(text)}")
    return "\n".join(lines) + "\n"


def _shown(block: Block) -> list[tuple[Field, str]]:
    row = _ROWS[block.key]
    return [(each, row[each.name]) for each in block.fields if row.get(each.name)]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _json(kind: Kind) -> str:
    """Return a JSON file with the schema's keys; the example stands under $example, as JSON has no remarks."""
    whole = _WHOLE[kind]
    example: dict[str, object] = dict(_HEADING[kind])
    for block in BLOCKS[whole]:
        example[block.key] = [{each.name: text for each, text in _shown(block)}]
    data: dict[str, object] = {"$comment": list(_HINTS[1:]), "$example": example}
    data |= {block.key: list[object]() for block in BLOCKS[whole]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
