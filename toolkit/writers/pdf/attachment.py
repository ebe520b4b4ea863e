"""The data of a brief inside its PDF: an embedded file that is the document's source (ISO 19005-3, 6.8)."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

import pydyf
from weasyprint import Attachment

from toolkit.writers import SourceData


def attachments(source: SourceData | None) -> list[Attachment]:
    """Return the attachments of a document, with the date of the brief and none of the machine."""
    if source is None:
        return []
    revised = datetime.combine(source.revised, time(), UTC)
    return [
        Attachment(
            string=source.data.decode(),
            name=source.name,
            description=source.description,
            created=revised,
            modified=revised,
            relationship="Source",
        )
    ]


def name_once(pdf: Any) -> None:
    """Name each associated file once in the catalog; the engine does it twice."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
