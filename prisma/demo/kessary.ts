import { ClaimStory } from './claims';
import type { Clock } from './clock';
import { tellWaiting } from './kessary-waiting';
import { bringIn, type Cast, placeOf, seal, source } from './newsroom';

const said = (sourceId: string) => ({ speaker: 'SOURCE' as const, sourceId, act: 'TOLD' as const });
const ownVoice = {
  speech: 'OWN_VOICE' as const,
  hops: [{ speaker: 'NONE' as const, act: 'WROTE' as const }],
};

/** A long read with every kind of attribution: own voice, named people, and a chain of two through somebody unnamed. */
export async function tellKessary(cast: Cast, clock: Clock) {
  const { rana, tomas, amina, miriam, daniel } = cast;
  const { ago } = clock;
  const article = await bringIn(
    rana,
    'quiet-departure.txt',
    {
      title: 'The quiet departure from Kessary',
      byline: 'Sourceline demonstration desk',
      outletName: 'The Meridian Post',
      url: 'https://meridian-post.example/kessary/quiet-departure',
      publishedAt: '2024-06-18',
      language: 'en',
      display: 'FULL',
    },
    ago(12),
  );
  const add = source(rana, ago(12));
  const marchetti = await add({
    kind: 'PERSON',
    name: 'Lena Marchetti',
    aliases: ['L. Marchetti'],
    description: 'Economist who writes on water and public works. Invented for this demonstration.',
    roles: [{ title: 'economist', from: '2011' }],
  });
  const valko = await add({
    kind: 'PERSON',
    name: 'Idris Valko',
    aliases: ['Идрис Валко'],
    roles: [{ title: 'reporter', from: '2009' }],
  });
  const engineer = await add({ kind: 'ANONYMOUS', name: 'a former municipal engineer' });
  const commander = await add({ kind: 'ANONYMOUS', name: 'a River Guard commander' });
  await seal(rana, engineer.id, 'Osric Vandermoor', ago(12));
  const archive = await add({ kind: 'DATASET', name: 'Kessary Junction freight register' });
  const imagery = await add({ kind: 'ORGANISATION', name: 'Overlook Imaging' });

  const noDeal = await ClaimStory.draft(
    rana,
    {
      statement: 'No formal agreement governed the River Guard’s departure from the Kessary valley.',
      kind: 'ABSENCE',
      place: 'Kessary valley',
      tags: ['Kessary', 'withdrawal'],
      wouldChange: 'A signed text, or two officials of both sides who describe one.',
      appearance: {
        ...placeOf(article, 'No formal agreement governed the Guard’s departure.'),
        attributions: [ownVoice],
      },
    },
    ago(11),
  );
  await noDeal.standsToo(rana, {
    ...placeOf(article, 'denied that there had been any formal agreement with Oskar over the Guard’s exit'),
    attributions: [{ cueVerb: 'denied', hops: [{ ...said(marchetti.id), basis: 'DEDUCED' }] }],
  });
  await noDeal.evidence(rana, {
    title: 'Demonstration: register of international agreements, Velmora, 2023–2024',
    url: 'https://register.velmora.example/agreements',
    type: 'PRIMARY_DOCUMENT',
    originality: 'ORIGINAL',
    stance: 'CORROBORATES',
    strength: 'MODERATE',
    rationale:
      'The register lists no agreement with Oskar in the months around the withdrawal. Secret texts would not stand in it.',
  });
  await noDeal.moved(rana, { move: 'submit' });
  await noDeal.reviewed(tomas, {
    verdict: 'SUPPORTED',
    credibility: 2,
    confidence: 'MODERATE',
    rationale:
      'Both the paper and Marchetti say so, and the public register is silent. An unpublished arrangement cannot be ruled out.',
  });
  await noDeal.reviewed(amina, {
    verdict: 'SUPPORTED',
    credibility: 3,
    confidence: 'MODERATE',
    rationale:
      'Nothing found that points to an agreement. Marchetti deduces it from what was left behind; she did not see the talks.',
    evidence: [
      {
        title: 'Demonstration: freight register of Kessary Junction, March 2024',
        url: 'https://archive.velmora.example/kessary-junction/2024-03',
        sourceId: archive.id,
        type: 'DATA',
        publishedAt: '2024-04',
        originality: 'ORIGINAL',
        stance: 'CORROBORATES',
        strength: 'WEAK',
        rationale:
          'The spare turbines went north in the last train, as Marchetti says, which fits a hurried exit.',
      },
    ],
  });
  await noDeal.inShort(
    tomas,
    'Nothing points to a signed agreement: the public register lists none for those months, and what was left behind suggests haste. A secret understanding cannot be ruled out.',
  );
  await noDeal.moved(miriam, { move: 'approve' });
  await noDeal.moved(miriam, { move: 'publish' });

  const strength = await ClaimStory.draft(
    rana,
    {
      statement: 'At their peak in August 2021, more than 4,000 guards were stationed in the Kessary valley.',
      kind: 'QUANTITATIVE',
      quantity: { comparator: 'GT', low: 4000, unit: 'guards', asOf: 'August 2021' },
      place: 'Kessary valley',
      tags: ['Kessary', 'numbers'],
      appearance: {
        ...placeOf(article, 'more than 4,000 guards were stationed in the valley'),
        attributions: [ownVoice],
      },
    },
    ago(10),
  );
  await strength.evidence(rana, {
    title: 'Demonstration: satellite count of the garrison, 20 August 2021',
    url: 'https://overlook-imaging.example/kessary-2021',
    sourceId: imagery.id,
    type: 'IMAGERY',
    publishedAt: '2021-08-20',
    originality: 'ORIGINAL',
    stance: 'CORROBORATES',
    strength: 'MODERATE',
    rationale: 'Tents and barracks for 3,600 to 4,400 people are counted.',
  });
  await strength.moved(rana, { move: 'submit' });
  await strength.reviewed(tomas, {
    verdict: 'SUPPORTED',
    credibility: 2,
    confidence: 'MODERATE',
    rationale: 'Bread and barracks give the same order of size.',
  });
  await strength.reviewed(amina, {
    verdict: 'PARTLY_SUPPORTED',
    credibility: 3,
    confidence: 'LOW',
    rationale: 'The count allows 3,600. “More than” is not shown.',
  });
  await strength.moved(daniel, {
    move: 'adjudicate',
    verdict: 'PARTLY_SUPPORTED',
    credibility: 3,
    confidence: 'LOW',
    rationale:
      'The order of size holds. Neither the bakery nor the imagery shows that the figure was above 4,000.',
    dissentShown: true,
  });
  await strength.inShort(
    amina,
    'About 4,000 guards is the right order of size: a satellite count allows for 3,600 to 4,400 people. Nothing we found shows that there were more than 4,000.',
  );
  await strength.moved(miriam, { move: 'approve' });
  await strength.moved(miriam, { move: 'publish' });
  // What it rests on is in question: it comes back to the desk, and an editor still has to say what readers are told.
  await strength.challenged(
    amina,
    'Demonstration: satellite count',
    'Its provider says that two of the barracks in the picture belong to the railway.',
  );

  const order = await ClaimStory.draft(
    tomas,
    {
      statement:
        'On 6 March 2024 a River Guard commander told local staff that the Guard’s presence in the valley had ended.',
      kind: 'QUOTE',
      place: 'Second dam, Kessary valley',
      tags: ['Kessary', 'withdrawal'],
      appearance: {
        ...placeOf(
          article,
          '“From tonight there is no Guard in this valley,” he told them, and added: “You never worked for us.”',
        ),
        attributions: [
          {
            speech: 'DIRECT',
            terms: 'BACKGROUND',
            anonymityReason: 'members of his family still live in the upper villages',
            cueVerb: 'told',
            saidAt: '2024-03-06',
            saidPlace: 'the control room at the second dam',
            hops: [
              { speaker: 'SOURCE', sourceId: commander.id, act: 'TOLD', basis: 'CANNOT_BE_JUDGED' },
              { speaker: 'SOURCE', sourceId: engineer.id, act: 'TOLD', basis: 'WITNESSED' },
            ],
          },
        ],
      },
    },
    ago(9),
  );
  await order.moved(tomas, { move: 'submit' });
  await order.reviewed(rana, {
    verdict: 'UNVERIFIABLE',
    credibility: 6,
    confidence: 'LOW',
    rationale:
      'One witness, unnamed, and no record of the meeting. We could not reach anybody else who was in the room.',
  });
  await order.reviewed(amina, {
    verdict: 'UNVERIFIABLE',
    credibility: 6,
    confidence: 'LOW',
    rationale: 'The account is detailed, but it rests on one person whose words we cannot test.',
  });
  await order.inShort(
    rana,
    'We cannot tell. The words come from one former engineer who asked not to be named, and we reached nobody else who was in the room.',
  );
  await order.moved(daniel, { move: 'approve', publish: true });

  const wages = await ClaimStory.draft(
    amina,
    {
      statement: 'In February 2024 the River Guard was recruiting watchmen at 350 crowns a month.',
      kind: 'QUANTITATIVE',
      quantity: { comparator: 'EQ', low: 350, unit: 'crowns a month', asOf: 'February 2024' },
      place: 'Lower Kessary villages',
      tags: ['Kessary', 'money'],
      appearance: {
        ...placeOf(article, 'recruiting watchmen in the lower villages at a monthly wage of 350 crowns'),
        attributions: [{ cueVerb: 'told', hops: [{ ...said(valko.id), basis: 'TOLD' }] }],
      },
    },
    ago(8),
  );
  await wages.moved(amina, { move: 'submit' });
  await wages.reviewed(rana, {
    verdict: 'SUPPORTED',
    credibility: 2,
    confidence: 'HIGH',
    rationale: 'The pay slips in the evidence give the figure.',
    evidence: [
      {
        title: 'Demonstration: three pay slips of watchmen, February 2024',
        type: 'PRIMARY_DOCUMENT',
        publishedAt: '2024-02',
        originality: 'ORIGINAL',
        stance: 'CORROBORATES',
        strength: 'STRONG',
        excerpt: 'Monthly wage: 350 crowns. In kind: flour, one sack.',
        rationale: 'Three slips from two villages show the same wage.',
      },
    ],
  });
  await wages.reviewed(tomas, {
    verdict: 'SUPPORTED',
    credibility: 2,
    confidence: 'MODERATE',
    rationale:
      'Valko has covered the valley for years and is specific. Two recruits confirm it by telephone.',
  });
  await wages.inShort(
    tomas,
    'Three pay slips from two villages show a monthly wage of 350 crowns in February 2024, and two recruits confirm it. A sack of flour came on top.',
  );
  await wages.moved(miriam, { move: 'approve' });
  await wages.moved(daniel, { move: 'publish' });

  const leaving = await ClaimStory.draft(
    rana,
    {
      statement: 'By 9 March 2024 the River Guard was withdrawing from the Kessary valley in groups.',
      kind: 'FACTUAL',
      place: 'Kessary valley',
      tags: ['Kessary', 'withdrawal'],
      appearance: {
        ...placeOf(
          article,
          'By 9 March 2024 the guards were leaving in groups, at night, by the upper pass and by the railway.',
        ),
        attributions: [ownVoice],
      },
    },
    ago(7),
  );
  await leaving.moved(rana, { move: 'submit' });
  const fits = { verdict: 'SUPPORTED', credibility: 2, confidence: 'MODERATE' } as const;
  await leaving.reviewed(tomas, {
    ...fits,
    rationale: 'The freight register shows night trains from 7 March on.',
    evidence: [
      {
        title: 'Demonstration: two drivers of the night trains, by telephone',
        type: 'EYEWITNESS',
        originality: 'ORIGINAL',
        stance: 'CORROBORATES',
        strength: 'MODERATE',
        rationale: 'Both drove guards north by night in the first half of March.',
      },
    ],
  });
  await leaving.reviewed(amina, { ...fits, rationale: 'Consistent with the register and with two drivers.' });
  await leaving.inShort(
    amina,
    'The railway’s freight register shows night trains going north from 7 March 2024, two days before the date in the claim. Two drivers say the same.',
  );
  await leaving.moved(daniel, { move: 'approve' });
  await leaving.moved(daniel, { move: 'publish' });
  await leaving.moved(miriam, {
    move: 'reopen',
    reason: 'The register was misread: the first night train ran on 8 March.',
    underReview: true,
  });
  await leaving.evidence(rana, {
    title: 'Demonstration: freight register of Kessary Junction, page of 8 March 2024',
    url: 'https://archive.velmora.example/kessary-junction/2024-03-08',
    sourceId: archive.id,
    type: 'DATA',
    publishedAt: '2024-03-08',
    originality: 'ORIGINAL',
    stance: 'CORROBORATES',
    strength: 'STRONG',
    rationale: 'The first night train north is entered on 8 March, one day before the date in the claim.',
  });
  await leaving.moved(rana, { move: 'submit' });
  await leaving.reviewed(tomas, {
    ...fits,
    confidence: 'HIGH',
    rationale: 'Read again with the page at hand: the first night train left on 8 March.',
  });
  await leaving.reviewed(amina, {
    ...fits,
    confidence: 'HIGH',
    rationale: 'The corrected entry still bears the claim out.',
  });
  await leaving.inShort(
    amina,
    'The railway’s freight register enters the first night train north on 8 March 2024, the day before the date in the claim. Two drivers say the same.',
  );
  await leaving.moved(daniel, { move: 'approve' });
  await leaving.moved(daniel, {
    move: 'publish',
    correction: {
      kind: 'CORRECTION',
      note: 'An earlier version dated the first night train to 7 March. It left on 8 March. The finding stands.',
    },
  });

  await tellWaiting(cast, clock, article, marchetti.id, valko.id);
}
