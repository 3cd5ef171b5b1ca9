from datetime import date

import pytest

from dxmetrics.model import Comparator, Direction, ModelError, Target, Unit


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("trên 80%", ">"),
        ("hơn 80%", ">"),
        ("tối thiểu 80%", ">="),
        ("ít nhất 80%", ">="),
        ("80% trở lên", ">="),
        ("từ 80% trở lên", ">="),
        ("≥ 80%", ">="),
        (">80%", ">"),
        ("dưới 2%", "<"),
        ("không quá 3 ngày", "<="),
        ("<= 3 ngày", "<="),
        ("= 100%", "="),
        ("phấn đấu đạt trên 80%", ">"),
    ],
)
def test_the_words_of_a_target_give_its_comparator(words: str, comparator: str) -> None:
    assert Target(indicator="A", value=words).comparator == Comparator(comparator)


@pytest.mark.parametrize("words", ["80%", "đạt 80%", "khoảng 80%"])
def test_a_bare_number_has_no_comparator_of_its_own(words: str) -> None:
    target = Target(indicator="A", value=words)
    assert target.comparator is None
    assert target.comparison() is Comparator.AT_LEAST
    assert target.comparison(Direction.DECREASE) is Comparator.AT_MOST
    assert target.comparison(Direction.RANGE) is Comparator.EQUAL


@pytest.mark.parametrize("words", ["từ 80% đến 90%", "80% - 90%", "80 - 90%", "80-90%", "80%–90%"])
def test_two_bounds_are_a_range(words: str) -> None:
    target = Target(indicator="A", value=words)
    assert target.comparator is Comparator.BETWEEN
    assert target.comparison(Direction.DECREASE) is Comparator.BETWEEN
    assert [(figure.value, figure.unit) for figure in target.figures] == [(80, "%"), (90, "%")]
    assert target.is_quantitative


def test_the_unit_of_the_upper_bound_serves_both() -> None:
    target = Target(indicator="A", value="từ 5 đến 7 ngày")
    assert [figure.unit for figure in target.figures] == ["ngày", "ngày"]
    bare = Target(indicator="A", value="từ 5 đến 7")
    assert [figure.unit for figure in bare.figures] == [None, None]


def test_bounds_alone_make_a_range() -> None:
    assert Target(indicator="A", low="5", high="7").comparator is Comparator.BETWEEN
    assert Target(indicator="A", comparator="between", value="5 - 7").low is not None


def test_a_target_without_number_is_words() -> None:
    target = Target(indicator="A", statement="Hoàn thành kho dữ liệu dùng chung")
    assert (target.is_quantitative, target.figures, target.comparator) == (False, (), None)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"comparator": "between", "low": "5"}, "'between' cần đúng hai cận"),
        ({"comparator": "between", "low": "5", "high": "7", "value": 6}, "'between' cần đúng hai cận"),
        ({"low": "7", "high": "5"}, "cận dưới 7 lớn hơn cận trên 5; có phải viết ngược"),
        ({"low": "5"}, "low và high đi cùng nhau"),
        ({"comparator": ">="}, "mà không có giá trị"),
        ({"comparator": "<", "value": "trên 80%"}, "trái với chữ 'trên'; có phải là '>'"),
        ({"comparator": "!=", "value": "80%"}, "giá trị không nằm trong danh mục: '!='"),
        ({"value": "80%", "period": "năm 2025", "due": "31/12/2024"}, "trước ngày đầu kỳ 01/01/2025"),
        ({"value": "từ a đến 5"}, "không đọc được số liệu"),
    ],
)
def test_what_no_target_can_be_is_refused_with_what_was_meant(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Target.read({"indicator": "A", **fields})


@pytest.mark.parametrize("value", ["120%", "-5%", "0%", "trên 100%"])
def test_an_improbable_target_is_for_a_rule_to_judge(value: str) -> None:
    assert Target(indicator="A", value=value).is_quantitative


def test_the_due_date_is_stated_or_the_end_of_the_period() -> None:
    assert Target(indicator="A", value="1", due="30/9/2025", period="năm 2025").due_date == date(2025, 9, 30)
    assert Target(indicator="A", value="1", period="quý III/2025").due_date == date(2025, 9, 30)
    assert Target(indicator="A", value="1").due_date is None


def test_a_unit_is_taken_only_where_none_is_printed() -> None:
    percent = Unit.of("%")
    bare, printed = Target(indicator="A", value="80", baseline="62"), Target(indicator="A", value="80 hộ")
    assert [figure.unit for figure in bare.in_unit(percent).figures] == ["%", "%"]
    assert printed.in_unit(percent) is printed
    assert bare.in_unit(None) is bare


def test_what_is_no_mapping_is_refused() -> None:
    with pytest.raises(ModelError, match="phải là một bản ghi"):
        Target.read(["A"])
