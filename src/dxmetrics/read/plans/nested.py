"""YAML and JSON to plans and reports: keys in English, as the JSON schema has them, or in Vietnamese, as tables do.

YAML is read with PyYAML (MIT, in the extra `documents`), by its plainest loader: every scalar is the text that was
typed, so that 8.994 is not a float and "có" not a boolean; what is written needs no comments kept, for which
ruamel.yaml would be the choice. JSON has numbers of its own: a number with decimals has lost its printed digits and is
refused. Keys that begin with $ are remarks.
"""

import json
from dataclasses import dataclass
from typing import Any, Final, TypeVar, cast

from dxmetrics.errors import MissingExtraError, ReadingError
from dxmetrics.model import Plan, Report, Severity
from dxmetrics.read.plans.assembling import Gathered, whole_of
from dxmetrics.read.plans.cells import is_odd, text_cell
from dxmetrics.read.plans.names import BLOCKS, HEADINGS, Block, Field, Role, key_of, near_header
from dxmetrics.read.plans.problems import Filed, Place, Problem
from dxmetrics.read.plans.rows import Draft, read_cell

__all__ = ["Tree", "read_json", "read_nested", "read_yaml"]

_W = TypeVar("_W", bound=Plan | Report)
_DEPTH: Final = 32
_NODES: Final = 2_000_000
_REPEATED: Final = 10_000
"""How many nodes may come from references to others, beyond those that are written out."""
_DIGITS: Final = 1_000
_TOO_DEEP: Final = "lồng quá sâu (nested too deep)"


