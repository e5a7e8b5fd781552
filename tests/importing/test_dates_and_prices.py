# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.dates import days_in, month_day_near, read_day
from aliguard_desktop.importing.prices import read_price, read_price_info


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jan 24, 2025", date(2025, 1, 24)),
        ("Sept. 4, 2026", date(2026, 9, 4)),
        ("27 Apr 2026", date(2026, 4, 27)),
        ("Feb 11 - 20, 2026", date(2026, 2, 20)),
        ("24 nov, 2023", date(2023, 11, 24)),
        ("5 janv. 2026", date(2026, 1, 5)),
        ("16 août 2026", date(2026, 8, 16)),
        ("1 févr. 2026", date(2026, 2, 1)),
        ("12 de dez de 2025", date(2025, 12, 12)),
        ("5 de marzo de 2026", date(2026, 3, 5)),
        ("15 мая 2026", date(2026, 5, 15)),
        ("2026-04-27", date(2026, 4, 27)),
        ("2022-03-23 21:19:58", date(2022, 3, 23)),
        ("27.04.2026", date(2026, 4, 27)),
        ("27/04/2026", date(2026, 4, 27)),
        ("04/27/2026", date(2026, 4, 27)),
        ("05/05/2026", date(2026, 5, 5)),
        ("2026년 3월 4일", date(2026, 3, 4)),
        ("2026. 3. 4.", date(2026, 3, 4)),
        ("2026年3月4日", date(2026, 3, 4)),
        ("2026/4/27", date(2026, 4, 27)),
        ("27.\u200e04.\u200f2026", date(2026, 4, 27)),
        ("27\u00a0Apr\u202f2026", date(2026, 4, 27)),
        ("1er févr. 2026", date(2026, 2, 1)),
        ("4. März 2026", date(2026, 3, 4)),
        ("15. Dez. 2026", date(2026, 12, 15)),
        ("7 paź 2026", date(2026, 10, 7)),
        ("21 października 2026", date(2026, 10, 21)),
        ("3 września 2026", date(2026, 9, 3)),
        ("9 lipca 2026", date(2026, 7, 9)),
        ("3 lis, 2026", date(2026, 11, 3)),
        ("8 Ağu 2026", date(2026, 8, 8)),
        ("12 mrt. 2026", date(2026, 3, 12)),
        ("12 Kasım 2026", date(2026, 11, 12)),
        ("5 gen 2026", date(2026, 1, 5)),
        ("2 листопада 2026", date(2026, 11, 2)),
        ("5 September 2017", date(2017, 9, 5)),
        ("24 ב\u05d9ולי 2026", date(2026, 7, 24)),
        ("24 يوليو 2026", date(2026, 7, 24)),
        ("14. červenec 2026", date(2026, 7, 14)),
        ("Order date: Feb 10, 2026 (Pacific)", date(2026, 2, 10)),
    ],
)
def test_days_are_read_as_pages_write_them(text: str, day: date) -> None:
    assert read_day(text) == day


# ruff: noqa: RUF001 - months of other scripts
MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "en_long": "January February March April May June July August September October November "
    "December",
    "pt": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "pt_long": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
    "es": "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.",
    "es_long": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "fr_long": "janvier février mars avril mai juin juillet août septembre octobre novembre "
    "décembre",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "de_long": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "it_long": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre "
    "novembre dicembre",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "pl_long": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
    "listopada grudnia",
    "ru": "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
    "ru_long": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
    "uk_long": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада "
    "грудня",
    "az": "yan fev mar apr may iyn iyl avq sen okt noy dek",
    "az_long": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "nl": "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    "tr": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    "he": "ינו׳ פבר׳ מרץ אפר׳ מאי יוני יולי אוג׳ ספט׳ אוק׳ נוב׳ דצמ׳",
}


@pytest.mark.parametrize("language", sorted(MONTHS))
def test_every_month_of_every_language_in_every_order(language: str) -> None:
    for month, name in enumerate(MONTHS[language].split(), 1):
        for form in ("5 {} 2026", "5. {} 2026", "{} 5, 2026", "5 {}, 2026", "5 de {} de 2026"):
            assert read_day(form.format(name)) == date(2026, month, 5), form.format(name)
        for form in ("{} 5", "5 {} 18:39"):  # without a year, as the tracking page has it
            text = form.format(name)
            assert month_day_near(text, date(2026, month, 9)) == date(2026, month, 5), text


@pytest.mark.parametrize("text", ["03/04/2026", "3-4-2026", "12/11/2026"])
def test_a_day_that_could_be_two_is_never_guessed(text: str) -> None:
    with pytest.raises(AliGuardError) as caught:
        read_day(text)
    assert caught.value.code == "date_ambiguous"


@pytest.mark.parametrize(
    ("text", "day", "month"),
    [
        ("03/04/2026", date(2026, 4, 3), date(2026, 3, 4)),
        ("12-11-2026", date(2026, 11, 12), date(2026, 12, 11)),
    ],
)
def test_the_answer_settles_a_day_that_could_be_two(text: str, day: date, month: date) -> None:
    assert read_day(text, day_first=True) == day
    assert read_day(text, day_first=False) == month
    assert read_day("27/04/2026", day_first=False) == date(2026, 4, 27)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "Feb 30, 2026", "31.02.2026", "Jul. 28 18:39", "2026-13-01", "8190000000000001"],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(AliGuardError) as caught:
        read_day(text)
    assert caught.value.code == "date_unreadable"


