import { type Article, articles, paragraphsOf, wordsOf } from '../locate/corpus';
import { random } from '../vocabulary';

/** How two texts came to be alike, or didn't. `must`: one comes from the other, or both from one, and a suggestion has to say so. */
export const KINDS = {
  cut: { name: 'cut from the end', must: true },
  order: { name: 'paragraphs in another order', must: true },
  lead: { name: 'with a local lead', must: true },
  leadAndCut: { name: 'with a local lead, cut from the end', must: true },
  brief: { name: 'a brief of its first paragraphs', must: true },
  marks: { name: 'other marks, capitals and line ends', must: true },
  edited: { name: 'one word in twenty changed', must: true },
  heavily: { name: 'one word in twelve changed', must: true },
  credited: { name: 'credited, in English', must: true },
  translated: { name: 'translated and credited, in Arabic', must: true },
  quotes: { name: 'quotes of one press conference', must: false },
  briefQuotes: { name: 'the same quotes in two briefs', must: false },
  standing: { name: 'standing text of one house', must: false },
  boilerplate: { name: 'what pages say beside articles', must: false },
  subject: { name: 'other articles', must: false },
  caption: { name: 'a caption', must: false },
  lookalike: { name: 'names that look like an agency’s', must: false },
} as const;
export type Kind = keyof typeof KINDS;

/** A text that is there, one that comes in, and others of the house that the first is of. */
export type Pair = { kind: Kind; stored: string; text: string; beside: string[] };

/** All pairs, derived from our own articles: the same at every run. */
export function pairs(): Pair[] {
  const all = articles();
  return all.flatMap((article, n) => [...derived(article, another(all, n, 1), n), ...unlike(all, n)]);
}

const another = (all: readonly Article[], n: number, step: number): Article =>
  all[(n + step) % all.length] as Article;

const paragraphs = ({ text }: Article): string[] =>
  paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

const whole = (lines: readonly string[]) => lines.join('\n\n');
const first = (lines: readonly string[], share: number) => lines.slice(0, Math.ceil(lines.length * share));

function derived(article: Article, other: Article, n: number): Pair[] {
  const [lines, lead] = [paragraphs(article), paragraphs(other).slice(1, 2)];
  const pair = (kind: Kind, text: string): Pair => ({ kind, stored: whole(lines), text, beside: [] });
  return [
    pair('cut', whole(first(lines, 0.6))),
    pair('order', whole([...lines.slice(lines.length / 2), ...lines.slice(0, lines.length / 2)])),
    pair('lead', whole([...lead, ...lines])),
    pair('leadAndCut', whole([...lead, ...first(lines, 0.7)])),
    pair('brief', whole(lines.slice(0, 3))),
    pair(
      'marks',
      lines
        .join('\n')
        .toUpperCase()
        .replace(/[.,“”"]/g, ' –'),
    ),
    pair('edited', whole(lines.map((line, i) => changed(line, 1 / 20, n * 100 + i)))),
    pair('heavily', whole(lines.map((line, i) => changed(line, 1 / 12, n * 100 + i)))),
    creditedIn(article, n),
  ];
}

/** With a share of its words in the place of others. */
function changed(line: string, share: number, seed: number): string {
  const chance = random(seed);
  return wordsOf(line).reduceRight(
    (text, { start, end }) => (chance() < share ? `${text.slice(0, start)}instead${text.slice(end)}` : text),
    line,
  );
}

const CREDITS = [
  (text: string) => `LONDON (Reuters) - ${text}`,
  (text: string) => `${text} (AP)`,
  (text: string) => `Beirut, AFP – ${text}`,
  (text: string) => `${text}\n\nAnadolu contributed to this report.`,
  (text: string) => `${text}\n\nThis article was first published by Reuters.`,
  (text: string) => `${text.replace(/\.$/, '')}, according to Interfax.`,
];
const ARABIC_CREDITS = [
  (text: string) => `بيروت (رويترز) - ${text}`,
  (text: string) => `${text} (أ ف ب)`,
  (text: string) => `ذكرت وكالة الأناضول أن ${text}`,
  (text: string) => `${text}\n\nنقلا عن وكالة شينخوا`,
];

/** Nothing of its words stands in what it was translated from: the credit alone says so. */
function creditedIn(article: Article, n: number): Pair {
  const isArabic = article.language === 'ar';
  const credits = isArabic ? ARABIC_CREDITS : CREDITS;
  const lines = paragraphs(article).slice(0, 6);
  const text = credits[n % credits.length]?.(whole(lines)) ?? '';
  return { kind: isArabic ? 'translated' : 'credited', stored: '', text, beside: [] };
}

function unlike(all: readonly Article[], n: number): Pair[] {
  const [one, two, three] = [all[n] as Article, another(all, n, 5), another(all, n, 9)];
  const [a, b, c] = [one, two, three].map(paragraphs) as [string[], string[], string[]];
  const quotes = c.slice(3, 5);
  const standing = whole(c.slice(1, 6));
  const of = (lines: readonly string[]) => `${whole(lines)}\n\n${standing}`;
  const pair = (kind: Kind, stored: string, text: string, beside: string[] = []): Pair => ({
    ...{ kind, stored, text, beside },
  });
  const others = [2, 3, 4].map((step) => of(paragraphs(another(all, n, step)).slice(1, 4)));
  return [
    pair('quotes', whole([...a, ...quotes]), whole([...b.slice(0, 4), ...quotes, ...b.slice(4)])),
    pair('briefQuotes', whole([...a.slice(0, 4), ...quotes]), whole([...b.slice(0, 4), ...quotes])),
    pair('standing', of(a.slice(1, 3)), of(b.slice(1, 3)), others),
    pair('boilerplate', whole([...a.slice(0, 3), ...BESIDE]), whole([...b.slice(0, 3), ...BESIDE])),
    pair('subject', whole(a), whole(b)),
    pair('caption', CAPTION, CAPTION),
    pair('lookalike', '', `${whole(b.slice(0, 2))}\n\n${LOOKALIKES[n % LOOKALIKES.length]}`),
  ];
}

const BESIDE = [
  'Sign up to our newsletter and get the stories that matter in your inbox every morning, free of charge.',
  'Follow us on Telegram, on WhatsApp and wherever else you would like to hear from us during the day.',
  'Read more: what we know about the harbour, the dam, the mine and the people who live beside them.',
  '© 2026 The Meridian Post. All rights reserved. No part of this page may be reproduced without our consent in writing.',
  'We use cookies so that this page works; our privacy policy says which, and what they are good for.',
];

const CAPTION = 'The harbour as it was on Monday morning, seen from the old wall above it.';

const LOOKALIKES = [
  'The terminal is run by AP Moller-Maersk of Denmark.',
  'Smoke rose behind the Reuters building in the harbour.',
  'Photo: Reuters',
  'The harbour on Monday. (AP Photo/Jane Roe)',
  'The strait is calm, according to the AFP, the Philippine army.',
  'صورة: رويترز',
];
