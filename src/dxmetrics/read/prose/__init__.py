"""The stages of reading prose, each a pure function: masks, tokens, sentences, roles, then a reader a kind of claim."""
