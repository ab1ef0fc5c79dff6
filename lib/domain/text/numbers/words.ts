import { fold } from '@/lib/domain/text/folding';

/**
 * What a word does in a number that is written out: `adds` a value, or multiplies what stands before it (`scale`). `teen` is
 * the ten of Arabic's "five ten". `share` is a half or a quarter; another part of something has no value here, and what
 * stands beside it tells no number.
 */
export type NumberWord =
  | { kind: 'adds' | 'teen'; value: number }
  | { kind: 'share'; value: number | null }
  | { kind: 'scale'; value: number; needs: Needs };

/**
 * What a scale needs before it: "a" or a number (hundred), a number (hundreds), digits (bn), digits with a currency (m);
 * مئة is a number by itself.
 */
export type Needs = 'nothing' | 'article' | 'number' | 'digits' | 'money';

/** English, then Arabic in its forms of gender and case. */
const ADDS = `one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
  fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70
  eighty=80 ninety=90
  واحد/واحدة=1 اثنان/اثنين/اثنتان/اثنتين/اثنا/اثني/اثنتا/اثنتي=2 ثلاثة/ثلاث=3 أربعة/أربع=4 خمسة/خمس=5 ستة/ست=6 سبعة/سبع=7
  ثمانية/ثماني/ثمان=8 تسعة/تسع=9 أحد/إحدى=1 عشرون/عشرين=20 ثلاثون/ثلاثين=30 أربعون/أربعين=40
  خمسون/خمسين=50 ستون/ستين=60 سبعون/سبعين=70 ثمانون/ثمانين=80 تسعون/تسعين=90 مئتان/مئتين/مئتي/مائتان/مائتين/مائتي=200
  ثلاثمئة/ثلاثمائة=300 أربعمئة/أربعمائة=400 خمسمئة/خمسمائة=500 ستمئة/ستمائة=600 سبعمئة/سبعمائة=700
  ثمانمئة/ثمانمائة/ثمانيمئة=800 تسعمئة/تسعمائة=900 ألفان/ألفين/ألفي=2000 مليونان/مليونين/مليوني=2e6
  ملياران/مليارين/ملياري=2e9`;

const SCALES: Record<Needs, string> = {
  nothing: 'مئة/مائة=100 ألف/ألفا=1000 مليون/مليونا=1e6 مليار/مليارا/بليون=1e9 تريليون=1e12',
  article: 'dozen=12 hundred=100 thousand=1000 million=1e6 billion=1e9 trillion=1e12',
  number: `dozens=12 hundreds=100 thousands=1000 millions=1e6 billions=1e9 trillions=1e12
    مئات=100 آلاف=1000 ملايين=1e6 مليارات/بلايين=1e9 تريليونات=1e12`,
  digits: 'mn=1e6 bn=1e9 tn=1e12',
  money: 'k=1000 m=1e6',
};

const SHARES = `half/نصف=0.5 quarter/ربع=0.25
  halves/quarters/third/thirds/fifth/fifths/tenth/tenths/hundredths/thousandths
  أنصاف/أرباع/ثلث/ثلثا/ثلثي/ثلثين/ثلثان/أثلاث/أخماس/أعشار`;

/** Behind a number in words they make another word of it: "twenty-first". Some are shares as well. */
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth';

/** By the folded word. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map([
  ...table(ADDS, (value) => ({ kind: 'adds', value })),
  ...table('عشرة/عشر=10', (value) => ({ kind: 'teen', value })),
  ...Object.entries(SCALES).flatMap(([needs, words]) =>
    table(words, (value) => ({ kind: 'scale', value, needs: needs as Needs })),
  ),
  ...table(SHARES, (value) => ({ kind: 'share', value: value || null })),
]);

/** What is left of a folded word without the "and" that Arabic joins to it. */
export const joinedWord = (word: string): NumberWord | undefined =>
  word.startsWith('و') ? numberWords.get(word.slice(1)) : undefined;

/** Folded as well. */
export const ordinalWords: ReadonlySet<string> = new Set(ORDINALS.split(' '));

function table(words: string, numberWord: (value: number) => NumberWord): [string, NumberWord][] {
  return words
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split('='))
    .flatMap(([forms = '', value]) =>
      forms.split('/').map((form): [string, NumberWord] => [fold(form), numberWord(Number(value ?? 0))]),
    );
}
