"""How long reading and checking report text takes, beside a bare search for digits and beside statcheck.

Ordinary text is whole articles, with 10 runs of digits to 1,000 characters, and excerpts of reports, with 40, in
about the shares that the texts had after which they were invented; dense text is excerpts alone. One `re` pass that
finds the runs of digits is the yardstick of each; ten times the text may take little more than ten times as long; texts
made to be hard to read may take at most three times as long as ordinary text of their size, and a figure in texts of
nothing but figures three times as long as one in dense text.

The reader is timed as plain Python and, where there is a C compiler, as the machine code that `pyproject.toml` tells
how to make; it is made once for a state of the sources, in an environment of its own in the system's temporary folder.
The bound holds for the fastest there is. statcheck, the program on PyPI that recomputes p values, reads text of its own
kind, in an environment of its own; without the network that row is left out. Times are the best of several, in seconds
of the processor, which a busy machine lengthens less. Exits with 1 where a bound is missed.

Run `python benchmarks/reading.py`, or with `--without-statcheck`, `--without-compiler`.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from time import process_time
from typing import Final, NamedTuple

from dxmetrics import check

ROOT: Final = Path(__file__).parent.parent
ARTICLES: Final = sorted((ROOT / "benchmarks" / "texts").glob("*.txt"))
EXCERPTS: Final = sorted((ROOT / "tests" / "corpus").glob("*.txt"))
LIKE_PUBLISHED: Final = slice(30, 54)
"""The excerpts as long and as thick with figures as real ones; the others are thicker."""
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
    "slashes": "/",
    "brackets": "(",
    "closed brackets": "()",
    "hedges": "gần ",
    "of which": "trong đó ",
    "combining marks": "\u0301",
    "letters and marks": "a\u0323\u0302",
    "commas": ",",
    "commas and digits": "1,",
    "grouped digits": "1.234.567.",
    "dotted digits": "1.",
    "percent signs": "%",
    "newlines": "\n",
    "spaces": " ",
    "hyphens": "1-",
    "number words": "hai mươi ",
    "dates": "31/12/2024 ",
    "capitals and slashes": "12/KH-UBND-",
}
"""Texts that are hard to read, though they hold no figure or few; held against ordinary text."""
PACKED: Final = {
    "slashed digits": "1/2/",
    "nested digits": "(1",
    "hedged digits": "trên 5 ",
    "of which, counted": "trong đó 5 hộ, ",
    "percentages": "5%",
    "rises": "tăng 5% ",
    "remainders": "còn lại 5 hộ ",
    "shares": "5/7 hộ, đạt 71%; ",
    "scale words": "5 tỷ ",
}
"""Texts of nothing but figures, several times as many as in any report; held against dense text, figure by figure."""
CLOCK: Final = """
import sys, time
from pathlib import Path
from dxmetrics import check
text = Path(sys.argv[1]).read_text(encoding="utf-8")
check(text[:10000])
times = []
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    check(text)
    times.append(time.process_time() - start)
print(min(times))
"""
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


def filled_with(paths: list[Path], size: int) -> str:
    """Return a number of characters of some texts, one after the other, over and over."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    parts, length = [], 0
    for text in cycle(texts):
        if length >= size:
            break
        parts.append(text)
        length += len(text) + 1
    return "\n".join(parts)[:size]


def ordinary(size: int) -> str:
    """Return report text of a number of characters, as thick with figures as what is published."""
    return filled_with([*ARTICLES, *EXCERPTS[LIKE_PUBLISHED]], size)


def tenfold(text: str) -> str:
    """Return a text ten times."""
    return "\n".join([text] * 10)


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


def interpreter(home: Path) -> Path:
    """Return where an environment has its interpreter."""
    return home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def made(home: Path, *wanted: str, **settings: str) -> bool:
    """Make an environment with some packages, and tell whether that could be done."""
    steps = (
        [sys.executable, "-m", "venv", "--clear", str(home)],
        [str(interpreter(home)), "-m", "pip", "install", "-q"],
    )
    for step, more in zip(steps, ((), wanted), strict=True):
        ran = subprocess.run([*step, *more], check=False, capture_output=True, env={**os.environ, **settings})  # noqa: S603 - the two steps above
        if ran.returncode:
            return False
    return True


def answer(python: Path, code: str, *arguments: str) -> float | None:
    """Return the number that some code prints in another interpreter, or None where it fails or there is none."""
    try:
        ran = subprocess.run([python, "-I", "-c", code, *arguments], check=False, capture_output=True, text=True)  # noqa: S603 - the code above
    except OSError:
        return None
    return float(ran.stdout) if ran.returncode == 0 else None


