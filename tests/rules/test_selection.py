"""Nothing here beside what `tests/test_checking.py` shows: choosing without names gives the catalogue itself."""

from dxmetrics.rules import CATALOGUE, chosen


def test_no_names_choose_the_whole_catalogue() -> None:
    assert chosen(CATALOGUE) is CATALOGUE
    assert chosen(CATALOGUE, None, []) == CATALOGUE


def test_an_empty_selection_chooses_nothing() -> None:
    assert chosen(CATALOGUE, []) == ()
