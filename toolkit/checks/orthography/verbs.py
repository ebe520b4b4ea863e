"""Verbs: the forms that stand after می, by the stems that prose of newsrooms uses."""

from __future__ import annotations

from collections.abc import Iterable

_PRESENT = (
    "کن شو گوی ده دار خواه توان دان بین گیر آور آی رو رس ساز نویس خوان کش باش پرداز یاب شناس پذیر گذار گذر گرد گردان "
    "مان افزای فرست پرس جوی نام شمار پندار اندیش فروش خر بر بند زن کوش ترس رسان نشین ایست افت انداز فهم پیوند نمای "
    "گشای فرمای آزمای کاه انجام انگیز آموز سنج گنج نگر شنو لرز جنگ میر رنج بخش چرخ چین طلب "
    "سپار ورز ریز سوز گریز بار شکن پوش آفرین آمیز افکن ربای پیمای گمار گستر کوب "
    "خیز تاز پیچ پاش شتاب گرای نواز خند آزار آرای افروز نه"
)
_PAST = (
    "کرد شد گفت داد داشت خواست توانست دانست دید گرفت آورد آمد رفت رسید ساخت نوشت خواند کشید پرداخت یافت شناخت پذیرفت "
    "گذاشت گذشت گردید گشت گرداند ماند افزود فرستاد پرسید جست نامید شمرد پنداشت اندیشید فروخت خرید برد بست زد کوشید "
    "ترسید رساند نشست ایستاد افتاد انداخت فهمید پیوست نمود گشود فرمود کاست انجامید آموخت سنجید نگریست شنید لرزید جنگید "
    "بخشید چرخید چید طلبید بود سپرد ورزید ریخت گریخت بارید پوشید آفرید آمیخت افکند ربود پیمود گماشت کاشت "
    "گسترد کوبید خاست تاخت پیچید پاشید شتافت گرایید نواخت خندید آزرد آراست افروخت"
)
_PERFECT = (
    "کرد شد گفت داد داشت خواست توانست دانست دید گرفت آورد آمد رفت رسید ساخت نوشت خواند کشید پرداخت یافت بود زد برد"
)
"""Verbs whose participle stands behind می, «می‌کرده است»; that of others is an adjective as well: «گذشته»."""
_IMPERSONAL = ("توان", "باید", "بایست", "بایستی")


def _with(stems: str, endings: Iterable[str]) -> set[str]:
    return {stem + ending for stem in stems.split() for ending in endings}


PAST = frozenset(_with(_PAST, ("", "م", "یم", "ید", "ند")) | _with(_PERFECT, ("ه",)))
"""Forms of the past, of which a month may be the time: «در اپریل و می گفت»."""
_OF_WINE = "خورد خورند خورم خوریم خورید خوردند خوردم خوردیم نوشد نوشند نوشم نوشید نوشیدند"
OF_WINE = frozenset(_OF_WINE.split())
"""Forms of which wine, «می», may be the object."""
FORMS = frozenset(_with(_PRESENT, ("م", "د", "یم", "ید", "ند"))) | PAST | OF_WINE | frozenset(_IMPERSONAL)
"""Finite forms of all persons but the second singular, whose ending is also that of adjectives: «میدانی»."""
