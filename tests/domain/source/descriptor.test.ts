import { describe, expect, test } from 'vitest';
import { type HintKind, hintInWords, hintsIn } from '@/lib/domain/source/descriptor';

describe('a description that says too much', () => {
  test.each<[description: string, kind: HintKind, words: string]>([
    ['General Haddad of the Syrian army', 'NAME', 'General Haddad'],
    ['a driver for Col. Younes Karim', 'NAME', 'Col. Younes Karim'],
    ['Dr. Okonkwo', 'NAME', 'Dr. Okonkwo'],
    ['a fighter who goes by Abu Omar', 'NAME', 'Abu Omar'],
    ['a woman called Maren', 'NAME', 'Maren'],
    ['a smuggler known as “Tiger', 'NAME', '“Tiger'],
    ['an aide, Maren Okonkwo, in the palace', 'NAME', 'Maren Okonkwo'],
    ['Maren Okonkwo', 'NAME', 'Maren Okonkwo'],
    ['a clerk, J. Brandt', 'NAME', 'J. Brandt'],
    ['an activist (@maren_o)', 'NAME', '@maren_o'],
    ['an editor, reach maren@paper.example', 'NAME', 'maren@paper.example'],
    ['the minister of defence', 'TITLE', 'the minister of defence'],
    ['the defence minister', 'TITLE', 'the defence minister'],
    ['the former governor of Homs', 'TITLE', 'the former governor of Homs'],
    ['the prime minister', 'TITLE', 'the prime minister'],
    ['the commander of the brigade', 'TITLE', 'the commander of the brigade'],
    ['the ambassador to Lebanon', 'TITLE', 'the ambassador to Lebanon'],
    ['the head of intelligence', 'TITLE', 'the head of intelligence'],
    ['the president’s doctor, the driver of a minister', 'TITLE', 'the driver of a minister'],
    ['the only doctor in the city', 'TITLE', 'the only doctor'],
    ['the last officer to leave', 'TITLE', 'the last officer'],
    ['the widow of a commander', 'TITLE', 'the widow of a commander'],
    ['Assad’s cousin', 'TITLE', 'Assad’s cousin'],
    ['a farmer in the village of Kessary', 'PLACE', 'village of Kessary'],
    ['a nurse at Kessary hospital', 'PLACE', 'Kessary hospital'],
    ['a teacher from Marj village', 'PLACE', 'Marj village'],
    ['a soldier of the 3rd platoon', 'PLACE', '3rd platoon'],
    ['a detainee in Branch 215', 'PLACE', 'Branch 215'],
    ['a 43-year-old baker', 'DETAIL', '43-year-old'],
    ['an engineer, aged 51', 'DETAIL', 'aged 51'],
    ['a clerk born in March 1971', 'DETAIL', 'born in March 1971'],
    ['a trader, +963 11 555 0101', 'DETAIL', '+963 11 555 0101'],
    ['العميد يونس الكريم', 'NAME', 'العميد يونس الكريم'],
    ['مقاتل يدعى أسامة', 'NAME', 'أسامة'],
    ['قيادي معروف، أبو عمر', 'NAME', 'أبو عمر'],
    ['سائق محمد الكريم', 'NAME', 'محمد الكريم'],
    ['وزير الدفاع السابق', 'TITLE', 'وزير الدفاع السابق'],
    ['مُحافظ حمص', 'TITLE', 'محافظ حمص'],
    ['رئيس الوزراء', 'TITLE', 'رئيس الوزراء'],
    ['الطبيب الوحيد في المدينة', 'TITLE', 'الطبيب الوحيد'],
    ['شقيق الرئيس', 'TITLE', 'شقيق الرئيس'],
    ['مزارع في قرية كسارى', 'PLACE', 'قرية كسارى'],
    ['ممرضة في مستشفى المجتهد', 'PLACE', 'مستشفى المجتهد'],
    ['معتقل في الفرع ٢١٥', 'PLACE', 'الفرع ٢١٥'],
    ['خباز عمره ٤٣', 'DETAIL', 'عمره ٤٣'],
  ])('%s', (description, kind, words) => {
    expect(hintsIn(description)).toContainEqual({ kind, words });
  });

  test('and a name that the registry has', () => {
    expect(hintsIn('a neighbour of fawaz al-attiyah', ['Fawaz Al-Attiyah', 'Maren Okonkwo'])).toEqual([
      { kind: 'KNOWN_NAME', words: 'Fawaz Al-Attiyah' },
    ]);
  });
});

describe('a description that says enough', () => {
  test.each([
    'a former Syrian officer',
    'a senior officer in the Syrian Arab Army',
    'A senior officer',
    'an official of the Ministry of Defence',
    'a Western diplomat in Beirut',
    'two people familiar with the talks',
    'a Hezbollah fighter',
    'a member of the Iranian Revolutionary Guard Corps',
    'a former minister',
    'a commander of a militia',
    'an employee of the United Nations',
    'a spokesperson who was not allowed to speak',
    'a doctor in Damascus',
    'an aid worker with the Syrian Arab Red Crescent',
    'a resident of eastern Aleppo',
    'a diplomat from Saudi Arabia',
    'a soldier who served in North Korea',
    'an analyst who left in December 2024',
    '',
    'ضابط سوري سابق',
    'مسؤول في وزارة الدفاع',
    'العميد السوري المتقاعد',
    'وزير سابق',
    'قائد ميداني في الجيش',
    'مزارع من قرية صغيرة',
    'دبلوماسي غربي في بيروت',
    'ثلاثة من سكان المدينة',
    'شاهد على الأحداث',
  ])('%s', (description) => {
    expect(hintsIn(description)).toEqual([]);
  });
});

test('each hint says what to do, and none is told twice', () => {
  const hints = hintsIn(
    'General Haddad, General Haddad, the minister of defence in the village of Kessary, aged 51',
    ['Haddad'],
  );
  expect(hints.map(hintInWords)).toEqual([
    '“Haddad” stands in the registry by name.',
    '“General Haddad” looks like a name.',
    '“the minister of defence” may be one person. Say what they are, not which: “an official”, “a commander”.',
    'Few people may be at “village of Kessary”. A larger place tells readers as much.',
    '“aged 51” narrows it down. Leave it out unless readers need it.',
  ]);
});

test('a long one is read at once', () => {
  const before = process.cpuUsage();
  for (const piece of ['the ', 'Aa ', 'the minister of ', 'ال', 'قرية ', '1 ', 'A. ', 'a@'])
    hintsIn(piece.repeat(5000 / piece.length));
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
});
