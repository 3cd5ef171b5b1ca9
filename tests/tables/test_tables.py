"""Checks over columns, on several engines."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import narwhals as nw
import pandas as pd  # type: ignore[import-untyped] # it brings no types
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped] # it brings no types
import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.quantity import Rounding
from dxmetrics.tables import Remainders, Shares, Sums, check_table, review_table
from dxmetrics.tables.columns import exact_column
from dxmetrics.tables.repairs import mends_of_share, mends_of_sum

ENGINES = [pl.DataFrame, pd.DataFrame, pa.table]
REST = Remainders("tổng", "xong", "còn")


def rows_of(findings: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - a frame of any engine
    """Return the findings as records."""
    return list(nw.from_native(findings, eager_only=True).iter_rows(named=True))


@pytest.mark.parametrize("engine", ENGINES)
def test_a_wrong_rest_is_found_on_every_engine(engine: Any) -> None:  # noqa: ANN401 - the constructor of a frame
    frame = engine({"tổng": [94615, 94615, 10], "xong": [93779, 93779, 12], "còn": [863, 836, -2]})
    findings = check_table(frame, REST)
    assert type(findings) is type(frame)
    (found,) = rows_of(findings)
    assert found == {
        "row": 0,
        "code": "DX201",
        "severity": "error",
        "given": "836",
        "column": "còn",
        "value": "836",
        "slip": "transposition",
        "likely": True,
        "candidates": 1,
        "others": "",
    }


@pytest.mark.parametrize("engine", ENGINES)
def test_missing_figures_are_not_evaluated_and_large_ones_are(engine: Any) -> None:  # noqa: ANN401 - see above
    large = 9_000_000_000_000_000_000
    frame = engine(
        {
            "tổng": [large, 9_223_372_036_854_775_807, 5, 7],
            "xong": [large - 1, 1, 3, 3],
            "còn": [1, 9_223_372_036_854_775_807, 3, 4],
            "tên": ["a", "b", "c", "d"],
        },
    )
    review = review_table(frame, REST, row_id="tên")
    assert [found["row"] for found in rows_of(review.findings)] == ["b", "c"]
    assert review.evaluated == (4,)
    assert review.beyond == 2
    gaps = engine({"tổng": [5.0, None, float("nan"), 2.5, 1e300, 6.0], "xong": [3] * 6, "còn": [3, 1, 1, 1, 1, 3]})
    review = review_table(gaps, REST)
    assert [found["row"] for found in rows_of(review.findings)] == [0]
    assert review.evaluated == (2,)


def test_no_finding_gives_an_empty_frame() -> None:
    assert check_table(pl.DataFrame({"a": [3], "b": [1], "c": [2]}), Sums("a", ("b", "c"))).is_empty()
    assert check_table(
        pl.DataFrame({"a": [], "b": []}, schema={"a": pl.Int64, "b": pl.Int64}), Sums("a", ("b",))
    ).is_empty()


def test_cells_of_every_kind_are_read_exactly() -> None:
    cells = [
        "8.994",
        None,
        "khoảng 5",
        "tám",
        "12,5",
        True,
        7,
        2.0,
        float("nan"),
        Decimal(3),
        10**30,
        1e300,
        Decimal("2.5"),
    ]
    column = exact_column(nw.from_native(pl.Series("n", cells, dtype=pl.Object), series_only=True))
    assert column.cells == [8994, None, None, None, None, None, 7, 2, None, 3, 10**30, None, None]
    unsigned = exact_column(nw.from_native(pl.Series("n", [2**64 - 1], dtype=pl.UInt64), series_only=True))
    assert unsigned.at([0]) == [2**64 - 1]
    wide = exact_column(nw.from_native(pl.Series("n", [2**70], dtype=pl.Int128), series_only=True))
    assert wide.at([0]) == [2**70]


def test_an_index_of_its_own_disturbs_nothing() -> None:
    frame = pd.DataFrame({"tổng": [10, 10], "xong": [6, 6], "còn": ["4", "5"]}, index=[7, 7])
    assert [found["row"] for found in rows_of(check_table(frame, REST))] == [1]


@pytest.mark.parametrize(
    ("stated", "decimals"),
    [
        (["80,17", "35,86", "96,2", "100,49", None, "trên 80%", "hết", "50,00"], None),
        ([80.17, 35.86, 96.2, 100.49, None, None, float("nan"), 50.0], 2),
        (
            [
                Decimal("80.17"),
                Decimal("35.86"),
                Decimal("96.20"),
                Decimal("100.49"),
                None,
                None,
                None,
                Decimal("50.00"),
            ],
            2,
        ),
    ],
)
def test_a_share_is_held_to_its_print(stated: list[Any], decimals: int | None) -> None:
    frame = pl.DataFrame(
        {
            "part": [20284, 2761, 2602, 8994, 1, 1, 1, 0],
            "whole": [25302, 7698, 2760, 8950, 2, 2, 2, 0],
            "stated": pl.Series(stated, dtype=pl.Decimal(9, 2) if isinstance(stated[0], Decimal) else None),
        },
    )
    review = review_table(frame, Shares("part", "whole", "stated", decimals=decimals))
    found = rows_of(review.findings)
    assert [(line["row"], line["code"], line["severity"]) for line in found] == [
        (1, "DX102", "note"),
        (2, "DX102", "error"),
        (3, "DX101", "error"),
    ]
    assert (found[0]["column"], found[0]["value"], found[0]["slip"]) == ("stated", "35.87", "rounding")
    assert found[0]["given"] == "35.87"
    assert (found[1]["column"], found[1]["value"]) == ("whole", "2706") or decimals is not None
    assert review.evaluated == (4,)


def test_whole_percentages_and_targets() -> None:
    frame = pl.DataFrame({"k": [112, 1, 7], "n": [100, 8, 9], "p": [112, 12, 6]})
    assert [line["row"] for line in rows_of(check_table(frame, Shares("k", "n", "p", of_whole=False)))] == [2]
    cut = check_table(frame, Shares("k", "n", "p", rounding=Rounding.AWAY, of_whole=False))
    assert [line["row"] for line in rows_of(cut)] == [1, 2]
    assert rows_of(check_table(frame, Shares("k", "n", of_whole=False))) == []
    assert [line["row"] for line in rows_of(check_table(frame, Shares("k", "n")))] == [0]
    even = check_table(frame, Shares("k", "n", "p", rounding=Rounding.HALF_EVEN, of_whole=False))
    assert [line["row"] for line in rows_of(even)] == [2]
    up = pl.DataFrame({"k": [1], "n": [3], "p": [34]})
    (rounded_up,) = rows_of(check_table(up, Shares("k", "n", "p")))
    assert (rounded_up["severity"], rounded_up["likely"]) == ("warning", False)
    inverted = pl.DataFrame({"k": [8], "n": [6], "p": [75]})
    assert rows_of(check_table(inverted, Shares("k", "n", "p")))[0]["code"] == "DX102"


def test_percentages_beyond_twice_the_whole_go_to_python_integers() -> None:
    frame = pl.DataFrame({"k": [900, 10**17], "n": [100, 10**17], "p": ["900,00", "100,00"]})
    review = review_table(frame, Shares("k", "n", "p", of_whole=False))
    assert rows_of(review.findings) == []
    assert review.beyond == 2


def test_files_and_lazy_frames_are_read(tmp_path: Path) -> None:
    frame = pl.DataFrame({"tổng": [10, 10], "xong": [6, 6], "còn": [4, 5]})
    frame.write_csv(tmp_path / "bảng.csv")
    frame.write_parquet(tmp_path / "bảng.parquet")
    for table in (str(tmp_path / "bảng.csv"), tmp_path / "bảng.parquet", frame.lazy()):
        assert [found["row"] for found in rows_of(check_table(table, REST))] == [1]
    with pytest.raises(ReadingError, match="cannot read this kind of table"):
        check_table(tmp_path / "bảng.ods", REST)


def test_what_is_not_there_is_named() -> None:
    with pytest.raises(ReadingError, match="Không có cột còn, tổng, xong"):
        check_table(pl.DataFrame({"a": [1]}), REST)
    with pytest.raises(ReadingError, match="decimals"):
        check_table(pl.DataFrame({"k": [1], "n": [2], "p": [50.0]}), Shares("k", "n", "p"))


def test_findings_of_several_checks_stand_in_the_order_of_the_rows() -> None:
    frame = pl.DataFrame({"a": [3, 9], "b": [1, 5], "c": [1, 5]})
    found = rows_of(check_table(frame, Sums("a", ("b", "c")), Shares("a", "b")))
    assert [(line["row"], line["code"]) for line in found] == [(0, "DX202"), (0, "DX101"), (1, "DX202"), (1, "DX101")]
    hopeless = rows_of(check_table(pl.DataFrame({"a": [1], "b": [88888], "c": [77777]}), Sums("a", ("b", "c"))))
    assert hopeless[0]["column"] is None
    assert hopeless[0]["candidates"] == 0


def test_mends_of_a_row() -> None:
    assert [(mend.place, mend.value) for mend in mends_of_sum(93779, [94615, 836], swaps=True)] == [(0, 94615)]
    assert mends_of_sum(1, [88888, 77777]) == []
    assert [mend.value for mend in mends_of_sum(-3, [2, -4])] == [-2, 1, -5]
    assert [mend.place for mend in mends_of_share(8994, 8950)][:1] == [0]
    best, *_ = mends_of_share(5, 4, (8000, 10000))
    assert (best.value, best.slip.value) == (4, "swap")
    assert {mend.place for mend in mends_of_share(3, 4, (5700, 10000))} == {2}
    assert all(mend.place != 2 for mend in mends_of_share(1, 4, (2500, 10000)))
    assert all(mend.place != 1 for mend in mends_of_share(9, 4, (99999999, 10000)))
