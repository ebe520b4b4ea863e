"""Agreement: what the two texts of a unit say is the same, by value, by name and by mark."""
