"""What a file says it is: PDF/UA-1 beside the PDF/A-3a that the engine writes.

PDF/A takes a property that no standard of XMP knows only with a description of its schema (ISO 19005-3, 6.6.2.3).
"""

from __future__ import annotations

from typing import Any

from toolkit.writers.pdf.tag_tree import TagTree

_END = b"</rdf:RDF>"
_CLAIM = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" />
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def claim_accessibility(pdf: Any) -> None:
    """Add to the metadata that the file is PDF/UA-1 (ISO 14289-1, clause 5)."""
    stream = TagTree(pdf).object(pdf.catalog["Metadata"]).stream
    stream[0] = stream[0].replace(_END, _CLAIM + _END)
