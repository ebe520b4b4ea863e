"""Turn structured summaries of articles into English and Persian briefs, as PDF and as Word files."""

__version__ = "0.1.0"
