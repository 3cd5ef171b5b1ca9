"""How long the import takes, beside its three dependencies in the same run, and how long the first check takes.

Each is timed in interpreters of their own, in turns, and the fastest of each counts; all is compiled beforehand, as it
is where a package is installed. Exits with 1 where `import dxmetrics` takes more than 1,5 times what the dependencies
take, or the first check of a sentence takes longer than the import.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from tempfile import TemporaryDirectory
from typing import Final

ROUNDS: Final = 15
LIMIT: Final = 1.5
CLOCK: Final = "from time import perf_counter; start = perf_counter(); {0}; print(perf_counter() - start)"
DEPENDENCIES: Final = "from pydantic import BaseModel; import babel.numbers, babel.dates, dateutil.relativedelta"
OURS: Final = "import dxmetrics"
SENTENCE: Final = "Toàn xã có 8.994/8.950 hộ được cấp mã, đạt trên 85%; đã trả 2.761/7.698 hồ sơ (35,86%)."
FIRST: Final = f"import dxmetrics; start = perf_counter(); dxmetrics.check({SENTENCE!r})"


def seconds(statement: str, compiled: str) -> float:
    """Return how long one statement takes in a new interpreter that keeps compiled modules in a folder."""
    ran = subprocess.run(  # noqa: S603 - this interpreter, with the statements above
        [sys.executable, "-c", CLOCK.format(statement)],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""},
    )
    return float(ran.stdout)


def main(show: Callable[[str], None] = print) -> int:
    """Time all three, print them, and return the exit code."""
    with TemporaryDirectory() as compiled:
        runs = [[seconds(timed, compiled) for timed in (DEPENDENCIES, OURS, FIRST)] for _ in range(ROUNDS)]
    dependencies, ours, first = (min(column) for column in zip(*runs, strict=True))
    show(f"dependencies        {1000 * dependencies:7.1f} ms")
    show(f"import dxmetrics    {1000 * ours:7.1f} ms, {ours / dependencies:.2f} times (at most {LIMIT})")
    show(f"first check         {1000 * first:7.1f} ms, {first / ours:.2f} times the import (at most 1)")
    return 0 if ours <= LIMIT * dependencies and first <= ours else 1


if __name__ == "__main__":
    sys.exit(main())
