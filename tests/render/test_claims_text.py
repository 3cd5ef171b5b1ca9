from dxmetrics.model import Reading
from dxmetrics.render import claims_text, plain


def test_each_claim_says_where_it_stands_and_what_it_amounts_to(report: Reading) -> None:
    lines = plain(claims_text(report, "bao-cao.txt")).splitlines()
    assert lines[0] == "bao-cao.txt:2:21: ratio truncated_not_rounded: part 4.512, whole 5.208, stated 86,63%"
    assert lines[1] == "    4.512/5.208 hồ sơ trực tuyến, đạt 86,63%"
    assert lines[6] == "bao-cao.txt:5:1: implied not_checkable: part gần 2.300, stated 57,5%"
    assert len(lines) == 8
