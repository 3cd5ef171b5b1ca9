"""An invented report of a district that does not exist, read by hand, so that rendering is tested without a reader."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dxmetrics.model import Reading, RemainderClaim, ShareClaim, Unread
from dxmetrics.quantity import Figure
from dxmetrics.vi import parse_figure

TEXT = (
    "BÁO CÁO CHUYỂN ĐỔI SỐ\r\n"
    "Huyện đã giải quyết 4.512/5.208 hồ sơ trực tuyến, đạt 86,63%.\r\n"
    "Có 12.480 tài khoản định danh, đã kích hoạt 11.935 tài khoản, còn lại 554 tài khoản.\r\n"
    "Đã có 6.120/6.050 hộ dùng cáp quang.\r\n"
    "Gần 2.300 hộ có địa chỉ số, đạt 57,5%."
)


def _place(printed: str) -> Figure:
    start = TEXT.index(printed)
    figure = parse_figure(printed)
    return replace(figure, span=(start, start + len(printed.removesuffix("%"))))


def _about(quote: str) -> tuple[str, tuple[int, int]]:
    start = TEXT.index(quote)
    return quote, (start, start + len(quote))


@pytest.fixture
def figure() -> Callable[[str], Figure]:
    """Find a figure of the report."""
    return _place


@pytest.fixture
def report() -> Reading:
    """The report: a truncated share, a remainder with two digits exchanged, a part over its whole, a hedged share."""
    share, share_span = _about("4.512/5.208 hồ sơ trực tuyến, đạt 86,63%")
    rest, rest_span = _about("Có 12.480 tài khoản định danh, đã kích hoạt 11.935 tài khoản, còn lại 554 tài khoản")
    over, over_span = _about("6.120/6.050 hộ")
    near, near_span = _about("Gần 2.300 hộ có địa chỉ số, đạt 57,5%")
    hedged = replace(_place("2.300"), hedge=parse_figure("gần 2").hedge)
    claims = (
        ShareClaim(_place("4.512"), _place("5.208"), _place("86,63%"), unit="hồ sơ", quote=share, span=share_span),
        RemainderClaim(_place("12.480"), _place("11.935"), _place("554"), unit="tài khoản", quote=rest, span=rest_span),
        ShareClaim(_place("6.120"), _place("6.050"), unit="hộ", quote=over, span=over_span),
        ShareClaim(hedged, stated=_place("57,5%"), unit="hộ", quote=near, span=near_span),
    )
    figures = tuple(figure for claim in claims for figure in claim.figures)
    unread = Unread("BÁO CÁO", (0, 7), "không rõ quan hệ giữa các số")
    return Reading(TEXT, figures, claims, (unread,), source="bao-cao.txt")