def statcheck_seconds() -> float | None:
    """Return what statcheck takes for a million characters of its own kind, or None where it cannot be had."""
    home = Path(gettempdir()) / "dxmetrics-statcheck"
    known = answer(interpreter(home), "import statcheck; print(1)") is not None
    if not known and not made(home, "statcheck", "pandas<2", "numpy<2"):
        return None
    return answer(interpreter(home), STATCHECK)


def compiled() -> Path | None:
    """Return an interpreter that has this package with its reader compiled, or None where that cannot be done."""
    sources = [ROOT / "pyproject.toml", *sorted((ROOT / "src").rglob("*.py"))]
    state = sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:12]
    home = Path(gettempdir()) / f"dxmetrics-compiled-{state}"
    if answer(interpreter(home), "import dxmetrics; print(1)") is not None:
        return interpreter(home)
    with TemporaryDirectory() as copy:  # what the compiler writes stays out of the sources
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / name, copy)
        shutil.copytree(ROOT / "src", Path(copy) / "src", ignore=shutil.ignore_patterns("__pycache__"))
        return interpreter(home) if made(home, copy, HATCH_BUILD_HOOKS_ENABLE="1") else None


def seconds_of(python: Path, text: str, rounds: int) -> float:
    """Return the best time in which another interpreter checks a text."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text, encoding="utf-8")
        took = answer(python, CLOCK, str(path), str(rounds))
    if took is None:
        message = f"{python} could not check the text"
        raise RuntimeError(message)
    return took


def rows(*, with_statcheck: bool, with_compiler: bool) -> Iterator[Row]:
    """Time everything, one row after the other."""
    part, dense = ordinary(SIZE // 10), filled_with(EXCERPTS, SIZE)
    text = tenfold(part)
    check(text[:10_000])
    digits, of_dense = (min(seconds(find_digits, one, 5) for _ in range(2)) for one in (text, dense))
    tenth = seconds(check, part, 3 * ROUNDS)
    whole = seconds(check, text)
    python = compiled() if with_compiler else None
    free = float("inf")
    yield Row("finding the digits", digits, 1.0, 1.0)
    yield Row("reading and checking, plain Python", whole, whole / digits, PER_DIGITS if python is None else free)
    yield Row("... against a tenth of the text", whole, whole / tenth, PER_TENFOLD)
    packed = seconds(check, dense)
    yield Row("... dense text", packed, packed / of_dense, free)
    fastest = whole
    if python is not None:
        fastest = seconds_of(python, text, ROUNDS)
        yield Row("reading and checking, compiled", fastest, fastest / digits, PER_DIGITS)
        tenth = seconds_of(python, part, 3 * ROUNDS)
        yield Row("... against a tenth of the text", fastest, fastest / tenth, PER_TENFOLD)
        took = seconds_of(python, dense, ROUNDS)
        yield Row("... dense text", took, took / of_dense, free)
    other = statcheck_seconds() if with_statcheck else None
    if other is not None:
        yield Row("plain Python against statcheck", whole, whole / other, PER_STATCHECK)
        yield Row("compiled against statcheck", fastest, fastest / other, PER_STATCHECK)
    for texts, usual, weigh in ((HOSTILE, whole / SIZE, len), (PACKED, packed / find_digits(dense), find_digits)):
        for what, pattern in texts.items():
            for size in (SIZE // 500, SIZE // 50, SIZE // 5, SIZE):
                hard = filled(pattern, size)
                took = seconds(check, hard, 1 if size == SIZE else ROUNDS)
                ratio = took / (usual * weigh(hard))
                if ratio > HOPELESS * PER_HOSTILE:
                    break
            name = "hostile" if texts is HOSTILE else "packed"
            yield Row(f"{name}: {what}" + (f" ({size:,} only)" if size < SIZE else ""), took, ratio, PER_HOSTILE)


def main(arguments: list[str]) -> int:
    """Print the table, and return the exit code."""
    missed = 0
    part = ordinary(SIZE // 10)
    thick = 1000 * find_digits(part) / len(part)
    print(
        f"{SIZE:,} characters, {thick:.0f} runs of digits to 1,000; ratios to the digits, a tenth, statcheck, ordinary"
    )
    print(f"{'':<36}{'seconds':>9}{'ratio':>9}{'at most':>9}")
    options = {"with_statcheck": "--without-statcheck", "with_compiler": "--without-compiler"}
    for row in rows(**{name: option not in arguments for name, option in options.items()}):
        held = row.ratio <= row.limit
        missed += not held
        limit = "" if row.limit == float("inf") else f"{row.limit:.3f}"
        print(
            f"{row.what:<36}{row.seconds:>9.3f}{row.ratio:>9.3f}{limit:>9}{'' if held else '  MISSED'}",
            flush=True,
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
