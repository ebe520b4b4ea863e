"""The manual of rules: what each code means, why, and what mends it, for the terminal and for docs/rules.md."""
