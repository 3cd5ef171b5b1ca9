"""How fast and how right repair is: `python benchmarks/repair.py` prints figures beside their bounds; exit 1 below one.

Rows of one equation in the column form, of which none, one in twenty and one in two are wrong; minimal sets for one
equation with three figures and for five equations with eleven figures; candidates for one claim and for the findings
of a long text. Then 10.000 made rows with a wrong digit in half of them: whether each repair called likely is right,
and how often the true figure is among the candidates.
"""

import random
import sys
from collections.abc import Callable, Iterator
from functools import partial
from time import process_time
from typing import Any

import polars as pl

from dxmetrics import check
from dxmetrics.model import Claim, Finding, RemainderClaim, Rule, Sentence, Severity, ShareClaim
from dxmetrics.relations import linear
from dxmetrics.repair import diagnose, with_suggestions
from dxmetrics.tables import Remainders, Shares, check_table, review_table

ROWS = 100_000
RECORDS = 2_000
RULE = Rule("DX000", "any", Severity.ERROR, Claim, Sentence("", ""), Sentence("", ""))
REST = Remainders("total", "done", "rest")
SHARE = Shares("part", "whole", "stated", decimals=2)
ONE = (linear("total = done + rest"),)
FIVE = tuple(
    linear(text) for text in ("x1 + x2 = x3", "x2 = x4", "x5 + x6 + x7 = x8", "x3 + x8 = x9", "x9 - x10 = x11")
)
RECORD = dict(
    zip((f"x{i}" for i in range(1, 12)), (1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137), strict=True)
)


def slipped(number: int, chance: random.Random) -> int:
    """Return a number with one digit replaced."""
    digits = str(number)
    at = chance.randrange(len(digits))
    return int(digits[:at] + chance.choice("0123456789") + digits[at + 1 :])


def remainders(wrong: float) -> pl.DataFrame:
    """Return rows of a whole, a part and a rest, of which a share is wrong."""
    chance = random.Random(1)  # noqa: S311 - made data
    rows: list[tuple[int, int, int]] = []
    for _ in range(ROWS):
        figures = [0, chance.randrange(10**6), chance.randrange(10**5)]
        figures[0] = figures[1] + figures[2]
        if chance.random() < wrong:
            at = chance.randrange(3)
            figures[at] = slipped(figures[at], chance)
        rows.append((figures[0], figures[1], figures[2]))
    return pl.DataFrame(rows, schema=["total", "done", "rest"], orient="row")


def shares(wrong: float) -> pl.DataFrame:
    """Return rows of a part, a whole and the percentage in hundredths, of which a share is wrong."""
    chance = random.Random(2)  # noqa: S311 - made data
    rows: list[tuple[int, int, int]] = []
    for _ in range(ROWS):
        whole = chance.randrange(1, 10**6)
        part = chance.randrange(whole + 1)
        printed = (20000 * part + whole) // (2 * whole)
        rows.append((part, whole, slipped(printed, chance) if chance.random() < wrong else printed))
    return pl.DataFrame(rows, schema=["part", "whole", "hundredths"], orient="row").with_columns(
        stated=pl.col("hundredths").cast(pl.Decimal(12, 2)) / 100,
    )


def told(name: str, figure: float, unit: str, bound: float | None = None, *, most: bool = False) -> bool:
    """Print a figure beside its bound, and return whether it keeps it."""
    kept = bound is None or (figure <= bound if most else figure >= bound)
    sign = (
        "" if bound is None else f"  {'at most' if most else 'at least'} {bound:,.0f}: {'kept' if kept else 'MISSED'}"
    )
    print(f"{name:<52}{figure:>13,.1f} {unit:<10}{sign}")
    return kept


def rate(name: str, count: int, work: Callable[[], Any], bound: float | None = None) -> bool:
    """Tell how many a second `work` does, the best of three runs."""
    best = 0.0
    for _ in range(3):
        begun = process_time()
        work()
        best = max(best, count / max(process_time() - begun, 1e-9))
    return told(name, best, "a second", bound)


