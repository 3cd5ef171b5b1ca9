"""Findings: what a rule says about a report, as data; the sentence is made on demand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from dxmetrics.model.claims import Claim
from dxmetrics.quantity import PERCENT, Figure, Number, Rounding, Span

__all__ = ["Change", "Finding", "Rule", "Sentence", "Severity", "Slip", "Suggestion", "Verdict"]


class Severity(StrEnum):
    """How sure and how grave: an error cannot be true in any reading, a warning only if something unsaid holds."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note."""
        return _RANKS[self]


_REPAIRED: Final = ("suggestions", "candidates", "flips_status")
"""What the search for candidates tells of a finding."""
_RANKS: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class Verdict(StrEnum):
    """What the figures of a claim amount to, in the words of the labelled corpora."""

    OK = "ok"
    OVER_100 = "over_100"
    PERCENT_MISMATCH = "percent_mismatch"
    TRUNCATED = "truncated_not_rounded"
    HEDGE_CONTRADICTED = "hedge_contradicted"
    SUM_MISMATCH = "sum_mismatch"
    GROWTH_MISMATCH = "growth_mismatch"
    TARGET_MISMATCH = "target_mismatch"
    NO_WHOLE = "no_whole_denominator"
    NOT_CHECKABLE = "not_checkable"


