"""The Word writer: from the HTML of an edition to the bytes of a DOCX file."""

from toolkit.writers.docx.document import write
from toolkit.writers.docx.vocabulary import UnplacedElement

__all__ = ["UnplacedElement", "write"]
