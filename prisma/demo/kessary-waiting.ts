import { ClaimStory } from './claims';
import type { Clock } from './clock';
import { type Cast, placeOf } from './newsroom';

const said = (sourceId: string) => ({ speaker: 'SOURCE' as const, sourceId, act: 'TOLD' as const });

/** What the demo's people find on their desks: something to finish, to review, to adjudicate, to approve, to publish. */
export async function tellWaiting(
  { rana, tomas, amina, daniel }: Cast,
  { ago, together }: Clock,
  article: Parameters<typeof placeOf>[0],
  marchettiId: string,
  valkoId: string,
) {
  await together(
    async () => {
      const pumps = await ClaimStory.draft(
        rana,
        {
          statement: 'The pumps in the upper Kessary valley will not run again before the summer of 2026.',
          kind: 'PREDICTION',
          tags: ['Kessary', 'water'],
          appearance: {
            ...placeOf(article, 'the pumps in the upper valley will not run again before the summer of 2026'),
            attributions: [{ cueVerb: 'expects', hops: [{ ...said(marchettiId), basis: 'INDUCED' }] }],
          },
        },
        ago(3),
      );
      await pumps.moved(rana, { move: 'submit' });
    },
    async () => {
      const exercise = await ClaimStory.draft(
        tomas,
        {
          statement: 'The Guard’s recruits were told that the army’s advance was an exercise.',
          kind: 'FACTUAL',
          tags: ['Kessary'],
          appearance: {
            ...placeOf(article, 'The recruits were told that the army’s advance was an exercise.'),
            attributions: [{ hops: [{ ...said(valkoId), basis: 'TOLD' }] }],
          },
        },
        ago(3),
      );
      await exercise.moved(tomas, { move: 'submit' });
      await exercise.reviewed(rana, {
        verdict: 'SUPPORTED',
        credibility: 4,
        confidence: 'LOW',
        rationale: 'Two recruits say the same.',
        explanations: {
          verdictAndCredibility: 'Their accounts bear it out, but both may only repeat what they read.',
        },
      });
      await exercise.reviewed(amina, {
        verdict: 'UNSUPPORTED',
        credibility: 4,
        confidence: 'LOW',
        rationale: 'Both recruits repeat what they read in this article.',
      });
    },
    // It can't hold beside the published claim of more than 4,000: the desk offers both as a contradiction.
    () =>
      ClaimStory.draft(
        tomas,
        {
          statement:
            'At their peak in August 2021, fewer than 2,500 guards were stationed in the Kessary valley.',
          kind: 'QUANTITATIVE',
          quantity: { comparator: 'LT', low: 2500, unit: 'guards', asOf: 'August 2021' },
          place: 'Kessary valley',
          tags: ['Kessary', 'numbers'],
        },
        ago(2),
      ).then(() => undefined),
    async () => {
      const bread = await ClaimStory.draft(
        amina,
        {
          statement: 'The River Guard’s garrison bakery took flour for about 4,000 loaves a day.',
          kind: 'QUANTITATIVE',
          quantity: { comparator: 'APPROX', low: 4000, unit: 'loaves a day', asOf: null },
          risk: 'LOW',
          tags: ['Kessary', 'numbers'],
          appearance: {
            ...placeOf(
              article,
              'the garrison bakery, two of them said, took flour for about 4,000 loaves a day',
            ),
            attributions: [
              {
                speech: 'INDIRECT',
                cueVerb: 'said',
                hops: [{ speaker: 'UNKNOWN', act: 'SAID', basis: 'WITNESSED' }],
              },
            ],
          },
        },
        ago(2),
      );
      await bread.moved(amina, { move: 'submit' });
      // She had left out what it can be checked against, and nobody had to send it back to her for that.
      await bread.moved(amina, { move: 'takeBack' });
      await bread.evidence(amina, {
        title: 'Delivery book of the Kessary mill, one month',
        type: 'DATA',
        stance: 'CORROBORATES',
        strength: 'WEAK',
        rationale: 'It lists flour for the garrison bakery, for this month alone.',
      });
      await bread.moved(amina, { move: 'submit' });
      await bread.reviewed(tomas, {
        verdict: 'PARTLY_SUPPORTED',
        credibility: 3,
        confidence: 'LOW',
        rationale: 'Two shopkeepers, unnamed. The mill’s books cover one month alone.',
      });
      await bread.inShort(
        tomas,
        'Two shopkeepers give the figure, neither of them by name, and the mill’s books for one month come close to it. For all other months there is nothing to go by.',
      );
    },
    async () => {
      const sluice = await ClaimStory.draft(
        rana,
        {
          statement: 'The River Guard was the worst neighbour that the Kessary valley ever had.',
          kind: 'OPINION',
          tags: ['Kessary'],
          appearance: {
            ...placeOf(article, '“The Guard was the worst neighbour we ever had,”'),
            attributions: [
              {
                speech: 'DIRECT',
                cueVerb: 'said',
                hops: [{ speaker: 'UNKNOWN', act: 'SAID', basis: 'WITNESSED' }],
              },
            ],
          },
        },
        ago(2),
      );
      await sluice.moved(rana, { move: 'submit' });
      await sluice.moved(daniel, {
        move: 'sendBack',
        reason: 'Name the speaker’s trade: the article says “a miller”. Add him as an anonymous source.',
      });
    },
  );
}
