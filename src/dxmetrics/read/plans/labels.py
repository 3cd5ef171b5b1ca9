"""The Vietnamese words for the choices in a record: loại chỉ tiêu, chiều hướng, cách tổng hợp, cấp, trạng thái.

The first word of each choice is the one that is written; the English name is read, too.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from dxmetrics.model import Accumulation, Aggregation, Direction, IndicatorKind, Level, Status
from dxmetrics.model.status import STATUS_WORDS
from dxmetrics.quantity import Rounding
from dxmetrics.read.plans.names import key_of

__all__ = ["LABELS", "read_label", "write_label"]

LABELS: Final[Mapping[str, Mapping[StrEnum, tuple[str, ...]]]] = {
    "kind": {
        IndicatorKind.SHARE: ("tỷ lệ", "tỉ lệ", "tỷ trọng", "phần trăm"),
        IndicatorKind.RATIO: ("tỷ số", "tỉ số", "hệ số"),
        IndicatorKind.COUNT: ("số lượng", "số đếm"),
        IndicatorKind.AMOUNT: ("giá trị", "số tiền", "khối lượng"),
        IndicatorKind.SCORE: ("điểm", "điểm số"),
        IndicatorKind.YES_NO: ("có/không", "có hoặc không"),
        IndicatorKind.RANK: ("thứ hạng", "xếp hạng", "hạng"),
        IndicatorKind.INDEX: ("chỉ số",),
    },
    "direction": {
        Direction.INCREASE: ("càng cao càng tốt", "tăng", "cao"),
        Direction.DECREASE: ("càng thấp càng tốt", "giảm", "thấp"),
        Direction.RANGE: ("trong khoảng", "khoảng"),
        Direction.NONE: ("không xét", "không"),
    },
    "accumulation": {
        Accumulation.FLOW: ("trong kỳ", "phát sinh trong kỳ"),
        Accumulation.STOCK: ("thời điểm", "tại thời điểm", "cuối kỳ"),
        Accumulation.CUMULATIVE: ("lũy kế", "luỹ kế", "cộng dồn"),
    },
    "aggregation": {
        Aggregation.SUM: ("tổng", "cộng", "cộng tổng"),
        Aggregation.RATIO_OF_SUMS: ("tỷ số của tổng", "tổng tử số chia tổng mẫu số"),
        Aggregation.WEIGHTED_MEAN: ("trung bình có trọng số", "bình quân gia quyền"),
        Aggregation.LATEST: ("số mới nhất", "mới nhất"),
        Aggregation.NONE: ("không tổng hợp", "không"),
    },
    "rounding": {
        Rounding.HALF_UP: ("làm tròn nửa lên", "làm tròn"),
        Rounding.HALF_DOWN: ("làm tròn nửa xuống",),
        Rounding.HALF_EVEN: ("làm tròn nửa về số chẵn",),
        Rounding.TRUNCATE: ("cắt bớt", "cắt bỏ"),
        Rounding.AWAY: ("làm tròn ra xa số không",),
        Rounding.CEILING: ("làm tròn lên",),
        Rounding.FLOOR: ("làm tròn xuống",),
    },
    "level": {
        Level.CENTRAL: ("trung ương", "cấp trung ương"),
        Level.MINISTRY: ("bộ, ngành", "bộ", "bộ, cơ quan ngang bộ"),
        Level.PROVINCE: ("tỉnh", "cấp tỉnh", "thành phố trực thuộc trung ương"),
        Level.DISTRICT: ("huyện", "cấp huyện", "quận", "thị xã"),
        Level.COMMUNE: ("xã", "cấp xã", "phường", "đặc khu", "thị trấn"),
    },
    "status": {status: STATUS_WORDS[status] for status in Status},
}
"""The words of each field of choices."""


def read_label(field: str, text: str) -> str:
    """Return the English name of a choice, or the text itself where it is none (the record says so then).

    >>> read_label("kind", "Tỷ lệ"), read_label("level", "PHƯỜNG"), read_label("kind", "share")
    ('share', 'commune', 'share')
    """
    key = key_of(text)
    for choice, words in LABELS[field].items():
        if key in (key_of(choice.value), *map(key_of, words)):
            return choice.value
    return text


def write_label(field: str, choice: str) -> str:
    """Return the Vietnamese word for a choice.

    >>> write_label("direction", "increase")
    'càng cao càng tốt'
    """
    return next((words[0] for known, words in LABELS[field].items() if known == choice), choice)
