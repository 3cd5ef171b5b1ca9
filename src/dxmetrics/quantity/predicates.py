"""The arithmetic of a check, written once for Python integers and for the columns of an engine.

Only `+ - * < <= == & |` are used, so an argument may be an integer or a column expression. A printed share arrives
prepared: `printed` is the percentage times ten to its decimals (35,86 % is 3586), `scale` is 100 times ten to its
decimals (10000), and `odd` is 1 where `printed` is odd, else 0 (only half-even looks at it). Parts and printed shares
are not negative, wholes are positive; a fall is checked by its mirror image.

Source: the bounds follow from `preimage` by cross-multiplication; half_up, for one, prints P of k/n exactly when
(2P-1)n <= 2·scale·k < (2P+1)n.
"""

from typing import Any

from dxmetrics.quantity.rounding import Rounding

__all__ = ["Column", "adds_up", "exceeds", "follows"]

Column = Any
"""An integer or a column expression: engines share no base class to name here."""


def follows(
    part: Column,
    whole: Column,
    printed: Column,
    scale: Column,
    rounding: Rounding = Rounding.HALF_UP,
    odd: Column = 0,
) -> Column:
    """Tell whether `rounding` prints `part`/`whole` as `printed`.

    >>> follows(2761, 7698, 3586, 10000), follows(2761, 7698, 3586, 10000, Rounding.TRUNCATE)
    (False, True)
    """
    exact, double = scale * part, 2 * scale * part
    low, high = (2 * printed - 1) * whole, (2 * printed + 1) * whole
    match rounding:
        case Rounding.HALF_UP:
            return (low <= double) & (double < high)
        case Rounding.HALF_DOWN:
            return (low < double) & (double <= high)
        case Rounding.HALF_EVEN:
            return (low + odd <= double) & (double + odd <= high)
        case Rounding.TRUNCATE | Rounding.FLOOR:
            return (printed * whole <= exact) & (exact < (printed + 1) * whole)
        case _:  # away, ceiling
            return ((printed - 1) * whole < exact) & (exact <= printed * whole)


def exceeds(part: Column, whole: Column) -> Column:
    """Tell whether a part is larger than the whole it is drawn from.

    >>> exceeds(8994, 8950)
    True
    """
    return whole < part


def adds_up(total: Column, *parts: Column) -> Column:
    """Tell whether exact counts add up to their total.

    >>> adds_up(94615, 93779, 863), adds_up(94615, 93779, 836)
    (False, True)
    """
    rest = total
    for part in parts:
        rest = rest - part
    return rest == 0
