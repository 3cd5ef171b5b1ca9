"""Pairs of parts that bear opposite names: nam, nữ; trong nước, nước ngoài; cũ, mới."""

from collections.abc import Sequence
from typing import Final

from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token

__all__ = ["COME_IN", "NEARLY_ALL", "OPPOSITES", "are_opposites", "name_opposites"]

_COMPLEMENTS: Final = (
    ("nam", "nữ"),
    (" trai", " gái"),
    ("cụ ông", "cụ bà"),
    (" cũ", " mới"),
    ("trong nước", "nước ngoài"),
    ("trực tuyến", "trực tiếp"),
    ("thành thị", "nông thôn"),
    *(("đúng hạn", late) for late in ("quá hạn", "trễ hạn", "chậm hạn")),
    ("công lập", "ngoài công lập"),
    ("trong tỉnh", "ngoài tỉnh"),
    ("bắt buộc", "tự nguyện"),
    ("nội binh", "ngoại binh"),
    ("chủ quan", "khách quan"),
)
"""Opposite names that leave nothing out."""
OPPOSITES: Final = (
    *_COMPLEMENTS,
    ("chuyển sang", " mới"),
    ("chuyển sang", "trong kỳ"),
    ("nội thị", "ngoại thị"),
    ("nội thành", "ngoại thành"),
    ("nội địa", "quốc tế"),
    ("nội địa", "xuất khẩu"),
    ("xuất khẩu", "nhập khẩu"),
    ("nội trú", "ngoại trú"),
    ("trong nước", "quốc tế"),
    ("trong nước", "ngoài nước"),
    ("trong nước", "nhập cảnh"),
    ("xuất cảnh", "nhập cảnh"),
    ("phía bắc", "phía nam"),
    ("nhân thọ", "phi nhân thọ"),
    ("cố định", "di động"),
    ("chính thức", "dự khuyết"),
    ("thường xuyên", "định kỳ"),
    ("người chết", "mất tích"),
    ("bị cháy", "bị chặt"),
    ("xây mới", "sửa chữa"),
    ("toàn trình", "một phần"),
    ("ngắn hạn", "dài hạn"),
    ("nước mặt", "nước ngầm"),
    *(("cấp tỉnh", "cấp xã"), ("cấp tỉnh", "cấp huyện"), ("cấp huyện", "cấp xã")),
    ("sơ thẩm", "phúc thẩm"),
    ("trong hạn", "quá hạn"),
    ("tiền mặt", "hiện vật"),
    ("trung ương", "địa phương"),
    ("trung ương", "do tỉnh"),
    ("còn hoạt động", "ngừng hoạt động"),
    ("đang hoạt động", "ngừng hoạt động"),
    ("tái cử", "lần đầu"),
    ("trong nước", "xuất khẩu lao động"),
    ("vốn đầu tư", "vốn sự nghiệp"),
    ("giai đoạn", "đến nay"),
    ("giai đoạn", "tới nay"),
)
"""Opposite names that may leave something out."""
NEARLY_ALL: Final = (("nội địa", "hải quan"), ("nội địa", "xuất nhập khẩu"), ("nội địa", "xuất, nhập khẩu"))
"""Names that may leave something small out, which misses by one digit in long numbers only."""
COME_IN: Final = (
    *((" cũ", " mới"), ("chuyển sang", " mới"), ("chuyển sang", "trong kỳ")),
    *((old, "thêm") for old in ("chuyển sang", "chuyển qua", "dồn lại", "tồn kỳ trước", "tồn năm trước")),
    *((old, " mới") for old in ("chuyển qua", "dồn lại", "tồn kỳ trước", "tồn năm trước")),
)
"""Opposite names of what came in, behind which what was done may be told."""
_NAME: Final = 24


def are_opposites(page: Page, parts: list[Token], names: Sequence[tuple[str, str]] = _COMPLEMENTS) -> bool:
    """Tell whether two parts bear opposite names: nam, nữ; trong nước, nước ngoài."""
    if len(parts) != 2:
        return False
    words = [
        part.gap.rpartition(",")[2].replace("(", " ")
        + page.low[part.start : part.stop]
        + page.sentences[part.sentence].after(part)[:_NAME]
        for part in parts
    ]
    return name_opposites(words[0], words[1], names)


def name_opposites(name: str, other: str, names: Sequence[tuple[str, str]] = OPPOSITES) -> bool:
    """Tell whether two names hold opposite ones."""
    return any((one in name and two in other) or (two in name and one in other) for one, two in names)
