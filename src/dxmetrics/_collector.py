"""The collector of cycles, kept from running where nearly all that is built is kept until the end, or gone with it."""

import gc

__all__ = ["Uncollected"]


class Uncollected:
    """Keep the collector from running, if it does: it would walk ever more of a text over and over and find nothing.

    Nothing is made after it is let run again, so that it does not walk what the caller is about to drop.

    >>> import gc
    >>> with Uncollected():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """

    __slots__ = ("_ran",)

    def __enter__(self) -> None:
        """Stop the collector."""
        self._ran = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        """Let the collector run, if it did."""
        if self._ran:
            gc.enable()
