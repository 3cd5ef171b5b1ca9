"""Growth rates and roots: irrational, so they are given to stated digits and compared by integer powers."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import cast

from dxmetrics.measure.exact import Value, exact
from dxmetrics.model import NotComputable, Reason

__all__ = ["cagr", "geometric_mean", "on_growth_path", "root"]


def root(value: Fraction | int, degree: int, digits: int = 6, *, tie_up: bool = True) -> Decimal:
    """Return the positive root of a number that is not negative, rounded to `digits` decimals; ties go up.

    >>> root(2, 2, 4), root(Fraction(27, 8), 3, 2)
    (Decimal('1.4142'), Decimal('1.50'))
    """
    number, per = Fraction(value), 10**digits
    floor = _integer_root(number.numerator * per**degree // number.denominator, degree)
    twice, middle = number.numerator * (2 * per) ** degree, number.denominator * (2 * floor + 1) ** degree
    up = twice > middle or (twice == middle and tie_up)
    return Decimal(floor + up).scaleb(-digits)


def _integer_root(value: int, degree: int) -> int:
    """Return the largest whole number whose power is not above `value`, by halving: high degrees make Newton crawl."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**degree <= value else (low, middle)
    return low


def cagr(first: Value, last: Value, years: Fraction | int, *, digits: int = 6) -> Decimal | NotComputable:
    """Return the compound annual growth rate as a ratio, rounded half up to `digits` decimals.

    Defined only where both values are other than zero and of one sign, and time has passed.

    >>> cagr(100, 121, 2), cagr(100, 150, 5, digits=4)
    (Decimal('0.100000'), Decimal('0.0845'))
    >>> cagr(0, 5, 3).reason.value, cagr(-1, 5, 3).reason.value
    ('zero_value', 'mixed_signs')
    """
    begin, end, time = exact(first, "first"), exact(last, "last"), Fraction(years)
    if isinstance(begin, NotComputable):
        return begin
    if isinstance(end, NotComputable):
        return end
    if time <= 0:
        return NotComputable(Reason.EMPTY_PERIOD, "years")
    if (reason := why_no_growth(begin, end)) is not None:
        return reason
    ratio: Fraction = end / begin
    factor = root(ratio**time.denominator, time.numerator, digits, tie_up=ratio >= 1)
    return factor - 1


def why_no_growth(*values: Fraction) -> NotComputable | None:
    """Return why no growth rate joins the values: one is zero, or they differ in sign."""
    if any(value == 0 for value in values):
        return NotComputable(Reason.ZERO_VALUE)
    if len({value > 0 for value in values}) > 1:
        return NotComputable(Reason.MIXED_SIGNS)
    return None


def on_growth_path(actual: Fraction, target: Fraction, baseline: Fraction, elapsed: Fraction) -> int:
    """Return 1, 0 or -1: is `actual` above, on or below b·(t/b)^elapsed, by integer powers and so exactly.

    All values are other than zero and of one sign.

    >>> on_growth_path(Fraction(110), Fraction(121), Fraction(100), Fraction(1, 2))
    0
    """
    left = (actual / baseline) ** elapsed.denominator
    right = (target / baseline) ** elapsed.numerator
    sign = 1 if baseline > 0 else -1
    return sign * ((left > right) - (left < right))


def geometric_mean(*values: Value | Sequence[Value], digits: int = 6) -> Decimal | NotComputable:
    """Return the geometric mean, rounded half up to `digits` decimals; it wants values that are not negative.

    The values are given one by one, or as one list.

    >>> geometric_mean("0,9", "0,8", "0,7", digits=3)
    Decimal('0.796')
    """
    given = [one for value in values for one in (value if isinstance(value, tuple | list) else (value,))]
    product = Fraction(1)
    for value in given:
        number = exact(cast("Value", value))  # no sequence but text, a tuple or a list holds values
        if isinstance(number, NotComputable):
            return number
        if number < 0:
            return NotComputable(Reason.MIXED_SIGNS)
        product *= number
    return root(product, len(given), digits) if given else NotComputable(Reason.NO_VALUES)
