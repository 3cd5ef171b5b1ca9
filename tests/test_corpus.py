"""The labelled texts are well formed: quotes stand in their text, figures are numbers, the verdicts are known."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import is_normalized

import pytest

CORPUS = Path(__file__).parent / "corpus"
NAMES = sorted(path.name.removesuffix(".gold.json") for path in CORPUS.glob("*.gold.json"))
KINDS = {"ratio", "implied", "remainder", "sum", "growth", "target", "tally"}
WRONG = {
    "over_100",
    "percent_mismatch",
    "truncated_not_rounded",
    "hedge_contradicted",
    "sum_mismatch",
    "growth_mismatch",
    "target_mismatch",
    "no_whole_denominator",
}
FIGURES = {
    "ratio": ("numerator", "denominator", "percent"),
    "implied": ("numerator", "percent"),
    "remainder": ("whole", "part", "rest"),
    "sum": ("total",),
    "growth": ("current", "previous", "change", "change_percent"),
    "target": ("actual", "target", "achievement_percent", "difference", "difference_percent"),
    "tally": ("total", "achieved", "missed", "not_assessed"),
    "not_a_ratio": (),
}


def labels(name: str) -> list[dict[str, Any]]:  # a label's fields differ by its kind
    """Return the labelled claims of one text."""
    loaded = json.loads((CORPUS / f"{name}.gold.json").read_text(encoding="utf-8"))
    assert loaded["doc"] == name
    claims: list[dict[str, Any]] = loaded["claims"]  # as above
    return claims


def test_every_text_has_labels() -> None:
    assert sorted(path.stem for path in CORPUS.glob("*.txt")) == NAMES
    assert len(NAMES) == 90


@pytest.mark.parametrize("name", NAMES)
def test_quotes_stand_in_a_composed_text(name: str) -> None:
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
    assert is_normalized("NFC", text)
    for claim in labels(name):
        assert claim["quote"] in text
        assert len(claim["quote"]) <= 160


@pytest.mark.parametrize("name", NAMES)
def test_figures_are_numbers_and_verdicts_are_known(name: str) -> None:
    for claim in labels(name):
        stated = [claim[field] for field in FIGURES[claim["kind"]] if claim[field] is not None]
        stated += claim.get("parts", [])
        assert all(Decimal(figure).is_finite() for figure in stated)
        if claim["kind"] == "not_a_ratio":
            assert claim["what"]
        else:
            assert len(stated) >= 2
            assert claim["verdict"] in WRONG | {"ok", "not_checkable"}


def test_some_claims_are_wrong_and_most_are_right() -> None:
    claims = [claim for name in NAMES for claim in labels(name) if claim["kind"] in KINDS]
    checkable = [claim for claim in claims if claim["verdict"] != "not_checkable"]
    wrong = [claim for claim in checkable if claim["verdict"] in WRONG]
    across = [claim for claim in claims if claim.get("cross_sentence")]
    assert 20 * len(wrong) > len(checkable) > 10 * len(wrong)
    assert 7 * len(across) > len(claims) > 4 * len(across)
