import { assemble } from '@/lib/domain/article';
import { provenanceOf } from '@/lib/domain/provenance/provenance';
import { shownOrigins } from '@/lib/domain/provenance/showing/showing';
import type { PassageFacts, PublicationFacts, SpokenFacts } from '@/lib/domain/publication/facts';
import type { PublicSourceRef } from '@/lib/domain/publication/parts/refs';
import type { SnapshotCapture } from '@/lib/domain/publication/publication';
import { codePointLength, sliceCodePoints } from '@/lib/domain/text/text';

export const outlet: PublicSourceRef = { slug: 'noon-post', name: 'Noon Post', kind: 'NEWS_OUTLET' };
export const officer: PublicSourceRef = {
  slug: 'officer',
  name: 'A former Syrian officer',
  kind: 'ANONYMOUS',
};
export const commander: PublicSourceRef = { slug: 'commander', name: 'Javad Ghaffari', kind: 'PERSON' };

const { text, blocks } = assemble([
  { kind: 'HEADING', level: 1, text: 'The withdrawal 🚚' },
  {
    kind: 'PARAGRAPH',
    text: 'The convoys left at night. “There will be no more IRGC presence in Syria,” he said. Nobody signed anything.',
  },
  { kind: 'PARAGRAPH', text: 'Another paragraph stands here. It has two sentences.' },
]);
export const aVersion = { text, blocks, sha256: 'a'.repeat(64) };

export const anAttribution = (over: Partial<SpokenFacts> = {}): SpokenFacts => ({
  stance: 'ASSERTS',
  speech: 'DIRECT',
  terms: 'BACKGROUND',
  anonymityReason: 'fear of reprisal',
  cueVerb: 'said',
  hops: [
    { speaker: 'SOURCE', source: commander, act: 'SAID', basis: 'WITNESSED' },
    { speaker: 'SOURCE', source: officer, act: 'TOLD', basis: 'TOLD' },
  ],
  saidAt: '2024-12-05',
  saidPlace: 'Mezzeh airport',
  channel: 'a briefing',
  originalLanguage: 'fa',
  originalWords: 'ما می‌رویم',
  translator: 'Reza the interpreter',
  ...over,
});

/** A passage with the quote found where it stands in the version's text. */
export function aPassage(
  exact = 'There will be no more IRGC presence in Syria',
  over: Partial<PassageFacts> = {},
): PassageFacts {
  const version = over.version ?? aVersion;
  const start = codePointLength(version.text.slice(0, version.text.indexOf(exact)));
  const end = start + codePointLength(exact);
  return {
    occurrence: 'FIRST',
    article: {
      slug: 'the-withdrawal',
      title: 'The withdrawal',
      outlet,
      byline: null,
      publishedAt: '2024-12-20',
      url: 'https://noonpost.example/withdrawal',
      language: 'en',
      direction: 'ltr',
      display: 'FULL',
    },
    version,
    passage: {
      start,
      end,
      exact,
      prefix: sliceCodePoints(version.text, Math.max(0, start - 32), start),
      suffix: sliceCodePoints(version.text, end, end + 32),
      state: 'EXACT',
      confirmed: false,
    },
    attributions: [anAttribution()],
    ...over,
  };
}

export const someEvidence = (
  over: Partial<PublicationFacts['evidence'][number]> = {},
): PublicationFacts['evidence'][number] => ({
  title: 'Order of withdrawal',
  url: 'https://archive.example/order',
  type: 'PRIMARY_DOCUMENT',
  publishedAt: '2024-12-05',
  source: { slug: 'archive', name: 'The archive', kind: 'ORGANISATION' },
  state: 'ACTIVE',
  stance: 'CORROBORATES',
  strength: 'STRONG',
  excerpt: 'All units leave.',
  rationale: 'The order names the units.',
  sensitivity: 'PUBLIC',
  ...over,
});

/** A copy of which the text can be read, and the excerpt stands in it. */
export const aCopy = (over: Partial<SnapshotCapture> = {}): SnapshotCapture => ({
  ...{ sha256: 'b'.repeat(64), capturedAt: '2026-11-12T08:00:00.000Z', bytes: 2048 },
  ...{ address: 'https://archive.example/order', mediaType: 'text/html', fileSha256: null },
  textSha256: 'c'.repeat(64),
  excerpt: { start: 10, end: 26, prefix: 'By order: ', suffix: ' By the sixth.' },
  ...over,
});

/** No report at all: nothing comes from anywhere. */
const nothing = { attributions: [], evidence: [], articles: [], lineage: [], sources: [], links: [] };
export const noOrigins = shownOrigins(nothing, provenanceOf(nothing), { of: new Map(), unspoken: new Set() });

export const publicationFacts = (over: Partial<PublicationFacts> = {}): PublicationFacts => ({
  slug: 'there-will-be-no-more-irgc-presence',
  at: '2026-11-22T10:00:00.000Z',
  previous: null,
  provenance: noOrigins,
  claim: {
    statement: 'There will be no more IRGC presence in Syria.',
    kind: 'FACTUAL',
    quantity: null,
    place: 'Syria',
    language: 'en',
    tags: ['iran'],
    wouldChange: 'A base that is still manned.',
  },
  result: { verdict: 'SUPPORTED', credibility: 2, confidence: 'MODERATE', likelihood: null },
  summary: 'The Guard has left Syria. The order that two documents give names every unit.',
  opinions: [
    {
      role: 'CHECKER',
      finding: { verdict: 'SUPPORTED', credibility: 2, confidence: 'HIGH', likelihood: null },
      rationale: 'Two documents agree.',
    },
    {
      role: 'EDITOR',
      finding: { verdict: 'DISPUTED', credibility: 3, confidence: 'MODERATE', likelihood: null },
      rationale: 'One witness says otherwise.',
    },
  ],
  adjudication: null,
  people: [
    { duty: 'wrote', role: 'CHECKER' },
    { duty: 'reviewed', role: 'CHECKER' },
    { duty: 'reviewed', role: 'CHECKER' },
    { duty: 'approved', role: 'EDITOR' },
  ],
  passages: [aPassage()],
  evidence: [someEvidence()],
  replies: [],
  overrides: [],
  ...over,
});
