"""Aggregates: the ratio of sums, other named ways, and their coverage."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from dxmetrics.measure import NotComputable, aggregate
from dxmetrics.measure.aggregates import Coverage, Item
from dxmetrics.vi import as_figure

_COMMUNES: list[Item] = [("40", "50"), ("10", "100"), None]


def _reason(answer: object) -> str:
    assert isinstance(answer, NotComputable)
    return answer.reason.value


def test_the_ratio_of_sums_is_not_the_mean_of_ratios() -> None:
    assert aggregate(_COMMUNES).value == Fraction(50, 150)
    assert aggregate(_COMMUNES, "mean").value == Fraction(9, 20)


@pytest.mark.parametrize(
    ("items", "method", "expected"),
    [
        (["1.000", None, "500"], "sum", 1500),
        ([("1.000", "2.000"), ("500", None)], "sum", 1500),
        ([("80%", 1), ("50%", 3)], "weighted_mean", Fraction(115, 2)),
        (["80%", "50%"], "mean", 65),
        ([(1, 2), (1, 0), (1, None)], "mean", Fraction(1, 2)),
        ([(5, date(2024, 3, 31)), (9, date(2024, 6, 30)), (9, date(2024, 6, 30)), (7, date(2024, 1, 1))], "latest", 9),
    ],
)
def test_each_way(items: list[Item], method: Any, expected: Fraction) -> None:  # noqa: ANN401 - a word of the call
    answer = aggregate(items, method)
    assert answer.value == expected
    assert answer.is_computable


@pytest.mark.parametrize(
    ("items", "method", "reason"),
    [
        ([], "ratio_of_sums", "no_values"),
        ([None], "sum", "no_values"),
        ([None], "mean", "no_values"),
        ([5, (None, date(2024, 1, 1)), (5, 6)], "latest", "no_values"),
        ([(0, 0)], "ratio_of_sums", "zero_over_zero"),
        ([(5, 0)], "ratio_of_sums", "zero_denominator"),
        ([(5, 0)], "weighted_mean", "zero_weight"),
        ([(5, date(2024, 1, 1)), (6, date(2024, 1, 1))], "latest", "ambiguous"),
        ([5], "none", "not_additive"),
        ([(as_figure("5", "hộ"), as_figure("6", "người"))], "ratio_of_sums", "unit_mismatch"),
        ([(5, date(2024, 1, 1))], "ratio_of_sums", "no_values"),
    ],
)
def test_each_reason(items: list[Item], method: Any, reason: str) -> None:  # noqa: ANN401 - a word of the call
    answer = aggregate(items, method)
    assert _reason(answer.value) == reason
    assert not answer.is_computable


def test_coverage_stands_beside_the_value() -> None:
    answer = aggregate(_COMMUNES, expected=7)
    assert str(answer.coverage) == "2/7"
    assert answer.coverage.share == Fraction(2, 7)
    assert not answer.coverage.is_complete
    assert aggregate([(1, 2)]).coverage.is_complete


def test_coverage_of_an_unknown_number_is_not_computable() -> None:
    assert str(Coverage(5, None)) == "5/?"
    assert Coverage(5, None).is_complete
    assert _reason(Coverage(5, None).share) == "missing"
    assert _reason(Coverage(0, 0).share) == "no_values"


def test_an_unknown_way_is_refused() -> None:
    with pytest.raises(ValueError, match="median"):
        aggregate([], "median")  # type: ignore[arg-type]


def test_weights_may_stand_beside_their_values() -> None:
    assert aggregate(["80%", "50%"], "weighted_mean", weights=[1, 3]).value == Fraction(115, 2)
    assert aggregate([40, None], weights=[50, 100]).value == Fraction(4, 5)
    with pytest.raises(ValueError, match="shorter"):
        aggregate([1, 2], "weighted_mean", weights=[1])
