"""Roll 3.321 communes x 47 indicators x 12 months up to 34 provinces and the country: time and peak of memory.

Run: python benchmarks/rollup.py [communes] [indicators] [months]
"""

import sys
import time
import tracemalloc
from collections.abc import Iterator

from dxmetrics.measure import rollup
from dxmetrics.model import Indicator, Organisation, ReportedValue
from dxmetrics.periods import Month
from dxmetrics.vi import as_figure

COMMUNES, INDICATORS, MONTHS, PROVINCES = 3321, 47, 12, 34


def organisations(communes: int) -> list[Organisation]:
    """Return the country, its provinces and their communes."""
    country = [Organisation(code="VN", name="Cả nước", level="central")]
    provinces = [
        Organisation(code=f"T{number}", name=f"Tỉnh {number}", level="province", parent="VN")
        for number in range(PROVINCES)
    ]
    return [
        *country,
        *provinces,
        *(
            Organisation(code=f"X{number}", name=f"Xã {number}", level="commune", parent=f"T{number % PROVINCES}")
            for number in range(communes)
        ),
    ]


def values(communes: int, indicators: int, months: int) -> Iterator[ReportedValue]:
    """Make the values one by one, as a file is read; one in fifty is missing."""
    figures = [as_figure(number) for number in range(1000)]
    for month in range(1, months + 1):
        period = Month(2025, month)
        for indicator in range(indicators):
            for commune in range(communes):
                number = (commune * 31 + indicator * 17 + month * 7) % 500
                if number % 50 == 0:
                    continue
                yield ReportedValue(
                    indicator=f"A{indicator}",
                    organisation=f"X{commune}",
                    part=figures[number],
                    whole=figures[number + 400],
                    period=period,
                )


def main(communes: int, indicators: int, months: int) -> None:
    """Time one pass by the processor, and measure the memory of another over a tenth of the communes and over all."""
    shares = [Indicator(code=f"A{number}", name=f"Chỉ tiêu {number}", kind="share") for number in range(indicators)]
    bodies = organisations(communes)
    begun = time.process_time()
    made = sum(1 for _ in values(communes, indicators, months))
    making = time.process_time() - begun
    begun = time.process_time()
    rows = sum(1 for _ in rollup(values(communes, indicators, months), bodies, shares))
    took = time.process_time() - begun
    print(f"{made:,} values to {rows:,} rows: {took:.1f} s, of which {making:.1f} s make the values")
    for size in (communes // 10, communes):
        tracemalloc.start()
        for _ in rollup(values(size, indicators, 1), bodies, shares):
            pass
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(f"peak of memory over {size * indicators:,} values: {peak / 1e6:.1f} MB")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(*(given + [COMMUNES, INDICATORS, MONTHS][len(given) :]))
