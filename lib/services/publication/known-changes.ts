import { type Change, changesIn } from '@/lib/domain/publication/changes';
import type { SnapshotCorrection } from '@/lib/domain/publication/publication';

/** As many corrections as five pages of the longest list. */
const KEPT = 500;

/** What corrections changed, by their ids; those that were asked for last come last. */
const known = new Map<string, Change[]>();

type Stored = Pick<SnapshotCorrection, 'kind' | 'before' | 'after'>;

/**
 * What a stored correction changed, worked out once and kept: it never changes. Where a retraction took its words back
 * there is nothing to work out, and what was kept is forgotten.
 */
export function changesOf(id: string, correction: Stored): Change[] {
  const kept = known.get(id);
  known.delete(id);
  if (correction.before === '' && correction.after === '') return [];
  const changes = kept ?? changesIn(correction);
  known.set(id, changes);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return changes;
}
