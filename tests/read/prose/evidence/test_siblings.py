"""Wholes that the shares beside a share prove."""

import pytest

from dxmetrics.model import ShareClaim
from dxmetrics.read import read_text


@pytest.mark.parametrize(("whole", "wholes"), [("6.214", 2), ("6.714", 2), ("9.714", 0)])
def test_one_slip_in_a_whole_is_told_by_all_its_shares(whole: str, wholes: int) -> None:
    text = f"Đội lập {whole} biên bản, có 1.246 biên bản tốc độ (chiếm 20,05%), 388 biên bản nồng độ cồn (chiếm 6,24%)."
    claims = [claim for claim in read_text(text).claims if isinstance(claim, ShareClaim)]
    assert [claim.whole.text for claim in claims if claim.whole is not None] == [whole] * wholes
