"""The package as it is installed."""

import json
import subprocess
import sys
from importlib.metadata import metadata, version
from importlib.resources import files

EXTRAS = (
    "docx",
    "lxml",
    "narwhals",
    "numpy",
    "openpyxl",
    "pandas",
    "polars",
    "pyarrow",
    "pypdf",
    "rich",
    "typer",
    "yaml",
)


def loaded_by(statement: str) -> set[str]:
    """Return the top-level modules that a new interpreter has after a statement."""
    code = (
        f"import json, sys; {statement}; print(json.dumps(sorted({{name.partition('.')[0] for name in sys.modules}})))"
    )
    ran = subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, capture_output=True, text=True)
    return set(json.loads(ran.stdout))


def test_import_loads_no_extra() -> None:
    assert loaded_by("import dxmetrics").isdisjoint(EXTRAS)


def test_checking_a_sentence_loads_no_extra() -> None:
    assert loaded_by("import dxmetrics; dxmetrics.check('2.761/7.698, 35,86%')").isdisjoint(EXTRAS)


def test_types_are_shipped() -> None:
    assert files("dxmetrics").joinpath("py.typed").is_file()


def test_the_core_needs_three_libraries() -> None:
    needed = [line for line in metadata("dxmetrics").get_all("Requires-Dist", []) if "extra ==" not in line]
    assert {line.partition(">")[0] for line in needed} == {"babel", "pydantic", "python-dateutil"}


def test_the_version_is_the_distribution_s() -> None:
    assert version("dxmetrics").count(".") == 2
