"""The public names: the `__all__` of every package without an underscore, held in a golden listing."""

from importlib import import_module
from inspect import isclass, isfunction
from pathlib import Path
from pkgutil import walk_packages

import pytest

import dxmetrics

GOLDEN = Path(__file__).parent / "golden" / "public_names.txt"


def public_packages() -> list[str]:
    """Return the packages of the library, and the modules that stand beside them."""
    found = ["dxmetrics"]
    for module in walk_packages(dxmetrics.__path__, "dxmetrics."):
        beside = module.name.count(".") == 1 and not module.ispkg
        if (module.ispkg or beside) and "._" not in module.name:
            found.append(module.name)
    return sorted(found)


def public_names() -> list[str]:
    """Return every public name with its package, sorted."""
    return sorted(
        f"{package}.{name}" for package in public_packages() for name in getattr(import_module(package), "__all__", ())
    )


def test_no_name_comes_or_goes_unseen() -> None:
    """After a change that is meant: `python -m tests.test_api`."""
    assert public_names() == GOLDEN.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("package", public_packages())
def test_every_public_name_is_there_and_explains_itself(package: str) -> None:
    module = import_module(package)
    assert module.__doc__
    for name in module.__all__:
        thing = getattr(module, name)
        described = thing.__doc__ or not (isclass(thing) or isfunction(thing))
        assert described, f"{package}.{name} has no docstring"


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text("".join(f"{name}\n" for name in public_names()), encoding="utf-8")
