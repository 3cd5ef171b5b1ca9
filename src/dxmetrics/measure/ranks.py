"""Places in an order, ties as 1-2-2-4."""

from collections.abc import Sequence

from dxmetrics.measure.exact import Value, exact
from dxmetrics.model import NotComputable

__all__ = ["ranks"]


def ranks(values: Sequence[Value], direction: str = "increase") -> list[int | NotComputable]:
    """Return the rank of each value, in the order given: equal values share a place, the next is skipped (1-2-2-4).

    The largest is first, the smallest where `direction` is "decrease" (or "giảm"). A missing value has no rank.

    >>> ranks(["0,633", "0,624", "0,633", "0,700"])
    [2, 4, 2, 1]
    >>> ranks([3, 1, 2], direction="decrease")
    [3, 1, 2]
    """
    direction = {"tăng": "increase", "giảm": "decrease"}.get(direction, direction)
    if direction not in ("increase", "decrease"):
        message = f"Không hiểu chiều xếp hạng {direction!r} (increase or decrease)"
        raise ValueError(message)
    numbers = [exact(value, "value") for value in values]
    present = sorted(
        (number for number in numbers if not isinstance(number, NotComputable)),
        reverse=direction == "increase",
    )
    places: dict[object, int] = {}
    for place, number in enumerate(present, 1):
        places.setdefault(number, place)
    return [number if isinstance(number, NotComputable) else places[number] for number in numbers]
