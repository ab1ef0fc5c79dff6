import { roleLabels } from '@/lib/domain/actor';
import { canonical } from '@/lib/domain/canonical';
import { claimKindLabels, quantityInWords } from '@/lib/domain/claim/claim';
import { evidenceStanceLabels, strengthLabels } from '@/lib/domain/evidence/evidence';
import {
  confidenceLabels,
  credibilityLabels,
  type Finding,
  likelihoodBands,
  verdictLabels,
} from '@/lib/domain/review/review';
import type { Snapshot } from './publication';

/** What readers are told of a change, a line for each thing: what is gone, and what has come. */
export type Differences = { before: string[]; after: string[] };

/**
 * What differs for a reader between two publications of one claim; nothing when both lists are empty. The sequence,
 * dates of publication, history and corrections are not counted: they differ always.
 */
export function differences(before: Snapshot, after: Snapshot): Differences {
  const lines = before.state === after.state ? aspectLines(before, after) : stateLines(before, after);
  if (lines.before.length + lines.after.length > 0) return lines;
  const names = parts.filter(([, part]) => canonical(part(before)) !== canonical(part(after)));
  if (names.length === 0) return { before: [], after: [] };
  const what = names.map(([name]) => name).join(', ');
  return { before: [`Details as published before: ${what}`], after: [`Details corrected: ${what}`] };
}

const stateLines = (before: Snapshot, after: Snapshot): Differences => ({
  before: [stateLine(before)],
  after: [stateLine(after)],
});

const stateLine = ({ state, claim }: Snapshot) =>
  state === 'LIVE' ? `Published: “${claim.statement}”` : 'Retracted';

function aspectLines(before: Snapshot, after: Snapshot): Differences {
  const changed = aspects.map(([name, lines]) => {
    const [was, is] = [lines(before), lines(after)];
    const named = (line: string) => `${name}: ${line}`;
    return { before: without(was, is).map(named), after: without(is, was).map(named) };
  });
  return { before: changed.flatMap((c) => c.before), after: changed.flatMap((c) => c.after) };
}

/** The lines that stand in `lines` more often than in `others`. */
function without(lines: string[], others: string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const said = (text: string | null): string[] => (text === null ? [] : [text]);

const rating = (f: Finding): string[] => [
  verdictLabels[f.verdict],
  `credibility ${f.credibility}, ${credibilityLabels[f.credibility]}`,
  `${confidenceLabels[f.confidence].toLowerCase()} confidence`,
  ...(f.likelihood ? [likelihoodBands[f.likelihood].label] : []),
];

const aspects: [name: string, lines: (s: Snapshot) => string[]][] = [
  ['Statement', (s) => [s.claim.statement]],
  ['In short', (s) => said(s.summary ?? null)],
  ['Kind', (s) => [claimKindLabels[s.claim.kind]]],
  ['Quantity', (s) => (s.claim.quantity ? [quantityInWords(s.claim.quantity)] : [])],
  ['Place', (s) => said(s.claim.place)],
  ['Language', (s) => [s.claim.language]],
  ['Tag', (s) => s.claim.tags],
  ['Would change the rating', (s) => said(s.claim.wouldChange)],
  ['Rating', (s) => (s.result ? [rating(s.result).join('; ')] : [])],
  ['Passage', (s) => s.passages.map((p) => `“${p.exact}” (${p.article.title}, ${p.article.outlet.name})`)],
  ['Attribution', (s) => s.passages.flatMap((p) => p.attributions.map((a) => a.words))],
  [
    'Evidence',
    (s) =>
      s.evidence.map(
        (e) =>
          `${e.title} (${evidenceStanceLabels[e.stance].toLowerCase()}, ${strengthLabels[e.strength].toLowerCase()}): ${e.rationale}`,
      ),
  ],
  [
    'Review',
    (s) => s.opinions.map((o) => `${roleLabels[o.role]}: ${rating(o.finding).join('; ')}. ${o.rationale}`),
  ],
  ['Adjudication', (s) => said(s.adjudication?.rationale ?? null)],
  ['Checked', (s) => s.checkedBy.map((c) => `${c.duty}: ${c.people} × ${roleLabels[c.role].toLowerCase()}`)],
];

/** All that a reader sees, in named parts: where no line tells a difference, these find it. */
const parts: [name: string, part: (s: Snapshot) => unknown][] = [
  ['the claim', (s) => [s.slug, s.claim]],
  ['the answer in short', (s) => s.summary ?? null],
  ['the rating', (s) => s.result],
  ['the reviews', (s) => [s.opinions, s.adjudication?.rationale ?? null, s.checkedBy]],
  ['the passages', (s) => s.passages],
  ['the evidence', (s) => s.evidence],
  ['the sources', (s) => s.sources],
  ['the retraction', (s) => s.retraction?.note ?? null],
];
