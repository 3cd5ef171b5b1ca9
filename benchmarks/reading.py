"""How long reading and checking report text takes, beside a bare search for digits and beside statcheck.

Ordinary text is the labelled texts of `tests/corpus`, repeated. One `re` pass that finds the runs of digits in it is
the yardstick; ten times the text may take little more than ten times as long; texts made to be hard to read may take
at most three times as long as ordinary text of their size. statcheck, the program on PyPI that recomputes p values,
reads text of its own kind, in an environment of its own in the system's temporary folder, which is made when it is
missing; without the network that row is left out. Times are the best of several, in seconds of the processor, which a
busy machine lengthens less. Exits with 1 where a bound is missed.

Run `python benchmarks/reading.py`, or with `--without-statcheck`.
"""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from os import name as system
from pathlib import Path
from tempfile import gettempdir
from time import process_time
from typing import Final, NamedTuple

from dxmetrics import check

CORPUS: Final = Path(__file__).parent.parent / "tests" / "corpus"
SIZE: Final = 1_000_000
ROUNDS: Final = 3
DIGITS: Final = re.compile(r"\d+")
PER_DIGITS: Final = 20.0
PER_TENFOLD: Final = 10.5
PER_HOSTILE: Final = 3.0
HOPELESS: Final = 1.5  # so far past its bound on a smaller text, a pattern is not tried on a larger one
PER_STATCHECK: Final = 1 / 25
HOSTILE: Final = {
    "digits": "0123456789",
    "ones": "1",
    "dots": ".",
    "dotted digits": "1.",
    "grouped digits": "1.234.567.",
    "slashes": "/",
    "slashed digits": "1/2/",
    "brackets": "(",
    "closed brackets": "()",
    "nested digits": "(1",
    "hedges": "gần ",
    "hedged digits": "trên 5 ",
    "of which": "trong đó ",
    "of which, counted": "trong đó 5 hộ, ",
    "combining marks": "\u0301",
    "letters and marks": "a\u0323\u0302",
    "commas": ",",
    "commas and digits": "1,",
    "percent signs": "%",
    "percentages": "5%",
    "newlines": "\n",
    "spaces": " ",
    "rises": "tăng 5% ",
    "remainders": "còn lại 5 hộ ",
    "shares": "5/7 hộ, đạt 71,4%; ",
    "hyphens": "1-",
    "number words": "hai mươi ",
    "scale words": "5 tỷ ",
    "dates": "31/12/2024 ",
    "capitals and slashes": "12/KH-UBND-",
}
STATCHECK: Final = """
import contextlib, io, random, sys, time, warnings
warnings.simplefilter("ignore")
from statcheck.st import statcheck
chance = random.Random(7)
results = (
    lambda: f"t({chance.randrange(10, 90)}) = {chance.uniform(0.5, 4):.2f}, p = .{chance.randrange(1, 900):03d}",
    lambda: f"F({chance.randrange(1, 4)}, {chance.randrange(20, 200)}) = {chance.uniform(0.5, 9):.2f}, p < .05",
    lambda: f"r({chance.randrange(20, 120)}) = .{chance.randrange(10, 60)}, p = .{chance.randrange(1, 90):03d}",
)
around = "The two groups differed after the second session, as the answers showed ({}), and less so a month later. "
text = "".join(around.format(chance.choice(results)()) for _ in range(300))
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    statcheck([text[:1000]])
    start = time.process_time()
    statcheck([text])
    took = time.process_time() - start
print(took * 1_000_000 / len(text))
"""


class Row(NamedTuple):
    """One line of the table: what was timed, how long it took, how that compares, and the bound."""

    what: str
    seconds: float
    ratio: float
    limit: float


def ordinary(size: int) -> str:
    """Return report text of a number of characters."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    parts, length = [], 0
    for text in cycle(texts):
        if length >= size:
            break
        parts.append(text)
        length += len(text) + 1
    return "\n".join(parts)[:size]


def filled(pattern: str, size: int) -> str:
    """Return a text of a number of characters that says one thing over and over."""
    return (pattern * (size // len(pattern) + 1))[:size]


def seconds(work: Callable[[str], object], text: str, rounds: int = ROUNDS) -> float:
    """Return the best time of some rounds."""
    times = []
    for _ in range(rounds):
        start = process_time()
        work(text)
        times.append(process_time() - start)
    return min(times)


def find_digits(text: str) -> int:
    """Find the runs of digits, and do nothing with them."""
    return sum(1 for _ in DIGITS.finditer(text))


def statcheck_seconds() -> float | None:
    """Return what statcheck takes for a million characters of its own kind, or None where it cannot be had."""
    home = Path(gettempdir()) / "dxmetrics-statcheck"
    python = home / ("Scripts/python.exe" if system == "nt" else "bin/python")
    try:
        if subprocess.run([python, "-c", "import statcheck"], check=False, capture_output=True).returncode:  # noqa: S603
            raise FileNotFoundError
    except OSError:
        wanted = ("statcheck", "pandas<2", "numpy<2")
        for step in ([sys.executable, "-m", "venv", str(home)], [str(python), "-m", "pip", "install", "-q", *wanted]):
            if subprocess.run(step, check=False, capture_output=True).returncode:  # noqa: S603 - the two steps above
                return None
    ran = subprocess.run([python, "-c", STATCHECK], check=False, capture_output=True, text=True)  # noqa: S603 - as above
    return float(ran.stdout) if ran.returncode == 0 else None


def rows(*, with_statcheck: bool) -> Iterator[Row]:
    """Time everything, one row after the other."""
    text = ordinary(SIZE)
    check(text[:10_000])
    digits = min(seconds(find_digits, text, 5) for _ in range(2))
    tenth = seconds(check, ordinary(SIZE // 10), 2 * ROUNDS)
    whole = seconds(check, text)
    digits = min(digits, seconds(find_digits, text, 5))
    tenth = min(tenth, seconds(check, ordinary(SIZE // 10), ROUNDS))
    yield Row("finding the digits", digits, 1.0, 1.0)
    yield Row("a tenth of the text", tenth, tenth / digits, float("inf"))
    yield Row("reading and checking", whole, whole / digits, PER_DIGITS)
    yield Row("... against a tenth of the text", whole, whole / tenth, PER_TENFOLD)
    if with_statcheck:
        other = statcheck_seconds()
        if other is not None:
            yield Row("... against statcheck", other, whole / other, PER_STATCHECK)
    for what, pattern in HOSTILE.items():
        for size in (SIZE // 500, SIZE // 50, SIZE // 5, SIZE):
            took = seconds(check, filled(pattern, size), 1)
            ratio = took * SIZE / (whole * size)
            if ratio > HOPELESS * PER_HOSTILE:
                break
        yield Row(f"hostile: {what}" + (f" ({size:,} only)" if size < SIZE else ""), took, ratio, PER_HOSTILE)


def main(arguments: list[str]) -> int:
    """Print the table, and return the exit code."""
    missed = 0
    print(f"{SIZE:,} characters; ratios to the digits, a tenth, statcheck, ordinary text")
    print(f"{'':<34}{'seconds':>9}{'ratio':>9}{'at most':>9}")
    for row in rows(with_statcheck="--without-statcheck" not in arguments):
        held = row.ratio <= row.limit
        missed += not held
        print(
            f"{row.what:<34}{row.seconds:>9.3f}{row.ratio:>9.3f}{row.limit:>9.3f}{'' if held else '  MISSED'}",
            flush=True,
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
