"""The stages of reading prose, each a pure function: masks, tokens, sentences, roles, then a reader a kind of claim.

`read_text` is the door; nothing here is meant to be imported by others.
"""

__all__: list[str] = []
