"""Slashes that put no part over its whole, each beside one that does."""

import pytest

from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def told(text: str) -> list[str]:
    """Return the claims of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Số vụ cháy giảm 4,2% (115/120 vụ).", "change: current 115, previous 120 vụ, percent 4,2%"),
        ("Số vụ cháy giảm 5 vụ (115/120 vụ).", "change: current 115, previous 120 vụ, change 5 vụ"),
        (
            "Số vụ cháy tăng 5 vụ, tức 4,3% (120/115 vụ).",
            "change: current 120, previous 115 vụ, change 5 vụ, percent 4,3%",
        ),
        ("Xảy ra 115/120 vụ, giảm 5 vụ.", "change: current 115, previous 120 vụ, change 5 vụ"),
        (
            "Xảy ra 214/276 vụ, giảm 35 vụ (12,68%).",
            "change: current 214, previous 276 vụ, change 35 vụ, percent 12,68%",
        ),
        (
            "Số vụ tăng 35 vụ, tức 12,68% (331/276 vụ).",
            "change: current 331, previous 276 vụ, change 35 vụ, percent 12,68%",
        ),
    ],
)
def test_the_value_now_may_stand_over_the_value_before(text: str, change: str) -> None:
    assert told(text) == [change]


@pytest.mark.parametrize(
    "text",
    [
        "Số xã đạt chuẩn giảm 2 xã (45/50 xã).",
        "Đã có 45/50 xã đạt chuẩn, tăng 7 xã.",
        "Đã có 45/50 xã đạt chuẩn, giảm 2 xã (4,3%).",
        "Đã có 45/50 xã đạt chuẩn, giảm 2 xã (4%).",
        "Đã có 45/50 xã đạt chuẩn, giảm 2 xã; 4,3% số xã còn lại.",
    ],
)
def test_a_change_that_the_slash_does_not_tell_leaves_a_share(text: str) -> None:
    assert "share: part 45, whole 50 xã" in " ".join(told(text))


def test_two_counts_in_the_order_of_their_words_are_a_share_the_other_way() -> None:
    assert told("Thụ lý và giải quyết 179/129 vụ.") == ["share: part 129 vụ, whole 179"]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Thụ lý và giải quyết 179/129 vụ, đạt 72,07%.", ["share: part 129 vụ, whole 179, stated 72,07%"]),
        ("Thụ lý và giải quyết 179/129 vụ, đạt 92,93%.", []),
        ("Thụ lý và giải quyết 179/129 vụ, có 7 hòa giải viên.", ["share: part 129 vụ, whole 179"]),
        ("Tuyên truyền và vận động 179/129 vụ.", []),
        ("Số vụ giảm 5 vụ (120/115 vụ).", []),
    ],
)
def test_what_came_in_stands_over_what_was_resolved_where_words_and_figures_say_so(
    text: str, shares: list[str]
) -> None:
    assert told(text) == shares


def test_now_over_before_with_nothing_to_check_is_no_claim() -> None:
    assert told("Xảy ra 15/12 vụ so với cùng kỳ.") == []
