"""Percentages made up of percentages, each beside percentages that are not."""

import pytest

from dxmetrics.model import SumClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def sums(text: str) -> list[str]:
    """Return the breakdowns of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims if isinstance(claim, SumClaim)]


@pytest.mark.parametrize(
    "text",
    [
        "Mức chi 12,5%, trong đó 7,5% bằng tiền và 5% bằng hiện vật.",
        "Mức chi là 12,5% (gồm 7,5% bằng tiền, 5% bằng hiện vật), cao hơn 3% so với trước.",
        "Phí 12,5%, bao gồm: bảo trì 7,5%; vận hành 5%; thuế 1% thu riêng.",
    ],
)
def test_percentages_that_others_add_up_to_are_a_breakdown(text: str) -> None:
    assert sums(text) == ["sum: total 12,5%, parts 7,5%, parts 5%"]


@pytest.mark.parametrize(
    "text",
    [
        "Mức chi 12,5%, trong đó 7,5% bằng tiền và 4% bằng hiện vật.",
        "Mức chi 12,5%, trong đó 7,5% bằng tiền.",
        "Mức chi 12,5%; mức thu 7,5% bằng tiền và 5% bằng hiện vật.",
        "Mức chi 12,5%, trong đó 7,5% bằng tiền. Mức thu 5% bằng hiện vật.",
        "Mức chi trên 12,5%, trong đó 7,5% bằng tiền và 5% bằng hiện vật.",
        "Mức chi 12,5%, trong đó 7,5% bằng tiền cho 5 hộ và 5% bằng hiện vật.",
        "Mức chi 7,5%, trong đó 12,5% bằng tiền và 5% bằng hiện vật.",
    ],
)
def test_other_percentages_are_none(text: str) -> None:
    assert sums(text) == []
