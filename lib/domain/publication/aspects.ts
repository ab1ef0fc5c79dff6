import { roleLabels } from '@/lib/domain/actor';
import { claimKindLabels, quantityInWords } from '@/lib/domain/claim/claim';
import { overriddenWords } from '@/lib/domain/claim/gate';
import { evidenceStanceLabels, strengthLabels } from '@/lib/domain/evidence/evidence';
import type { ShownSide } from '@/lib/domain/provenance/showing/shown';
import {
  confidenceLabels,
  credibilityLabels,
  type Finding,
  likelihoodBands,
  verdictLabels,
} from '@/lib/domain/review/review';
import { replyInWords } from './asked';
import type { Snapshot } from './publication';

/** One thing of a claim that readers see, as lines of text. Each part of a rating is one, so that only what changed is told. */
export type Aspect = {
  name: string;
  lines: (s: Snapshot) => string[];
  /** Things that come and go by themselves: another one is no new wording of the one before. */
  apart?: true;
};

const said = (text: string | null): string[] => (text === null ? [] : [text]);

/** The parts of a finding by name, in words. */
const ratings: { name: string; words: (f: Finding) => string | null }[] = [
  { name: 'verdict', words: (f) => verdictLabels[f.verdict] },
  { name: 'credibility', words: (f) => `${f.credibility}, ${credibilityLabels[f.credibility]}` },
  { name: 'confidence', words: (f) => confidenceLabels[f.confidence] },
  { name: 'likelihood', words: (f) => f.likelihood && likelihoodBands[f.likelihood].label },
];

const ofResult = ratings.map(({ name, words }): Aspect => {
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { name: capital, lines: (s) => (s.result ? said(words(s.result)) : []) };
});

const ofReviewers = ratings.map(
  ({ name, words }): Aspect => ({
    name: `Reviewer’s ${name}`,
    lines: (s) =>
      s.opinions.flatMap((o) => said(words(o.finding)).map((told) => `${roleLabels[o.role]}: ${told}`)),
  }),
);

const listed = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(', ');
const attributions = (s: Snapshot) => s.passages.flatMap((p) => p.attributions);
const hops = (s: Snapshot) => attributions(s).flatMap((a) => a.hops);

/** What one side's reports come to; nothing where there is none. */
const counts = (side: ShownSide | undefined): string[] =>
  side && side.reports + side.leftOut.length > 0 ? [side.sentence] : [];

export const aspects: readonly Aspect[] = [
  { name: 'Statement', lines: (s) => [s.claim.statement] },
  { name: 'In short', lines: (s) => said(s.summary ?? null) },
  { name: 'Kind', lines: (s) => [claimKindLabels[s.claim.kind]] },
  { name: 'Quantity', lines: (s) => (s.claim.quantity ? [quantityInWords(s.claim.quantity)] : []) },
  { name: 'Place', lines: (s) => said(s.claim.place) },
  { name: 'Language', lines: (s) => [s.claim.language] },
  { name: 'Tag', apart: true, lines: (s) => s.claim.tags },
  { name: 'Would change the rating', lines: (s) => said(s.claim.wouldChange) },
  ...ofResult,
  {
    name: 'Passage',
    apart: true,
    lines: (s) => s.passages.map((p) => `“${p.exact}” (${p.article.title}, ${p.article.outlet.name})`),
  },
  {
    name: 'Article',
    lines: (s) => [
      ...new Set(s.passages.map(({ article }) => listed(article.byline, article.publishedAt, article.url))),
    ],
  },
  { name: 'Attribution', apart: true, lines: (s) => attributions(s).map((a) => a.words) },
  { name: 'Occasion', lines: (s) => attributions(s).map((a) => listed(a.saidAt, a.saidPlace, a.channel)) },
  { name: 'Original words', lines: (s) => attributions(s).flatMap((a) => said(a.originalWords)) },
  {
    name: 'Role',
    lines: (s) => hops(s).flatMap((h) => (h.source && h.role ? [`${h.source.name}, ${h.role}`] : [])),
  },
  {
    name: 'Evidence',
    apart: true,
    lines: (s) =>
      s.evidence.map(
        (e) =>
          `${e.title} (${evidenceStanceLabels[e.stance].toLowerCase()}, ${strengthLabels[e.strength].toLowerCase()}): ${e.rationale}`,
      ),
  },
  {
    name: 'Archived copy',
    apart: true,
    lines: (s) =>
      s.evidence.flatMap((e) => said(e.capture ? `${e.title}, SHA-256 ${e.capture.sha256}` : null)),
  },
  {
    name: 'Asked for comment',
    apart: true,
    lines: (s) =>
      (s.replies ?? []).map(
        (r) => `${replyInWords(r, s.publishedAt)}${r.reply === null ? '' : ` “${r.reply}”`}`,
      ),
  },
  {
    name: 'Published',
    apart: true,
    lines: (s) => (s.overrides ?? []).map((o) => `${overriddenWords[o.gate]}: ${o.reason}`),
  },
  { name: 'Origins', lines: ({ provenance }) => counts(provenance?.support) },
  { name: 'Origins against it', lines: ({ provenance }) => counts(provenance?.contradiction) },
  {
    name: 'Origin',
    apart: true,
    lines: ({ provenance }) =>
      [provenance?.support, provenance?.contradiction].flatMap(
        (side) => side?.origins.map(({ label, about }) => listed(label, about)) ?? [],
      ),
  },
  ...ofReviewers,
  { name: 'Review', lines: (s) => s.opinions.map((o) => `${roleLabels[o.role]}: ${o.rationale}`) },
  { name: 'Adjudication', lines: (s) => said(s.adjudication?.rationale ?? null) },
  {
    name: 'Checked',
    lines: (s) => s.checkedBy.map((c) => `${c.duty}: ${c.people} × ${roleLabels[c.role].toLowerCase()}`),
  },
];
