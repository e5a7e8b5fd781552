# SPDX-License-Identifier: MIT
"""Tables that nobody knows: guesses, previews, and reading with the user's mapping."""

from __future__ import annotations

import json

import pytest

from aliguard_desktop.domain.money import Money
from aliguard_desktop.importing.tables.preview import preview_mapping
from aliguard_desktop.services.tables import OFFERED, ColumnMapping, Field, TableMappings
from tests.fakes import MemoryUnits
from tests.importing.tables.tables_helpers import codes, events_of, read, workbook

NUMBER = "8190004567427741"
OTHER = "8190004567437741"
TEXT = (
    "Bestellnr;Was;Händler;Preis;Datum;Käuferschutz bis;Track\n"
    f"{NUMBER};Lampe;Blau;12,90 €;03/04/2026;20.06.2026;RB123456785CN\n"
    f"{OTHER};Birne;Blau;viel;04/04/2026;;\n"
    "Summe;;;12,90 €;;;\n"
)
FIELDS = (
    Field.ORDER, Field.TITLE, Field.STORE, Field.AMOUNT, Field.ORDERED, Field.PROTECTION,
    Field.TRACKING,
)  # fmt: skip


def unknown(content=TEXT, name="mine.csv"):
    (table,) = read(content, name).tables
    return table


def test_an_unknown_table_is_handed_over_with_its_first_rows_and_guesses():
    result = read(TEXT, "mine.csv")
    table = unknown()
    assert (result.recognised, result.orders) == ("", ())
    assert codes(result.not_understood) == ["table_unknown"]
    assert table.headers[0] == "Bestellnr"
    assert table.rows[0][1] == "Lampe"
    assert (table.count, table.mapping) == (3, None)
    # "Bestellnr" is in no list: the column with the order numbers is found by what it holds.
    assert table.guesses == (
        Field.ORDER, Field.IGNORE, Field.STORE, Field.AMOUNT, Field.ORDERED, Field.PROTECTION,
        Field.TRACKING,
    )  # fmt: skip


def test_the_key_stands_for_the_headers_not_for_the_file():
    assert unknown().key == unknown(TEXT + f"{NUMBER};;;;;;\n", "other.csv").key
    assert unknown().key != unknown(TEXT.replace("Track", "Trace")).key
    assert "Bestell" not in unknown().key


def test_the_preview_counts_rows_and_finds_what_is_ambiguous():
    found = preview_mapping(unknown(), ColumnMapping(FIELDS))
    assert (found.rows, found.readable, found.damaged) == (3, 2, 0)
    assert found.ambiguous == ("03/04/2026",)
    assert dict(found.troubled)[0] == 1  # the row of the sum has no order number
    assert dict(found.troubled)[3] == 1  # "viel" is no amount
    answered = preview_mapping(unknown(), ColumnMapping(FIELDS, day_first=True))
    assert answered.ambiguous == ()
    wrong = preview_mapping(unknown(), ColumnMapping((Field.TITLE, Field.ORDER, *FIELDS[2:])))
    assert wrong.readable == 0


def test_the_preview_counts_numbers_that_excel_has_cut():
    table = unknown(TEXT.replace(NUMBER, "8.19E+15"))
    assert preview_mapping(table, ColumnMapping(FIELDS)).damaged == 1


def test_a_remembered_mapping_reads_the_table_at_once():
    mapping = ColumnMapping(FIELDS, day_first=False)
    result = read(TEXT, mappings={unknown().key: mapping})
    first, second = result.orders
    assert (first.number, first.title, first.store) == (NUMBER, "Lampe", "Blau")
    assert first.paid == Money("EUR", 1290)
    assert {kind: day.isoformat() for kind, day in events_of(first).items()} == {
        "placed": "2026-03-04",
        "protection_end": "2026-06-20",
    }
    assert first.parcels[0].numbers == ("RB123456785CN",)
    assert second.paid is None
    assert set(codes(result.not_understood)) == {"amount_unreadable", "number_letters"}
    assert codes(result.remarks) == ["table_mapped"]
    assert result.tables[0].mapping == mapping


def test_what_is_kept_of_a_table_is_only_what_was_read():
    fields = (*FIELDS[:1], Field.IGNORE, *FIELDS[2:])
    result = read(TEXT, mappings={unknown().key: ColumnMapping(fields, day_first=True)})
    (piece,) = result.kept
    assert (piece.kind, piece.day_first) == ("table", True)
    assert NUMBER in piece.text
    assert "Lampe" not in piece.text


