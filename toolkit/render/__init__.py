"""Render an edition as one semantic HTML document, the same for both formats."""
