import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { disconnect, transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { ListClaims } from '@/lib/schemas/claim/claim';
import { ListPublic } from '@/lib/schemas/publication';
import { ListSources } from '@/lib/schemas/source';
import { listClaims } from '@/lib/services/claim/claims';
import { publicClaims } from '@/lib/services/publication/publications';
import { listSources } from '@/lib/services/source/sources';
import { migrate } from '@/scripts/migrate';
import { aPerson } from '../support/actors';
import { aDraft, aSource, must } from '../support/make';
import { aClaim, aNewsroom } from '../support/newsroom';
import { outside, rowsOutside } from '../support/outside';
import { onPostgres } from '../support/postgres';

let by: Awaited<ReturnType<typeof aPerson>>;
beforeAll(async () => {
  by = await aPerson('CHECKER');
});

const claims = async (q: string) =>
  must(await listClaims(by, ListClaims.parse({ q }))).items.map(({ statement }) => statement);
const sources = async (q: string) =>
  must(await listSources(by, ListSources.parse({ q }))).items.map(({ name }) => name);
const published = async (q: string) =>
  must(await publicClaims(ListPublic.parse({ q }))).items.map(({ statement }) => statement);

/** Statement, then what finds it. */
const CASES: [string, string[]][] = [
  [
    'Die An\u00adfän\u00adge\u00adrin\u00adnen gewan\u00adnen den Preis der Stadt Xburg.',
    ['Anfängerinnen', 'gewannen'],
  ],
  ['The zork news\u200broom of Yville paid 14 crowns.', ['newsroom', 'newsrooms', '١٤', 'fourteen']],
  ['علی کتاب را در تبریز خرید.', ['علي', 'كتاب', 'تبريز']],
  ['در زبویل ۱۴ نفر کشته شدند.', ['14 نفر', '١٤ نفر']],
  [
    'The quagga militia withdrew from Zedtown.',
    ['withdraw quagga', 'withdrawal Zedtown', 'quaggas', 'withdr'],
  ],
  ['غادرت الميليشياتُ المدرسةَ بلا مسؤول.', ['ميليشيا', 'مدرسه', 'مدرسة', 'المدرسه', 'مسئول', 'الميلي']],
  ['استقال الوزير أحمد القلعاوي.', ['وزير', 'احمد', 'قلعاوي']],
  [
    'Some 10,000 quokkas crossed the weir.',
    ['10000', '10.000', 'ten thousand quokkas', '١٠٬٠٠٠', 'crossing quokka'],
  ],
];

describe('claims and publications are found in every form of their words', () => {
  test.each(CASES)('%s', async (statement, asked) => {
    const room = await aNewsroom();
    await aDraft({ by, statement });
    await aClaim('PUBLISHED', room, { statement });
    for (const q of asked) {
      expect([q, await claims(q)]).toEqual([q, expect.arrayContaining([statement])]);
      expect([q, await published(q)]).toEqual([q, [statement]]);
    }
  });

  test('sources as well', async () => {
    await aSource({ by, name: 'علی یکتایی', aliases: ['The Zorkville Ministries'] });
    for (const q of ['علي يكتايي', 'علی یکتایی', 'zorkville ministry'])
      expect([q, await sources(q)]).toEqual([q, ['علی یکتایی']]);
  });
});

describe('a newsroom whose search holds an older form', () => {
  /** What an older Sourceline's search may have held. */
  const OLD = onPostgres
    ? `UPDATE "ClaimSearch" SET "words" = '''old'':1'; UPDATE "PublicationSearch" SET "words" = '''old'':1';`
    : `UPDATE "ClaimSearch" SET "statement" = 'old'; UPDATE "PublicationSearch" SET "statement" = 'old', "body" = '';`;

  test('is not opened, and has its search made anew by the next migration', async () => {
    const room = await aNewsroom();
    const statement = 'Tapirs withdrew 7,000 florins.';
    await aClaim('PUBLISHED', room, { statement });
    const taken = 'Tapirs sank a barge.';
    await aClaim('RETRACTED', room, { statement: taken });
    await aSource({ by, name: 'کتابخانه ملی' });
    await disconnect();
    await outside(
      `UPDATE "SearchForm" SET "form" = 0; DELETE FROM "SourceSearch"; UPDATE "Source" SET "sortName" = 'old'; ${OLD}`,
    );
    await expect(claims('tapir')).rejects.toThrow(
      /is of another form than this Sourceline's: run npm run migrate\.$/,
    );
    await disconnect();
    const copies = await mkdtemp(join(tmpdir(), 'sourceline-copies-'));
    onTestFinished(() => rm(copies, { recursive: true }));
    expect(await migrate(String(process.env.DATABASE_URL), undefined, { copies })).toEqual([]);
    expect(await claims('withdraw tapir 7000')).toEqual([statement]);
    expect(await published('tapir')).toEqual([statement]);
    expect(await published('barge')).toEqual([]);
    expect(await sources('كتابخانه ملي')).toEqual(['کتابخانه ملی']);
    expect(await claims('old')).toEqual([]);
    expect(await rowsOutside(`SELECT "id" FROM "Source" WHERE "sortName" = 'old'`)).toEqual([]);
    expect(must(await transaction(async () => ok('writable')))).toBe('writable');
  });
});
