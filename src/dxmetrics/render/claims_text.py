"""Claims to text for people: what was read, as what, and what its figures amount to."""

from collections.abc import Iterator

from dxmetrics.checking import verdict
from dxmetrics.model import Reading
from dxmetrics.render.claims import claim_record
from dxmetrics.render.excerpts import Places
from dxmetrics.render.lines import Line, Style, printable
from dxmetrics.vi import format_figure

__all__ = ["claims_text"]


def claims_text(reading: Reading, source: str) -> Iterator[Line]:
    r"""Yield two lines for each claim: place, kind, verdict and figures by role; then its words.

    >>> from dxmetrics.model import ShareClaim
    >>> claim = ShareClaim(part="8.994", whole="8.950", stated="trên 85%", quote="trên 85% (8.994/8.950 hộ)")
    >>> print(*claims_text(Reading("", (), (claim,)), "bao-cao.txt"), sep="\n")
    bao-cao.txt: ratio over_100: part 8.994, whole 8.950, stated trên 85%
        trên 85% (8.994/8.950 hộ)
    """
    places = Places.of(reading.text)
    for claim in reading.claims:
        kind = claim_record(claim, source)["kind"]
        figures = ", ".join(f"{role} {printable(format_figure(figure))}" for role, figure in claim.roles())
        yield Line.of(
            (f"{places.of_span(source, claim.span)}: ", Style.PLACE),
            (str(kind), Style.CODE),
            f" {verdict(claim).value}: {figures}",
        )
        yield Line.of((f"    {printable(claim.quote)}", Style.QUIET))
