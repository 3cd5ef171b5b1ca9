import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.read.prose.evidence.slips import KINDS, SAME, Kind, is_slip, slips

DIGITS = st.text("0123456789", min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("digits", "number"),
    [("863", 836), ("863", 883), ("863", 63), ("863", 8663), ("1005", 5), ("12", 912), ("9", 0)],
)
def test_a_slip_changes_loses_adds_or_swaps_one_digit(digits: str, number: int) -> None:
    assert is_slip(digits, 0, number)


@pytest.mark.parametrize(("digits", "number"), [("863", 863), ("863", 638), ("863", 368), ("863", -836), ("05", 5)])
def test_what_takes_more_than_one_slip_or_none_is_no_slip(digits: str, number: int) -> None:
    assert not is_slip(digits, 0, number)


def test_a_digit_lost_after_the_mark_makes_the_last_one_worth_more() -> None:
    longer, shorter = KINDS[1:]
    assert is_slip("6909", 2, 699, shorter)  # 69,09 and 69,9
    assert not is_slip("6909", 2, 699)
    assert is_slip("699", 1, 6909, longer)
    assert not is_slip("699", 1, 69, shorter)  # 69, and no decimal left


@given(digits=DIGITS, data=st.data(), kind=st.sampled_from(KINDS))
def test_asking_one_number_and_listing_all_agree(digits: str, data: st.DataObject, kind: Kind) -> None:
    decimals = data.draw(st.integers(0, len(digits) - 1))
    listed = slips(digits, decimals, kind)
    number = data.draw(st.integers(0, 10 ** (len(digits) + 1)) | st.sampled_from(listed or (0,)))
    assert is_slip(digits, decimals, number, kind) == (number in listed)
    assert list(listed) == sorted(set(listed))


@given(digits=DIGITS)
def test_a_slip_of_a_count_leads_back(digits: str) -> None:
    for number in slips(digits, 0, SAME):
        assert any(is_slip(str(number).zfill(size), 0, int(digits)) for size in range(1, len(digits) + 2))
