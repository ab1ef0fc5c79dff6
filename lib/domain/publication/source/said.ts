import type { Stance } from '@/lib/domain/attribution/attribution';
import type { Snapshot, SnapshotAttribution } from '@/lib/domain/publication/publication';

/**
 * What each source that speaks in a publication said of the claim first, by its address: in the passage in which the claim was first
 * read before any other. Whoever only passes on what another said has said nothing; in its own voice the outlet speaks.
 */
export function saidIn({ passages }: Pick<Snapshot, 'passages'>): ReadonlyMap<string, Stance> {
  const said = new Map<string, Stance>();
  const inOrder = [...passages].sort(
    (a, b) => Number(b.occurrence === 'FIRST') - Number(a.occurrence === 'FIRST'),
  );
  for (const { article, attributions } of inOrder)
    for (const attribution of attributions) {
      const speaker = speakerOf(attribution, article.outlet.slug);
      if (speaker !== null && !said.has(speaker)) said.set(speaker, attribution.stance);
    }
  return said;
}

function speakerOf({ hops: [origin] }: SnapshotAttribution, outlet: string): string | null {
  if (!origin || origin.speaker === 'UNKNOWN') return null;
  return origin.speaker === 'NONE' ? outlet : (origin.source?.slug ?? null);
}
