"""Scores, totals over the applicable maximum, composites."""

from fractions import Fraction

import pytest

from dxmetrics.measure import NotComputable, Score, composite, normalise, score, total_score, total_weights


def _reason(answer: object) -> str:
    assert isinstance(answer, NotComputable)
    return answer.reason.value


class TestScore:
    def test_is_capped_unless_asked_otherwise(self) -> None:
        assert score("60%", "80%", 10) == Fraction(15, 2)
        assert score("90%", "80%", 10) == 10
        assert score("90%", "80%", 10, capped=False) == Fraction(45, 4)
        assert score(-1, 2, 10) == 0

    def test_names_its_reason(self) -> None:
        assert _reason(score(None, 80, 10)) == "missing"
        assert _reason(score(80, None, 10)) == "missing"
        assert _reason(score(80, 80, None)) == "missing"
        assert _reason(score(80, 0, 10)) == "zero_target"

    def test_has_a_ratio(self) -> None:
        assert Score.of("7,5", 10).ratio == Fraction(3, 4)
        assert _reason(Score.of(0, 0).ratio) == "zero_denominator"
        assert _reason(Score.of(None, 10).ratio) == "missing"

    def test_needs_its_maximum(self) -> None:
        with pytest.raises(ValueError, match="tối đa"):
            Score.of(5, None)


class TestTotal:
    def test_is_over_the_applicable_maximum(self) -> None:
        assert total_score([(8, 10), (3, 5), Score.of(None, 5, applicable=False)]) == Fraction(11, 15)

    def test_a_missing_score_is_not_zero(self) -> None:
        assert _reason(total_score([(8, 10), (None, 5)])) == "missing"

    def test_of_nothing_has_no_value(self) -> None:
        assert _reason(total_score([])) == "no_values"
        assert _reason(total_score([Score.of(5, 5, applicable=False)])) == "no_values"


class TestComposite:
    def test_weighs(self) -> None:
        assert composite(["0,8", "0,6", "0,5"], [50, 30, 20]) == Fraction(17, 25)
        assert composite([1, 2]) == Fraction(3, 2)

    def test_names_its_reason(self) -> None:
        assert _reason(composite([])) == "no_values"
        assert _reason(composite([1, None])) == "missing"
        assert _reason(composite([1], [None])) == "missing"
        assert _reason(composite([1, 2], [0, 0])) == "zero_weight"

    def test_wants_as_many_weights_as_values(self) -> None:
        with pytest.raises(ValueError, match="shorter"):
            composite([1, 2], [1])


class TestNormalise:
    def test_may_fall_outside(self) -> None:
        assert normalise("73,4", 20, 85) == Fraction(267, 325)
        assert normalise(10, 20, 85) == Fraction(-10, 65)

    def test_names_its_reason(self) -> None:
        assert _reason(normalise(5, 8, 8)) == "zero_denominator"
        assert _reason(normalise(None, 8, 9)) == "missing"
        assert _reason(normalise(5, None, 9)) == "missing"
        assert _reason(normalise(5, 8, None)) == "missing"


class TestWeights:
    def test_add_up(self) -> None:
        assert total_weights([18, 20, 22, 22, 18]) == 100
        assert _reason(total_weights([18, None])) == "missing"
