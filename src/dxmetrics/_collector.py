"""The collector of cycles, kept from running where nearly all that is built is kept until the end, or gone with it."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Generator[None, None, None]:
    """Keep the collector from running, if it does: it would walk ever more of a text over and over and find nothing.

    >>> import gc
    >>> with uncollected():
    ...     gc.isenabled()
    False
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
