from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages import checkers

from toolkit.errors import EnvironmentFault
from toolkit.l10n import catalog
from toolkit.language import ENGLISH, LANGUAGES, PERSIAN

TEMPLATES = Path(__file__).parents[2] / "templates"
HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""


def project(directory, entries, language=PERSIAN):
    file = catalog.path(language, directory)
    file.parent.mkdir(parents=True)
    file.write_text(HEADER + entries, "utf-8")
    return directory


def test_words_are_translated(tmp_path):
    words = catalog.load(PERSIAN, project(tmp_path, 'msgid "Sources"\nmsgstr "منابع"\n'))
    assert words.gettext("Sources") == "منابع"


def test_the_first_directory_that_has_the_language_serves_it(tmp_path):
    ours = project(tmp_path / "ours", 'msgid "Sources"\nmsgstr "منابع"\n')
    own = project(tmp_path / "own", 'msgid "Sources"\nmsgstr "Papers"\n', ENGLISH)
    assert catalog.load(PERSIAN, own, ours).gettext("Sources") == "منابع"
    assert catalog.load(ENGLISH, own, ours).gettext("Sources") == "Papers"


def test_plurals_follow_the_catalog(tmp_path):
    entry = 'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "یکی"\nmsgstr[1] "چندتا"\n'
    words = catalog.load(PERSIAN, project(tmp_path, entry))
    assert [words.ngettext("one", "many", count) for count in (1, 2)] == ["یکی", "چندتا"]


@pytest.mark.parametrize(
    "entries",
    [
        "",
        'msgid "Sources"\nmsgstr ""\n',
        '#, fuzzy\nmsgid "Sources"\nmsgstr "منابع"\n',
        '#~ msgid "Sources"\n#~ msgstr "منابع"\n',
    ],
    ids=["absent", "empty", "fuzzy", "obsolete"],
)
def test_what_is_missing_is_an_error(tmp_path, entries):
    words = catalog.load(PERSIAN, project(tmp_path, entries))
    for ask in (
        lambda: words.gettext("Sources"),
        lambda: words.ngettext("Sources", "Sources", 2),
        lambda: words.pgettext("heading", "Sources"),
        lambda: words.npgettext("heading", "Sources", "Sources", 2),
    ):
        with pytest.raises(LookupError, match="Sources"):
            ask()


def test_a_faulty_file_is_no_half_catalog(tmp_path):
    with pytest.raises(EnvironmentFault, match="cannot be read"):
        catalog.load(PERSIAN, project(tmp_path, 'msgid "Sources"\nnonsense\n'))


def test_a_file_in_another_encoding(tmp_path):
    file = catalog.path(PERSIAN, project(tmp_path, ""))
    file.write_bytes(HEADER.encode() + 'msgid "Sources"\nmsgstr "منابع"\n'.encode("cp1256"))
    with pytest.raises(EnvironmentFault, match="cannot be read"):
        catalog.load(PERSIAN, tmp_path)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(EnvironmentFault, match="cannot be read"):
        catalog.load(ENGLISH, tmp_path)


def messages(language):
    return {message.id: message for message in catalog.read(language, TEMPLATES) if message.id}


def test_the_catalogs_hold_the_same_messages():
    english, persian = (set(messages(language)) for language in LANGUAGES.values())
    assert english
    assert english == persian


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_the_catalogs_are_whole_and_sound(language):
    for message in messages(language).values():
        assert message.string, message.id
        assert not message.fuzzy, message.id
        for check in checkers.checkers:
            check(catalog.read(language, TEMPLATES), message)


def test_english_wording_is_the_name_of_a_message():
    assert all(message.string == name for name, message in messages(ENGLISH).items())


def test_templates_ask_only_for_words_that_there_are():
    asked = {
        name
        for template in TEMPLATES.rglob("*.j2")
        for name in re.findall(r'\b_\("([^"]*)"', template.read_text("utf-8"))
    }
    assert asked
    assert asked <= set(messages(ENGLISH))
