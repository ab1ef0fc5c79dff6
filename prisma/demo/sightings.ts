import { ListClaims } from '@/lib/schemas/claim/claim';
import { ProposeSighting } from '@/lib/schemas/sighting';
import { ListSources } from '@/lib/schemas/source';
import { listClaims } from '@/lib/services/claim/claims';
import { proposeSighting } from '@/lib/services/sighting/proposing';
import { listSources } from '@/lib/services/source/sources';
import type { Clock } from './clock';
import { bringIn, type Cast, done, placeOf } from './newsroom';

/** Another paper comes back to Kessary: one published claim that stands there waits for an editor, another is left to be offered. */
export async function tellSightings({ tomas }: Cast, { ago }: Clock): Promise<void> {
  const fields = {
    ...{ title: 'The bakers after the Guard', outletName: 'The Oskar Road Gazette', language: 'en' },
    ...{ publishedAt: '2026-02-11', display: 'EXCERPTS' as const },
    url: 'https://oskar-road-gazette.example/bakers-after-the-guard',
  };
  const article = await bringIn(tomas, 'after-the-guard.txt', fields, ago(1));
  const now = await ago(1).later(1).come();
  const claims = ListClaims.parse({ status: 'PUBLISHED', q: 'formal agreement Kessary' });
  const [claim] = (await done('the published claim', listClaims(tomas, claims))).items;
  const sources = ListSources.parse({ q: 'Lena Marchetti' });
  const [speaker] = (await done('who says so', listSources(tomas, sources))).items;
  if (!claim || !speaker) throw new Error('The claim of Kessary or its speaker is missing.');
  const words =
    'There was no formal agreement that governed the River Guard’s departure from the Kessary valley';
  const attributions = [
    { cueVerb: 'told', hops: [{ speaker: 'SOURCE' as const, sourceId: speaker.id, act: 'TOLD' as const }] },
  ];
  const input = { claimId: claim.id, ...placeOf(article, words), attributions };
  await done('a sighting', proposeSighting(tomas, ProposeSighting.parse(input), { now }));
}
