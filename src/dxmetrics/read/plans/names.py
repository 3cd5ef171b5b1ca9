"""The Vietnamese names of fields: the headers of tables and the keys of files, in their several spellings.

The first spelling of each field is the one that is written. Letters, case, tone marks, spaces and signs do not matter
when one is read: "ĐVT", "Đơn vị tính", "don vi tinh" and "ĐƠN VỊ TÍNH:" are one.
"""

import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Indicator, Organisation, Plan, Record, Report, ReportedValue, StatedTally, Target

__all__ = [
    "BLOCKS",
    "HEADINGS",
    "INDICATORS",
    "ORGANISATIONS",
    "PLAN",
    "REPORT",
    "TALLIES",
    "TARGETS",
    "VALUES",
    "Block",
    "Field",
    "Role",
    "key_of",
    "near_header",
]


class Role(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    FIGURE = "figure"
    COUNT = "count"
    DATE = "date"
    PERIOD = "period"
    ANSWER = "answer"
    LABEL = "label"
    NUMBER = "number"
    CODES = "codes"
    PAIRS = "pairs"
    SPAN = "span"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: its name there (with a dot inside a record of its own), its role, its spellings."""

    name: str
    role: Role
    spellings: tuple[str, ...]

    @property
    def header(self) -> str:
        """The spelling that is written."""
        return self.spellings[0]


@dataclass(frozen=True, slots=True)
class Block:
    """One kind of table: the key in the whole record, its name, the record of a row, and the fields."""

    key: str
    title: str
    model: type[Record]
    fields: tuple[Field, ...]


def _source() -> tuple[Field, ...]:
    return (
        Field("source.path", Role.TEXT, ("Nguồn", "Nguồn số liệu", "Đường dẫn", "Source")),
        Field("source.place", Role.TEXT, ("Vị trí trong nguồn", "Trang, mục")),
        Field("source.span", Role.SPAN, ("Khoảng ký tự",)),
        Field("source.quote", Role.TEXT, ("Nguyên văn", "Trích dẫn")),
    )


PLAN: Final = (
    Field("title", Role.TEXT, ("Tên kế hoạch", "Kế hoạch", "Tiêu đề", "Title")),
    Field("organisation", Role.TEXT, ("Đơn vị ban hành", "Mã đơn vị ban hành", "Cơ quan ban hành", "Organisation")),
    Field("period", Role.PERIOD, ("Kỳ kế hoạch", "Kỳ", "Năm", "Năm kế hoạch", "Giai đoạn", "Period")),
    Field("legal_basis", Role.OBJECT, ("Căn cứ pháp lý", "Căn cứ", "Số, ký hiệu", "Số ký hiệu", "Legal basis")),
    Field("scale", Role.FIGURE, ("Tổng điểm tối đa", "Thang điểm", "Scale")),
    Field("note", Role.TEXT, ("Ghi chú", "Note")),
)
REPORT: Final = (
    Field("title", Role.TEXT, ("Tên báo cáo", "Báo cáo", "Tiêu đề", "Title")),
    Field("organisation", Role.TEXT, ("Đơn vị báo cáo", "Mã đơn vị báo cáo", "Cơ quan báo cáo", "Organisation")),
    Field("period", Role.PERIOD, ("Kỳ báo cáo", "Kỳ", "Kỳ số liệu", "Năm", "Năm báo cáo", "Period")),
    Field("as_of", Role.DATE, ("Số liệu tính đến ngày", "Tính đến ngày", "Thời điểm chốt số liệu", "As of")),
    Field("published", Role.DATE, ("Ngày báo cáo", "Ngày công bố", "Ngày ban hành", "Published")),
    Field("legal_basis", Role.OBJECT, ("Số, ký hiệu", "Số ký hiệu", "Báo cáo số", "Legal basis")),
    Field("note", Role.TEXT, ("Ghi chú", "Note")),
    *_source(),
)
_INDICATOR: Final = (
    Field("code", Role.TEXT, ("Mã chỉ tiêu", "Mã", "Mã số", "Mã CT", "Ký hiệu chỉ tiêu", "Code")),
    Field(
        "name",
        Role.TEXT,
        ("Tên chỉ tiêu", "Chỉ tiêu", "Nội dung chỉ tiêu", "Nội dung", "Tên", "Danh mục chỉ tiêu", "Name"),
    ),
    Field("name_en", Role.TEXT, ("Tên tiếng Anh", "Name en")),
    Field("pillar", Role.TEXT, ("Trụ cột", "Nhóm chỉ tiêu", "Nhóm", "Lĩnh vực", "Pillar")),
    Field("kind", Role.LABEL, ("Loại chỉ tiêu", "Loại", "Kind")),
    Field("unit", Role.OBJECT, ("Đơn vị tính", "ĐVT", "Đ.V.T", "Đơn vị đo", "Đơn vị", "Unit")),
    Field("direction", Role.LABEL, ("Chiều hướng tốt", "Chiều hướng", "Xu hướng", "Direction")),
    Field("accumulation", Role.LABEL, ("Tính chất thời gian", "Tính chất số liệu", "Accumulation")),
    Field("aggregation", Role.LABEL, ("Cách tổng hợp", "Phương pháp tổng hợp", "Aggregation")),
    Field("numerator", Role.TEXT, ("Tử số là", "Tử số", "Numerator")),
    Field("denominator", Role.TEXT, ("Mẫu số là", "Mẫu số", "Denominator")),
    Field("bounded", Role.ANSWER, ("Không vượt tối đa", "Có giới hạn", "Bounded")),
    Field("maximum", Role.FIGURE, ("Giá trị tối đa", "Điểm tối đa", "Tối đa", "Maximum")),
    Field("decimals", Role.NUMBER, ("Số chữ số thập phân", "Số lẻ", "Decimals")),
    Field("rounding", Role.LABEL, ("Cách làm tròn", "Làm tròn", "Rounding")),
    Field("note", Role.TEXT, ("Ghi chú", "Note")),
)
_TARGET: Final = (
    Field("code", Role.TEXT, ("Mã chỉ tiêu kế hoạch", "Mã mục tiêu", "Target code")),
    Field("indicator", Role.TEXT, ("Mã chỉ tiêu", "Mã", "Mã số", "Mã CT", "Ký hiệu chỉ tiêu", "Indicator")),
    Field("comparator", Role.TEXT, ("Dấu so sánh", "So sánh", "Comparator")),
    Field(
        "value",
        Role.FIGURE,
        (
            "Kế hoạch giao",
            "Kế hoạch",
            "KH",
            "Chỉ tiêu giao",
            "Chỉ tiêu kế hoạch",
            "Chỉ tiêu được giao",
            "Kế hoạch được giao",
            "Mục tiêu",
            "Chỉ tiêu",
            "Mức phấn đấu",
            "Giá trị mục tiêu",
            "Giá trị",
            "Value",
            "Target",
        ),
    ),
    Field("low", Role.FIGURE, ("Cận dưới", "Thấp nhất", "Low")),
    Field("high", Role.FIGURE, ("Cận trên", "Cao nhất", "High")),
    Field("period", Role.PERIOD, ("Kỳ kế hoạch", "Kỳ", "Năm", "Năm kế hoạch", "Giai đoạn", "Period")),
    Field(
        "due", Role.DATE, ("Hạn hoàn thành", "Thời hạn", "Hạn", "Thời gian hoàn thành", "Thời hạn hoàn thành", "Due")
    ),
    Field(
        "baseline",
        Role.FIGURE,
        ("Số gốc", "Hiện trạng", "Giá trị gốc", "Thực hiện năm trước", "Kết quả năm trước", "Baseline"),
    ),
    Field("baseline_date", Role.DATE, ("Ngày số gốc", "Thời điểm số gốc", "Baseline date")),
    Field(
        "organisation",
        Role.TEXT,
        ("Đơn vị được giao", "Đơn vị thực hiện", "Cơ quan thực hiện", "Địa phương", "Đơn vị", "Organisation"),
    ),
    Field("legal_basis", Role.OBJECT, ("Văn bản giao", "Căn cứ pháp lý", "Căn cứ", "Legal basis")),
    Field("parent", Role.TEXT, ("Mã chỉ tiêu cấp trên", "Chỉ tiêu cấp trên", "Parent")),
    Field("statement", Role.TEXT, ("Nội dung giao", "Diễn giải", "Mô tả", "Statement")),
    *_source(),
)
_VALUE: Final = (
    Field("indicator", Role.TEXT, ("Mã chỉ tiêu", "Mã", "Mã số", "Mã CT", "Ký hiệu chỉ tiêu", "Indicator")),
    Field("name", Role.TEXT, ("Tên chỉ tiêu", "Chỉ tiêu", "Nội dung chỉ tiêu", "Nội dung", "Tên", "Name")),
    Field(
        "organisation",
        Role.TEXT,
        (
            "Mã đơn vị",
            "Đơn vị báo cáo",
            "Mã đơn vị báo cáo",
            "Cơ quan báo cáo",
            "Tên đơn vị",
            "Địa phương",
            "Xã, phường",
            "Xã phường",
            "Đơn vị",
            "Organisation",
        ),
    ),
    Field("unit", Role.TEXT, ("Đơn vị tính", "ĐVT", "Đ.V.T", "Đơn vị đo", "Đơn vị", "Unit")),
    Field(
        "value",
        Role.FIGURE,
        (
            "Thực hiện",
            "TH",
            "Kết quả",
            "Kết quả thực hiện",
            "Kết quả đạt được",
            "Số liệu",
            "Giá trị",
            "Tỷ lệ",
            "Tỉ lệ",
            "Value",
        ),
    ),
    Field("part", Role.COUNT, ("Tử số", "Số đạt", "Số lượng đạt", "Part", "Numerator")),
    Field("whole", Role.COUNT, ("Mẫu số", "Tổng số", "Tổng", "Whole", "Denominator")),
    Field("is_estimate", Role.ANSWER, ("Là số ước", "Ước", "Số ước", "Ước thực hiện", "Is estimate")),
    Field("is_revised", Role.ANSWER, ("Đã rà soát lại", "Điều chỉnh", "Is revised")),
    Field("status", Role.LABEL, ("Trạng thái", "Đánh giá", "Mức độ hoàn thành", "Kết quả đánh giá", "Status")),
    Field("reason", Role.TEXT, ("Lý do chưa có số liệu", "Lý do", "Nguyên nhân", "Reason")),
    Field("period", Role.PERIOD, ("Kỳ số liệu", "Kỳ báo cáo", "Kỳ", "Năm", "Period")),
    Field("as_of", Role.DATE, ("Tính đến ngày", "Tính đến", "Số liệu tính đến ngày", "Thời điểm", "As of")),
    Field("published", Role.DATE, ("Ngày công bố", "Ngày báo cáo", "Published")),
    Field("disaggregation", Role.PAIRS, ("Phân tổ", "Disaggregation")),
    Field("note", Role.TEXT, ("Ghi chú", "Note")),
    *_source(),
)
_ORGANISATION: Final = (
    Field("code", Role.TEXT, ("Mã đơn vị", "Mã", "Mã số", "Code")),
    Field("name", Role.TEXT, ("Tên đơn vị", "Tên", "Đơn vị", "Name")),
    Field("name_en", Role.TEXT, ("Tên tiếng Anh", "Name en")),
    Field("level", Role.LABEL, ("Cấp", "Cấp hành chính", "Level")),
    Field("parent", Role.TEXT, ("Mã đơn vị cấp trên", "Đơn vị cấp trên", "Trực thuộc", "Parent")),
    Field("valid_from", Role.DATE, ("Có từ ngày", "Từ ngày", "Valid from")),
    Field("valid_to", Role.DATE, ("Đến hết ngày", "Đến ngày", "Valid to")),
    Field("predecessors", Role.CODES, ("Mã đơn vị tiền thân", "Đơn vị tiền thân", "Predecessors")),
)
_TALLY: Final = (
    Field("pillar", Role.TEXT, ("Trụ cột", "Nhóm chỉ tiêu", "Nhóm", "Pillar")),
    Field("total", Role.COUNT, ("Tổng số chỉ tiêu", "Tổng số", "Total")),
    Field("achieved", Role.COUNT, ("Số chỉ tiêu đạt", "Đạt", "Hoàn thành", "Achieved")),
    Field("exceeded", Role.COUNT, ("Số chỉ tiêu vượt", "Vượt", "Exceeded")),
    Field("missed", Role.COUNT, ("Số chỉ tiêu chưa đạt", "Chưa đạt", "Không đạt", "Chưa hoàn thành", "Missed")),
    Field(
        "not_assessed",
        Role.COUNT,
        ("Số chỉ tiêu chưa có cơ sở đánh giá", "Chưa có cơ sở đánh giá", "Chưa đánh giá", "Not assessed"),
    ),
    *_source(),
)

INDICATORS: Final = Block("indicators", "Danh mục chỉ tiêu", Indicator, _INDICATOR)
TARGETS: Final = Block("targets", "Chỉ tiêu kế hoạch", Target, _TARGET)
VALUES: Final = Block("values", "Số liệu báo cáo", ReportedValue, _VALUE)
ORGANISATIONS: Final = Block("organisations", "Danh mục đơn vị", Organisation, _ORGANISATION)
TALLIES: Final = Block("tallies", "Kết quả chung", StatedTally, _TALLY)
BLOCKS: Final[dict[type[Plan | Report], tuple[Block, ...]]] = {
    Plan: (ORGANISATIONS, INDICATORS, TARGETS, TALLIES),
    Report: (ORGANISATIONS, VALUES, TALLIES),
}
"""The tables of each whole record, in the order in which they are written."""
HEADINGS: Final[dict[type[Plan | Report], tuple[str, tuple[Field, ...]]]] = {
    Plan: ("Thông tin kế hoạch", PLAN),
    Report: ("Thông tin báo cáo", REPORT),
}
"""What stands above the tables: the name of the place, and the fields."""

_SIGNS: Final = regex(r"[\W_]+")


@lru_cache(maxsize=4096)
def key_of(text: str) -> str:
    """Return what is left of a header when case, tone marks, spaces and signs are gone.

    >>> key_of("  ĐƠN VỊ TÍNH: "), key_of("Don vi tinh")
    ('don vi tinh', 'don vi tinh')
    """
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _SIGNS.sub(" ", plain).strip()


def near_header(header: str, fields: tuple[Field, ...]) -> str | None:
    """Return the known header that `header` is near to, if there is one.

    >>> near_header("Đơn vị tíhn", INDICATORS.fields)
    'Đơn vị tính'
    """
    known = {key_of(spelling): spelling for field in fields for spelling in field.spellings}
    near = get_close_matches(key_of(header), list(known), n=1, cutoff=0.8)
    return known[near[0]] if near else None
