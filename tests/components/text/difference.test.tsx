import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { TextDifference } from '@/components/text/difference';
import { difference } from '@/lib/domain/text/difference/difference';

const [dam, guards, train, river] = [
  'The dam above the town was closed on Monday.',
  'At their peak, more than 4,000 guards were stationed in the valley.',
  'The last train left the station before midnight.',
  'The river rose by two metres in one night.',
] as const;

const drawn = (before: string[], after: string[]) =>
  renderToStaticMarkup(<TextDifference parts={difference(before, after)} lang="en-GB" dir="ltr" />);
const heard = (html: string) => html.replaceAll(/<span aria-hidden="true">[^<]*<\/span>|<[^>]*>/g, '');

describe('a difference is told without colour, and without a script', () => {
  test('what went and what came are elements of their own, and said', () => {
    const html = drawn([dam, guards], [dam.replace('Monday', 'Tuesday'), river]);
    expect(heard(html)).toBe(
      `ChangedThe dam above the town was closed on (taken out:) Monday(added:) Tuesday.Taken out(taken out:) ${guards}Added(added:) ${river}`,
    );
    expect(html.match(/<del/g)).toHaveLength(2);
    expect(html.match(/<ins/g)).toHaveLength(2);
  });

  test('what moved leads to where it stands, and back', () => {
    const html = drawn([dam, guards, train], [guards, train, dam.replace('Monday', 'Tuesday')]);
    expect(heard(html)).toContain(`Moved further down${dam}`);
    expect(heard(html)).toContain('Moved here from further up, and changed');
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toHaveLength(2);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
  });

  test('what stayed is folded, and can be opened', () => {
    const long = Array.from({ length: 6 }, (_, n) => `Paragraph number ${n}.`);
    const html = drawn(long, [...long, guards]);
    expect(html).toMatch(
      /<details.*<summary.*5 paragraphs unchanged.*<\/summary>.*Paragraph number 0\..*<\/details>/s,
    );
  });

  test('our words keep their direction in a text that runs from right to left', () => {
    const html = renderToStaticMarkup(
      <TextDifference parts={difference([], ['غادر الحرس الوادي.'])} lang="ar" dir="rtl" />,
    );
    expect(html).toContain('<div lang="ar" dir="rtl"');
    expect(html).toMatch(/<bdi lang="en" dir="ltr"[^>]*>Added<\/bdi>/);
  });
});
