"""The rules of files and of what may stand in them: what the reader tells an author."""

from __future__ import annotations

from toolkit.rule import Rule

_WHOLE = "docs/architecture.md: every fault at once, each with file, line and column"
_SCHEMA = "content/schema/, the JSON Schema of the content"
_TWICE = "units: |\n  camp:\n    en: {one: camp, other: camps}\n    fa:\n      other: |\n        اردوگاه\n"
_CAMPS = "units:\n  camp:\n    en: {one: camp, other: camps"
_LONG = "brief:\n  facts:\n    people: {kind: number, value: 46"

SLUG = Rule(
    "slug-form",
    "the folder cannot name a brief",
    "The name of the folder becomes that of every file of the brief: it must work on every machine and in every link.",
    "README.md: build/<slug>/<slug>.<edition>.<format>",
    "name it with small letters, digits and hyphens",
    ("content/briefs/border-talks/",),
    ("content/briefs/Border talks/",),
    where="words",
    shown="tests/reader/test_library.py::test_a_folder_whose_name_is_no_slug_is_found",
)
MISSING = Rule(
    "file-missing",
    "the file is missing",
    "A brief has its structure and both texts, and all briefs share a house, a glossary and units.",
    _WHOLE,
    "create it, or see `briefs new`",
    ("units: {}\n",),
    ("fa: null\n", "house: null\n"),
)
UNREADABLE = Rule(
    "file-unreadable",
    "the file cannot be read",
    "What cannot be opened is never taken for empty.",
    _WHOLE,
    "look at its rights, and whether it is a link that leads nowhere",
    ("a file that its owner may read",),
    ("a link that leads to itself",),
    where="words",
    shown="tests/reader/test_document.py::test_a_file_that_cannot_be_opened_is_a_finding",
)
LARGE = Rule(
    "file-large",
    "the file is larger than 2 MB",
    "A brief fills some pages; so much text is something else, saved under its name.",
    "SECURITY.md: content is not trusted",
    "look for what was pasted into it",
    ("a text of some kilobytes",),
    ("a text into which a picture was pasted",),
    where="words",
    shown="tests/reader/test_document.py::test_a_faulty_file_is_told_where_its_fault_stands",
)
ENCODING = Rule(
    "file-encoding",
    "the file is not UTF-8",
    "In another encoding Persian letters are other bytes, and every program would read other letters.",
    "YAML 1.2.2, 5.2",
    "save the file as UTF-8",
    ("a text saved as UTF-8",),
    ("a text saved in Windows-1256, or as UTF-16",),
    where="words",
    shown="tests/reader/test_document.py::test_a_faulty_file_is_told_where_its_fault_stands",
)
EMPTY_FILE = Rule(
    "file-empty",
    "the file says nothing",
    "An empty file is most often one whose content was lost while it was saved.",
    _WHOLE,
    "see `briefs new`",
    ("units: {}\n",),
    ("units: |\n  # nothing yet\n",),
)
SYNTAX = Rule(
    "yaml-syntax",
    "the lines cannot be read as YAML",
    "Keys, lists and texts are told apart by their signs and by their indent.",
    "YAML 1.2.2, 6.1 and 7",
    "look at the signs and the indent of this line and the one above",
    ("brief:\n  pages: {max: 2}\n",),
    (
        "units: |\n  camp: {en: {one: camp, other: camps}\n",
        "house: |\n  name:\n    en: |\n      Our Desk\n   fa: |\n      دفتر ما\n",
        "house: |\n  name: *desk\n",
        "units: |\n  <<<<<<< HEAD\n  camp: {en: {one: camp, other: camps}}\n  =======\n  >>>>>>> theirs\n",
    ),
)
CHARACTER = Rule(
    "yaml-character",
    "a character may not stand in a text",
    "Controls, lone halves of characters and the like are in no font and in no file format.",
    "YAML 1.2.2, 5.1; XML 1.0, 2.2",
    "delete it",
    (f'{_CAMPS}, short: "camp"}}\n',),
    (f'{_CAMPS}, short: "ca\\bmp"}}\n',),
)
SEPARATOR = Rule(
    "line-separator",
    "an invisible character breaks the line",
    "YAML takes it for the end of a line and no editor shows it as one: what stands behind it would be lost.",
    "YAML 1.1, 5.4, as many programs still read it",
    "write a space or an ordinary line break",
    ("units: |\n  # camps, and what else is counted\n  {}\n",),
    ("units: |\n  # camps,\u2028 and what else is counted\n  {}\n",),
)
ALIAS = Rule(
    "yaml-alias",
    "aliases are not read",
    "A text that stands for another one far above is changed by whoever edits that one. A few lines of them can also "
    "unfold to more than any machine holds.",
    "YAML 1.2.2, 7.1",
    "write the text out",
    ("units: |\n  camp:\n    en: {one: camp, other: camp}\n    fa:\n      other: |\n        اردوگاه\n",),
    ("units: |\n  camp:\n    en: {one: &name camp, other: *name}\n    fa:\n      other: |\n        اردوگاه\n",),
)
KEY = Rule(
    "yaml-key",
    "a key is more than a single word",
    "What stands before the colon is a name that the schema or the brief gives.",
    _SCHEMA,
    "write one word before the colon",
    ("brief:\n  pages: {max: 2}\n",),
    ("brief:\n  pages:\n    ? [max]\n    : 2\n",),
)
DUPLICATE = Rule(
    "yaml-duplicate",
    "a key stands here a second time",
    "One of both would win in silence, and the other text be lost.",
    "YAML 1.2.2, 3.2.1.1: keys of a mapping are unique",
    "keep one of the two",
    (_TWICE,),
    (_TWICE + "  camp:\n    en: {one: tent, other: tents}\n    fa:\n      other: |\n        خیمه\n",),
)
LANGUAGE = Rule(
    "text-language",
    "a file of texts says that it is in another language",
    "The name of the file and its first key say the language; where they differ, a text is in the wrong file.",
    "README.md: text.fa.yaml, or text.en.yaml",
    "write `language:` as the name of the file says",
    ("fa: |\n  language: fa\n  text:\n    title: |\n      یک مرز\n",),
    ("fa: |\n  language: en\n  text:\n    title: |\n      یک مرز\n",),
)
BLOCK = Rule(
    "text-block",
    "a text does not stand on a line of its own",
    "Editors show a line with a Latin key from the left: Persian beside it is shown out of order, and is edited wrong.",
    "README.md: each text stands on the lines below its id; UAX #9, 4.3",
    "end the line of the key in `|` and write the text on the next one, indented",
    ("fa:\n  title: |\n    یک مرز\n",),
    ("fa:\n  title: یک مرز\n", "en:\n  title: A border\n"),
)
KEY_MISSING = Rule(
    "key-missing",
    "a key is missing",
    "Without it nobody knows what is meant, and nothing is guessed.",
    _SCHEMA,
    "add it",
    (f"{_LONG}}}\n",),
    ("brief:\n  facts:\n    people: {kind: number}\n",),
)
KEY_UNKNOWN = Rule(
    "key-unknown",
    "a key is not known here",
    "What nobody reads is never printed; most often there is a slip in its spelling.",
    _SCHEMA,
    "look for a slip in its spelling, or remove it; `briefs schema` describes what may stand here",
    ("brief:\n  contents: true\n",),
    ("brief:\n  content: true\n",),
)
KIND_UNKNOWN = Rule(
    "kind-unknown",
    "there is no such kind",
    "The kind of a fact or a section says which keys it has and how it is printed.",
    _SCHEMA,
    "choose one of those that the schema names",
    ("brief:\n  sections:\n    - {kind: timeline, items: [{id: later}]}\n",),
    ("brief:\n  sections:\n    - {kind: timeleine, items: [{id: later}]}\n",),
)
KIND_MISSING = Rule(
    "kind-missing",
    "the key 'kind' is missing",
    "The kind of a fact or a section says which keys it has and how it is printed.",
    _SCHEMA,
    "add the line `kind: …`",
    (f"{_LONG}}}\n",),
    ("brief:\n  facts:\n    people: {value: 46}\n",),
)
LONG = Rule(
    "value-long",
    "there is more than can stand here",
    "A paragraph of so many words, or a list of so many entries, is a slip, or is better told in parts.",
    _SCHEMA,
    "make several units of it",
    ("fa:\n  title: |\n    یک مرز\n",),
    ("en:\n  title: |\n    " + "A border and " * 1600 + "a line\n",),
)
TYPE = Rule(
    "value-type",
    "a value is of another sort: a text, a list, or keys of its own are needed",
    "A list where keys belong, or a word where a list belongs, is most often a lost sign or a lost indent.",
    _SCHEMA,
    "look at `briefs schema`, or at what `briefs new` writes there",
    ("brief:\n  pages: {max: 2}\n",),
    ("brief:\n  pages: 2\n", "brief:\n  facts: [46]\n"),
)
FORM = Rule(
    "value-form",
    "a value does not have its form",
    "Ids, hashes and addresses are compared sign by sign, by programs.",
    _SCHEMA,
    "an id begins with a small Latin letter; small letters, digits and underscores follow, 28 characters at most",
    ("brief:\n  standfirst: {id: opening}\n",),
    ("brief:\n  standfirst: {id: Opening-1}\n", "brief:\n  source: {sha256: 4ae3}\n"),
)
CHOICE = Rule(
    "value-choice",
    "a value is not one of those that there are",
    "Each of them is set in its own way; for another one there is none.",
    _SCHEMA,
    "choose one of those that the message names",
    ("house:\n  style: {paper: A5}\n",),
    ("house:\n  style: {paper: B5}\n",),
)
WRONG = Rule(
    "value-wrong",
    "a value cannot be what it stands for",
    "A number, a date, a range or a paragraph that is none would be printed wrong in both languages.",
    _SCHEMA,
    "write it as `briefs new` shows it",
    (f"{_LONG}, evidence: [1-2]}}\n",),
    (
        "brief:\n  facts:\n    people: {kind: number, value: many}\n",
        "brief:\n  facts:\n    said: {kind: date, value: 2024-13-40}\n",
        f"{_LONG}, evidence: [2-1]}}\n",
    ),
)

FILES = (SLUG, MISSING, UNREADABLE, LARGE, ENCODING, EMPTY_FILE, SYNTAX, CHARACTER, SEPARATOR, ALIAS, KEY, DUPLICATE)
VALUES = (BLOCK, LANGUAGE, KEY_MISSING, KEY_UNKNOWN, KIND_UNKNOWN, KIND_MISSING, LONG, TYPE, FORM, CHOICE, WRONG)
