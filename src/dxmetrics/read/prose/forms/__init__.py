"""The forms in which Vietnamese reports state claims, a reader each."""

__all__: list[str] = []
