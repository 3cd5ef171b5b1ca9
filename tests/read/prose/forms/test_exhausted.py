"""Breakdowns that the words declare complete, and lists that leave something out."""

import pytest

from dxmetrics.model import RemainderClaim, SumClaim
from dxmetrics.read import read_text


def told(text: str) -> list[list[str]]:
    kinds = (SumClaim, RemainderClaim)
    return [[figure.text for figure in claim.figures] for claim in read_text(text).claims if isinstance(claim, kinds)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Chợ có 90 sạp, trong đó 35 sạp rau, 28 sạp thịt, còn lại 17 sạp khô.", ["90", "35", "28", "17"]),
        ("Có 3 lớp với tổng số 96 em: lớp A 31 em, lớp B 28 em, lớp C 39 em.", ["96", "31", "28", "39"]),
        ("Kỳ này thụ lý 640 đơn. Đã giải quyết 512 đơn. Còn lại 98 đơn.", ["640", "512", "98"]),
    ],
)
def test_they_are_read_though_they_do_not_add_up(text: str, figures: list[str]) -> None:
    assert told(text) == [figures]


def test_what_stands_beside_a_remainder_that_is_right() -> None:
    text = "Thụ lý 75 vụ/96 bị cáo, đã xét xử 60 vụ/78 bị cáo; còn 15 vụ/28 bị cáo."
    assert told(text) == [["75", "60", "15"], ["96", "78", "28"]]


@pytest.mark.parametrize(
    "text",
    [
        "Chợ có 90 sạp, trong đó 35 sạp rau, 28 sạp thịt, còn lại gần 17 sạp khô.",
        "Chợ có 90 sạp, trong đó 35 sạp rau, 28 quầy thịt, còn lại 17 sạp khô.",
        "Chợ có 90, trong đó 35 sạp rau, 28 sạp thịt, còn lại 17 sạp khô.",
        "Chợ có 90 sạp, trong đó 95 sạp rau, 28 sạp thịt, còn lại 17 sạp khô.",
        "Có 5 lớp với tổng số 96 em: lớp A 31 em, lớp B 28 em, lớp C 39 em.",
        "Kỳ này thụ lý 640 đơn. Đã giải quyết 512 đơn của 3 xã. Còn lại 98 đơn.",
        "Kỳ này thụ lý 640 đơn mới. Đã giải quyết 512 đơn. Còn lại 98 đơn.",
        "Còn lại 98 đơn.",
        "Thụ lý 75 vụ/96 bị cáo; còn 15 vụ/28 bị cáo.",
    ],
)
def test_lists_that_may_leave_something_out_are_left_alone(text: str) -> None:
    assert not told(text)
