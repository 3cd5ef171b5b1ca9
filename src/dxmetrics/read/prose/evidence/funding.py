"""Those whom money comes from, by their names, and whether none of them may be part of another."""

from collections.abc import Sequence
from typing import Final

from dxmetrics._later import regex

__all__ = ["are_apart"]

_SOURCE: Final = regex(
    r"(?:(?:các|nguồn|phần|vốn|do|từ|tiền|kinh phí) )*"
    r"(?:(?:ngân sách )?(?:(?P<central>trung ương)|(?P<level>(?:cấp )?(?:tỉnh|thành phố|huyện|quận|xã(?! hội)|phường))|"
    r"(?P<local>địa phương))|(?P<budget>ngân sách(?: nhà nước)?|nhà nước)|"
    r"(?P<people>nhân dân|người dân|dân|hộ dân|cộng đồng|phụ huynh)|"
    r"(?P<firms>doanh nghiệp|nhà đầu tư|hợp tác xã|công ty)|"
    r"(?P<raised>xã hội hóa|xã hội hoá|huy động|đóng góp|ngoài ngân sách|tài trợ|hỗ trợ)|"
    r"(?P<merged>lồng ghép)|"
    r"(?P<lent>vay|tín dụng|oda|đối ứng|tự có|chủ sở hữu|nước ngoài|ngân hàng)|(?P<rest>khác))\b[^,;]*"
)
_OVERLAPPING: Final = tuple(
    map(
        frozenset,
        (
            ("budget", "central"),
            ("budget", "level"),
            ("budget", "local"),
            ("level", "local"),
            ("raised", "people"),
            ("raised", "firms"),
        ),
    )
)
"""Of such two names one may be part of the other: "ngân sách nhà nước", "ngân sách tỉnh"."""


def are_apart(names: Sequence[str]) -> bool:
    """Tell whether names are all of those whom money comes from, each of another kind or level.

    >>> are_apart(["ngân sách tỉnh", "ngân sách huyện", "nhân dân đóng góp"])
    True
    >>> are_apart(["ngân sách nhà nước", "ngân sách huyện", "nhân dân đóng góp"])
    False
    """
    kinds: list[str] = []
    for name in names:
        source = _SOURCE.fullmatch(name)
        if source is None:
            return False
        kinds.append(source.lastgroup or "")
    told = frozenset(kinds)
    return len(set(names)) == len(names) and not any(pair <= told for pair in _OVERLAPPING)
