"""The answer of a measure that cannot be computed: a value with its reason, never zero and never an exception."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

__all__ = ["NotComputable", "Reason"]


class Reason(StrEnum):
    """Why a measure has no value."""

    MISSING = "missing"
    ZERO_TARGET = "zero_target"
    NEGATIVE_TARGET = "negative_target"
    ZERO_BASELINE = "zero_baseline"
    ZERO_DENOMINATOR = "zero_denominator"
    ZERO_OVER_ZERO = "zero_over_zero"
    ZERO_ACTUAL = "zero_actual"
    ZERO_WEIGHT = "zero_weight"
    BASELINE_EQUALS_TARGET = "baseline_equals_target"
    DECREASE_WITHOUT_BASELINE = "decrease_without_baseline"
    RANGE_TARGET = "range_target"
    FUTURE_DATE = "future_date"
    PAST_DUE = "past_due"
    EMPTY_PERIOD = "empty_period"
    ZERO_VALUE = "zero_value"
    MIXED_SIGNS = "mixed_signs"
    HEDGED = "hedged"
    NO_VALUES = "no_values"
    OUT_OF_DOMAIN = "out_of_domain"
    AMBIGUOUS = "ambiguous"
    UNIT_MISMATCH = "unit_mismatch"
    NOT_ADDITIVE = "not_additive"


_SENTENCES: Final = {
    Reason.MISSING: ("chưa có số liệu", "no value is reported"),
    Reason.ZERO_TARGET: ("chỉ tiêu bằng 0", "the target is zero"),
    Reason.NEGATIVE_TARGET: ("chỉ tiêu âm mà không có số gốc", "the target is negative and there is no baseline"),
    Reason.ZERO_BASELINE: ("số gốc bằng 0", "the baseline is zero"),
    Reason.ZERO_DENOMINATOR: ("mẫu số bằng 0", "the denominator is zero"),
    Reason.ZERO_OVER_ZERO: ("chưa phát sinh: 0/0", "nothing to count: 0/0"),
    Reason.ZERO_ACTUAL: ("kết quả bằng 0, không chia được", "the actual value is zero and cannot divide"),
    Reason.ZERO_WEIGHT: ("tổng trọng số bằng 0", "the weights sum to zero"),
    Reason.BASELINE_EQUALS_TARGET: ("số gốc bằng chỉ tiêu", "the baseline equals the target"),
    Reason.DECREASE_WITHOUT_BASELINE: (
        "chỉ tiêu giảm không có số gốc: cần chọn cách tính",
        "a decrease without a baseline: a method must be named",
    ),
    Reason.RANGE_TARGET: ("chỉ tiêu là một khoảng: chỉ có khoảng cách", "a range target has a distance, not a ratio"),
    Reason.FUTURE_DATE: ("thời điểm chưa đến", "the date lies in the future"),
    Reason.PAST_DUE: ("đã quá hạn", "the due date has passed"),
    Reason.EMPTY_PERIOD: ("thời gian bằng 0", "no time lies between the dates"),
    Reason.ZERO_VALUE: ("có giá trị bằng 0", "a value is zero"),
    Reason.MIXED_SIGNS: ("các giá trị trái dấu", "the values differ in sign"),
    Reason.HEDGED: ("số liệu chỉ là mức chặn hoặc ước chừng", "the value is only a bound or a guess"),
    Reason.NO_VALUES: ("không có số liệu nào", "there are no values"),
    Reason.OUT_OF_DOMAIN: ("giá trị nằm ngoài thang", "the value lies outside the scale"),
    Reason.AMBIGUOUS: ("nhiều giá trị khác nhau", "several values differ"),
    Reason.UNIT_MISMATCH: ("khác đơn vị tính", "the units differ"),
    Reason.NOT_ADDITIVE: ("chỉ tiêu không tổng hợp được", "the indicator is not aggregated"),
}


@dataclass(frozen=True, slots=True)
class NotComputable:
    """A measure without a value: `reason`, and `of`, the argument that it is about where one is to blame.

    It is false in a condition, as a missing value is, and equals no number.

    >>> print(NotComputable(Reason.ZERO_TARGET))
    không tính được: chỉ tiêu bằng 0
    >>> NotComputable(Reason.MISSING, "actual").message("en")
    'not computable: no value is reported'
    """

    reason: Reason
    of: str = ""

    def message(self, lang: Literal["vi", "en"] = "vi") -> str:
        """Return the reason as a phrase, in Vietnamese or English ("en")."""
        vi, en = _SENTENCES[self.reason]
        return f"not computable: {en}" if lang == "en" else f"không tính được: {vi}"

    def __bool__(self) -> bool:
        """Return False: there is no value."""
        return False

    def __str__(self) -> str:
        """Return the reason in Vietnamese."""
        return self.message()
