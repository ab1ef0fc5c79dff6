import type { Story } from '../stories';

/** A page of a story; `right` is what of it is the article's text, its title aside, in the order of the page. */
export type Laid = { html: string; right: string[]; hasByline?: boolean; hasDate?: boolean };
export type Layout = (story: Story) => Laid;

export const OUTLET = 'The Brennick Courier';

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const tags = (tag: string, lines: readonly string[]) =>
  lines.map((line) => `<${tag}>${escaped(line)}</${tag}>`).join('\n');
export const links = (lines: readonly string[]) =>
  lines.map((line, n) => `<li><a href="/s/${n}">${escaped(line)}</a></li>`).join('\n');

/** Headlines of other stories, as many as asked for, from the first again where there are too few. */
export const others = ({ others: all }: Story, count: number): string[] =>
  Array.from({ length: count }, (_, n) => all[n % Math.max(1, all.length - 1)] ?? '');

export const SECTIONS = ['Home', 'Harbour', 'Council', 'Business', 'Sport', 'Letters', 'Weather', 'Archive'];

export const COMMENTS = [
  'I crossed twice last week and nobody told us anything, which is the part that makes me angry.',
  'They said the same thing four years ago, and look what came of that promise in the end.',
  'Thanks for the report. My cousin works there and says that every word of it is right.',
  'Why is it always the people on the far shore who have to wait for an answer? Somebody should ask.',
  'Not true at all, the notice was up on the quay on Monday and I have a photograph of it.',
];

export const COOKIES =
  '<div id="cookie-consent" class="cookie-banner"><p>We and our 214 partners store information on your device to measure what you read and to show you advertisements. You can change your mind at any time.</p><button>Accept all</button> <a href="/c">Manage choices</a></div>';

export const page = (story: Story, head: string, body: string, lang = story.language) =>
  `<!DOCTYPE html><html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${escaped(story.title)} | ${OUTLET}</title>${head}</head><body>${body}</body></html>`;

export const newsArticle = (story: Story, more: Record<string, unknown> = {}) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.title, datePublished: `${story.date}T08:30:00+01:00`, author: { '@type': 'Person', name: story.byline }, publisher: { '@type': 'Organization', name: OUTLET }, ...more })}</script>`;

export const openGraph = (story: Story) =>
  `<meta property="og:title" content="${escaped(story.title)}"><meta property="og:site_name" content="${OUTLET}"><meta property="article:published_time" content="${story.date}T08:30:00+01:00"><meta name="author" content="${escaped(story.byline)}">`;
