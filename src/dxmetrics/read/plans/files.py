"""The door for files of plans and reports: YAML, JSON, CSV and Excel to records, by the ending of the name.

What can be read is read: `record, problems = read_plan(path)`. A problem names the place, the value and what was
perhaps meant; only a file of which nothing can be read raises.
"""

from pathlib import Path
from typing import Final, TypeVar

from dxmetrics.errors import ReadingError
from dxmetrics.model import Plan, Report
from dxmetrics.read.decoding import decode
from dxmetrics.read.plans.assembling import assemble
from dxmetrics.read.plans.grids import read_csv
from dxmetrics.read.plans.nested import read_json, read_nested, read_yaml
from dxmetrics.read.plans.problems import Filed
from dxmetrics.read.plans.workbooks import read_workbook

__all__ = ["FILE_LIMIT", "FORMATS", "format_of", "read_data", "read_plan", "read_report"]

FILE_LIMIT: Final = 50_000_000
"""The most bytes of one file."""
FORMATS: Final = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
}
"""The formats by the ending of a file's name."""

_W = TypeVar("_W", bound=Plan | Report)


def read_plan(path: Path | str) -> Filed[Plan]:
    """Read a plan from a file: its indicators, targets, organisations, stated tallies.

    ReadingError where the file is missing, too large, damaged, or of another format; MissingExtraError where the
    library for its format is not installed. All else is a problem beside the record.
    """
    return _read(Plan, Path(path))


def read_report(path: Path | str) -> Filed[Report]:
    """Read a report from a file: its values, organisations, stated tallies; it raises as `read_plan` does."""
    return _read(Report, Path(path))


def _read(whole: type[_W], path: Path) -> Filed[_W]:
    form = format_of(path)
    try:
        if path.stat().st_size > FILE_LIMIT:
            message = f"Tệp {str(path)!r} lớn hơn {FILE_LIMIT // 1_000_000} MB; hãy chia nhỏ (too large a file)"
            raise ReadingError(message)
        data = path.read_bytes()
    except OSError as error:
        message = f"Không mở được tệp {str(path)!r}: {error.strerror} (cannot be opened)"
        raise ReadingError(message) from error
    return read_data(whole, data, form, path.stem)


def format_of(path: Path) -> str:
    """Return the format that the name of a file says; ReadingError for any other.

    >>> format_of(Path("ke-hoach-2025.XLSX"))
    'xlsx'
    """
    form = FORMATS.get(path.suffix.casefold())
    if form is None:
        hint = "; hãy lưu lại thành .xlsx" if path.suffix.casefold() == ".xls" else ""
        message = (
            f"Không đọc được định dạng {path.suffix!r} của {str(path)!r}{hint}; các định dạng: {', '.join(FORMATS)} "
            "(not a known format)"
        )
        raise ReadingError(message)
    return form


def read_data(whole: type[_W], data: bytes, form: str, title: str) -> Filed[_W]:
    r"""Read the bytes of a file in one of the formats; `title` is taken where the file names none.

    >>> text = "Mã;Tên chỉ tiêu;ĐVT;Kế hoạch giao\nCQS-01;Tỷ lệ hồ sơ trực tuyến;%;tối thiểu 80%\n"
    >>> plan, problems = read_data(Plan, text.encode(), "csv", "Kế hoạch năm 2025")
    >>> plan.targets[0].comparator.value, plan.targets[0].value.text, problems
    ('>=', '80', ())
    """
    if form == "xlsx":
        return assemble(whole, read_workbook(data), title)
    text = decode(data)
    if form == "csv":
        return assemble(whole, [read_csv(text)], title)
    return read_nested(whole, read_yaml(text) if form == "yaml" else read_json(text), title)
