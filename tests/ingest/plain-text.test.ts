import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, blocksAreSound, blockText } from '@/lib/domain/article';
import { sliceCodePoints } from '@/lib/domain/text/text';
import { fromPlainText } from '@/lib/ingest/plain-text';

const BODY =
  'By December the militias began pulling out in groups, and nobody told the local recruits where they were going.';
const marks = { HEADING: '#', PARAGRAPH: '', QUOTE: '>', LIST_ITEM: '-' };
/** Parts as one string each: `#` a heading, `-` a list item. */
const read = (raw: string) => fromPlainText(raw).map(({ kind, text }) => `${marks[kind]}${text}`);

/** Breaks a text at the last space that fits, as mail programs do. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

describe('fromPlainText', () => {
  it.each([
    ['each line is a block', `${BODY}\n${BODY}`, [BODY, BODY]],
    ['blank lines separate', `${BODY}\n \t\n\n${BODY}`, [BODY, BODY]],
    ['CRLF and CR end lines too', `${BODY}\r\n${BODY}\r${BODY}`, [BODY, BODY, BODY]],
    ['a short line before text is a heading', `A Quiet Collapse\n${BODY}`, ['#A Quiet Collapse', BODY]],
    [
      'two may stand together',
      `The Title\n\nA Quiet Collapse\n${BODY}`,
      ['#The Title', '#A Quiet Collapse', BODY],
    ],
    [
      'more are no headings',
      `Roses\nViolets\nLilies\nTulips\n${BODY}`,
      ['Roses', 'Violets', '#Lilies', '#Tulips', BODY],
    ],
    ['nothing follows: no heading', `${BODY}\nNoon Post`, [BODY, 'Noon Post']],
    [
      'closing punctuation: no heading',
      `It ended.\nWhy?\nThree groups:\n${BODY}`,
      ['It ended.', 'Why?', 'Three groups:', BODY],
    ],
    ['closed inside quotes: no heading', `“It ended.”\n${BODY}`, ['“It ended.”', BODY]],
    [
      'Arabic heading, Arabic question',
      `انسحاب تحت الضغط\nلماذا؟\n${BODY}`,
      ['#انسحاب تحت الضغط', 'لماذا؟', BODY],
    ],
    ['lower case: no heading', `and so on\n${BODY}`, ['and so on', BODY]],
    ['no letters: no heading', `***\n${BODY}`, ['***', BODY]],
    [
      'bullets go, numbers stay',
      '- one\n* two\n• three\n1. four\n12. five',
      ['-one', '-two', '-three', '-1. four', '-12. five'],
    ],
    [
      'not everything with a dash is an item',
      '-5 degrees were measured.\n1.5 million fled.',
      ['-5 degrees were measured.', '1.5 million fled.'],
    ],
    ['NBSP stays', 'The price:\u00A0$200.', ['The price:\u00A0$200.']],
    ['nothing gives nothing', ' \n\t\n\u00A0', []],
  ])('%s', (_, raw, expected) => expect(read(raw)).toEqual(expected));

  it.each([60, 72, 80])('joins paragraphs wrapped at %i', (width) => {
    const text = `A Quiet Collapse\n\n${wrapped(`${BODY} ${BODY}`, width)}\n\n- ${wrapped(BODY, width)}\n- short\n\n${wrapped(BODY, width)}`;
    expect(read(text)).toEqual(['#A Quiet Collapse', `${BODY} ${BODY}`, `-${BODY}`, '-short', BODY]);
  });

  it('keeps a heading that stands right above wrapped text', () => {
    expect(read(`A Quiet Collapse\n${wrapped(`${BODY} ${BODY}`, 72)}`)).toEqual([
      '#A Quiet Collapse',
      `${BODY} ${BODY}`,
    ]);
  });

  it('keeps the hyphen where a wrapped line ends in one', () => {
    const text =
      'The militias had come to the country long before, all of them Iran-\nbacked and paid from abroad, month after month, year after year, as\nthe former officer who asked not to be named recounted afterwards.';
    expect(read(text)[0]).toContain('Iran-backed and');
  });

  it('joins wrapped Chinese without spaces', () => {
    const line = '伊朗支持的民兵于十二月初开始分批撤离叙利亚境内的各个据点没有任何正式协议规定他们的撤离时间';
    expect(read(`${line}\n${line}\n${line}。`)).toEqual([`${line}${line}${line}。`]);
  });

  it('does not join verse or short lines of many lengths', () => {
    const verse =
      'Shall I compare thee to a summer’s day?\nThou art more lovely and more temperate:\nRough winds do shake the darling buds of May,\nAnd summer’s lease hath all too short a date.';
    expect(read(verse)).toHaveLength(4);
  });

  it('gives sound blocks and loses no visible character of any text', () => {
    const marksAndSpace = /[\p{White_Space}\p{Cc}•*-]/gu;
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('\n', ' ', 'a', '- ', '\n\n', 'é', '👩🏽', 'ا'),
            fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
          ),
          maxLength: 60,
        }),
        (raw) => {
          const { text, blocks } = assemble(fromPlainText(raw));
          expect(blocksAreSound(text, blocks)).toBe(true);
          expect(text.replace(marksAndSpace, '')).toBe(blockText(raw).replace(marksAndSpace, ''));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const ARTICLE = new URL('../../../shared/articles/militias-withdrawal.txt', import.meta.url);
const isThere = existsSync(ARTICLE);
if (!isThere) console.warn(`Skipped: the real article is not at ${ARTICLE.pathname}.`);

describe.skipIf(!isThere)('the real article', () => {
  const raw = isThere ? readFileSync(ARTICLE, 'utf8') : '';
  const { text, blocks } = assemble(fromPlainText(raw));
  const at = (kind: string) =>
    blocks.filter((block) => block.kind === kind).map(({ start, end }) => sliceCodePoints(text, start, end));

  it('has its headings', () => {
    expect(at('HEADING')).toEqual([
      'The Militia Mosaic: Hezbollah, Fatemiyoun, Zainebiyoun, and the PMF',
      'From Dominance to Target: Israeli Strikes and Regional Pressures',
      'Withdrawals Under Pressure',
      'Losing the Ground Game',
      'No Exit Deal, No Guarantees',
      'Abandoned Fighters and Lingering Dangers',
      'A Quiet Collapse',
    ]);
  });

  it('has every line as one block, as it stands', () => {
    const lines = raw
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(text).toBe(lines.join('\n\n').normalize('NFC'));
    expect(blocks).toHaveLength(lines.length);
    expect(blocksAreSound(text, blocks)).toBe(true);
    expect(at('PARAGRAPH')).toContain('Iran’s strategy centered on diversifying its manpower:');
  });
});
