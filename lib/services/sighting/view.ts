import { z } from 'zod';
import { cardsById } from '@/lib/data/claim/cards';
import type { Reader } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import type { SightingRow } from '@/lib/data/sighting/sightings';
import type { SpeakerFields } from '@/lib/data/source/fields';
import { speakersById } from '@/lib/data/source/speakers';
import { hearsayDepth } from '@/lib/domain/attribution/attribution';
import { attributionDetails } from '@/lib/domain/attribution/details';
import { chainInWords } from '@/lib/domain/attribution/words';
import { otherNumbers } from '@/lib/domain/claim/figures';
import { AttributionInput } from '@/lib/schemas/attribution/attribution';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { SightingCard, SightingView } from '@/lib/schemas/sighting';
import { cardsFor } from '@/lib/services/claim/card';
import { sourceRef } from '@/lib/services/source/view';

/** Who says so in a sighting, as the form sent it and it was checked; nobody of an offer. */
export const saidIn = ({ attributions }: Pick<SightingRow, 'attributions'>): AttributionInput[] =>
  attributions === null ? [] : Said.parse(JSON.parse(attributions));

const Said = z.array(AttributionInput);

/** Everything that sightings are shown with: four statements, however many they are. */
export type Known = {
  card: (claimId: string) => ClaimCard;
  people: People;
  speakers: ReadonlyMap<string, SpeakerFields>;
};

export async function knownOf(db: Reader, rows: readonly SightingRow[]): Promise<Known> {
  const cards = await cardsById([...new Set(rows.map(({ claimId }) => claimId))]);
  const card = await cardsFor([...cards.values()]);
  const people = await peopleById(
    db,
    rows.flatMap(({ proposedById, judgedById }) => [proposedById ?? [], judgedById ?? []].flat()),
  );
  const hops = rows.flatMap((row) => saidIn(row).flatMap((said) => said.hops));
  const speakers = await speakersById(
    db,
    hops.flatMap(({ sourceId }) => sourceId ?? []),
  );
  const cardOf = (claimId: string) => {
    const row = cards.get(claimId);
    if (!row) throw new Error(`Claim ${claimId} of a sighting was not read.`);
    return card(row);
  };
  return { card: cardOf, people, speakers };
}

/** A sighting as lists have it. */
export function sightingCard(row: SightingRow, known: Known): SightingCard {
  const { id, version, state, article, score, reason } = row;
  const { versionId, start, end, exact, prefix, suffix } = row;
  const claim = known.card(row.claimId);
  const by = (userId: string | null) => known.people.get(userId ?? '') ?? null;
  return {
    ...{ id, version, state, claim, score, reason },
    article: {
      ...{ id: article.id, slug: article.slug, title: article.title, outlet: sourceRef(article.outlet) },
      ...{ publishedAt: article.publishedAt, language: article.language, direction: article.direction },
    },
    passage: { versionId, start, end, exact, prefix, suffix },
    otherNumbers: otherNumbers(claim.statement, exact),
    words: attributionsOf(row, known).map(({ words }) => words),
    ...{ proposedBy: by(row.proposedById), proposedAt: row.proposedAt?.toISOString() ?? null },
    ...{ judgedBy: by(row.judgedById), judgedAt: row.judgedAt?.toISOString() ?? null },
    createdAt: row.createdAt.toISOString(),
  };
}

/** Who says so there, with each chain in words. */
export const attributionsOf = (row: SightingRow, { speakers }: Known): SightingView['attributions'] =>
  saidIn(row).map((said) => {
    const hops = said.hops.map(({ speaker, sourceId, act, basis }) => ({
      ...{ speaker, act, basis },
      source: (sourceId && speakers.get(sourceId)) || null,
    }));
    const { stance, speech, terms } = said;
    return {
      ...{ stance, speech, terms },
      ...attributionDetails(said),
      hops: hops.map((hop) => ({ ...hop, source: hop.source && sourceRef(hop.source) })),
      depth: hearsayDepth(hops),
      words: chainInWords({ ...said, hops }, row.article.outlet.name),
    };
  });
