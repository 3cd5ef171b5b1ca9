"""What looked related and was not understood is told, with the reason; what was understood is not."""

import pytest

from dxmetrics.model import Unread
from dxmetrics.read import read_text


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Tỉnh xếp 9/63 tỉnh.", "9/63 tỉnh", "không rõ đây là tỷ số hay ngày tháng, thứ hạng, điểm số"),
        ("Còn tồn 719 việc.", "719 việc", "không rõ số còn lại này thuộc tổng số nào"),
        ("Số đơn tăng 50 đơn.", "50 đơn", "không rõ mức tăng, giảm này so với số nào"),
        ("Mã 35,86,1 lỗi.", "35,86,1", "không đọc được số này theo cách viết nào"),
    ],
)
def test_what_was_passed_over_has_a_reason(text: str, words: str, reason: str) -> None:
    start = text.index(words)
    assert read_text(text).unread == (Unread(words, (start, start + len(words)), reason),)


@pytest.mark.parametrize(
    "text",
    [
        "Có 9/63 tỉnh tham gia.",
        "Có 1.846 việc, đã xong 1.127 việc, còn lại 719 việc.",
        "Có 1.050 đơn, tăng 50 đơn (tăng 5,00%).",
        "Có 12 hộ và 35,86 tấn.",
        "Tỷ lệ tăng 5%.",
        "Còn khoảng 719 việc.",
        "Xã A 120 90 20",
    ],
)
def test_what_was_understood_or_is_not_related_is_not_told(text: str) -> None:
    assert read_text(text).unread == ()


def test_places_come_in_order() -> None:
    places = read_text("Còn tồn 719 việc, mã 35,86,1; tăng 50 đơn.").unread
    assert [place.text for place in places] == ["719 việc", "35,86,1", "50 đơn"]
