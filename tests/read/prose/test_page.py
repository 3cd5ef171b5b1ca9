"""Where a claim stands, what stands before it, and what leads up to it."""

from dxmetrics.read import read_text
from dxmetrics.read.text import read_page


def test_a_claim_begins_with_its_hedge_and_its_sign() -> None:
    text = "Có gần 2.300 hộ, đạt 57,5%."
    (claim,) = read_text(text).claims
    assert claim.quote == "gần 2.300 hộ, đạt 57,5%"
    text = "Nhận (-120) đơn; có 95 đơn, giảm 5 đơn (-5%)."
    assert read_text(text).claims[0].quote == "95 đơn, giảm 5 đơn (-5%"


def test_a_hedge_behind_its_number_begins_nothing() -> None:
    assert read_text("Có 2.300/4.000 hộ, đạt 50% trở lên.").claims[0].quote == "2.300/4.000 hộ, đạt 50%"


def test_a_claim_over_two_sentences_stands_in_the_last() -> None:
    (claim,) = read_text("Có 640 đơn. Đã trả 588 đơn, đạt 91,88%.").claims
    assert claim.quote == "588 đơn, đạt 91,88%"
    assert claim.unit == "đơn"


def test_a_long_quote_is_cut() -> None:
    (claim,) = read_text(f"Có 588 đơn {'rất ' * 60}tốt trong 640 đơn, đạt 91,88%.").claims
    assert claim.span is not None
    assert len(claim.quote) == 160 < claim.span[1] - claim.span[0]


def test_earlier_counts_come_nearest_first() -> None:
    page, _, _ = read_page("Có 1 xã. Có 2 hộ, 3 thẻ. Có 4 đơn. Có 5 tổ.")
    last = page.sentences[3].tokens[0]
    assert [token.text for token in page.earlier(last)] == ["4", "3", "2"]
    assert [token.text for token in page.earlier(last, 3)] == ["4", "3", "2", "1"]
    assert list(page.earlier(page.sentences[0].tokens[0])) == []


def test_counts_are_found_by_the_words_that_lead_up_to_them() -> None:
    page, _, _ = read_page("Đã thụ lý 12 vụ, mới thụ lý 3 vụ. Nay thụ lý được 30 vụ. Thụ lý 8 vụ. Có 7 xã. Và 9 hộ.")
    tokens = [sentence.tokens[0] for sentence in page.sentences]
    assert [page.label(token) for token in tokens] == ["thụ lý", "thụ lý", "thụ lý", "", ""]
    assert page.told_alike(tokens[0], 2) == tokens[1:3]
    assert page.told_alike(tokens[0], 1) == tokens[1:2]
    assert page.told_alike(tokens[3], 2) == []


def test_of_two_verbs_before_a_count_the_first_leads_up_to_it() -> None:
    page, _, _ = read_page("Đã giải quyết, xét xử 12 vụ. Đã xử lý, giải quyết xong 30 vụ. Xử lý 7 vụ. Nay, xử lý 9 vụ.")
    labels = [page.label(sentence.tokens[0]) for sentence in page.sentences]
    assert labels == ["giải quyết", "xử lý", "xử lý", "xử lý"]


def test_a_count_is_found_by_its_value_before_a_sentence() -> None:
    page, _, _ = read_page("Có 120 hộ. Thêm 80 thẻ. Có 120 đơn. Tăng 7 đơn.")
    assert page.told_before(120, 0) is None
    assert page.told_before(120, 2) is page.sentences[0].tokens[0]
    assert page.told_before(120, 3) is page.sentences[2].tokens[0]
    assert page.told_before(7, 9) is None
