"""A part and its whole, written with a slash: 20.284/25.302 hồ sơ, 07/07 xã.

The noun stands after the whole, or after both numbers (18 vụ/25 vụ); two different nouns are two counts side by side
and no share. Numbers below ten may take a leading zero, which offices like where a list is counted. Two numbers and a
slash may be a date as well (07/07): who reads prose must look at the words around; here the caller says that it is a
share.
"""

from typing import NamedTuple

from dxmetrics.errors import ReadingError, quoted
from dxmetrics.quantity import Figure
from dxmetrics.vi.figures import FigureLike, as_figure, parse_figure
from dxmetrics.vi.normal import plain

__all__ = ["WrittenShare", "format_share", "parse_share"]


class WrittenShare(NamedTuple):
    """A part, its whole, and what both count, if that is said."""

    part: Figure
    whole: Figure
    unit: str | None


def format_share(part: FigureLike, whole: FigureLike, unit: str | None = None, *, pad: bool = False) -> str:
    """Write a part and its whole; `pad` gives numbers below ten a leading zero.

    >>> format_share(20284, 25302, "hồ sơ"), format_share("7", "7", "xã", pad=True)
    ('20.284/25.302 hồ sơ', '07/07 xã')
    """
    body = "/".join(_write(as_figure(figure), pad=pad) for figure in (part, whole))
    return body if unit is None else f"{body} {unit}"


def _write(figure: Figure, *, pad: bool) -> str:
    return f"0{figure.text}" if pad and len(figure.text) == 1 else figure.text


def parse_share(text: str) -> WrittenShare:
    """Read a part and its whole; ReadingError for anything else.

    >>> share = parse_share("18 vụ/25 vụ")
    >>> share.part.value, share.whole.value, share.unit
    (18, 25, 'vụ')
    """
    left, slash, right = plain(text).partition("/")
    if not slash or not right:
        message = (
            f"Không đọc được tỷ số {quoted(text)}; cần dạng 20.284/25.302 hồ sơ "
            "(cannot read it as a part and its whole)"
        )
        raise ReadingError(message)
    part, whole = parse_figure(left), parse_figure(right)
    if part.unit is not None and part.unit != whole.unit:
        message = f"{quoted(text)} là hai đại lượng khác nhau (two different things are counted, which is no share)"
        raise ReadingError(message)
    return WrittenShare(part.with_unit(whole.unit), whole, whole.unit)
