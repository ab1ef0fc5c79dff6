import type { ClaimRow, RoundRow } from './graph';

/** “In short” as it is stored, and the sequence of the round that it was written for. */
export type StoredSummary = { text: string; writerId: string; at: Date; round: number };

type Row = Pick<ClaimRow, 'summary' | 'summaryById' | 'summaryAt' | 'summaryRound'>;

/** The words as they were last written, whatever has been found since. */
export function lastSummary(row: Row): StoredSummary | null {
  const { summary: text, summaryById: writerId, summaryAt: at, summaryRound: round } = row;
  if (text === null || writerId === null || at === null || round === null) return null;
  return { text, writerId, at, round };
}

/** The words that count: those for the finding of the latest round, once it has concluded. */
export function summaryOf(
  row: Row & { rounds: readonly Pick<RoundRow, 'sequence' | 'state'>[] },
): StoredSummary | null {
  const [latest] = row.rounds;
  const summary = lastSummary(row);
  return summary && latest?.state === 'CONCLUDED' && latest.sequence === summary.round ? summary : null;
}
