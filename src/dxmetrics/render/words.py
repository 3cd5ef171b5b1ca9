"""The fixed words of the text output, Vietnamese and English."""

from typing import Final

from dxmetrics.model import Sentence, Severity, Slip

__all__ = ["SEVERITIES", "SLIPS", "say"]

SEVERITIES: Final = {
    Severity.ERROR: Sentence("lỗi", "error"),
    Severity.WARNING: Sentence("cảnh báo", "warning"),
    Severity.NOTE: Sentence("lưu ý", "note"),
}
"""What a severity is called."""

SLIPS: Final = {
    Slip.TRANSPOSITION: Sentence("đảo hai chữ số liền nhau", "two digits exchanged"),
    Slip.SUBSTITUTION: Sentence("nhầm một chữ số", "one digit mistyped"),
    Slip.INSERTION: Sentence("thừa một chữ số", "one digit too many"),
    Slip.DELETION: Sentence("thiếu một chữ số", "one digit missing"),
    Slip.DOUBLED: Sentence("gõ lặp một chữ số", "one digit typed twice"),
    Slip.GROUP: Sentence("thừa hoặc thiếu một nhóm ba chữ số", "a group of digits lost or added"),
    Slip.DECIMAL_MARK: Sentence("nhầm dấu chấm với dấu phẩy", "full stop for comma"),
    Slip.SWAP: Sentence("đổi chỗ hai số", "two figures exchanged"),
    Slip.UNIT: Sentence("nhầm đơn vị nghìn, triệu, tỷ", "thousand, million, billion confused"),
    Slip.ROUNDING: Sentence("làm tròn", "rounding"),
    Slip.COUNTED: Sentence("đếm cả mục không được tính", "counted what does not count"),
}
"""How a figure may have gone wrong."""


def say(sentence: Sentence, lang: str, **values: object) -> str:
    """Return a sentence in Vietnamese, or in English where `lang` is "en".

    >>> say(SEVERITIES[Severity.ERROR], "vi"), say(SEVERITIES[Severity.ERROR], "en")
    ('lỗi', 'error')
    """
    return (sentence.en if lang == "en" else sentence.vi).format_map(values)
