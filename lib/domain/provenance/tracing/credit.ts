import { agencyNamed, inArabic, inCapitals, inLatin } from './agencies';

/**
 * Whom an article credits. `words`: the words that say so. REPUBLISHES: it is their copy. CITES: they are quoted for something.
 * `isAgency`: it is an agency, known here or called one; what else is named counts where the registry has it.
 */
export type Credit = { name: string; words: string; type: 'REPUBLISHES' | 'CITES'; isAgency: boolean };

/** What is looked at: an article's byline, and its text line by line. */
export type Credited = { byline: string | null; lines: readonly string[] };

/**
 * The credits of an article, each source once, in the order in which they stand: in its byline, its first two paragraphs and its last
 * two, in English and Arabic. The names of companies, buildings and photographers that only look like an agency's are none.
 */
export function creditsIn({ byline, lines }: Credited): Credit[] {
  const told = lines.map(bare).filter((line) => line !== '');
  const places = [...new Set([...told.slice(0, 3), ...told.slice(3).slice(-2)])];
  const found = [...(byline ? inByline(bare(byline)) : []), ...places.flatMap(inLine)];
  const each = new Map<string, Credit>();
  for (const credit of found) {
    const known = each.get(credit.name);
    // "(Reuters)" over "Reuters reported": whose copy it is says more than who is quoted in it.
    if (!known || (known.type === 'CITES' && credit.type === 'REPUBLISHES')) each.set(credit.name, credit);
  }
  return [...each.values()];
}

/** Without the vowel signs and the tatweel of Arabic, on one line. */
const bare = (text: string): string =>
  text
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

type Pattern = { pattern: RegExp; type: Credit['type'] };

const ANY = `(?:${inLatin}|${inCapitals}|${inArabic})`;

/** Not where the name goes on ("AP Moller-Maersk", "Reuters/Jane Doe", "Reuters Photo"). */
const END = `(?![\\p{L}\\p{N}/]|-\\p{L}|['’]s (?:building|office|offices|headquarters)| (?:Photo|photo|Archive|file photo))`;
/** In running text a capital behind the name makes it another name; "News Agency" does not. */
const ALONE = `${END}(?! (?!News|Agency)\\p{Lu}\\p{L})`;

