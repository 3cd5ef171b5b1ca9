from fractions import Fraction

from dxmetrics.model import Coverage, NotComputable, Reason, Status, Tally


def test_a_tally_counts_exceeded_as_achieved_and_what_is_absent_as_none() -> None:
    tally = Tally({Status.MET: 10, Status.EXCEEDED: 1, Status.NOT_ASSESSABLE: 2, Status.NOT_MET: 1})
    assert (tally.total, tally.achieved, tally[Status.NOT_DUE]) == (14, 11, 0)


def test_coverage_is_exact_and_says_where_there_is_none() -> None:
    assert Coverage(3, 4).share == Fraction(3, 4)
    assert Coverage(0, 0).share == NotComputable(Reason.NO_VALUES)
    assert Coverage(3, None).share == NotComputable(Reason.MISSING, "expected")
    assert (Coverage(3, 4).is_complete, Coverage(4, 4).is_complete, Coverage(1, None).is_complete) == (
        False,
        True,
        True,
    )
    assert (str(Coverage(3, 4)), str(Coverage(3, None))) == ("3/4", "3/?")
