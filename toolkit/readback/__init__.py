"""Read back: a finished file is opened again, and must carry the text of its edition."""
