"""Pace: where a value should be by now on its path to a target, and where it will end if it goes on as it has.

The linear path runs from (t0, b) to (T, t), in days between dates (or in years, where years are given). A value is on
track when it is on the right side of the path. A growth path is b·(t/b)^elapsed; it is irrational, so its values are
`Decimal`, and the side is decided by integer powers.

Source: Eurostat, *Sustainable development in the European Union*, annex on progress towards quantified targets; the
linear form is that of monthly plan reports (tiến độ thực hiện kế hoạch).
"""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from dxmetrics.measure.exact import Answer, Value, on_the_way
from dxmetrics.measure.growth import cagr, on_growth_path, root, why_no_growth
from dxmetrics.model import NotComputable, Pace, Reason
from dxmetrics.model.fields import read_date

__all__ = ["Pace", "When", "pace"]

When = date | str | int
"""A date, its text ("30/6/2024", "2024-06-30"), or a year as a number; one call takes all of one kind."""

_FALLS: Final = {None: None, "none": None, "increase": False, "tăng": False, "decrease": True, "giảm": True}
_IS_LINEAR: Final = {"linear": True, "growth": False, "cagr": False}


def pace(
    actual: Value,
    target: Value,
    baseline: Value = 0,
    *,
    start: When,
    due: When,
    as_of: When,
    direction: str | None = None,
    path: Literal["linear", "growth", "cagr"] = "linear",
    digits: int = 6,
) -> Pace | NotComputable:
    """Hold a value against the path from its baseline at `start` to its target at `due`, on the day `as_of`.

    `direction` is increase or decrease (tăng, giảm); without it, the target above the baseline is an increase. A path
    of growth (or "cagr") has the same rate every year; `digits` are those of its values. A date that is none, and a
    path or direction of another name, raise ValueError.

    >>> half_way = pace(40, 100, start=2020, due=2030, as_of=2025)
    >>> half_way.expected, half_way.on_track, half_way.projection, half_way.required
    (Fraction(50, 1), False, Fraction(80, 1), Fraction(12, 1))
    >>> pace(40, 100, start="2024-01-01", due="2024-12-31", as_of="2023-12-31").reason.value
    'future_date'
    """
    is_linear, falls = _words(path, direction)
    way = on_the_way(actual, target, baseline)
    if isinstance(way, NotComputable):
        return way
    value, aim, begin = way
    gone, whole = _between(start, as_of), _between(start, due)
    if gone < 0:
        return NotComputable(Reason.FUTURE_DATE, "start")
    if whole <= 0:
        return NotComputable(Reason.EMPTY_PERIOD, "due")
    rising = aim > begin if falls is None else not falls
    if is_linear:
        return _linear(value, aim, begin, gone, whole, rising=rising)
    if (reason := why_no_growth(value, aim, begin)) is not None:
        return reason
    year = Fraction(1) if isinstance(start, int) else Fraction(1461, 4)
    return _growth(value, aim, begin, gone, whole, year, rising=rising, digits=digits)


def _words(path: str, direction: str | None) -> tuple[bool, bool | None]:
    """Return whether the path is linear, and whether it falls (None: that the numbers tell)."""
    if path not in _IS_LINEAR or direction not in _FALLS:
        message = f"Không hiểu đường đi {path!r} hoặc chiều {direction!r} (path linear or growth; increase or decrease)"
        raise ValueError(message)
    return _IS_LINEAR[path], _FALLS[direction]


def _linear(value: Fraction, aim: Fraction, begin: Fraction, gone: int, whole: int, *, rising: bool) -> Pace:
    elapsed = min(Fraction(gone, whole), Fraction(1))
    expected = begin + (aim - begin) * elapsed
    projection: Answer = NotComputable(Reason.PAST_DUE)
    rate: Answer = NotComputable(Reason.EMPTY_PERIOD)
    required: Answer = NotComputable(Reason.PAST_DUE)
    will_meet: bool | NotComputable = NotComputable(Reason.PAST_DUE)
    if gone > 0:
        rate = (value - begin) / gone
    if gone <= whole:
        projection = will_meet = NotComputable(Reason.EMPTY_PERIOD)
        if gone > 0:
            projection = begin + (value - begin) / elapsed
            will_meet = _good(projection, aim, rising=rising)
    if gone < whole:
        required = (aim - value) / (whole - gone)
    on_track = _good(value, expected, rising=rising)
    return Pace(elapsed, expected, value - expected, on_track, projection, will_meet, rate, required)


def _growth(
    value: Fraction,
    aim: Fraction,
    begin: Fraction,
    gone: int,
    whole: int,
    year: Fraction,
    *,
    rising: bool,
    digits: int,
) -> Pace:
    elapsed = min(Fraction(gone, whole), Fraction(1))
    side = on_growth_path(value, aim, begin, elapsed)
    projection: Decimal | NotComputable = NotComputable(Reason.PAST_DUE)
    will_meet: bool | NotComputable = NotComputable(Reason.PAST_DUE)
    if gone <= whole:
        projection = will_meet = NotComputable(Reason.EMPTY_PERIOD)
        if gone > 0:
            projection = _on_path(begin, value / begin, 1 / elapsed, digits)
            # the projected value reaches the target just where the value has reached the path
            will_meet = side >= 0 if rising else side <= 0
    expected = _on_path(begin, aim / begin, elapsed, digits)
    ahead = Decimal(value.numerator) / value.denominator - expected
    return Pace(
        elapsed,
        expected,
        ahead.quantize(Decimal(1).scaleb(-digits)),
        side >= 0 if rising else side <= 0,
        projection,
        will_meet,
        cagr(begin, value, gone / year, digits=digits),
        cagr(value, aim, (whole - gone) / year, digits=digits) if gone < whole else NotComputable(Reason.PAST_DUE),
    )


def _on_path(begin: Fraction, ratio: Fraction, power: Fraction, digits: int) -> Decimal:
    """Return begin·ratio^power, rounded to `digits` decimals."""
    radicand: Fraction = abs(begin) ** power.denominator * ratio**power.numerator
    size = root(radicand, power.denominator, digits)
    return size if begin > 0 else -size


def _good(value: Fraction, bound: Fraction, *, rising: bool) -> bool:
    return value >= bound if rising else value <= bound


def _between(first: When, last: When) -> int:
    begin, end = _moment(first), _moment(last)
    if isinstance(begin, int) and isinstance(end, int):
        return end - begin
    if isinstance(begin, date) and isinstance(end, date):
        return (end - begin).days
    message = f"{first!r} và {last!r} phải cùng là ngày hoặc cùng là năm (both must be dates, or both years)"
    raise ValueError(message)


def _moment(when: When) -> date | int:
    if isinstance(when, datetime):
        return when.date()
    return read_date(when) if isinstance(when, str) else when
