"""Names that are imported when they are first used (PEP 562), so that importing a package stays light."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["later"]


def later(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return the `__getattr__` of a package: `homes` lists the late names by their module, with spaces between.

    A name that is neither there nor late raises AttributeError, as usual.

    >>> late = later("doctest", {"decimal": "Decimal Context"})
    >>> late("Decimal")
    <class 'decimal.Decimal'>
    >>> late("Decimals")
    Traceback (most recent call last):
    AttributeError: module 'doctest' has no attribute 'Decimals'
    """
    home_of = {name: home for home, names in homes.items() for name in names.split()}

    def load(name: str) -> object:
        if name not in home_of:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(home_of[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return load
