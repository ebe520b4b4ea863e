"""The table of rules. Each stands in a ledger beside it, and each has a file that breaks it in the tests."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from pikepdf import Pdf

from toolkit.checks.pdf import actions, content, document, language, roles, tags
from toolkit.checks.pdf.rule import Rule

UA, A = "ISO 14289-1", "ISO 19005-3"

RULES: tuple[Rule, ...] = (
    Rule(
        "pdf-ua-claim",
        f"{UA} 5",
        "the file does not say that it is PDF/UA-1",
        "Assistive technology and archives look for this line before they trust the tags.",
        document.find_missing_claim,
    ),
    Rule(
        "pdf-tagged",
        f"{UA} 7.1",
        "the tags do not count",
        "Without tags that count, who hears the page hears its pieces in the order in which they were drawn.",
        document.find_untagged,
    ),
    Rule(
        "pdf-content-tagged",
        f"{UA} 7.1",
        "something is neither tag nor artifact",
        "What is neither is read at a place where it does not belong, or not at all.",
        content.find_untagged_content,
    ),
    Rule(
        "pdf-parent-tree",
        f"{UA} 7.1",
        "the parent tree does not lead back",
        "From a place on the page a reader finds its paragraph through this tree alone.",
        tags.find_unowned_content,
    ),
    Rule(
        "pdf-types",
        f"{UA} 7.1",
        "this is no standard structure type",
        "A reader knows what to do with a list or a heading, and nothing of a type that we would invent.",
        roles.find_unknown_types,
    ),
    Rule(
        "pdf-roles",
        f"{UA} 7.1",
        "the roles of types are bent",
        "A standard type that is mapped to another one no longer means what every reader takes it for.",
        roles.find_bent_roles,
    ),
    Rule(
        "pdf-title",
        f"{UA} 7.1",
        "the title is not shown",
        "Windows, tabs and screen readers say the title; the name of a file says little.",
        document.find_missing_title,
    ),
    Rule(
        "pdf-language",
        f"{UA} 7.2",
        "a language is not named",
        "A voice reads Persian with the sounds of Persian only where it is told that it is Persian.",
        language.find_missing_language,
    ),
    Rule(
        "pdf-nesting",
        f"{UA} 7.2",
        "an element stands where it may not",
        "A cell outside of its row, or an item outside of its list, is heard without the place that it has.",
        tags.find_misplaced,
    ),
    Rule(
        "pdf-table-width",
        f"{UA} 7.2",
        "the rows are not of one width",
        "A reader who moves by columns loses the column where a row is shorter.",
        tags.find_ragged_tables,
    ),
    Rule(
        "pdf-figure-alt",
        f"{UA} 7.3",
        "a picture has no alternative text",
        "Who does not see a drawing learns from this text alone what it says.",
        tags.find_undescribed_figures,
    ),
    Rule(
        "pdf-headings",
        f"{UA} 7.4.2",
        "a level of heading is skipped",
        "Readers jump from heading to heading, and take a level that is skipped for a part that is lost.",
        tags.find_skipped_headings,
    ),
    Rule(
        "pdf-table-scope",
        f"{UA} 7.5",
        "a head does not say what it stands for",
        "A value is heard with the heads of its row and its column, if these say that they are.",
        tags.find_heads_without_scope,
    ),
    Rule(
        "pdf-note-id",
        f"{UA} 7.9",
        "a note has no identifier of its own",
        "A note is found again from its call by this name.",
        tags.find_nameless_notes,
    ),
    Rule(
        "pdf-outline",
        f"{UA} 7.17",
        "there is no outline to walk through",
        "A long file is walked through by its outline.",
        document.find_missing_outline,
    ),
    Rule(
        "pdf-tab-order",
        f"{UA} 7.18.3",
        "the tabulator does not follow the tags",
        "Who has no mouse goes from link to link with this key, in the order of reading.",
        tags.find_tab_order,
    ),
    Rule(
        "pdf-link",
        f"{UA} 7.18.5",
        "an annotation is not described or not tagged",
        "Without description, who hears the page hears an address letter by letter, or nothing.",
        tags.find_bare_annotations,
    ),
    Rule(
        "pdf-fonts",
        f"{UA} 7.21, {A} 6.2.11",
        "a font is not whole",
        "A font that is not in the file is replaced by another one, and letters without characters cannot be searched.",
        document.find_loose_fonts,
    ),
    Rule(
        "pdf-trailer",
        f"{A} 6.1.3",
        "the file is not open to every reader",
        "What is encrypted, or cannot be told from another file, is kept by no archive.",
        document.find_encryption,
    ),
    Rule(
        "pdf-intent",
        f"{A} 6.2.3",
        "the colours are not those of one device",
        "Without a named device the same numbers are other colours on every machine.",
        document.find_missing_intent,
    ),
    Rule(
        "pdf-actions",
        f"{A} 6.5",
        "something runs in the file",
        "A brief is opened to be read: nothing in it may run, or lead the reader away without a click.",
        actions.find_actions,
    ),
    Rule(
        "pdf-a-claim",
        f"{A} 6.6.4",
        "the file does not say that it is PDF/A-3a",
        "Archives sort files by this claim, and check what it promises.",
        document.find_missing_archive_claim,
    ),
    Rule(
        "pdf-attachment",
        f"{A} 6.8",
        "an embedded file does not say what it is",
        "The data of a brief is of use to those who can tell what it is to the document.",
        document.find_loose_attachments,
    ),
)


def broken_rules(data: bytes) -> Iterator[tuple[Rule, str]]:
    """Yield each rule that a finished PDF breaks, with the sentence that tells it."""
    with Pdf.open(BytesIO(data)) as pdf:
        for rule in RULES:
            found = dict.fromkeys(rule.run(pdf))
            if found:
                details = ", ".join(filter(None, found))
                yield rule, f"{rule.message}: {details}" if details else rule.message
