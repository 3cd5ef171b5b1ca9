"""The stages of reading prose: masks, tokens, sentences, roles; then the forms of claims, on the evidence for them.

`read_text` is the door; nothing here is meant to be imported by others.
"""

__all__: list[str] = []
