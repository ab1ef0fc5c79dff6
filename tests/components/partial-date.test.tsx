import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PartialDate } from '@/components/text/partial-date';

test.each([
  ['2024', '2024', '2024'],
  ['2024-12', 'December 2024', '2024-12'],
  ['2024-12-06', '6 December 2024', '2024-12-06'],
  ['2024-12-06T00:30+03:00', '6 Dec 2024, 00:30 UTC+3', '2024-12-06T00:30+03:00'],
  ['2024-12-06T00:30-05:30', '6 Dec 2024, 00:30 UTC−5:30', '2024-12-06T00:30-05:30'],
  ['2024-12-05T21:30Z', '5 Dec 2024, 21:30 UTC', '2024-12-05T21:30Z'],
  ['2024-12-05T21:30', '5 Dec 2024, 21:30 UTC', '2024-12-05T21:30Z'],
  ['2024-12-06T00:00+03:00', '6 December 2024', '2024-12-06T00:00+03:00'],
])('%s is shown as %s, and to machines as %s', (value, words, machines) => {
  expect(renderToStaticMarkup(<PartialDate value={value} />)).toBe(
    `<time dir="ltr" dateTime="${machines}">${words}</time>`,
  );
});
