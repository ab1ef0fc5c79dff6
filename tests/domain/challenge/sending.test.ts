import { describe, expect, test } from 'vitest';
import {
  challengedPart,
  reportStates,
  tipParts,
  tipWords,
  toldState,
} from '@/lib/domain/challenge/challenge';
import { likelyLanguage } from '@/lib/domain/challenge/language';
import {
  ageOf,
  asideBecause,
  limitsOfSending,
  linksIn,
  placeOf,
  samenessOf,
  withoutControls,
} from '@/lib/domain/challenge/sending';

const now = new Date('2026-03-02T09:00:00.000Z');
const SECOND = 1000;
const HOUR = 3600 * SECOND;

test.each([
  [0, 'too fast'],
  [2.9 * SECOND, 'too fast'],
  [3 * SECOND, 'fine'],
  [24 * HOUR, 'fine'],
  [24 * HOUR + 1, 'too old'],
  [-HOUR, 'too fast'],
  [Number.NaN, 'too old'],
])('a form that was drawn %d milliseconds ago is %s', (ago, is) => {
  expect(ageOf(now.getTime() - ago, now)).toBe(is);
});

test.each([
  ['The gate was open.', 0],
  ['See https://a.example and http://b.example', 2],
  ['www.a.example, WWW.B.example', 2],
  ['[url=https://a.example]here[/url]', 2],
  ['<a href="https://a.example">here</a>', 2],
  ['httpwww is no link, nor is a www', 0],
])('%j holds %d links', (words, links) => expect(linksIn(words)).toBe(links));

test.each([
  ['as it is\nin two lines\tand a tab', 'as it is\nin two lines\tand a tab'],
  ['a\u0000b\u0007c\u001B[31md\u0085e', 'abc[31mde'],
  ['read \u202Esdrawkcab\u202C', 'read sdrawkcab'],
  ['\u2066isolated\u2069\u200B', 'isolated'],
  ['mixed \u200Eleft and \u200Fright', 'mixed \u200Eleft and \u200Fright'],
  ['zero\u200Dwidth joiners stay', 'zero\u200Dwidth joiners stay'],
])('%j is kept as %j', (typed, kept) => expect(withoutControls(typed)).toBe(kept));

test('the same words are the same, however they are spaced, pointed and written', () => {
  const said = samenessOf('The gate was OPEN on 3 March!');
  expect(samenessOf('the  gate\nwas open, on 3 march')).toBe(said);
  expect(samenessOf('The gate was open on 4 March')).not.toBe(said);
});

test.each([
  [{ trap: false, cameBefore: false }, null],
  [{ trap: true, cameBefore: false }, 'no person sees'],
  [{ trap: false, cameBefore: true }, 'same words'],
  [{ trap: true, cameBefore: true }, 'no person sees'],
])('%j is put aside because %j', (signs, because) => {
  const said = asideBecause(signs);
  if (because === null) expect(said).toBeNull();
  else expect(said).toContain(because);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
  ['2001:DB8:0:1::5', '2001:db8:0:1::/64'],
  ['2001:0db8:0000:0001::', '2001:db8:0:1::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, place) => expect(placeOf(address)).toBe(place));

test('what is sent from one place counts there and for all', () => {
  const [hour, day, all] = limitsOfSending('192.0.2.7');
  const [other] = limitsOfSending('192.0.2.8');
  expect([hour?.most, day?.most, all?.most]).toEqual([10, 40, 300]);
  expect(other?.key).not.toBe(hour?.key);
  expect(limitsOfSending('192.0.2.8')[2]?.key).toBe(all?.key);
});

describe('the language of what somebody wrote', () => {
  test.each([
    ['The harbour gate was closed by the flood and not by the office.', 'en'],
    ['لم يكن هناك اتفاق رسمي على الانسحاب من المدينة.', 'ar'],
    ['پلیس گفت که دروازه باز بود و هیچ کس آنجا نبود.', 'fa'],
    ['השער היה פתוח כל הלילה', 'he'],
    ['Ворота были открыты всю ночь', 'ru'],
    ['Ворота були відчинені всю ніч, її не було', 'uk'],
    ['門は一晩中開いていた', 'ja'],
    ['Das Tor stand die ganze Nacht offen, niemand war da.', null],
    ['12 345', null],
    ['', null],
  ])('%j is %j', (words, language) => expect(likelyLanguage(words)).toBe(language));
});

test('what senders are told of a state is no secret of the desk', () => {
  expect(reportStates.map(toldState)).toEqual(['RECEIVED', 'EXAMINED', 'UPHELD', 'DECLINED', 'RECEIVED']);
});

test('a tip is kept with why it matters, and taken apart again', () => {
  for (const why of [null, 'Many share it.', 'Two\n\nparagraphs'])
    expect(tipParts(tipWords('The gate was open.\n\nAll night.', why))).toEqual({
      claim: 'The gate was open.\n\nAll night.',
      why,
    });
});

test('what is stored of what is wrong is one of a closed list', () => {
  expect([null, 'VERDICT', 'TASTE'].map(challengedPart)).toEqual([null, 'VERDICT', 'OTHER']);
});
