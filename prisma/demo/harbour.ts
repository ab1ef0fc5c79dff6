import { ClaimStory } from './claims';
import type { Clock } from './clock';
import { bringIn, bringInFrom, type Cast, comesAnew, placeOf, source } from './newsroom';
import { judgeHarbour } from './registry';
import { tellScheduled } from './scheduled';
import { comesFrom, confirmed } from './tracing';

/** A short news item from a web page: an official figure, a dispute, a quote, and a claim that had to be retracted. */
export async function tellHarbour({ rana, tomas, amina, miriam, daniel }: Cast, clock: Clock) {
  const { ago } = clock;
  const article = await bringInFrom(
    tomas,
    'https://harbour-courier.example/water-safe-again',
    { file: 'harbour-water.html', takenBack: 'The notice of 3 September', display: 'EXCERPTS' },
    ago(21),
  );
  const add = source(tomas, ago(21));
  const department = await add({
    kind: 'GOVERNMENT',
    name: 'Marrow Bay Water Department',
    aliases: ['the water department'],
  });
  const agency = await add({ kind: 'WIRE_AGENCY', name: 'Northline Agency' });
  const wire = await bringIn(
    rana,
    'harbour-wire.txt',
    {
      ...{ title: 'Boil-water notice lifted in Marrow Bay', outletId: agency.id, publishedAt: '2025-09-14' },
      ...{ language: 'en', display: 'EXCERPTS' },
    },
    ago(21),
  );
  const words = 'Its account of the taps and the pipes is the agency’s, word for word.';
  await confirmed(tomas, article.id, words, ago(21));
  await comesFrom(
    rana,
    {
      ...{ from: { kind: 'article', id: wire.id }, to: { kind: 'source', id: department.id } },
      ...{ type: 'CITES', reason: 'All its figures are from the department’s statement of 14 September.' },
    },
    ago(21),
  );
  const olin = await add({
    kind: 'PERSON',
    name: 'Petra Olin',
    roles: [{ title: 'chief engineer', organisationId: department.id, from: '2018' }],
  });
  const union = await add({ kind: 'ORGANISATION', name: 'Harbour Tenants’ Union' });
  const adeyemi = await add({
    kind: 'PERSON',
    name: 'Samuel Adeyemi',
    roles: [{ title: 'chair', organisationId: union.id, from: '2022' }],
  });
  const known = { department, union, chair: adeyemi };
  await judgeHarbour({ rana, tomas, amina, miriam, daniel }, known, ago(21));

  const taps = await ClaimStory.draft(
    tomas,
    {
      statement:
        'Samples from 38 of 40 public taps in Marrow Bay’s harbour quarter met the standard for lead.',
      kind: 'QUANTITATIVE',
      quantity: { comparator: 'EQ', low: 38, unit: 'of 40 public taps', asOf: '4–12 September 2025' },
      place: 'Marrow Bay',
      tags: ['water', 'public health'],
      appearance: {
        ...placeOf(article, 'Samples taken at 38 of 40 public taps met the standard for lead'),
        attributions: [
          {
            cueVerb: 'according to a statement',
            channel: 'written statement',
            hops: [{ speaker: 'SOURCE', sourceId: department.id, act: 'WROTE', basis: 'WITNESSED' }],
          },
        ],
      },
    },
    ago(20),
  );
  await taps.evidence(tomas, {
    title: 'Demonstration: laboratory report 25-0914, Marrow Bay Water Department',
    url: 'https://water.marrow-bay.example/reports/25-0914',
    sourceId: department.id,
    type: 'DATA',
    publishedAt: '2025-09-13',
    originality: 'ORIGINAL',
    stance: 'CORROBORATES',
    strength: 'STRONG',
    excerpt: 'Taps sampled: 40. Within limit: 38.',
    rationale: 'The laboratory’s table lists every tap with its reading.',
  });
  await taps.copied(tomas, 'lab-report.html', 'Taps sampled: 40. Within limit: 38.');
  await taps.moved(tomas, { move: 'submit' });
  await taps.reviewed(rana, {
    verdict: 'SUPPORTED',
    credibility: 2,
    confidence: 'HIGH',
    rationale: 'Added up from the table: 38 readings under the limit, two above.',
  });
  await taps.reviewed(amina, {
    verdict: 'SUPPORTED',
    credibility: 1,
    confidence: 'HIGH',
    rationale: 'The regional office’s own samples of five of the taps agree with the table.',
    evidence: [
      {
        title: 'Demonstration: regional health office, spot samples of five public taps',
        url: 'https://health.region.example/spot-samples-2025-09',
        type: 'DATA',
        publishedAt: '2025-09-18',
        originality: 'ORIGINAL',
        stance: 'CORROBORATES',
        strength: 'MODERATE',
        rationale:
          'Five taps sampled apart from the city’s; the readings agree within the error of the method.',
      },
    ],
  });
  await taps.inShort(
    rana,
    'The Water Department’s table puts 38 of the 40 public taps within the limit for lead, and five samples taken by the regional health office agree with it. The two taps that failed, at the old fish market, stay closed.',
  );
  await taps.moved(miriam, { move: 'approve' });
  await taps.moved(miriam, { move: 'publish' });

  const flats = await ClaimStory.draft(
    rana,
    {
      statement: 'No tap inside a flat in the harbour quarter was tested before the notice was lifted.',
      kind: 'ABSENCE',
      place: 'Marrow Bay',
      tags: ['water', 'public health'],
      wouldChange: 'A dated laboratory record of a sample from a private home.',
      accuses: 'Marrow Bay Water Department',
      appearance: {
        ...placeOf(article, 'nobody had tested a single tap inside a flat'),
        attributions: [
          {
            cueVerb: 'said',
            hops: [{ speaker: 'SOURCE', sourceId: adeyemi.id, act: 'SAID', basis: 'CANNOT_BE_JUDGED' }],
          },
        ],
      },
    },
    ago(19),
  );
  await flats.standsToo(rana, {
    ...placeOf(article, 'No sample was taken inside a private home.'),
    attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
  });
  await flats.evidence(rana, {
    title: 'Demonstration: letter of a resident with a laboratory receipt of 9 September 2025',
    type: 'PRIMARY_DOCUMENT',
    publishedAt: '2025-09-09',
    stance: 'CONTRADICTS',
    strength: 'WEAK',
    rationale: 'A private sample was paid for and taken, though not by the city.',
  });
  await flats.asked(rana, { sourceId: department.id, how: 'by e-mail to its press office' }, 2);
  await flats.answered(
    rana,
    'Our programme covers public taps, as the law asks. No tap in a private home was part of it, and none had to be.',
  );
  await flats.moved(rana, { move: 'submit' });
  const disputed = { verdict: 'DISPUTED', credibility: 3, confidence: 'MODERATE' } as const;
  await flats.reviewed(tomas, {
    ...disputed,
    rationale: 'True of the city’s samples, but one resident had a tap tested at their own cost.',
  });
  await flats.reviewed(amina, {
    ...disputed,
    rationale: 'The union means the city’s tests; the sentence says more than that.',
  });
  await flats.inShort(
    tomas,
    'The city tested public taps alone, so the claim holds for its own samples. But one resident had a tap tested privately on 9 September, before the notice was lifted.',
  );
  await flats.moved(daniel, { move: 'approve' });
  await flats.moved(daniel, { move: 'publish' });

  const pipes = await ClaimStory.draft(
    amina,
    {
      statement: 'The deposits came loose in pipes that were laid before 1950.',
      kind: 'CAUSAL',
      place: 'Marrow Bay',
      tags: ['water'],
      appearance: {
        ...placeOf(article, 'loosened deposits in pipes laid before 1950'),
        attributions: [
          {
            cueVerb: 'blames',
            hops: [{ speaker: 'SOURCE', sourceId: department.id, act: 'WROTE', basis: 'DEDUCED' }],
          },
        ],
      },
    },
    ago(17),
  );
  await pipes.moved(amina, { move: 'submit' });
  const held = { verdict: 'SUPPORTED', credibility: 3, confidence: 'LOW' } as const;
  await pipes.reviewed(rana, {
    ...held,
    rationale: 'The department’s pipe plan gives 1947 for the two streets.',
    evidence: [
      {
        title: 'Demonstration: pipe plan of the harbour quarter',
        sourceId: department.id,
        type: 'PRIMARY_DOCUMENT',
        originality: 'ORIGINAL',
        stance: 'CORROBORATES',
        strength: 'MODERATE',
        rationale: 'It dates the pipes in both streets to 1947.',
      },
    ],
  });
  await pipes.reviewed(tomas, {
    ...held,
    rationale: 'The plan agrees. The cause itself is the department’s own finding.',
  });
  await pipes.inShort(
    amina,
    'The department’s pipe plan dates the pipes in both streets to 1947, which bears the claim out. That the deposits came from them is the department’s own finding; nobody else has tested it.',
  );
  await pipes.moved(miriam, { move: 'approve' });
  await pipes.moved(miriam, { move: 'publish' });
  await pipes.retracted(
    daniel,
    miriam,
    'The pipe plan we relied on shows the street before its rebuilding in 1962. The claim, and our finding that it was supported, no longer stand.',
  );

  // The paper changes its figure: readers of the claim are told, and an editor still has to say what follows.
  await comesAnew(
    rana,
    article,
    {
      file: 'harbour-water.html',
      takenBack: 'The notice of 3 September',
      was: 'Samples taken at 38 of 40 public taps met',
      is: 'Samples taken at 38 of 41 public taps met',
    },
    ago(6),
  );

  const ready = await ClaimStory.draft(
    tomas,
    {
      statement: 'Petra Olin said that the old pipes would be replaced before the winter after next.',
      kind: 'QUOTE',
      risk: 'LOW',
      place: 'Marrow Bay',
      tags: ['water'],
      appearance: {
        ...placeOf(article, 'the pipes would be replaced “before the winter after next”'),
        attributions: [
          {
            speech: 'MIXED',
            cueVerb: 'said',
            hops: [{ speaker: 'SOURCE', sourceId: olin.id, act: 'SAID', basis: 'CANNOT_BE_JUDGED' }],
          },
        ],
      },
    },
    ago(4),
  );
  await ready.moved(tomas, { move: 'submit' });
  await ready.reviewed(rana, {
    verdict: 'SUPPORTED',
    credibility: 2,
    confidence: 'HIGH',
    rationale: 'The city’s recording of the briefing has the sentence at minute 14.',
    evidence: [
      {
        title: 'Demonstration: recording of the briefing, Marrow Bay',
        type: 'PRIMARY_DOCUMENT',
        originality: 'ORIGINAL',
        stance: 'CORROBORATES',
        strength: 'STRONG',
        rationale: 'The sentence is at minute 14, in her own voice.',
      },
    ],
  });
  await ready.inShort(
    tomas,
    'She said it: the city’s recording of the briefing has the sentence at minute 14. The finding is about her words, not about when the pipes will be replaced.',
  );
  await ready.moved(daniel, { move: 'approve' });
  await tellScheduled({ rana, tomas, amina, miriam, daniel }, clock, article);
}
