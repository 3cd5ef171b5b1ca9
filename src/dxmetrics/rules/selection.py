"""Choosing rules by code, beginning of a code, or name."""

from collections.abc import Iterable
from difflib import get_close_matches

from dxmetrics.errors import ReadingError
from dxmetrics.rules.module import RuleModule

__all__ = ["chosen"]


def chosen(
    rules: tuple[RuleModule, ...],
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> tuple[RuleModule, ...]:
    """Return the rules that `select` names (all where it is None) and `ignore` does not.

    A name that fits no rule raises ReadingError with what was perhaps meant.
    """
    if select is None and ignore is None:
        return rules
    wanted, unwanted = _names(rules, select), _names(rules, ignore)
    return tuple(rule for rule in rules if (select is None or _fits(rule, wanted)) and not _fits(rule, unwanted))


def _names(rules: tuple[RuleModule, ...], names: Iterable[str] | None) -> tuple[str, ...]:
    given = tuple(names or ())
    for name in given:
        if not any(_fits(rule, (name,)) for rule in rules):
            known = [word for rule in rules for word in (rule.RULE.code, rule.RULE.name)]
            near = get_close_matches(name, known, n=1)
            meant = f"; có phải {near[0]}? (did you mean {near[0]}?)" if near else ""
            message = f"Không có quy tắc {name!r} (no such rule){meant}"
            raise ReadingError(message)
    return given


def _fits(rule: RuleModule, names: tuple[str, ...]) -> bool:
    return any(rule.RULE.code.startswith(name.upper()) or rule.RULE.name == name.lower() for name in names)
