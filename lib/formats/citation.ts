import type { Snapshot } from '@/lib/domain/publication/publication';
import { verdictLabels } from '@/lib/domain/review/review';
import type { Site } from './claim-review';

/**
 * One publication as a reference in plain text. It names the frozen version, so that what was cited can be found again,
 * and the SHA-256 of its snapshot, so that it can be proved unchanged. The date is UTC.
 */
export function citation(snapshot: Snapshot, sha256: string, site: Site): string {
  const { claim, result, sequence, slug, publishedAt } = snapshot;
  const found = result ? `rated “${verdictLabels[result.verdict]}”` : 'retracted';
  const address = `${site.url}/claims/${slug}/versions/${sequence}`;
  return `${site.name}: “${claim.statement}”, ${found}. Publication ${sequence}, ${day(publishedAt)}. ${address} (SHA-256 ${sha256}).`;
}

const day = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(instant));