def test_amounts_that_differ_between_the_rows_of_an_order_are_those_of_its_items():
    text = f"Nr;What;Price\n{NUMBER};Lamp;$ 3.00\n{NUMBER};Bulb;$ 4.00\n{OTHER};Sock;$ 1.00\n"
    mapping = ColumnMapping((Field.ORDER, Field.TITLE, Field.AMOUNT))
    result = read(text, mappings={unknown(text).key: mapping})
    assert result.orders[0].paid is None
    assert [line.paid for line in result.orders[0].lines] == [Money("USD", 300), Money("USD", 400)]
    assert result.orders[1].paid == Money("USD", 100)
    assert "amounts_differ" in codes(result.remarks)


def test_a_title_above_the_headers_and_a_line_that_names_the_delimiter():
    above = f"sep=;\nMy orders 2026;;\n\nNr;What;When\n{NUMBER};Lamp;2026-03-02\n"
    table = unknown(above)
    assert table.headers == ("Nr", "What", "When")
    assert table.count == 1


def test_unknown_sheets_and_unknown_json_are_tables_too():
    sheets = workbook(Mine=[["Nr", "What"], [NUMBER, "Lamp"]], Notes=[["a", "b"], ["c", "d"]])
    table = unknown(sheets, "b.xlsx")
    assert (table.name, table.guesses[0]) == ("b.xlsx: Mine", Field.ORDER)
    plain = json.dumps([{"nr": NUMBER, "what": "Lamp", "inner": {"price": 1.10}}])
    table = unknown(plain, "b.json")
    assert table.headers == ("nr", "what", "inner.price")
    assert table.rows[0] == (NUMBER, "Lamp", "1.10" if "1.10" in plain else "1.1")


def test_lines_with_one_comma_each_are_a_table_only_with_order_numbers():
    assert read("Milk, bread\nTea, cake\nSalt, jam\n", "t.txt") is None
    assert read(f"Nr,What\n{NUMBER},Lamp\n{OTHER},Bulb\n", "t.txt").tables


def test_mappings_are_remembered_by_header_set():
    units = MemoryUnits()
    tables = TableMappings(units, preview_mapping)
    assert tables.remembered() == {}
    mapping = ColumnMapping(FIELDS, day_first=True)
    tables.remember("k1", mapping)
    tables.remember("k2", ColumnMapping((Field.ORDER,)))
    assert TableMappings(units, preview_mapping).remembered() == {
        "k1": mapping,
        "k2": ColumnMapping((Field.ORDER,)),
    }


@pytest.mark.parametrize(
    "stored",
    ["", "no json", "[]", '{"k": 1}', '{"k": {"fields": ["order", "unheard"]}}',
     '{"k": {"fields": ["title"]}}', '{"k": {"fields": "order"}}'],
)  # fmt: skip
def test_a_damaged_memory_only_asks_again(stored):
    units = MemoryUnits()
    with units("x") as unit:
        unit.settings.put("tables.mappings", stored)
        unit.commit()
    assert TableMappings(units, preview_mapping).remembered() == {}


def test_very_many_mappings_forget_the_oldest():
    tables = TableMappings(MemoryUnits(), preview_mapping)
    for rank in range(103):
        tables.remember(f"k{rank}", ColumnMapping((Field.ORDER,)))
    assert len(tables.remembered()) == 100
    assert "k2" not in tables.remembered()
    assert "k3" in tables.remembered()


def test_a_mapping_of_another_width_is_not_used():
    result = read(TEXT, mappings={unknown().key: ColumnMapping((Field.ORDER,))})
    assert result.tables[0].mapping is None
    assert not result.orders


def test_the_offer_begins_with_leaving_out_and_has_no_internal_field():
    assert OFFERED[0] is Field.IGNORE
    assert Field.LINE not in OFFERED


def test_amounts_without_a_currency_are_one_note_and_no_failure():
    text = "Ref;Title;Paid\n8190004567427741;Lamp;12.50\n8190004567437741;Bulb;3,20\n"
    table = unknown(text)
    mapping = ColumnMapping((Field.ORDER, Field.TITLE, Field.AMOUNT))
    result = read(text, mappings={table.key: mapping})
    assert len(result.orders) == 2
    assert codes(result.not_understood) == []
    assert codes(result.remarks) == ["no_currency", "table_mapped"]
    assert preview_mapping(table, mapping).partly == 0
    assert preview_mapping(table, mapping).no_currency == 2


def test_show_row_shows_the_row_and_the_answer_on_dates_stays_with_the_columns():
    result = read(TEXT, mappings={unknown().key: ColumnMapping(FIELDS)}, day_first=True)
    (amount,) = [one for one in result.not_understood if one.code == "amount_unreadable"]
    assert amount.raw == f"{OTHER} | Birne | Blau | viel | 04/04/2026"
    assert result.tables[0].mapping.day_first is True
