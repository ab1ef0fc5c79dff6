import { describe, expect, it } from 'vitest';
import type { Kind, Table } from '@/lib/data/moving/tables';
import { type Counted, Tally } from '@/lib/data/moving/tally';
import { asJson, forSqlite, told } from '@/lib/data/moving/values';

const table = (kind: Kind): Table => ({ name: 'T', columns: [{ name: 'c', kind }] });

const tallied = (kind: Kind, ...values: (string | number | boolean | null)[]) => {
  const tally = new Tally(table(kind));
  for (const c of values) tally.add({ c });
  return tally;
};

describe('a value on its way between databases', () => {
  it.each([
    ['text', 'é\u2028', 'é\u2028', 'é\u2028', 'é\u2028'],
    ['number', 0.1, '0.1', 0.1, 0.1],
    ['number', 12, '12', 12, 12],
    ['boolean', 1, 't', true, 1],
    ['boolean', 0, 'f', false, 0],
    [
      'instant',
      '2026-11-29T18:04:05.120+00:00',
      '2026-11-29 18:04:05.12',
      '2026-11-29T18:04:05.120Z',
      '2026-11-29T18:04:05.120+00:00',
    ],
    [
      'instant',
      '2026-11-29T18:04:05.000Z',
      '2026-11-29 18:04:05',
      '2026-11-29T18:04:05.000Z',
      '2026-11-29T18:04:05.000+00:00',
    ],
    ['json', '{"b": 1}', '{"b": 1}', '{"b": 1}', '{"b": 1}'],
    ['json', null, null, null, null],
    ['boolean', null, null, null, null],
  ] as const)('%s: %j and %j', (kind, sqlite, postgresql, way, stored) => {
    expect(told('sqlite', table(kind), { c: sqlite })).toEqual({ c: way });
    expect(told('postgresql', table(kind), { c: postgresql })).toEqual({ c: way });
    expect(forSqlite(table(kind), { c: way })).toEqual([stored]);
  });

  it('is JSON where JSON is stored, not a text that looks like it', () => {
    expect(asJson(table('json'), { c: '{"a":[1]}' })).toEqual({ c: { a: [1] } });
    expect(asJson(table('text'), { c: '{"a":[1]}' })).toEqual({ c: '{"a":[1]}' });
  });

  it('is refused where it is none of its kind', () => {
    expect(() => told('sqlite', table('instant'), { c: 'soon' })).toThrow(
      'A row of T holds "soon" as c, which is no instant.',
    );
  });
});

describe('two tables are the same', () => {
  const equal = (one: Counted, other: Counted) => one.rows === other.rows && one.digest === other.digest;

  it.each([
    ['in whatever order their rows come', ['a', 'b'], ['b', 'a'], true],
    ['not with a row more', ['a'], ['a', 'a'], false],
    ['not with another row', ['a', 'b'], ['a', 'c'], false],
    ['not with nothing in place of a text', [''], [null], false],
  ] as const)('%s', (_, one, other, same) => {
    expect(equal(tallied('text', ...one), tallied('text', ...other))).toBe(same);
  });

  it('as backups keep it that were made before', () => {
    expect(tallied('text', 'a', null).digest).toBe(
      'a6eebe95bc99892818dd30ea61979b2445dfb136e0e999a6e571e4b3cba914ff',
    );
    expect(tallied('json', '{"b":[1,0.5],"a":"é"}').digest).toBe(
      '19e551241f81d12dcf43ac2b30b48ca7129bc176b83465c99ce2e35373e610ad',
    );
    expect(tallied('instant', '2026-11-29T18:04:05.120Z').digest).toBe(
      '95acb95db5bc196e10663941e2852f951a75e790b48bce609528f096abe01f44',
    );
    expect([tallied('boolean', true).digest, tallied('number', 12).digest]).toEqual([
      '2f5a76d4d5705ad738ecd6e5ec198c39aaa907a823bb6b6e521216b4383988b3',
      'd72e7c88e397814f4630e92a685a83161be4c68bc8837e2d14ad3bbcc837a800',
    ]);
  });

  it('with JSON whose members stand in another order', () => {
    expect(equal(tallied('json', '{"a":1,"b":2}'), tallied('json', '{"b": 2, "a": 1}'))).toBe(true);
    expect(equal(tallied('text', '{"a":1,"b":2}'), tallied('text', '{"b": 2, "a": 1}'))).toBe(false);
  });
});
