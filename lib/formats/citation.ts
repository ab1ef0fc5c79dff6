import type { Snapshot } from '@/lib/domain/publication/publication';
import { verdictLabels } from '@/lib/domain/review/review';
import { isolated } from '@/lib/domain/text/isolating';
import { codePointLength, sliceCodePoints } from '@/lib/domain/text/text';
import type { Site } from './claim-review';

/**
 * One publication as a reference in plain text. It names the frozen version, so that what was cited can be found again,
 * and the SHA-256 of its snapshot, so that it can be proved unchanged. The date is UTC.
 */
export function citation(snapshot: Snapshot, sha256: string, site: Site): string {
  const { claim, result, sequence, publishedAt } = snapshot;
  const found = result ? `rated “${verdictLabels[result.verdict]}”` : 'retracted';
  return `${site.name}: “${isolated(claim.statement)}”, ${found}. Publication ${sequence}, ${day(publishedAt)}. ${addressOf(snapshot, site)} (SHA-256 ${sha256}).`;
}

/** The same as short as it can be found again by: the statement's beginning, the day, and the frozen version's address. */
export const shortCitation = (snapshot: Snapshot, site: Site): string =>
  `${site.name}: “${isolated(beginning(snapshot.claim.statement))}”, ${day(snapshot.publishedAt)}. ${addressOf(snapshot, site)}`;

const addressOf = ({ slug, sequence }: Snapshot, site: Site): string =>
  `${site.url}/claims/${slug}/versions/${sequence}`;

/** How much of a statement names it, in code points. */
const ENOUGH = 80;

/** As much of a statement as the short citation quotes: cut between words, where it has any. */
export function beginning(statement: string): string {
  if (codePointLength(statement) <= ENOUGH) return statement;
  const start = sliceCodePoints(statement, 0, ENOUGH);
  return `${start.replace(/[\s\p{P}]+\S*$/u, '') || start}…`;
}

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const day = (instant: string): string => days.format(new Date(instant));
