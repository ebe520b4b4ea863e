"""Orthography: how the languages are written, as rules on the characters of a text."""
