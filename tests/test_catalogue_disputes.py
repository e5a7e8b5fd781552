# SPDX-License-Identifier: MIT
"""The data of disputes: complete, the same in every language, and refused when damaged."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from aliguard_desktop.catalogue_disputes import load_phrases, load_reasons
from aliguard_desktop.domain.dispute.phrases import places
from aliguard_desktop.domain.dispute.reasons import Branch
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import ExhibitKind
from aliguard_desktop.resources import resource_path

BOOKS = load_phrases()


def test_same_sentences_and_places_in_all_languages() -> None:
    assert set(BOOKS) >= {"en", "ru"}
    english = BOOKS["en"]
    for book in BOOKS.values():
        assert book.sentences.keys() == english.sentences.keys()
        for key, phrase in english.sentences.items():
            other = book.sentences[key]
            assert set(places(other.full)) == set(places(phrase.full)), key
            assert set(places(other.short)) == set(places(phrase.short)), key


def test_english_is_plain_and_every_sentence_ends() -> None:
    for phrase in BOOKS["en"].sentences.values():
        assert phrase.full.isascii()
        assert phrase.full.endswith(".")
        assert phrase.short == "" or phrase.short.endswith(".")
    assert all(name.isascii() for name in BOOKS["en"].exhibits.values())


def test_situations_are_in_order_and_every_sentence_is_used() -> None:
    reasons = load_reasons(BOOKS["en"])
    assert list(reasons.situations) == sorted(reasons.situations)
    assert {"N1", "N3", "N4", "R4"} <= set(reasons.situations)
    used = {entry.phrase for rule in reasons.claims.values() for entry in rule.variants}
    assert used == set(BOOKS["en"].sentences)
    said = {claim for entry in reasons.situations.values() for claim in entry.claims}
    assert set(reasons.claims) == said - {"exhibits"}


def test_form_answers_fit_the_branch() -> None:
    for situation in load_reasons(BOOKS["en"]).situations.values():
        if situation.branch is Branch.SPECIAL or situation.code == "N8":
            assert not situation.form.group
            continue
        assert situation.form.received is (situation.branch.value == "here")
        if not situation.form.received:
            assert situation.form.solution == "refund_only"


def test_format_keys_are_known() -> None:
    """Every fact key of docs/format.md section 2 has its field."""
    keys = (
        "last_scan_on last_scan_text last_scan_place extension_asked_on extension_answer "
        "delivered_on delivered_city order_city carrier_answer label_weight_g scale_weight_g "
        "listing_weight_g count_ordered count_received damage noticed_on symptom steps_tried "
        "listing_says item_is keep_item loss_percent amount postage new_fact"
    )
    assert set(keys.split()) <= load_reasons(BOOKS["en"]).facts.keys()


def reasons_with(tmp_path: Path, old: str, new: str) -> Path:
    """Copy the folder and change one place, in the first file that has it."""
    folder = tmp_path / "reasons"
    shutil.copytree(resource_path("reasons"), folder)
    for path in sorted(folder.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        if old in text:
            path.write_text(text.replace(old, new, 1), encoding="utf-8")
            return folder
    raise AssertionError(f"nowhere: {old}")


def test_a_key_stands_in_one_file_only(tmp_path: Path) -> None:
    for table in ("[facts.item]", "[claims.today]", "[situations.N3]", "[limits]"):
        folder = tmp_path / table.strip("[]")
        shutil.copytree(resource_path("reasons"), folder)
        name = {"[situations.N3]": "not_here.toml"}.get(table, "facts.toml")
        shutil.copy(folder / name, folder / "twice.toml")
        # Only the table looked at stays double.
        kept = tables((folder / "twice.toml").read_text(encoding="utf-8"), table)
        (folder / "twice.toml").write_text(kept, encoding="utf-8")
        with pytest.raises(AliGuardError) as caught:
            load_reasons(BOOKS["en"], folder)
        assert f"{table} stands in {name} too" in caught.value.message


def tables(text: str, name: str) -> str:
    """Return a table of a file with those below it."""
    stem = name.strip("[]")
    kept: list[str] = []
    inside = False
    for row in text.splitlines():
        if row.startswith("["):
            inside = row.strip("[]") == stem or row.strip("[]").startswith(f"{stem}.")
        if inside:
            kept.append(row)
    return "\n".join(kept)


def test_no_limits_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(AliGuardError) as caught:
        load_reasons(BOOKS["en"], tmp_path)
    assert "limits" in caught.value.message


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("[limits]", "[limits", "facts.toml"),
        ("item_words = 6", 'item_words = "six"', "int"),
        ("cited = 6", "cited = 6\nextra = 1", "extra"),
        ('phrase = "ordered_item"', 'phrase = "nothing"', "nothing"),
        ('extension_answer = "none"', 'extension_answer = "never"', "never"),
        ('"shipped", "promised"', '"shiped", "promised"', "shiped"),
        ('"order_number", "item", "ordered_on"', '"number", "item"', "number"),
        ('claims = ["protection"]', 'claims = ["damage"]', "damage"),
        ('leaf_of = "property"', 'leaf_of = "brand"', "leaves need a fact"),
        ('color = { reason = "Color not as described" }', "", "'color' does not fit"),
        ('solutions = ["refund_only", ', 'solutions = ["swap", ', "no solution 'swap'"),
        (
            'solutions = ["refund_only", "return_refund"]',
            'solutions = ["return_refund"]',
            "offered",
        ),
        ('instead_of = "unboxing"', 'instead_of = "filming"', "no proof 'filming'"),
        ('media = "video"', 'media = "smell"', "smell"),
        ('kinds = ["tracking"]', 'kinds = ["smell"]', "smell"),
        (
            'required = ["order_number", "ordered_on", "shipped_on", "tracking_state"',
            'required = ["order_number", "ordered_on", "signed", "tracking_state"',
            "signed",
        ),
    ],
)
def test_wrong_reasons_are_refused_in_words(tmp_path: Path, old: str, new: str, why: str) -> None:
    with pytest.raises(AliGuardError) as caught:
        load_reasons(BOOKS["en"], reasons_with(tmp_path, old, new))
    assert caught.value.code == "catalogue_wrong"
    assert why in caught.value.message


@pytest.mark.parametrize(
    ("pattern", "new", "why"),
    [
        ("{expected_by}", "{shipped_on}", "other places"),
        ("{expected_by}", "{expected_by", "promised_past|expected|'}'"),
        (r"^today = .*$", "", "today"),
        (r"^label = .*$", "", "label"),
        ('language = "ru"', 'language = "uk"', "uk"),
        ('"января", ', "", "twelve"),
        (r"\{days\} дн", "дн", "wrong places"),
        ("{day} {month}", "{day}", "day, month"),
        (r"^see = .*$", 'see = "см."', "see"),
    ],
)
def test_wrong_phrases_are_refused_in_words(
    tmp_path: Path, pattern: str, new: str, why: str
) -> None:
    folder = tmp_path / "phrases"
    shutil.copytree(resource_path("phrases"), folder)
    path = folder / "ru.toml"
    text = path.read_text(encoding="utf-8")
    expression = pattern if "^" in pattern or "\\" in pattern else re.escape(pattern)
    changed = re.sub(expression, new, text, count=1, flags=re.MULTILINE)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    with pytest.raises(AliGuardError) as caught:
        load_phrases(folder)
    assert caught.value.code == "catalogue_wrong"
    assert re.search(why, caught.value.message)


def test_no_english_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(AliGuardError):
        load_phrases(tmp_path)


def test_every_exhibit_kind_has_a_name_in_every_language() -> None:
    for book in BOOKS.values():
        assert set(book.exhibits) == set(ExhibitKind)


def test_each_language_names_itself_and_says_whether_it_was_read() -> None:
    for language, book in BOOKS.items():
        assert book.name, language
    assert (BOOKS["en"].name, BOOKS["en"].reviewed) == ("English", True)
    assert BOOKS["ru"].reviewed


def test_form_answers_belong_to_a_dispute_only(tmp_path: Path) -> None:
    folder = reasons_with(tmp_path, 'purpose = "appeal"\n', "")
    with pytest.raises(AliGuardError) as caught:
        load_reasons(BOOKS["en"], folder)
    assert "form answers" in caught.value.message


def test_every_reason_of_a_refusal_is_told_in_the_format() -> None:
    code = (Path(__file__).parents[1] / "aliguard_desktop/domain/dispute/situations.py").read_text(
        encoding="utf-8"
    )
    reasons = set(re.findall(r'Stage\.[A-Z_]+: "([a-z_]+)"', code))
    reasons |= set(re.findall(r'NotNow\("([a-z_]+)"', code))
    assert len(reasons) == 8
    told = (Path(__file__).parents[1] / "docs/format.md").read_text(encoding="utf-8")
    listed = told[told.index("  Reasons: `") :].split("\n  X2")[0]
    assert {one for one in reasons if f"`{one}`" not in listed} == set()
    assert "`text_version`" in told
