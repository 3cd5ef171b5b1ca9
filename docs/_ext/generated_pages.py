"""The pages that are written from the code: a page a rule, a page a package.

They are written before the sources are read, into docs/rules/ and docs/reference/packages/, which are not committed.
"""

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, Final

from sphinx.application import Sphinx

import dxmetrics
from dxmetrics.rules import CATALOGUE

DOCS: Final = Path(__file__).parents[1]
CASES: Final = DOCS.parent / "tests" / "rules" / "cases"
SEVERITIES: Final = {"error": "lỗi", "warning": "cảnh báo", "note": "lưu ý"}


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before the sources are read, and take docstrings as plain text."""
    app.connect("builder-inited", write_pages)
    app.connect("autodoc-process-docstring", plain_docstring)
    return {"parallel_read_safe": True}


def write_pages(_app: Sphinx) -> None:
    """Write every generated page, and take away those whose rule or package is gone."""
    rules = {f"{rule.RULE.code}-{rule.RULE.name}": rule_page(rule) for rule in CATALOGUE}
    write_folder(DOCS / "rules", {"index": rules_index(), **rules})
    packages = {package.__name__: package_page(package) for package in public_packages()}
    write_folder(DOCS / "reference" / "packages", packages)


def write_folder(folder: Path, pages: dict[str, str]) -> None:
    """Write pages by name; one that has not changed is left as it is, so that a second build is quick."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.stem not in pages:
            old.unlink()
    for name, text in pages.items():
        path = folder / f"{name}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


# Rules


def rules_index() -> str:
    """Return the catalogue as a table."""
    rows = "\n".join(
        f"| [{rule.RULE.code}]({rule.RULE.code}-{rule.RULE.name}.md) | `{rule.RULE.name}` "
        f"| {SEVERITIES[rule.RULE.severity]} | {rule.RULE.title.vi} | {rule.RULE.title.en} |"
        for rule in CATALOGUE
    )
    return f"""# Danh mục quy tắc

Mức độ ghi ở đây là mức cao nhất mà quy tắc có thể đưa ra. *Lỗi*: không thể đúng theo cách đọc nào. *Cảnh báo*: chỉ
đúng nếu có điều gì không được nói ra. *Lưu ý*: về cách viết.

(The catalogue of rules. An error cannot be true in any reading; a warning is true only if something unsaid holds; a
note is about writing.)

| mã | tên | mức độ | tiêu đề | title |
|---|---|---|---|---|
{rows}

```{{toctree}}
:hidden:
:glob:

DX*
```
"""


def rule_page(module: Any) -> str:  # noqa: ANN401 - a rule is a module
    """Return the page of one rule, from its facts, its docstrings and its cases."""
    rule = module.RULE
    causes = "".join(f"- `{name}`: {cause.vi} ({cause.en})\n" for name, cause in rule.causes.items())
    return f"""# {rule.code} {rule.name}

**{rule.title.vi}** ({rule.title.en})

Mức độ (severity): **{SEVERITIES[rule.severity]}** ({rule.severity})

## Câu báo

```text
{rule.sentence.vi}
{rule.sentence.en}
```

{causes and "Nguyên nhân được nói riêng (causes):"}

{causes}
## Giải thích

{markdown(inspect.getdoc(module) or "")}

## Ví dụ

```python
{example(module.check)}
```

{cases(rule.name)}
"""


def markdown(text: str) -> str:
    """Return a docstring as Markdown: signs of emphasis stand for themselves."""
    return re.sub(r"(?<!`)([*_<>|])(?![^`\n]*`)", r"\\\1", text)


def example(check: Any) -> str:  # noqa: ANN401 - any function
    """Return the doctest of a rule."""
    lines = (inspect.getdoc(check) or "").splitlines()
    start = next((index for index, line in enumerate(lines) if line.startswith(">>>")), len(lines))
    return "\n".join(lines[start:])


def cases(name: str) -> str:
    """Return the cases of a rule, those with findings and those without."""
    path = CASES / f"{name}.yaml"
    if not path.exists():
        return ""
    text = path.read_text(encoding="utf-8")
    return f"## Trường hợp thử\n\n```yaml\n{text}```\n"


# Packages


def public_packages() -> Iterator[ModuleType]:
    """Yield the library, its packages, and the modules beside them, but for the command and private ones."""
    yield dxmetrics
    for module in iter_modules(dxmetrics.__path__, "dxmetrics."):
        if not module.name.rpartition(".")[2].startswith("_"):
            yield import_module(module.name)


def package_page(package: ModuleType) -> str:
    """Return the page of one package: its public names, then its modules."""
    names = getattr(package, "__all__", ())
    rows = "\n".join(f"| {link(package, name)} | {summary(getattr(package, name))} |" for name in names)
    if package is dxmetrics:
        modules = []
    elif hasattr(package, "__path__"):
        modules = [name for name in walk(package) if not name.rpartition(".")[2].startswith("_")]
    else:
        modules = [package.__name__]
    described = "\n".join(f".. automodule:: {name}\n   :members:\n" for name in modules)
    return f"""# {package.__name__}

{markdown(inspect.getdoc(package) or "")}

| tên | |
|---|---|
{rows}

```{{eval-rst}}
{described}
```
"""


def walk(package: ModuleType) -> Iterator[str]:
    """Yield the modules under a package, in order."""
    for module in iter_modules(package.__path__, f"{package.__name__}."):
        if module.ispkg:
            yield from walk(import_module(module.name))
        else:
            yield module.name


def link(package: ModuleType, name: str) -> str:
    """Return a public name, linked to where it is described."""
    thing = getattr(package, name)
    home = getattr(thing, "__module__", None)
    if (inspect.isclass(thing) or inspect.isfunction(thing)) and home and home.startswith("dxmetrics."):
        return f"{{py:obj}}`{name} <{home}.{thing.__qualname__}>`"
    return f"`{name}`"


def summary(thing: object) -> str:
    """Return the first sentence of a docstring, for a table; nothing for a plain value."""
    if not (inspect.isclass(thing) or inspect.isroutine(thing)):
        return ""
    first = (inspect.getdoc(thing) or "").partition("\n\n")[0]
    return markdown(" ".join(first.split()))


# Docstrings


def plain_docstring(
    _app: Sphinx,
    _what: str,
    _name: str,
    _thing: object,
    _options: object,
    lines: list[str],
) -> None:
    """Let docstrings be plain text: `code` in single backticks, every other sign standing for itself."""
    example_runs = False
    for index, line in enumerate(lines):
        example_runs = bool(line.strip()) and (example_runs or line.lstrip().startswith(">>>"))
        if not example_runs:
            pieces = re.split(r"`+([^`]+)`+", line)
            lines[index] = "".join(
                f"``{piece}``" if odd % 2 else re.sub(r"([\\*|]|_\b)", r"\\\1", piece)
                for odd, piece in enumerate(pieces)
            )
