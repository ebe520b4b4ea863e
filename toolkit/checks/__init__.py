"""Checks: what must hold of a brief before it is written. A check is a function; the table is in ``table``."""