def columns() -> Iterator[bool]:
    """Measure rows of one equation."""
    for wrong in (0.0, 0.05, 0.5):
        work = partial(review_table, remainders(wrong), REST)
        yield rate(f"rows of a remainder, {wrong:.0%} wrong", ROWS, work, 100_000)
    for wrong in (0.0, 0.05):
        yield rate(f"rows of a share, {wrong:.0%} wrong", ROWS, partial(review_table, shares(wrong), SHARE), 100_000)


def minimal_sets() -> Iterator[bool]:
    """Measure the search for the fewest figures that must be wrong."""
    chance = random.Random(3)  # noqa: S311 - made data
    threes = [{"total": 10**6 + i, "done": chance.randrange(10**6), "rest": 836} for i in range(RECORDS)]
    yield rate(
        "minimal sets, one equation, three figures", RECORDS, lambda: [diagnose(ONE, each) for each in threes], 5000
    )
    printed = [{key: str(value) for key, value in record.items()} for record in threes]
    yield rate("the same, from printed text", RECORDS, lambda: [diagnose(ONE, each) for each in printed], 5000)
    elevens = [{**RECORD, **{key: slipped(RECORD[key], chance) for key in chance.sample([*RECORD], 2)}} for _ in threes]
    yield rate(
        "minimal sets, five equations, eleven figures",
        RECORDS,
        lambda: [diagnose(FIVE, each) for each in elevens],
        1000,
    )


def _suggested(finding: Finding) -> None:
    for _ in range(100):
        with_suggestions(finding)


def findings() -> Iterator[bool]:
    """Measure the candidates of claims, and of a text with many findings."""
    for claim in (
        RemainderClaim(whole="94.615", part="93.779", rest="863"),
        ShareClaim(part="8.994", whole="8.950", stated="trên 85%"),
        ShareClaim(part="2.602", whole="2.760", stated="96,2"),
        ShareClaim(part="137", stated="91,8"),
    ):
        finding = RULE.finding(claim)
        work = partial(_suggested, finding)
        yield rate(f"candidates of {claim.figures[0].text} …", 100, work)
    for count in (300, 3000):
        found = check("\n".join(f"Có {2000 + i} thẻ, đã phát {1000 + i} thẻ, còn lại 1009 thẻ." for i in range(count)))
        begun = process_time()
        every = sum(finding.candidates for finding in found)
        spent = (process_time() - begun) * 1000 / max(len(found), 1)
        yield told(f"a text with {len(found)} findings, {every} candidates", spent, "ms each", 10, most=True)


def made_rows() -> Iterator[bool]:
    """Measure how right the candidates of 10.000 made rows are."""
    chance = random.Random(4)  # noqa: S311 - made data
    names = ("total", "done", "rest")
    rows: list[tuple[int, ...]] = []
    true: dict[int, str] = {}
    for number in range(10_000):
        done, rest = chance.randrange(10**5), chance.randrange(10**4)
        figures = [done + rest, done, rest]
        if number % 2:
            at = chance.randrange(3)
            right, figures[at] = figures[at], slipped(figures[at], chance)
            if figures[at] != right:
                true[number] = f"{names[at]} = {right}"
        rows.append(tuple(figures))
    found = check_table(pl.DataFrame(rows, schema=names, orient="row"), REST).to_dicts()
    offered = {row["row"]: [f"{row['column']} = {row['value']}", *row["others"].split("; ")] for row in found}
    likely = [row["row"] for row in found if row["likely"]]
    among = sum(right in offered.get(number, ()) for number, right in true.items())
    yield told("wrong rows found", 100 * len(found) / len(true), "%", 100)
    yield told("true figure among the candidates", 100 * among / len(true), "%", 99)
    yield told("repairs called likely", len(likely), "rows")
    yield told("of these wrong", sum(offered[row][0] != true[row] for row in likely), "rows", 0, most=True)


def main() -> None:
    """Print all figures."""
    kept = [*columns(), *minimal_sets(), *findings(), *made_rows()]
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