const BYLINE: readonly Pattern[] = [
  { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${ANY})${END}`, 'u'), type: 'REPUBLISHES' },
];

function inByline(byline: string): Credit[] {
  if (PICTURE.test(byline)) return [];
  return matched(byline, BYLINE);
}

/** A line that says whose a picture is. */
const PICTURE =
  /^\W*(?:photos?|photograph|image|picture|video|credit|getty|graphic)\b|\b(?:photo|image|picture) (?:by|courtesy)|^\W*(?:صورة|الصورة|تصوير|فيديو)(?!\p{L})|\bgetty images\b/iu;

const LEAST_PLACE = `(?:[\\p{Lu}\\p{Script=Arabic}][\\p{L}.,'’ ]{1,50}?)?`;

/** Names of a few words, each of which begins with a capital; "the" before them is none of them. */
const NAME = `((?:\\p{Lu}[\\p{L}\\p{N}.'’&-]*)(?: (?:of|the|de|du|al|and|\\p{Lu}[\\p{L}\\p{N}'’&-]*)){0,5})`;

const LINES: readonly Pattern[] = [
  // "LONDON (Reuters) -", "… said. (AP)", "(رويترز)", "(AFP, Reuters)".
  {
    pattern: new RegExp(`[(（[](${ANY})(?:(?:\\s*[,،/&]\\s*|\\s+(?:and|و)\\s*)(?:${ANY}))*[)）\\]]`, 'u'),
    type: 'REPUBLISHES',
  },
  // "REUTERS -", "Beirut, AFP –", "بيروت - رويترز:".
  {
    pattern: new RegExp(`^${LEAST_PLACE}[,،\\s–—-]*(?<![\\p{L}\\p{N}])(${ANY})\\s*(?:[–—]|-\\s|:\\s)`, 'u'),
    type: 'REPUBLISHES',
  },
  // "Source: Reuters", "المصدر: وكالة الأناضول".
  {
    pattern: new RegExp(
      `(?:\\b(?:Source|SOURCE|Agencies|Via)|المصدر)\\s*:\\s*(?:وكالة )?(?:the |The )?(${ANY})${ALONE}`,
      'u',
    ),
    type: 'REPUBLISHES',
  },
  // "According to AFP", "told Reuters", "AFP reported".
  {
    pattern: new RegExp(
      `\\b(?:[Aa]ccording to|[Tt]old|[Rr]eported by|[Qq]uoted by|[Cc]iting|[Cc]ited by|[Rr]eport(?:ed)? from|[Rr]eport by|[Ii]nterview with) (?:the (?!AFP)|The )?(${inLatin})${ALONE}`,
      'u',
    ),
    type: 'CITES',
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}]|\\bthe )(${inLatin})(?: news agency)? (?:has |had )?(?:reported|reports|contributed)\\b`,
      'u',
    ),
    type: 'CITES',
  },
  {
    pattern:
      /\b(?:[Aa]ccording to|[Tt]old|[Rr]eported by|[Qq]uoted by|[Cc]iting) (?:the )?((?:\p{Lu}[\p{L}-]+ ){1,4}[Nn]ews [Aa]gency)/u,
    type: 'CITES',
  },
  // "First published by …", "This article originally appeared in …".
  {
    pattern: new RegExp(
      `\\b(?:[Ff]irst|[Oo]riginally) (?:published|appeared|ran) (?:by|in|on|at) (?:the |The )?${NAME}`,
      'u',
    ),
    type: 'REPUBLISHES',
  },
  {
    pattern: new RegExp(
      `\\b(?:[Rr]epublished|[Rr]eprinted) (?:with permission )?from (?:the |The )?${NAME}`,
      'u',
    ),
    type: 'REPUBLISHES',
  },
  // «نقلا عن رويترز», «ذكرت وكالة فرانس برس», «قال لوكالة رويترز».
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:و?نقل(?:ا|ت)? عن|بحسب(?: ما (?:ذكرت|أفادت|نقلت))?|وفق(?:ا)? ?ل?|حسب|(?:و)?(?:أفادت|ذكرت|قالت|نقلت|أوردت|كشفت)(?: به)?) ?(?:لل|ل|ال)?(?:وكالة )?(?:الأنباء |أنباء )?(${inArabic})(?!\\p{L})`,
      'u',
    ),
    type: 'CITES',
  },
  {
    pattern: new RegExp(`(?<!\\p{L})[وف]?[لب]?وكالة (?:الأنباء |أنباء )?(${inArabic})(?!\\p{L})`, 'u'),
    type: 'CITES',
  },
  { pattern: /(?<!\p{L})[وف]?[لب]?(وكالة \p{L}+(?: \p{L}+)? للأنباء)(?!\p{L})/u, type: 'CITES' },
];

const inLine = (line: string): Credit[] => (PICTURE.test(line) ? [] : matched(line, LINES));

function matched(line: string, patterns: readonly Pattern[]): Credit[] {
  return patterns.flatMap(({ pattern, type }) => {
    const found = pattern.exec(line);
    const written = found?.[1]?.replace(/[.'’,]+$/, '');
    if (!found || !written) return [];
    const known = agencyNamed(written);
    const words = withSpace(line, found.index, found.index + found[0].length);
    return [{ name: known ?? written, words, type, isAgency: known !== null || CALLED.test(written) }];
  });
}

/** What words call an agency. */
const CALLED = /news agency$|^وكالة /iu;

/** Words around a credit are told with it, as far as a line of a list goes. */
const AROUND = 24;

function withSpace(line: string, start: number, end: number): string {
  const from = start <= AROUND ? 0 : Math.max(0, line.lastIndexOf(' ', start - AROUND) + 1);
  const space = line.indexOf(' ', end + AROUND);
  const to = space < 0 ? line.length : space;
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`.slice(0, 300);
}
