import { describe, expect, it, test } from 'vitest';
import type { Figures } from '../../scripts/bench/serving/figures';
import { type Row, tableOf, verdict } from '../../scripts/bench/serving/table';

const figures = (requests: number, over: Partial<Figures> = {}): Figures => ({
  ...{ requests, seconds: 1, warmed: 0, p50: 1, p99: 2, bytes: 5000 * requests, cpuMsPerRequest: 0.5 },
  ...{ statuses: new Map([[200, requests]]), ...over },
});

const row = (path: string, from: string, requests: number, over: Partial<Row> = {}): Row => ({
  ...{ path, from, figures: figures(requests), plain: figures(2000), bare: figures(1000) },
  ...{ best: undefined, crowded: undefined, ...over },
});

describe('the table', () => {
  const cells = (table: string): string[][] =>
    table
      .trim()
      .split('\n')
      .map((line) => line.split(/ {2,}/));

  it('says a path’s rate, times, processor time and size, and its shares of both other servers', () => {
    const [head, line] = cells(tableOf([row('page', 'SQLite', 100, { best: 0.05 })]));
    expect(head?.slice(0, 3)).toEqual(['path', 'from', 'req/s']);
    expect(line).toEqual('page|SQLite|100|1.0|2.0|0.50|5.0|2000|0.050|1000|0.100|2.0'.split('|'));
    expect(head?.length).toBe(line?.length);
  });

  it('keeps together what belongs to a path, and leaves open what is not known', () => {
    const none = { bare: undefined };
    const rows = [row('page', 'SQLite', 100), row('json', 'SQLite', 9), row('page', 'PostgreSQL', 50, none)];
    const [, ...lines] = cells(tableOf(rows));
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      ['page', 'SQLite', '100'],
      ['', 'PostgreSQL', '50'],
      ['json', 'SQLite', '9.0'],
    ]);
    expect(lines[1]?.slice(-4)).toEqual(['0.025', '–', '–', '–']);
  });

  it('says of a figure that it is worthless where something was refused', () => {
    const refused = figures(100, { statuses: new Map([[429, 3]]) });
    expect(tableOf([row('page', 'SQLite', 0, { figures: refused })])).toContain(
      '! SQLite: 3 answers with status 429; this figure is worthless',
    );
  });

  test('through nginx, crowded paths are held against half of the bare server’s rate', () => {
    const through = (requests: number, crowded: boolean) =>
      row('page', 'SQLite, through nginx', requests, { crowded });
    expect(verdict([row('page', 'SQLite', 100), through(500, true), through(10, false)])).toContain('Every');
    expect(verdict([through(499, true)])).toContain(
      'Below half of the bare server’s rate, through nginx: page (',
    );
  });

  test('without it, paths are held against twice the best of the others', () => {
    expect(verdict([row('page', 'SQLite', 100, { best: 0.05 })])).toContain('Every');
    expect(verdict([row('page', 'SQLite', 99, { best: 0.05 })])).toContain('Below twice');
    expect(verdict([row('page', 'SQLite', 99)])).toBe('');
    expect(verdict([row('page', 'SQLite, through nginx', 99, { crowded: true, bare: undefined })])).toBe('');
  });
});
