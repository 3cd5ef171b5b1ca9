"""What looked like figures in a relation and was not understood, so that a user sees what was not checked."""

from collections.abc import Iterable, Iterator

from dxmetrics.model import Claim, Unread
from dxmetrics.quantity import Span
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token

__all__ = ["unread"]


def unread(page: Page, claims: Iterable[Claim], refused: Iterable[Span]) -> Iterator[Unread]:
    """Yield the places that the readers of claims passed over, in order, each with its reason in Vietnamese."""
    told = {figure.span for claim in claims for figure in claim.figures}
    places = [(place, "không đọc được số này theo cách viết nào") for place in refused]
    for sentence in page.sentences:
        for token in sentence.tokens:
            reason = _reason(token)
            last = token.of or token
            if reason is not None and not (token.in_row or token.span in told or last.span in told):
                places.append(((token.start, last.stop), reason))
    for (start, end), reason in sorted(places):
        span = page.offsets[start], page.offsets[end]
        yield Unread(page.original[span[0] : span[1]], span, reason)


def _reason(token: Token) -> str | None:
    if token.of is not None:
        return "không rõ đây là tỷ số hay ngày tháng, thứ hạng, điểm số"
    if token.role == "rest" and token.kind == "count" and token.exact:
        return "không rõ số còn lại này thuộc tổng số nào"
    if token.is_change and token.kind == "count":
        return "không rõ mức tăng, giảm này so với số nào"
    return None
