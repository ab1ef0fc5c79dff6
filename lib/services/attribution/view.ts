import type { AppearanceRow, AttributionRow } from '@/lib/data/claim/graph';
import { hearsayDepth } from '@/lib/domain/attribution/attribution';
import { attributionDetails } from '@/lib/domain/attribution/details';
import { chainInWords } from '@/lib/domain/attribution/words';
import type { AppearanceView } from '@/lib/schemas/attribution/appearance';
import type { AttributionView, PassageView } from '@/lib/schemas/attribution/attribution';
import { sourceRef } from '@/lib/services/source/view';

type PassageRow = AppearanceRow['passage'];

/** Where a claim stands, and who says so there. */
export function appearanceView(row: AppearanceRow): AppearanceView {
  const { id, slug, title, outlet, publishedAt, language, direction } = row.article;
  return {
    id: row.id,
    occurrence: row.occurrence,
    article: {
      id,
      slug,
      title,
      outlet: sourceRef(outlet),
      publishedAt,
      language,
      direction,
    },
    passage: passageView(row.passage),
    attributions: row.attributions.map((attribution) =>
      attributionView(attribution, outlet.name, row.passage.versionId),
    ),
  };
}

/**
 * One attribution, with its chain in words. `outlet` is the name of the paper that the passage stands in, `versionId` the version
 * that it stands in: marks of another one are not where they were, until somebody has confirmed the passage.
 */
export function attributionView(row: AttributionRow, outlet: string, versionId: string): AttributionView {
  const here = (mark: PassageRow | null) => (mark?.versionId === versionId ? passageView(mark) : null);
  return {
    id: row.id,
    stance: row.stance,
    speech: row.speech,
    terms: row.terms,
    ...attributionDetails(row),
    sourcePassage: here(row.sourcePassage),
    cuePassage: here(row.cuePassage),
    hops: row.hops.map(({ speaker, source, act, basis }) => ({
      speaker,
      source: source && sourceRef(source),
      act,
      basis,
    })),
    depth: hearsayDepth(row.hops),
    words: chainInWords(row, outlet),
  };
}

const passageView = (row: PassageRow): PassageView => ({
  versionId: row.versionId,
  start: row.start,
  end: row.end,
  exact: row.exact,
  prefix: row.prefix,
  suffix: row.suffix,
  state: row.state,
  score: row.score,
  confirmed: row.confirmedAt !== null,
});
