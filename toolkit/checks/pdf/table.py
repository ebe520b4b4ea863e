"""The table of rules. Each stands in a ledger beside it, and each has a file that breaks it in the tests."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from pikepdf import Pdf

from toolkit.checks.pdf import actions, content, document, language, roles, tags
from toolkit.checks.pdf.rule import Rule

UA, A = "ISO 14289-1", "ISO 19005-3"

RULES: tuple[Rule, ...] = (
    Rule("pdf-ua-claim", f"{UA} 5", "the file does not say that it is PDF/UA-1", document.find_missing_claim),
    Rule("pdf-tagged", f"{UA} 7.1", "the tags do not count", document.find_untagged),
    Rule("pdf-content-tagged", f"{UA} 7.1", "something is neither tag nor artifact", content.find_untagged_content),
    Rule("pdf-parent-tree", f"{UA} 7.1", "the parent tree does not lead back", tags.find_unowned_content),
    Rule("pdf-types", f"{UA} 7.1", "this is no standard structure type", roles.find_unknown_types),
    Rule("pdf-roles", f"{UA} 7.1", "the roles of types are bent", roles.find_bent_roles),
    Rule("pdf-title", f"{UA} 7.1", "the title is not shown", document.find_missing_title),
    Rule("pdf-language", f"{UA} 7.2", "a language is not named", language.find_missing_language),
    Rule("pdf-nesting", f"{UA} 7.2", "an element stands where it may not", tags.find_misplaced),
    Rule("pdf-table-width", f"{UA} 7.2", "the rows are not of one width", tags.find_ragged_tables),
    Rule("pdf-figure-alt", f"{UA} 7.3", "a picture has no alternative text", tags.find_undescribed_figures),
    Rule("pdf-headings", f"{UA} 7.4.2", "a level of heading is skipped", tags.find_skipped_headings),
    Rule("pdf-table-scope", f"{UA} 7.5", "a head does not say what it stands for", tags.find_heads_without_scope),
    Rule("pdf-note-id", f"{UA} 7.9", "a note has no identifier of its own", tags.find_nameless_notes),
    Rule("pdf-outline", f"{UA} 7.17", "there is no outline to walk through", document.find_missing_outline),
    Rule("pdf-tab-order", f"{UA} 7.18.3", "the tabulator does not follow the tags", tags.find_tab_order),
    Rule("pdf-link", f"{UA} 7.18.5", "an annotation is not described or not tagged", tags.find_bare_annotations),
    Rule("pdf-fonts", f"{UA} 7.21, {A} 6.2.11", "a font is not whole", document.find_loose_fonts),
    Rule("pdf-trailer", f"{A} 6.1.3", "the file is not open to every reader", document.find_encryption),
    Rule("pdf-intent", f"{A} 6.2.3", "the colours are not those of one device", document.find_missing_intent),
    Rule("pdf-actions", f"{A} 6.5", "something runs in the file", actions.find_actions),
    Rule("pdf-a-claim", f"{A} 6.6.4", "the file does not say that it is PDF/A-3a", document.find_missing_archive_claim),
    Rule("pdf-attachment", f"{A} 6.8", "an embedded file does not say what it is", document.find_loose_attachments),
)


def broken_rules(data: bytes) -> Iterator[tuple[Rule, str]]:
    """Yield each rule that a finished PDF breaks, with the sentence that tells it."""
    with Pdf.open(BytesIO(data)) as pdf:
        for rule in RULES:
            found = dict.fromkeys(rule.run(pdf))
            if found:
                details = ", ".join(filter(None, found))
                yield rule, f"{rule.message}: {details}" if details else rule.message