class Slip(StrEnum):
    """How a figure goes wrong on its way to paper."""

    TRANSPOSITION = "transposition"
    SUBSTITUTION = "substitution"
    INSERTION = "insertion"
    DELETION = "deletion"
    DOUBLED = "doubled"
    GROUP = "group"
    DECIMAL_MARK = "decimal_mark"
    SWAP = "swap"
    UNIT = "unit"
    ROUNDING = "rounding"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Change:
    """One figure of a finding replaced: its index in `Finding.figures`, the new value, and how it would be printed."""

    figure: int
    value: Number
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Changes that together make the figures agree; `likely` only where one candidate stands out by a stated rule."""

    changes: tuple[Change, ...]
    slip: Slip
    likely: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in two languages, with named places for figures: `{part}/{whole} {unit} = {exact}`."""

    vi: str
    en: str

    def fill(self, values: Mapping[str, str], lang: str = "vi") -> str:
        """Put the values in place; no space is left before a mark where a value is empty."""
        text = (self.en if lang == "en" else self.vi).format_map(values)
        for mark in ",.:;)":
            text = text.replace(f" {mark}", mark)
        return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Rule:
    """The stable facts of a rule: what it is called, how grave it may be, what it looks at, what it says.

    `code` is DX1xx share, DX2xx parts of a total, DX3xx targets, DX4xx series and periods, DX5xx units, DX6xx writing,
    and never changes meaning. `scope` is the type that the rule's `check` takes. `causes` are named reasons with a
    sentence of their own. `columns` is the predicate that the rule shares with its column form.
    """

    code: str
    name: str
    severity: Severity
    scope: type | tuple[type, ...]
    title: Sentence
    sentence: Sentence
    verdict: Verdict | None = None
    causes: Mapping[str, Sentence] = field(default_factory=lambda: MappingProxyType({}))
    columns: Callable[..., Any] | None = None

    def finding(  # noqa: PLR0913 - the fields of a finding
        self,
        subject: "Claim | Figure | None",
        *,
        figures: tuple[Figure, ...] | None = None,
        severity: Severity | None = None,
        cause: str | None = None,
        verdict: Verdict | None = None,
        exact: Fraction | None = None,
        imbalance: Fraction | None = None,
        roundings: frozenset[Rounding] = frozenset(),
        suggestions: tuple[Suggestion, ...] = (),
        span: Span | None = None,
        quote: str = "",
        words: Mapping[str, str] | None = None,
        **values: str,
    ) -> "Finding":
        """Make a finding of this rule; a severity above the rule's own raises ValueError.

        `words` and `values` fill the places of the sentence, beside the printed figures of the claim, which are filled
        by role.
        """
        values = {**(words or {}), **values}
        if severity is not None and severity.rank < self.severity.rank:
            message = f"{self.code}: a finding cannot be graver ({severity}) than its rule ({self.severity})"
            raise ValueError(message)
        claim = subject if isinstance(subject, Claim) else None
        if isinstance(subject, Figure):
            figures, span, quote = (subject,), span or subject.span, quote or subject.text
            values = {"figure": subject.text, **values}
        elif claim is not None:
            figures = claim.figures if figures is None else figures
            span, quote = span or claim.span, quote or claim.quote
            unit = "" if claim.unit in (None, PERCENT) else claim.unit  # a percentage has its sign with it
            values = {"unit": unit, **{role: figure.text for role, figure in claim.roles()}, **values}
        return Finding(
            rule=self,
            severity=severity or self.severity,
            claim=claim,
            figures=figures or (),
            span=span,
            quote=quote,
            cause=cause,
            verdict=verdict or self.verdict,
            exact=exact,
            imbalance=imbalance,
            roundings=roundings,
            suggestions=suggestions,
            values=MappingProxyType(values),
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """One violated relation: the rule, the claim, every figure used, the exact value, causes and candidates.

    `exact` is what the figures really give, `imbalance` printed minus exact, `roundings` the ways of rounding that
    explain the print, `suggestions` the candidates, best first, out of `candidates` in all. The search for candidates
    costs much more than the finding: `pending` puts it off until someone asks for what it tells (see `when_asked`).
    """

    rule: Rule
    severity: Severity
    claim: Claim | None
    figures: tuple[Figure, ...]
    span: Span | None
    quote: str
    cause: str | None = None
    verdict: Verdict | None = None
    exact: Fraction | None = None
    imbalance: Fraction | None = None
    roundings: frozenset[Rounding] = frozenset()
    suggestions: tuple[Suggestion, ...] = ()
    candidates: int = 0
    flips_status: bool | None = None
    source: str | None = None
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    pending: "Callable[[], Finding] | None" = field(default=None, repr=False, compare=False)

    @property
    def code(self) -> str:
        """The stable code of the rule, such as DX102."""
        return self.rule.code

    @property
    def name(self) -> str:
        """The name of the rule, such as percent-mismatch."""
        return self.rule.name

    def when_asked(self, repaired: "Callable[[], Finding]") -> "Finding":
        """Return this finding; its candidates are those of what `repaired` returns when they are first asked for."""
        late = replace(self, pending=repaired)
        for name in _REPAIRED:
            object.__delattr__(late, name)
        return late

    if not TYPE_CHECKING:  # pragma: no branch - a type checker would take every name for one of a finding's

        def __getattr__(self, name: str) -> object:
            """Fill in what is still pending; only a field without a value comes here."""
            if name not in _REPAIRED or self.pending is None:
                message = f"{type(self).__name__!r} object has no attribute {name!r}"
                raise AttributeError(message)
            repaired = self.pending()
            for field_name in _REPAIRED:
                object.__setattr__(self, field_name, getattr(repaired, field_name))
            object.__setattr__(self, "pending", None)
            return getattr(self, name)

    def message(self, lang: str = "vi") -> str:
        """Return the sentence, with the arithmetic in it, in Vietnamese or English ("en")."""
        sentence = self.rule.causes.get(self.cause or "", self.rule.sentence)
        return sentence.fill(self.values, lang)

    @property
    def fingerprint(self) -> str:
        """A short stable mark: the same statement about the same words has the same one, wherever it stands."""
        parts = (self.code, " ".join(self.quote.split()), *(figure.text for figure in self.figures))
        return sha256("\x1f".join(parts).encode()).hexdigest()[:16]

    def __str__(self) -> str:
        """Return code and sentence in Vietnamese."""
        return f"{self.code} {self.message()}"
