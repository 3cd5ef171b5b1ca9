"""Draw docs/picture.svg, the README's picture, from what the command really prints (`nox -s picture`).

The command runs on a pseudo-terminal (so this script wants a Unix), and rich turns what it printed into SVG; nothing is
drawn by hand. The fonts are those of the reader's machine: nothing is fetched.
"""

import os
import pty
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.text import Text

ROOT: Final = Path(__file__).parents[1]
COMMAND: Final = ("check", "examples/bao-cao-xa.txt", "--fail-on", "never")
COLUMNS: Final = 116
FONTS: Final = "Consolas, Menlo, 'Noto Sans Mono', 'Liberation Mono', 'Courier New', monospace"


def printed() -> str:
    """Return what the command prints on a terminal, colours included."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(COLUMNS), "TERM": "xterm-256color", "PYTHONUTF8": "1"}
    running = subprocess.Popen([sys.executable, "-m", "dxmetrics", *COMMAND], cwd=ROOT, env=environment, stdout=theirs)
    os.close(theirs)
    pieces: list[bytes] = []
    try:
        while piece := os.read(ours, 4096):
            pieces.append(piece)
    except OSError:  # how a pseudo-terminal says that the other end is closed
        pass
    if running.wait() != 0:
        raise SystemExit(running.returncode)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def main() -> None:
    """Run the command and export its output."""
    console = Console(record=True, width=COLUMNS, file=StringIO())
    console.print(Text("$ dxmetrics " + " ".join(COMMAND), style="bold"))
    console.print(Text.from_ansi(printed()))
    drawn = console.export_svg(title="dxmetrics", unique_id="dxmetrics")
    drawn = re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL).replace("Fira Code, monospace", FONTS)
    (ROOT / "docs" / "picture.svg").write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
