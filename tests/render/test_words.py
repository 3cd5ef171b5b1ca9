from dxmetrics.model import Severity, Slip
from dxmetrics.render.words import SEVERITIES, SLIPS


def test_every_severity_and_slip_has_words_in_both_languages() -> None:
    assert set(SEVERITIES) == set(Severity)
    assert set(SLIPS) == set(Slip)
    for sentence in (*SEVERITIES.values(), *SLIPS.values()):
        assert sentence.vi
        assert sentence.en
