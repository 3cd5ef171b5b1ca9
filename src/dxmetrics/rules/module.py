"""The shape of a rule: a module with two names."""

from collections.abc import Iterator
from typing import Any, Protocol

from dxmetrics.model import Finding, Rule

__all__ = ["RuleModule"]


class RuleModule(Protocol):
    """A rule: `RULE`, its stable facts, and `check`, a pure function of what the rule's scope says.

    The argument of `check` is of a type in `RULE.scope`; catalogues hold rules of every scope, so it is `Any` here.
    """

    RULE: Rule

    def check(self, subject: Any, /) -> Iterator[Finding]:  # noqa: ANN401 - see above
        """Yield the findings of one subject."""
        ...
