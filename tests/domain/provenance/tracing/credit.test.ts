import { expect, test } from 'vitest';
import { creditsIn } from '@/lib/domain/provenance/tracing/credit';

const told = (lines: string[], byline: string | null = null) =>
  creditsIn({ byline, lines }).map(({ name, type }) => `${type} ${name}`);

const STORY = [
  'The port stayed closed on Monday.',
  'Ships waited outside.',
  'Nobody said for how long.',
  'Rain fell.',
];

test.each<[string, string, string]>([
  ['a dateline', 'LONDON (Reuters) - The port stayed closed on Monday.', 'REPUBLISHES Reuters'],
  [
    'a dateline of two words',
    'TEL AVIV, Israel (AP) — The port stayed closed.',
    'REPUBLISHES Associated Press',
  ],
  ['the agency first', 'REUTERS - The port stayed closed on Monday.', 'REPUBLISHES Reuters'],
  ['a place, then the agency', 'Beirut, AFP – The port stayed closed.', 'REPUBLISHES Agence France-Presse'],
  ['a bracket at the end', 'Nobody said for how long. (AP)', 'REPUBLISHES Associated Press'],
  ['a bracket of its own', '(AFP)', 'REPUBLISHES Agence France-Presse'],
  ['square brackets', 'Nobody said for how long. [dpa]', 'REPUBLISHES dpa'],
  ['two agencies in one', 'It stayed closed. (AFP, Reuters)', 'REPUBLISHES Agence France-Presse'],
  ['whom it is according to', 'The port stayed closed, according to AFP.', 'CITES Agence France-Presse'],
  ['whom somebody told', 'He told The Associated Press that it stayed closed.', 'CITES Associated Press'],
  ['whom somebody told, in short', 'He told the AP that it stayed closed.', 'CITES Associated Press'],
  ['who reported', 'The port stayed closed, Reuters reported.', 'CITES Reuters'],
  ['who reported, called an agency', 'The port is closed, Xinhua news agency reported.', 'CITES Xinhua'],
  ['an agency that is cited', 'It stays closed, said state media, citing TASS.', 'CITES TASS'],
  [
    'an agency nobody knows here',
    'It is closed, according to the Kessary News Agency.',
    'CITES Kessary News Agency',
  ],
  [
    'where it was first',
    'This article was first published by The Meridian Post.',
    'REPUBLISHES Meridian Post',
  ],
  ['where it first appeared', 'This story originally appeared in Le Monde.', 'REPUBLISHES Le Monde'],
  [
    'what it is reprinted from',
    'Republished with permission from Harbour Weekly',
    'REPUBLISHES Harbour Weekly',
  ],
  ['a source line', 'Source: Reuters', 'REPUBLISHES Reuters'],
  ['who contributed', 'Reuters contributed to this report.', 'CITES Reuters'],
  ['an Arabic bracket', 'بقي الميناء مغلقا يوم الاثنين (رويترز)', 'REPUBLISHES Reuters'],
  ['an Arabic dateline', 'بيروت - رويترز: بقي الميناء مغلقا يوم الاثنين', 'REPUBLISHES Reuters'],
  ['an Arabic dateline in brackets', 'بيروت (أ ف ب) - بقي الميناء مغلقا', 'REPUBLISHES Agence France-Presse'],
  ['quoted in Arabic', 'بقي الميناء مغلقا نقلا عن وكالة الأناضول', 'CITES Anadolu Agency'],
  ['quoted in Arabic with its signs', 'بقي الميناء مغلقًا نقلًا عن رويترز', 'CITES Reuters'],
  ['reported in Arabic', 'أفادت وكالة فرانس برس بأن الميناء مغلق', 'CITES Agence France-Presse'],
  ['told in Arabic', 'قال مسؤول لوكالة رويترز إن الميناء مغلق', 'CITES Reuters'],
  ['a source line in Arabic', 'المصدر: رويترز', 'REPUBLISHES Reuters'],
  [
    'an Arabic agency nobody knows here',
    'ذكرت وكالة كساري للأنباء أن الميناء مغلق',
    'CITES وكالة كساري للأنباء',
  ],
])('a credit: %s', (_, line, expected) => {
  expect(told([line, ...STORY])).toEqual([expected]);
  expect(told([...STORY, line])).toEqual([expected]);
});

test.each<[string, string]>([
  ['By the Associated Press', 'REPUBLISHES Associated Press'],
  ['AFP', 'REPUBLISHES Agence France-Presse'],
  ['Jane Roe, Reuters', 'REPUBLISHES Reuters'],
  ['Jane Roe and agencies (AP)', 'REPUBLISHES Associated Press'],
  ['فرانس برس', 'REPUBLISHES Agence France-Presse'],
])('a byline: %s', (byline, expected) => {
  expect(told(STORY, byline)).toEqual([expected]);
});

test.each([
  ['a company', 'The terminal is run by AP Moller-Maersk of Denmark.'],
  ['a company that speaks', 'The port is closed, according to AP Moller.'],
  ['a building', 'Smoke rose behind the Reuters building in the harbour.'],
  ['a building that is meant', 'She told Reuters’s office manager nothing.'],
  ['a foundation', 'A study of the Thomson Reuters Foundation (TRF) says so.'],
  ['a picture', 'Photo: Reuters'],
  ['a picture in a bracket', 'The harbour on Monday. (AP Photo/Jane Roe)'],
  ['a photographer', 'The harbour on Monday. (Reuters/Jane Roe)'],
  ['a picture in Arabic', 'صورة: رويترز'],
  ['an army', 'The strait is calm, according to the AFP, the Philippine army.'],
  ['lower case', 'They said that the map (ap) and the gap were old.'],
  ['a word that holds it', 'MAPS - The harbour as it was.'],
  ['an Arabic word that holds it', 'بحسب تاسعة الشهود بقي الميناء مغلقا'],
  ['a court', 'He was first reported by Monday to have left.'],
  ['nothing', 'The port stayed closed for another day.'],
])('no credit: %s', (_, line) => {
  expect(told([line, ...STORY])).toEqual([]);
  expect(told([...STORY, line])).toEqual([]);
});

test.each(['Jane Roe', 'Photo: AP', 'Reuters/Jane Roe', 'By Ana Press', null])(
  'no credit in a byline: %s',
  (byline) => {
    expect(told(STORY, byline)).toEqual([]);
  },
);

test('is looked for at the beginning and the end, and nowhere between', () => {
  const middle = ['He told Reuters so in spring.'];
  expect(told([...STORY, ...middle, ...STORY])).toEqual([]);
});

test('whose copy it is says more than who is quoted, and each is named once', () => {
  const lines = [
    'LONDON (Reuters) - The port is closed, Reuters reported.',
    'He told AFP so.',
    'He told Reuters too.',
  ];
  expect(told(lines)).toEqual(['REPUBLISHES Reuters', 'CITES Agence France-Presse']);
});

test('is told with the words around it', () => {
  const [credit] = creditsIn({
    byline: null,
    lines: [
      'One two three four five six seven eight nine told AFP that ten eleven twelve thirteen fourteen fifteen sixteen.',
    ],
  });
  expect(credit?.words).toMatch(/^….* told AFP that .*…$/);
});
