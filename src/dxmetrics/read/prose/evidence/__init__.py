"""What shows that numbers belong together: arithmetic, a slip from it, names, words that leave nothing out."""

__all__: list[str] = []
