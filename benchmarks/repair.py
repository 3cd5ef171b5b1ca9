"""How fast repair is: `python benchmarks/repair.py` prints rates per second of one core's time.

Rows of one equation in the column form, of which none, one in twenty and one in two are wrong; minimal sets for one
equation with three figures and for five equations with eleven figures; candidates for one claim.
"""

import random
from collections.abc import Callable
from functools import partial
from time import process_time
from typing import Any

import polars as pl

from dxmetrics.model import Claim, RemainderClaim, Rule, Sentence, Severity, ShareClaim
from dxmetrics.relations import linear
from dxmetrics.repair import diagnose, with_suggestions
from dxmetrics.tables import Remainders, Shares, review_table

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


def rate(name: str, count: int, work: Callable[[], Any]) -> None:
    """Print how many a second `work` does, the best of three runs."""
    best = 0.0
    for _ in range(3):
        begun = process_time()
        work()
        best = max(best, count / max(process_time() - begun, 1e-9))
    print(f"{name:<60}{best:>14,.0f} a second")


def main() -> None:
    """Print all rates."""
    for wrong in (0.0, 0.05, 0.5):
        rate(f"rows of a remainder, {wrong:.0%} wrong", ROWS, partial(review_table, remainders(wrong), REST))
    for wrong in (0.0, 0.05):
        rate(f"rows of a share, {wrong:.0%} wrong", ROWS, partial(review_table, shares(wrong), SHARE))
    chance = random.Random(3)  # noqa: S311 - made data
    threes = [{"total": 10**6 + i, "done": chance.randrange(10**6), "rest": 836} for i in range(RECORDS)]
    rate("minimal sets, one equation, three figures", RECORDS, lambda: [diagnose(ONE, record) for record in threes])
    printed = [{key: str(value) for key, value in record.items()} for record in threes]
    rate("the same, from printed text", RECORDS, lambda: [diagnose(ONE, record) for record in printed])
    elevens = [{**RECORD, **{key: slipped(RECORD[key], chance) for key in chance.sample([*RECORD], 2)}} for _ in threes]
    rate(
        "minimal sets, five equations, eleven figures", RECORDS, lambda: [diagnose(FIVE, record) for record in elevens]
    )
    rest = RULE.finding(RemainderClaim(whole="94.615", part="93.779", rest="863"))
    rate("candidates of a remainder", 200, lambda: [with_suggestions(rest) for _ in range(200)])
    share = RULE.finding(ShareClaim(part="8.994", whole="8.950", stated="trên 85%"))
    rate("candidates of a share", 200, lambda: [with_suggestions(share) for _ in range(200)])


if __name__ == "__main__":
    main()
