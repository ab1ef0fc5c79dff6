import { found, type Hint, type Patterns } from './hint';

/** What English words of a description may say too much. */
export const englishHints = (text: string): Hint[] => [
  ...found(text, patterns),
  ...namesIn(text).map((words): Hint => ({ kind: 'NAME', words })),
];

const CAPITAL = "\\p{Lu}[\\p{L}'’-]+";
const RANK =
  'Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Gen|General|Maj|Major|Col|Colonel|Lt|Lieutenant|Capt|Captain|Brigadier|Admiral|Sgt|Sergeant|Sheikh|Shaykh|Imam|Mullah|Ayatollah|Judge|Senator|Ambassador|President|Minister|Haji|Hajj';
const OFFICE =
  '(?:prime |foreign |defen[cs]e |interior |finance |health |justice |deputy |vice[- ]|chief |acting )*(?:ministers?|president|premier|governor|mayor|ambassador|head|chief|director(?:[- ]general)?|commander|chair(?:man|woman|person)?|leader|spokes(?:man|woman|person)|secretary(?:[- ]general)?|executive|editor|judge|prosecutor|lawyer|doctor|driver|bodyguard|secretary|interpreter|founder|owner|dean|principal|rector|king|queen|prince|emir|patriarch|bishop|mufti)';
const KIN =
  'wife|husband|widow|son|daughter|brother|sister|father|mother|nephew|niece|cousin|uncle|aunt|friend|neighbou?r';
const SMALL = 'village|hamlet|town|neighbou?rhood|quarter|street|checkpoint|camp|farm|island';
const HOUSE =
  'hospital|clinic|school|prison|jail|mosque|church|monastery|barracks|factory|bakery|shop|hotel|museum|newspaper';

/** One more word, unless something new begins with it. */
const MORE = "(?: (?!(?:in|at|of|on|to|for|from|with|who|and|or|but|that)(?![\\p{L}]))[\\p{L}'’-]+)";

const patterns: Patterns = [
  ['NAME', new RegExp(`\\b(?:${RANK})\\.? (?:${CAPITAL}|\\p{Lu}\\.)(?: ${CAPITAL})*`, 'gu')],
  ['NAME', /\b(?:Abu|Umm|Ibn|Bin|Bint|Abd)[ -](?:\p{L}+-)?\p{Lu}[\p{L}'’]+/gu],
  ['NAME', new RegExp(`\\b(?:called|named|known as|alias|nicknamed) (?<words>["“‘']?${CAPITAL})`, 'gu')],
  ['NAME', new RegExp(`(?<![\\p{L}.])(?:\\p{Lu}\\. ?)+${CAPITAL}`, 'gu')],
  ['NAME', /(?<![\p{L}\d.])@[\w.]{2,}|[\w.+-]+@[\w-]+\.[\w.-]+/gu],
  [
    'TITLE',
    new RegExp(
      `\\bthe (?:\\p{L}+ )?${OFFICE}(?:(?: of| for| to| at) [\\p{L}'’-]+${MORE}?)?(?= |[.,;]|$)`,
      'giu',
    ),
  ],
  [
    'TITLE',
    new RegExp(`\\bthe (?:only|sole|first|last|youngest|oldest|eldest|highest|lone)${MORE}{1,3}`, 'giu'),
  ],
  ['TITLE', new RegExp(`\\b(?:the|his|her|their|whose) (?:${KIN}) of${MORE}{1,3}`, 'giu')],
  ['TITLE', new RegExp(`\\b${CAPITAL}['’]s (?:${KIN})\\b`, 'gu')],
  ['PLACE', new RegExp(`\\b(?:${SMALL}) (?:of|called|named) ${CAPITAL}`, 'gu')],
  ['PLACE', new RegExp(`\\b${CAPITAL} (?:${capitalOrNot(`${SMALL}|${HOUSE}`)})\\b`, 'gu')],
  ['PLACE', /\b(?:Platoon|Squad|Company|Unit|Cell|Ward|Cell block|Room|Branch) (?:No\.? ?)?\d+\b/giu],
  ['PLACE', /\b\d+(?:st|nd|rd|th) (?:platoon|squad|company|battalion)\b/giu],
  ['DETAIL', /\b(?:aged|age) \d{1,3}\b|\b\d{1,3}-year-old\b|\bborn (?:in|on) [\p{L}\d ]*\d{4}\b/giu],
  ['DETAIL', /(?<!\d)\+?\d[\d ()-]{7,}\d(?!\d)/gu],
];

function capitalOrNot(words: string): string {
  return words.replace(/(?<![\p{L}[?)])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Two capitals in a row that are no people, body or place that everybody knows. */
function namesIn(text: string): string[] {
  const runs = [
    ...text.matchAll(new RegExp(`${CAPITAL}(?: (?:al-|el-|de |van |von |bin )?${CAPITAL})+`, 'gu')),
  ];
  return runs.map(([run]) => run).filter((run) => !isNoName(run, text));
}

function isNoName(run: string, text: string): boolean {
  const words = run.split(' ');
  const first = text.startsWith(run) ? words.slice(1) : words;
  if (first.length < 2 && words.length < 2) return true;
  return words.some((word) => BODY.test(word) || DEMONYM.test(word) || WORLD.has(word.replace(/['’]s$/, '')));
}

/** Words of which names of bodies are made. */
const BODY =
  /^(?:Army|Arm(?:ed|oured)|Air|Navy|Forces?|Guards?|Corps|Brigades?|Division|Regiment|Ministry|Department|Office|Agency|Authority|Council|Committee|Commission|Parliament|Congress|Senate|House|Court|Party|Movement|Front|Union|League|Nations?|Organi[sz]ation|Association|Foundation|Institute|University|College|School|Hospital|Bank|Company|Corporation|Group|Network|Police|Service|Intelligence|Security|State|Government|Embassy|Mission|Programme|Program|Fund|Red|White|Crescent|Cross|Helmets|Times|Post|News|Agence|Press|Foreign|Defen[cs]e|Interior|Health)$/;

/** Peoples, and what belongs to them. */
const DEMONYM =
  /^(?:\p{Lu}\p{L}+(?:ian|ean|ese|ish|qi|ni|ti|bi)|Arab|Arabic|Kurd|Kurdish|Jewish|Druze|Sunni|Shia|Shiite|Alawite|Christian|Muslim|Israeli|Iraqi|Saudi|Emirati|Afghan|Pakistani|American|German|French|Dutch|Greek|Czech|Western|Eastern|Northern|Southern|Central|Middle)s?$/u;

const WORLD = new Set(
  'North South East West New Saint San Los Great Islamic Revolutionary United States Kingdom Arabia Emirates Lebanon Damascus Aleppo Beirut Baghdad Tehran Cairo London Paris Washington Moscow Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Hezbollah Hamas'.split(
    ' ',
  ),
);
