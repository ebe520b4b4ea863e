"""The model in the middle: a brief as its files say it, and an edition as one language says it."""
