"""Letters of one word stay joined across tags."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring, tostring

import pytest

from toolkit.writers.pdf.joins import JOINER, join_across_tags

J = JOINER


def joined(text: str) -> str:
    root = fromstring(f"<body>{text}</body>")
    join_across_tags(root)
    return tostring(root, encoding="unicode").removeprefix("<body>").removesuffix("</body>")


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("<p>ک<b>تا</b>ب</p>", f"<p>ک{J}<b>{J}تا</b>ب</p>"),  # alef ends a join, so the last border needs none
        ("<p>می<em>نویسد</em></p>", f"<p>می{J}<em>{J}نویسد</em></p>"),
        ("<p>بَ<em>ت</em></p>", f"<p>بَ{J}<em>{J}ت</em></p>"),  # a mark lets the join pass
        ("<p><em><a>ب</a></em><b>ت</b></p>", f"<p><em><a>ب{J}</a></em><b>{J}ت</b></p>"),
        ("<p>ب<em></em>ت</p>", f"<p>ب{J}<em />{J}ت</p>"),
    ],
)
def test_a_word_across_tags_is_joined(written, drawn):
    assert joined(written) == drawn


@pytest.mark.parametrize(
    "written",
    [
        "<p>کتاب <em>تازه</em></p>",
        "<p>دار<em>ی</em></p>",  # reh never joins to what follows
        "<p>می\u200c<em>شود</em></p>",  # the half-space says that it does not join
        "<p>ب<em>ء</em></p>",
        "<p>ب<em>۴</em></p>",
        "<p>ب<em>a</em></p>",
        "<p>a<em>b</em></p>",
        "<p>ب</p><p>ت</p>",
        "<p>ب<br />ت</p>",
        '<p>متن<span class="footnote">یادداشت</span>متن</p>',
        '<p><span class="hemistich">ب</span><span class="hemistich">ت</span></p>',
    ],
)
def test_what_is_not_one_word_is_left_alone(written):
    assert joined(written) == written
