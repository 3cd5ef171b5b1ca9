"""Checks of a table as people write them, over the names of its columns."""

from dxmetrics.errors import ReadingError
from dxmetrics.tables.checks import Check, Remainders, Shares, Sums

__all__ = ["check_of"]


def check_of(written: str) -> Check:
    """Read a check: "total = a + b", "whole - part = rest", "part / whole = percent" or "part <= whole".

    The names of columns may have spaces, but none of the signs. ReadingError for anything else.

    >>> check_of("tổng số = cấp tỉnh + cấp xã")
    Sums(total='tổng số', parts=('cấp tỉnh', 'cấp xã'))
    >>> check_of("giải quyết / tiếp nhận = tỷ lệ %").names
    ('giải quyết', 'tiếp nhận', 'tỷ lệ')
    """
    left, sign, right = written.partition("<=" if "<=" in written else "=")
    check: Check | None = None
    if sign == "<=":
        check = Shares(left.strip(), right.strip())
    elif sign and "/" in left:
        part, _, whole = left.partition("/")
        check = Shares(part.strip(), whole.strip(), right.strip().removesuffix("%").strip())
    elif sign and "-" in left:
        whole, _, part = left.partition("-")
        check = Remainders(whole.strip(), part.strip(), right.strip())
    elif sign:
        check = Sums(left.strip(), tuple(part.strip() for part in right.split("+")))
    if check is None or any(not name or set(name) & set("+/=<>") for name in check.names):
        message = (
            f"Không đọc được phép kiểm tra {written!r} (cannot read this check; expected such as total = a + b, "
            "whole - part = rest, part / whole = percent, part <= whole)"
        )
        raise ReadingError(message)
    return check
