"""Numbers and dates as people write them, read by value: digits, words, magnitudes, both calendars."""
