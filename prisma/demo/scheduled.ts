import { ClaimStory } from './claims';
import type { Clock } from './clock';
import { type Cast, placeOf } from './newsroom';

/** A claim that is published by itself two days from now: until then what it rests on is under embargo. */
export async function tellScheduled(
  { tomas, amina, miriam, daniel }: Cast,
  { ago }: Clock,
  article: Parameters<typeof placeOf>[0],
) {
  const lifted = await ClaimStory.draft(
    amina,
    {
      statement: 'The city of Marrow Bay lifted its boil-water notice on 14 September 2025.',
      kind: 'FACTUAL',
      risk: 'LOW',
      place: 'Marrow Bay',
      tags: ['water'],
      appearance: {
        ...placeOf(article, 'the city of Marrow Bay lifted the notice on Sunday'),
        attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
      },
    },
    ago(3),
  );
  await lifted.moved(amina, { move: 'submit' });
  await lifted.reviewed(tomas, {
    verdict: 'SUPPORTED',
    credibility: 2,
    confidence: 'HIGH',
    rationale: 'The audit of the city’s notices gives the day and the hour.',
    evidence: [
      {
        title: 'Demonstration: audit of public notices, Marrow Bay',
        type: 'PRIMARY_DOCUMENT',
        originality: 'ORIGINAL',
        stance: 'CORROBORATES',
        strength: 'STRONG',
        rationale: 'It lists the notice as lifted on 14 September at 18:00.',
      },
    ],
  });
  await lifted.inShort(
    amina,
    'It did. The audit of the city’s notices lists this one as lifted on 14 September 2025 at 18:00.',
  );
  await lifted.moved(miriam, { move: 'approve' });
  await lifted.scheduled(daniel, 5, 'The audit is ours alone until the council has been given it.');
}
