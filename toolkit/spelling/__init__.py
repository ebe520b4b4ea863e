"""Spelling: word lists of both languages, and what a word may be made of beyond them."""
