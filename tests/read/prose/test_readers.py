from pathlib import Path

import pytest

from dxmetrics.model import Claim
from dxmetrics.read.prose.forms.rows import read_tables
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.readers import READERS
from dxmetrics.read.prose.roles import assign_roles
from dxmetrics.read.prose.sentences import sentences
from dxmetrics.read.prose.spelled import spelled
from dxmetrics.read.prose.tokens import tokens
from dxmetrics.read.text import read_page
from dxmetrics.vi import normalise

TEXTS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))


def asking_all(text: str) -> list[Claim]:
    """Return the claims that all readers find when every sentence is shown to each."""
    normal, offsets = normalise(text)
    low = normal.lower()
    found, _ = tokens(normal, low, offsets)
    found.extend(spelled(normal, low, offsets))
    found.sort(key=lambda token: token.start)
    page = Page(normal, low, text, offsets, sentences(normal, low, found))
    claims = list(read_tables(page))
    for sentence in page.sentences:
        assign_roles(sentence)
    for sentence in page.sentences:
        for reader in READERS:
            claims.extend(reader.read(page, sentence))
    return claims


def told(claims: list[Claim]) -> set[tuple[object, ...]]:
    return {(type(claim), *(figure.span for figure in claim.figures)) for claim in claims}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_reader_that_is_not_asked_would_find_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert told(read_page(text)[1]) == told(asking_all(text))


def test_each_reader_says_what_it_cannot_do_without() -> None:
    assert len({reader.read for reader in READERS}) == len(READERS)
    assert all(word == word.lower() for reader in READERS for word in reader.words)
