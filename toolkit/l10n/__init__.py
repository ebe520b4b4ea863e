"""Localisation: digits, calendars, wording of facts, writing direction."""
