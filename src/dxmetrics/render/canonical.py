"""Numbers for machines: no thousands mark, "." for decimals, scale words multiplied out."""

from fractions import Fraction

from dxmetrics.quantity import POINTS, Figure, Number

__all__ = ["canonical", "canonical_figure"]


def canonical(value: Number, decimals: int = 0) -> str:
    """Write an exact number in full, with at least `decimals` of them; one whose decimals never end is "p/q".

    >>> canonical(8994), canonical(Fraction(3586, 100)), canonical(40, 2), canonical(Fraction(2, 3))
    ('8994', '35.86', '40.00', '2/3')
    """
    exact = Fraction(value)
    places, rest = 0, exact.denominator
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest //= prime
            power += 1
        places = max(places, power)
    if rest != 1:
        return str(exact)
    places = max(places, decimals)
    digits = f"{abs(int(exact * 10**places)):0{places + 1}d}"
    sign = "-" if exact < 0 else ""
    return f"{sign}{digits[: len(digits) - places]}.{digits[len(digits) - places :]}" if places else f"{sign}{digits}"


def canonical_figure(figure: Figure) -> str:
    """Write the value of a figure; a percentage keeps the decimals that are printed, as they are evidence.

    >>> from dxmetrics.vi import parse_figure
    >>> [canonical_figure(parse_figure(text)) for text in ("40,00%", "8.994", "2,50")]
    ['40.00', '8994', '2.5']
    """
    if figure.is_percent or figure.unit == POINTS:
        return canonical(figure.value, len(str(figure.scaled[1])) - 1)
    return canonical(figure.value)