@dataclass(frozen=True, slots=True)
class Tree:
    """A value of a file with its line: a mapping, a list, or a scalar; `is_plain` for YAML text without quotes."""

    scalar: object = None
    mapping: dict[str, "Tree"] | None = None
    items: list["Tree"] | None = None
    line: int | None = None
    is_plain: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether no value is given."""
        return self.scalar is None and self.mapping is None and self.items is None

    def bare(self) -> object:
        """Return the value without lines."""
        if self.mapping is not None:
            return {key: tree.bare() for key, tree in self.mapping.items()}
        if self.items is not None:
            return [tree.bare() for tree in self.items]
        return self.scalar


def read_json(text: str) -> Tree:
    """Read JSON text; ReadingError where it is damaged."""
    try:
        data: Any = json.loads(text, parse_int=_integer)
        return _of_json(data, 0)
    except RecursionError as error:
        message = f"JSON hỏng: {_TOO_DEEP}"
        raise ReadingError(message) from error
    except ValueError as error:
        message = f"JSON hỏng: {error} (damaged JSON)"
        raise ReadingError(message) from error


def _integer(digits: str) -> int | str:
    """Return the number, or its digits where they are too many for one: that cell alone is refused then."""
    return int(digits) if len(digits) <= _DIGITS else digits


def _of_json(data: Any, depth: int) -> Tree:  # noqa: ANN401 - whatever the file holds
    if depth > _DEPTH:
        message = f"lồng quá {_DEPTH} tầng (nested too deep)"
        raise ValueError(message)
    if isinstance(data, dict):
        pairs = cast("dict[str, Any]", data).items()
        return Tree(mapping={key: _of_json(value, depth + 1) for key, value in pairs if not key.startswith("$")})
    if isinstance(data, list):
        data = cast("list[object]", data)
        return Tree(items=[_of_json(value, depth + 1) for value in data])
    return Tree(data)


def read_yaml(text: str) -> Tree:
    """Read YAML text, every scalar as it was typed; ReadingError where it is damaged."""
    try:
        import yaml  # noqa: PLC0415 - an extra: loaded when a YAML file is read
    except ImportError as error:
        raise MissingExtraError("pyyaml", extra="documents") from error  # noqa: EM101 - the name of the module
    try:
        node = cast("Any", yaml.compose(text, Loader=yaml.BaseLoader))  # pyright: ignore[reportUnknownMemberType] - untyped
        # what is written out takes a character for each node at least: more are references that multiply
        return Tree() if node is None else _of_yaml(node, 0, [min(_NODES, len(text) + _REPEATED)])
    except RecursionError as error:
        message = f"YAML hỏng: {_TOO_DEEP}"
        raise ReadingError(message) from error
    except (yaml.YAMLError, ValueError) as error:
        message = f"YAML hỏng: {error} (damaged YAML)"
        raise ReadingError(message) from error


def _of_yaml(node: Any, depth: int, left: list[int]) -> Tree:  # noqa: ANN401 - the nodes of PyYAML have no types
    left[0] -= 1
    if depth > _DEPTH or left[0] < 0:
        message = (
            f"lồng quá {_DEPTH} tầng, hoặc tham chiếu làm tệp phình quá lớn (too deep, or references that multiply)"
        )
        raise ValueError(message)
    line = int(node.start_mark.line) + 1
    if node.id == "mapping":
        mapping: dict[str, Tree] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in mapping:
                message = f"khóa {name!r} bị lặp ở dòng {int(key.start_mark.line) + 1} (a key given twice)"
                raise ValueError(message)
            if not name.startswith("$"):
                mapping[name] = _of_yaml(value, depth + 1, left)
        return Tree(mapping=mapping, line=line)
    if node.id == "sequence":
        return Tree(items=[_of_yaml(item, depth + 1, left) for item in node.value], line=line)
    is_plain = node.style is None
    text = str(node.value)
    return Tree(None if is_plain and text in ("", "~", "null") else text, line=line, is_plain=is_plain)


def read_nested(whole: type[_W], tree: Tree, title: str) -> Filed[_W]:
    """Make a plan or report of a tree; ReadingError where it is no mapping."""
    gathered = Gathered()
    heading = Draft(Place())
    kind = cast("type[Plan | Report]", whole)
    if tree.is_nothing:
        gathered.problems.append(Problem(Place(), "tệp chưa có nội dung (the file holds nothing yet)"))
    elif tree.mapping is None:
        message = "Tệp phải gồm các cặp khóa: giá trị (a mapping of keys to values is expected)"
        raise ReadingError(message)
    blocks = {key: block for block in BLOCKS[kind] for key in (block.key, key_of(block.title))}
    fields = HEADINGS[kind][1]
    for key, value in (tree.mapping or {}).items():
        block = blocks.get(key) or blocks.get(key_of(key))
        place = Place(row=value.line, path=key)
        if block is None:
            _put(heading, fields, key, value, place, gathered)
        elif value.items is not None:
            for at, item in enumerate(value.items):
                _add(gathered, block, item, Place(row=item.line, path=f"{key}[{at + 1}]"))
        elif not value.is_nothing:
            message = f"{key!r} phải là một danh sách (a list is expected)"
            gathered.problems.append(Problem(place, message))
    heading.put("title", title, Place(), "")
    return whole_of(whole, gathered, heading)


def _add(gathered: Gathered, block: Block, item: Tree, place: Place) -> None:
    if item.mapping is None:
        gathered.problems.append(Problem(place, "phải gồm các cặp khóa: giá trị (a mapping is expected)"))
        return
    draft = Draft(place)
    for key, value in item.mapping.items():
        _put(draft, block.fields, key, value, Place(row=value.line, path=f"{place.path}.{key}"), gathered)
    {
        "indicators": gathered.add_indicator,
        "targets": gathered.add_target,
        "values": gathered.add_value,
        "organisations": gathered.add_organisation,
        "tallies": gathered.add_tally,
    }[block.key](draft)


def _put(
    draft: Draft,
    fields: tuple[Field, ...],
    key: str,
    tree: Tree,
    place: Place,
    gathered: Gathered,
) -> None:
    """Put one value into the draft; text is read as a cell is, everything else as it is."""
    if tree.is_nothing:
        return
    each = _field(key, fields)
    if each is None:
        near = near_header(key, fields)
        meant = f"; có phải là {near!r}?" if near else ""
        message = f"không nhận ra khóa {key!r}, không đọc{meant} (an unknown key: not read)"
        gathered.problems.append(Problem(place, message, severity=Severity.WARNING))
    elif isinstance(tree.scalar, str):
        if tree.is_plain and each.role in (Role.FIGURE, Role.COUNT) and is_odd(tree.scalar):
            digits = tree.scalar.replace(".", "")
            message = (
                f"{tree.scalar} không nằm trong ngoặc kép: đọc là {digits}, không phải số thập phân; hãy ghi trong "
                "ngoặc kép cho rõ (read as a whole number with a mark of thousands; put it in quotes)"
            )
            gathered.problems.append(Problem(place, message, tree.scalar, Severity.WARNING))
        read_cell(draft, each.name, each.role, text_cell(tree.scalar), place)
    else:
        bare: object = tree.bare()
        draft.put(each.name, bare, place, str(bare))


def _field(key: str, fields: tuple[Field, ...]) -> Field | None:
    for each in fields:
        if each.name == key:
            return each
    if any(each.name.startswith(f"{key}.") for each in fields):
        return Field(key, Role.OBJECT, (key,))
    folded = key_of(key)
    return next((each for each in fields if folded in map(key_of, each.spellings)), None)
