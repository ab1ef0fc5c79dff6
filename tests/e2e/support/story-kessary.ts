import type { Said, Story } from './story';

const ownVoice: Said = {
  inWords: 'The Meridian Post states this in its own voice.',
  line: 'The Meridian Post, in its own voice',
};

/** The demo's own article, stored once more: another desk's claims about the same words. */
export const kessary: Story = {
  file: new URL('../../../prisma/demo/quiet-departure.txt', import.meta.url),
  title: 'The quiet departure from Kessary, second printing',
  byline: 'Sourceline demonstration desk',
  address: 'https://meridian-post.example/kessary/second-printing',
  published: '2024-07-02',
  outlet: { name: 'The Meridian Post' },
  whole: true,
  known: 'The quiet departure from Kessary',
  claims: [
    {
      statement: 'The River Guard left the Kessary valley without a formal agreement.',
      kind: 'Did not happen',
      passages: [
        { ...ownVoice, words: 'No formal agreement governed the Guard’s departure.' },
        {
          words: 'denied that there had been any formal agreement with Oskar over the Guard’s exit',
          // Found by an alias, and taken as it is stored.
          chain: [{ name: 'Lena Marchetti', typed: 'L. March' }],
          verb: 'denied',
          inWords: 'Lena Marchetti said so to The Meridian Post.',
          line: 'Lena Marchetti, economist, to The Meridian Post',
        },
      ],
    },
    {
      statement: 'In August 2021, more than 4,000 guards stood in the Kessary valley.',
      kind: 'Quantity',
      quantity: {
        ...{ comparator: 'GT', comparison: 'more than', low: 4000, high: null },
        ...{ unit: 'guards', asOf: 'August 2021' },
      },
      passages: [{ ...ownVoice, words: 'more than 4,000 guards were stationed in the valley' }],
    },
    {
      statement: 'The Guard paid watchmen in the lower villages 350 crowns a month in February 2024.',
      kind: 'Quantity',
      quantity: {
        ...{ comparator: 'EQ', comparison: 'exactly', low: 350, high: null },
        ...{ unit: 'crowns a month', asOf: null },
      },
      passages: [
        {
          words: 'at a monthly wage of 350 crowns and a sack of flour for each family',
          chain: [{ name: 'Idris Valko', typed: 'Valko' }],
          inWords: 'Idris Valko said so to The Meridian Post.',
          line: 'Idris Valko, reporter, to The Meridian Post',
        },
      ],
    },
    {
      statement: 'A Guard commander told local staff that there was no Guard in the valley any more.',
      kind: 'Quote',
      passages: [
        {
          words:
            '“From tonight there is no Guard in this valley,” he told them, and added: “You never worked for us.”',
          chain: [
            { name: 'a Guard commander at the second dam', make: 'Anonymous source' },
            { name: 'a former municipal engineer' },
          ],
          unnamed: 'members of his family still live in the upper villages',
          inWords:
            'A Guard commander at the second dam said so, according to a former municipal engineer who asked not to be named (members of his family still live in the upper villages), who told The Meridian Post.',
          line: 'a former municipal engineer, not named, to The Meridian Post, citing a Guard commander at the second dam',
        },
      ],
    },
    {
      statement: 'By 9 March 2024 guards were leaving the valley in groups and at night.',
      kind: 'Fact',
      passages: [
        {
          ...ownVoice,
          words:
            'By 9 March 2024 the guards were leaving in groups, at night, by the upper pass and by the railway.',
        },
      ],
    },
  ],
  source: 'Lena Marchetti',
};
