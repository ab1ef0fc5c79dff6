import type { Counted } from '@/lib/data/moving/tally';

/** How many rows each table has, a line each, and of all together. Tables without rows are left out. */
export function rowsByTable(tallies: readonly Counted[]): { lines: string; rows: string } {
  const held = tallies.filter(({ rows }) => rows > 0);
  const width = Math.max(0, ...held.map(({ table }) => table.name.length));
  const lines = held.map(({ table, rows }) => `  ${table.name.padEnd(width)} ${inWords(rows).padStart(11)}`);
  return { lines: lines.join('\n'), rows: inWords(held.reduce((sum, { rows }) => sum + rows, 0)) };
}

const inWords = (rows: number): string => rows.toLocaleString('en');