def test_two_days_are_not_one() -> None:
    with pytest.raises(AliGuardError):
        read_day("Aug 3, 2026 or Sep 4, 2026")
    assert [one.day for one in days_in("Aug 3, 2026 - Sep 4, 2026")] == [
        date(2026, 8, 3),
        date(2026, 9, 4),
    ]


def test_a_day_without_year_takes_the_nearest_one() -> None:
    assert month_day_near("Dec. 28 - Jan. 3", date(2025, 12, 30)) == date(2026, 1, 3)
    assert month_day_near("Jul. 28", date(2026, 7, 31)) == date(2026, 7, 28)
    assert month_day_near("Tue | Jul. 28 18:39", date(2026, 7, 31)) == date(2026, 7, 28)
    assert month_day_near("18:05 Jul 28", date(2026, 7, 31)) == date(2026, 7, 28)
    assert month_day_near("7월 28일 18:39", date(2026, 7, 31)) == date(2026, 7, 28)
    assert month_day_near("soon", date(2026, 7, 31)) is None
    assert month_day_near("18:39", date(2026, 7, 31)) is None


def test_a_past_day_without_a_year_is_never_one_to_come() -> None:
    january = date(2027, 1, 5)
    assert month_day_near("Dec. 28", january, past=True) == date(2026, 12, 28)
    assert month_day_near("Mar. 28", january, past=True) == date(2026, 3, 28)
    assert month_day_near("Mar. 28", january) == date(2027, 3, 28)


@given(st.dates(date(2010, 1, 1), date(2098, 12, 31)), st.sampled_from(["%b %d, %Y", "%d.%m.%Y"]))
def test_every_day_comes_back(day: date, form: str) -> None:
    names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    text = day.strftime(form.replace("%b", names[day.month - 1]))
    assert read_day(text) == day


@given(st.text())
def test_any_text_gives_days_or_a_clear_refusal(text: str) -> None:
    found = days_in(text)
    if len(found) == 1 and found[0].day is not None:
        assert read_day(text) == found[0].day
    else:
        with pytest.raises(AliGuardError, match=r"date|different days"):
            read_day(text)


@pytest.mark.parametrize(
    ("text", "currency", "expected"),
    [
        ("US $1,382.11", "", "USD 1382.11"),
        ("€48.88", "", "EUR 48.88"),
        ("129,46zł", "", "PLN 129.46"),
        ("R$126,59", "", "BRL 126.59"),
        ("R$61.25", "BRL", "BRL 61.25"),
        ("₩11,110", "", "KRW 11110"),
        ("1.234,50 €", "", "EUR 1234.50"),
        ("1 234,50 ₽", "", "RUB 1234.50"),
        ("US $1,382", "", "USD 1382.00"),
        ("US $3", "", "USD 3.00"),
        ("$7.5", "", "USD 7.50"),
        ("\u200f48.88 €\u200f", "", "EUR 48.88"),
        ("₪\u00a01,382.11", "", "ILS 1382.11"),
        ("1\u202f234,50\u00a0zł", "", "PLN 1234.50"),
        ("1234,56 руб.", "", "RUB 1234.56"),
        ("CHF 1'234.50", "", "CHF 1234.50"),
        ("Rp 129.000", "", "IDR 129000.00"),
        ("¥1,382", "", "JPY 1382"),
        ("EUR 12,3", "", "EUR 12.30"),
        ("KWD 1,234.500", "", "KWD 1234.500"),
        ("$12,990", "CLP", "CLP 12990"),
        ("₩11,110.00", "KRW", "KRW 11110"),
        ("11110.0", "KRW", "KRW 11110"),
        ("JP¥ 1,382", "", "JPY 1382"),
        ("MXN$1,234.50", "", "MXN 1234.50"),
        ("C $12.30", "", "CAD 12.30"),
        ("1 234,56 грн", "", "UAH 1234.56"),
    ],
)
def test_prices_in_both_ways_of_writing(text: str, currency: str, expected: str) -> None:
    assert str(read_price(text, currency)) == expected


@pytest.mark.parametrize(
    "text", ["", "free shipping", "-R$5,66", "12", "US $5.0012", "US $", "x" * 99]
)
def test_what_is_no_price_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a|decimal digits"):
        read_price(text)


@pytest.mark.parametrize(
    ("info", "currency", "expected"),
    [
        ("R$132,74|132|74", "BRL", "BRL 132.74"),
        ("₩11,110|11110|", "KRW", "KRW 11110"),
        ("US $1,382.5|1,382|5", "USD", "USD 1382.50"),
    ],
)
def test_price_info_is_the_safest_source(info: str, currency: str, expected: str) -> None:
    assert str(read_price_info(info, currency)) == expected


@given(st.text(max_size=60), st.sampled_from(["", "USD", "KRW"]))
def test_any_text_is_a_price_or_none(text: str, currency: str) -> None:
    for read in (read_price, read_price_info):
        try:
            assert read(text, currency).minor >= 0
        except ValueError:
            continue
