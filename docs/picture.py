"""Draw docs/picture.svg, the README's picture, from what the command really prints (`nox -s picture`).

The command runs in a process of its own, told that its output is a terminal of this width and colour; nothing is drawn
by hand.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.text import Text

ROOT: Final = Path(__file__).parents[1]
COMMAND: Final = ("check", "examples/bao-cao-xa.txt", "--fail-on", "never")
COLUMNS: Final = 110


def main() -> None:
    """Run the command and export its output."""
    terminal = {"COLUMNS": str(COLUMNS), "FORCE_COLOR": "1", "TERM": "xterm-256color", "PYTHONUTF8": "1"}
    ran = subprocess.run(
        [sys.executable, "-m", "dxmetrics", *COMMAND],
        cwd=ROOT,
        env={**os.environ, **terminal},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    console = Console(record=True, width=COLUMNS, file=Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    console.print(Text("$ dxmetrics " + " ".join(COMMAND), style="bold"))
    console.print(Text.from_ansi(ran.stdout))
    console.save_svg(str(ROOT / "docs" / "picture.svg"), title="dxmetrics", unique_id="dxmetrics")


if __name__ == "__main__":
    main()
