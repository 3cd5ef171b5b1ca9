from dxmetrics.measure import Band, Ladder
from dxmetrics.quantity import Interval
from dxmetrics.rules.contexts import LadderInUse
from dxmetrics.rules.targets.ladder_gap import check


def test_a_single_missing_value_is_written_as_a_number() -> None:
    bands = Band.of(0, 50, 0), Band.of(50, 100, 5, low_closed=False, high_closed=True)
    (finding,) = check(LadderInUse("Thang điểm", Ladder(bands, Interval(0, 100))))
    assert finding.message() == "Thang điểm: không bậc nào tính điểm cho 50."
