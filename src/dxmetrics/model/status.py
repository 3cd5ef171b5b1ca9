"""How a target stands: the statuses of an assessment, and the words in which reports state them."""

import unicodedata
from enum import StrEnum
from typing import Annotated, Final

from pydantic import BeforeValidator

from dxmetrics.model.record import refuse

__all__ = ["ACHIEVED", "STATUS_WORDS", "Status", "StatusField", "read_status"]


class Status(StrEnum):
    """What an assessment says of a target; decided on exact values, never on rounded ones.

    `EXCEEDED` is strictly beyond an order target in the good direction, and counts as achieved, too. A target that is
    not due yet, or has no value to assess, is never a target that was missed.
    """

    MET = "met"
    EXCEEDED = "exceeded"
    NOT_MET = "not_met"
    NOT_DUE = "not_due"
    NOT_ASSESSABLE = "not_assessable"
    NOT_APPLICABLE = "not_applicable"
    NOT_COMPUTABLE = "not_computable"

    @property
    def is_achieved(self) -> bool:
        """Whether a tally of "đạt" counts this status: met, or exceeded."""
        return self in ACHIEVED

    @property
    def vi(self) -> str:
        """The status in Vietnamese.

        >>> Status.NOT_ASSESSABLE.vi
        'chưa có cơ sở đánh giá'
        """
        return STATUS_WORDS[self][0]


ACHIEVED: Final = frozenset({Status.MET, Status.EXCEEDED})
"""The statuses that a tally of "đạt", "hoàn thành" counts."""

STATUS_WORDS: Final = {
    Status.MET: ("đạt", "hoàn thành", "đã hoàn thành", "đã đạt", "đạt chỉ tiêu", "đạt kế hoạch", "hoàn thành chỉ tiêu"),
    Status.EXCEEDED: (
        "vượt",
        "vượt chỉ tiêu",
        "vượt kế hoạch",
        "hoàn thành vượt mức",
        "hoàn thành vượt chỉ tiêu",
        "đạt và vượt",
    ),
    Status.NOT_MET: (
        "chưa đạt",
        "không đạt",
        "chưa hoàn thành",
        "không hoàn thành",
        "chưa đạt chỉ tiêu",
        "chưa đạt kế hoạch",
    ),
    Status.NOT_DUE: ("chưa đến hạn", "chưa đến kỳ", "chưa tới hạn", "chưa đến kỳ đánh giá", "đang thực hiện"),
    Status.NOT_ASSESSABLE: (
        "chưa có cơ sở đánh giá",
        "chưa đánh giá",
        "chưa đánh giá được",
        "không có cơ sở đánh giá",
        "chưa có số liệu",
    ),
    Status.NOT_APPLICABLE: ("không áp dụng", "không thuộc phạm vi", "không có đối tượng"),
    Status.NOT_COMPUTABLE: ("không tính được",),
}
"""The words for each status as they stand in reports and tables; the first is the one that is written."""

_BY_WORD: Final = {word: status for status, words in STATUS_WORDS.items() for word in words}


def read_status(text: str) -> Status:
    """Read a status as a report states it, or by its English name.

    Raises a ValueError where the words are not those of a status; "đang thực hiện" is not due yet.

    >>> read_status("Chưa đạt"), read_status("exceeded")
    (<Status.NOT_MET: 'not_met'>, <Status.EXCEEDED: 'exceeded'>)
    """
    words = " ".join(unicodedata.normalize("NFC", text).casefold().rstrip(" .").split())
    if words in _BY_WORD:
        return _BY_WORD[words]
    name = words.replace(" ", "_").replace("-", "_")
    if name in set(Status):
        return Status(name)
    return refuse(
        f"{text!r} không phải là một trạng thái; các trạng thái là: {', '.join(status.vi for status in Status)}",
        f"no status; one of {', '.join(Status)} is expected",
    )


def _read(value: object) -> Status:
    return read_status(value if isinstance(value, str) else repr(value))


StatusField = Annotated[Status, BeforeValidator(_read, json_schema_input_type=str)]
"""A status; its Vietnamese words are taken."""
