import { fold } from './folding';

/** What a word adds to a number that is written out, or by how much it multiplies what stands before it. */
export type NumberWord = { adds: number } | { times: number };

const table = (words: string, numberWord: (value: number) => NumberWord): [string, NumberWord][] =>
  words
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split('='))
    .flatMap(([forms = '', value]) =>
      forms.split('/').map((form) => [fold(form), numberWord(Number(value))]),
    );

const adds = (value: number): NumberWord => ({ adds: value });
const times = (value: number): NumberWord => ({ times: value });

/** English, then Arabic in its forms of gender and case. */
const ENTRIES = [
  ...table(
    `one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
    fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70
    eighty=80 ninety=90`,
    adds,
  ),
  ...table(
    'dozen/dozens=12 hundred/hundreds=100 thousand/thousands=1000 million/millions=1e6 billion/billions=1e9 trillion/trillions=1e12',
    times,
  ),
  ...table(
    `واحد/واحدة=1 اثنان/اثنين/اثنتان/اثنتين/اثنا/اثني/اثنتا/اثنتي=2 ثلاثة/ثلاث=3 أربعة/أربع=4 خمسة/خمس=5 ستة/ست=6 سبعة/سبع=7
    ثمانية/ثماني/ثمان=8 تسعة/تسع=9 عشرة/عشر=10 أحد/إحدى=1 عشرون/عشرين=20 ثلاثون/ثلاثين=30 أربعون/أربعين=40
    خمسون/خمسين=50 ستون/ستين=60 سبعون/سبعين=70 ثمانون/ثمانين=80 تسعون/تسعين=90 مئتان/مئتين/مئتي/مائتان/مائتين/مائتي=200
    ثلاثمئة/ثلاثمائة=300 أربعمئة/أربعمائة=400 خمسمئة/خمسمائة=500 ستمئة/ستمائة=600 سبعمئة/سبعمائة=700
    ثمانمئة/ثمانمائة/ثمانيمئة=800 تسعمئة/تسعمائة=900 ألفان/ألفين/ألفي=2000 مليونان/مليونين/مليوني=2e6
    ملياران/مليارين/ملياري=2e9`,
    adds,
  ),
  ...table('مئة/مائة/مئات=100 ألف/ألفا/آلاف=1000 مليون/مليونا/ملايين=1e6 مليار/مليارا/مليارات=1e9', times),
];

/** By the folded word. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map(ENTRIES);
