import type { Said, Story } from './story';

const ownVoice: Said = {
  inWords: 'Noon Post states this in its own voice.',
  line: 'Noon Post, in its own voice',
};

/** A real news analysis, kept outside the project because it is somebody else's text: readers get excerpts. */
export const militias: Story = {
  file: new URL('../../../../shared/articles/militias-withdrawal.txt', import.meta.url),
  title: 'The quiet collapse of Iran’s militias in Syria',
  byline: 'Noon Post',
  address: 'https://noonpost.example/militias-withdrawal',
  // The file does not say when it was published.
  published: '',
  outlet: { name: 'Noon Post', make: 'News outlet' },
  whole: false,
  claims: [
    {
      statement: 'No formal agreement governed the withdrawal of Iran-backed militias from Syria.',
      kind: 'Did not happen',
      passages: [
        {
          ...ownVoice,
          words: 'No formal agreement was reached with the Syrian regime regarding their exit',
        },
        {
          words: 'denied the existence of any formal agreement with Iran regarding the militias’ withdrawal',
          chain: [{ name: 'Younes Al-Karim', make: 'Person' }],
          verb: 'denied',
          inWords: 'Younes Al-Karim said so to Noon Post.',
          line: 'Younes Al-Karim, to Noon Post',
        },
      ],
    },
    {
      statement: 'At their peak, Iran-backed militias in Syria had more than 10,000 Hezbollah fighters.',
      kind: 'Quantity',
      quantity: {
        ...{ comparator: 'GT', comparison: 'more than', low: 10_000, high: null },
        ...{ unit: 'fighters', asOf: 'at their peak' },
      },
      passages: [{ ...ownVoice, words: 'over 10,000 Hezbollah fighters alone' }],
    },
    {
      statement: 'The militias recruited local fighters in Syria for salaries of $200 a month.',
      kind: 'Quantity',
      quantity: {
        ...{ comparator: 'EQ', comparison: 'exactly', low: 200, high: null },
        ...{ unit: 'US dollars a month', asOf: null },
      },
      passages: [
        {
          words: 'recruiting local fighters with monthly salaries of $200 and a food basket per family',
          chain: [{ name: 'Fawaz Al-Attiyah', make: 'Person' }],
          inWords: 'Fawaz Al-Attiyah said so to Noon Post.',
          line: 'Fawaz Al-Attiyah, to Noon Post',
        },
      ],
    },
    {
      statement: 'An Iranian commander told Syrian staff that the IRGC’s presence in Syria was ending.',
      kind: 'Quote',
      passages: [
        {
          words: '“as of today, there will be no more IRGC presence in Syria,” adding: “We are leaving.”',
          chain: [
            { name: 'an Iranian commander', make: 'Anonymous source' },
            { name: 'a former Syrian officer', make: 'Anonymous source' },
          ],
          unnamed: 'served at an IRGC-linked facility',
          inWords:
            'An Iranian commander said so, according to a former Syrian officer who asked not to be named (served at an IRGC-linked facility), who told Noon Post.',
          line: 'a former Syrian officer, not named, to Noon Post, citing an Iranian commander',
        },
      ],
    },
    {
      statement: 'By December 6, 2024, the militias were pulling out of Syria in groups.',
      kind: 'Fact',
      passages: [
        {
          ...ownVoice,
          words:
            'By December 6, 2024, as opposition gains continued, the militias began pulling out in groups.',
        },
      ],
    },
  ],
  source: 'Younes Al-Karim',
};
