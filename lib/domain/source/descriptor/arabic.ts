import { found, type Hint, type Patterns } from './hint';

/** What Arabic words of a description may say too much. Vowel signs and tatweel are passed over. */
export const arabicHints = (text: string): Hint[] =>
  found(text.replace(/[\u064B-\u0652\u0640]/g, ''), patterns);

const WORD = '[\\u0621-\\u064A]+';
const START = '(?<![\\u0621-\\u064A])[وفبلك]?';
/** A word that is no name: it has the article, as the adjective of a rank does, or stands behind a preposition. */
const NAME = '(?!ال|في(?!\\p{L})|من(?!\\p{L})|سابق|متقاعد|كبير|رفيع)[\\u0621-\\u064A]{3,}';

const RANK =
  'السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|المهندس|الشيخ|الحاج|اللواء|العميد|العقيد|المقدم|الرائد|النقيب|الملازم|الفريق|القاضي|السفير|الإمام';
const OFFICE =
  'وزير|وزيرة|رئيس|رئيسة|محافظ|قائد|قائدة|مدير|مديرة|سفير|سفيرة|أمين|نائب رئيس|نائب وزير|ناطق باسم|الناطق باسم|المتحدث باسم|سائق|مرافق|سكرتير|محامي|طبيب';
const SMALL = 'قرية|بلدة|حي|شارع|حارة|مزرعة|حاجز|مخيم|مستشفى|مشفى|مدرسة|جامع|مسجد|كنيسة|دير|سجن';
const COMMON =
  'صغيرة|نائية|قريبة|بعيدة|حدودية|ساحلية|جبلية|ريفية|خاص|حكومي|ابتدائية|للاجئين|في|من|شعبي|عسكري|ميداني';

const patterns: Patterns = [
  ['NAME', new RegExp(`${START}(?:${RANK}) ${NAME}(?: ${WORD})?`, 'gu')],
  ['NAME', new RegExp(`${START}(?:أبو|ابو|أبي|أم|ام) ${WORD}`, 'gu')],
  [
    'NAME',
    new RegExp(
      `${START}(?:يدعى|تدعى|اسمه|اسمها|المدعو|الملقب|المعروف باسم) (?<words>${WORD}(?: ${WORD})?)`,
      'gu',
    ),
  ],
  [
    'NAME',
    /(?<![\u0621-\u064A])(?:محمد|أحمد|محمود|حسن|حسين|يوسف|يونس|إبراهيم|خالد|عمر|مصطفى|عبد \u0627\u0644[\u0621-\u064A]+|فاطمة|زينب|مريم|عائشة|ليلى|جورج|إلياس)(?: [\u0621-\u064A]+)?/gu,
  ],
  ['TITLE', new RegExp(`${START}(?:${OFFICE}) ال${WORD}(?: ال${WORD})?`, 'gu')],
  ['TITLE', new RegExp(`${START}محافظ (?!سابق)${WORD}`, 'gu')],
  ['TITLE', new RegExp(`${WORD} (?:الوحيد|الوحيدة|الأوحد)(?![\\u0621-\\u064A])`, 'gu')],
  ['TITLE', new RegExp(`${START}(?:آخر|أول|أصغر|أكبر) ${WORD} (?:في|من|على|غادر|يغادر)`, 'gu')],
  [
    'TITLE',
    new RegExp(
      `${START}(?:زوجة|زوج|أرملة|ابن|ابنة|شقيق|شقيقة|أخو|أخت|والد|والدة|ابن عم|صهر) ال?${WORD}`,
      'gu',
    ),
  ],
  ['PLACE', new RegExp(`${START}(?:${SMALL}) (?!(?:${COMMON})(?![\\u0621-\\u064A]))${WORD}`, 'gu')],
  ['PLACE', /(?:الكتيبة|السرية|الفصيلة|الغرفة|الفرع) (?:رقم )?[\d٠-٩]+/gu],
  ['DETAIL', /(?:عمره|عمرها|العمر) [\d٠-٩]{1,3}|[\d٠-٩]{1,3} (?:عاما|عامًا|سنة)|مواليد [\d٠-٩]{4}/gu],
];
