from datetime import date, timedelta

import pytest

from dxmetrics.model import Level, ModelError, Organisation, level_exists_on, unit_count
from dxmetrics.model.levels import REFORM


def test_the_reform_ended_districts_and_merged_the_rest() -> None:
    eve = REFORM - timedelta(days=1)
    assert [unit_count(level, eve) for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)] == [63, 696, 10_035]
    assert [unit_count(level, REFORM) for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)] == [34, 0, 3_321]
    assert level_exists_on(Level.COMMUNE, REFORM)
    assert not level_exists_on(Level.DISTRICT, REFORM)


def test_a_number_that_is_not_known_is_not_guessed() -> None:
    assert unit_count(Level.COMMUNE, date(2020, 1, 1)) is None
    assert unit_count(Level.MINISTRY, REFORM) is None


@pytest.mark.parametrize(
    ("fields", "day", "valid"),
    [
        ({"level": "district"}, date(2025, 6, 30), True),
        ({"level": "district"}, date(2025, 7, 1), False),
        ({"level": "commune", "valid_from": "01/7/2025"}, date(2025, 6, 30), False),
        ({"level": "commune", "valid_from": "01/7/2025"}, date(2025, 7, 1), True),
        ({"level": "province", "valid_to": "30/6/2025"}, date(2025, 6, 30), True),
        ({"level": "province", "valid_to": "30/6/2025"}, date(2025, 7, 1), False),
        ({}, date(1990, 1, 1), True),
    ],
)
def test_an_organisation_is_valid_inside_its_dates_and_its_level(
    fields: dict[str, str],
    day: date,
    valid: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert Organisation.read({"code": "A", "name": "a", **fields}).valid_on(day) is valid


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"valid_from": "01/7/2025", "valid_to": "30/6/2025"}, "trước ngày bắt đầu 01/07/2025; có phải viết ngược"),
        ({"parent": "A"}, "chính mình"),
        ({"predecessors": ["B", "A"]}, "chính mình"),
    ],
)
def test_what_no_organisation_can_be_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Organisation.read({"code": "A", "name": "a", **fields})


def test_levels_have_vietnamese_names() -> None:
    assert [level.vi for level in Level] == ["trung ương", "bộ, ngành", "cấp tỉnh", "cấp huyện", "cấp xã"]


@pytest.mark.parametrize(
    ("day", "provinces"),
    [
        (date(1996, 12, 31), None),
        (date(1997, 1, 1), 61),
        (date(2003, 12, 31), 61),
        (date(2004, 1, 1), 64),
        (date(2008, 7, 31), 64),
        (date(2008, 8, 1), 63),
        (date(2025, 6, 30), 63),
        (date(2025, 7, 1), 34),
    ],
)
def test_the_number_of_provinces_changes_with_the_resolutions(day: date, provinces: int | None) -> None:
    assert unit_count(Level.PROVINCE, day) == provinces
