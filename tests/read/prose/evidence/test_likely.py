"""Wholes told before that a slip keeps several shares from fitting."""

from dxmetrics import check


def test_a_slip_in_the_whole_of_several_shares_is_seen_in_all_of_them() -> None:
    text = "Lập biên bản 6.412 lỗi. Vi phạm tốc độ 2.074 lỗi (chiếm 32,3%), nồng độ cồn 1.583 lỗi (chiếm 24,7%)."
    assert not check(text)
    assert [finding.name for finding in check(text.replace("6.412", "612"))] == ["part-exceeds-whole"] * 2
