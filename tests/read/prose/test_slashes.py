"""Slashes that put no part over its whole."""

import pytest

from dxmetrics.model import ChangeClaim, Claim, ShareClaim
from dxmetrics.read import read_text


def claims(text: str) -> tuple[Claim, ...]:
    return read_text(text).claims


@pytest.mark.parametrize(
    ("text", "now", "before", "change", "percent"),
    [
        ("Số vụ cháy tăng 6,2% (3.599/3.389 vụ).", "3.599", "3.389", None, "6,2"),
        ("Số vụ cháy giảm 5,83% (3.389/3.599 vụ).", "3.389", "3.599", None, "5,83"),
        ("Số vụ cháy giảm 165 vụ, giảm 45,96% (194/359 vụ).", "194", "359", "165", "45,96"),
        ("Số vụ cháy tăng 3 vụ (18/15 vụ).", "18", "15", "3", None),
        ("Xã phát hiện 45/30 vụ, tăng 15 vụ so với cùng kỳ.", "45", "30", "15", None),
        ("Xã phát hiện 45/30 vụ, tăng 15 vụ (tăng 50%).", "45", "30", "15", "50"),
        ("Số vụ cháy tăng 9% (18/15 vụ).", "18", "15", None, "9"),
    ],
)
def test_now_over_before_is_a_change(text: str, now: str, before: str, change: str | None, percent: str | None) -> None:
    (claim,) = claims(text)
    assert isinstance(claim, ChangeClaim)
    assert claim.current is not None
    assert claim.previous is not None
    assert (claim.current.text, claim.previous.text) == (now, before)
    assert (claim.change.text if claim.change else None) == change
    assert (claim.percent.text if claim.percent else None) == percent


@pytest.mark.parametrize(
    ("text", "part", "whole", "percent"),
    [
        ("Thụ lý và giải quyết 179/29 vụ án.", "29", "179", None),
        ("Tiếp nhận/giải quyết: 250/220 hồ sơ, đạt 88%.", "220", "250", "88"),
        ("Đã kiểm tra, chấn chỉnh 250/220 cơ sở (88%).", "220", "250", "88"),
    ],
)
def test_in_over_out_is_a_share_the_other_way(text: str, part: str, whole: str, percent: str | None) -> None:
    (claim,) = claims(text)
    assert isinstance(claim, ShareClaim)
    assert claim.whole is not None
    assert (claim.part.text, claim.whole.text) == (part, whole)
    assert (claim.stated.text if claim.stated else None) == percent


@pytest.mark.parametrize(
    "text",
    [
        "Đã kiểm tra, xử lý 45/40 trường hợp.",
        "Thụ lý và giải quyết 179/29 vụ án, đạt 61%.",
        "Xảy ra 15/12 vụ cháy so với cùng kỳ năm trước.",
        "So với cùng kỳ năm trước 15/12 vụ cháy.",
        "Số vụ cháy giảm 9% (18/15 vụ).",
    ],
)
def test_nothing_is_claimed_where_the_slash_may_say_another_thing(text: str) -> None:
    assert not [claim for claim in claims(text) if isinstance(claim, ShareClaim)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Số xã đạt giảm 2 xã (45/50 xã).", "45"),
        ("Số xã đạt tăng 3 xã (45/50 xã).", "45"),
        ("Có 45/50 xã đạt, tăng 3 xã.", "45"),
        ("Thụ lý và giải quyết 29/179 vụ án.", "29"),
        ("Có 1.204/1.198 hộ ký cam kết.", "1.204"),
    ],
)
def test_other_slashes_are_shares(text: str, part: str) -> None:
    (claim,) = (claim for claim in claims(text) if isinstance(claim, ShareClaim))
    assert claim.part.text == part
