import { canonical } from '@/lib/domain/canonical';
import { aspects } from './aspects';
import { otherNames } from './correction-lines';
import type { Snapshot, SnapshotEvidence } from './publication';

/** What readers are told of a change, a line for each thing: what is gone, and what has come. */
export type Differences = { before: string[]; after: string[] };

/**
 * What differs for a reader between two publications of one claim; nothing when both lists are empty. The sequence,
 * dates of publication, history and corrections are not counted: they differ always.
 */
export function differences(before: Snapshot, newer: Snapshot): Differences {
  const after = asToldIn(before, newer);
  const lines = before.state === after.state ? aspectLines(before, after) : stateLines(before, after);
  if (lines.before.length + lines.after.length > 0) return lines;
  const names = parts.filter(([, part]) => canonical(part(before)) !== canonical(part(after)));
  if (names.length === 0) return { before: [], after: [] };
  const what = names.map(([name]) => name).join(', ');
  return {
    before: [`${otherNames.detailsBefore}: ${what}`],
    after: [`${otherNames.detailsAfter}: ${what}`],
  };
}

/** Publications from before roles were kept, or origins counted, tell of none: that they are told now is no change of the claim. */
const asToldIn = (before: Snapshot, after: Snapshot): Snapshot =>
  withRolesAsIn(before, before.provenance ? after : { ...after, provenance: undefined });

function withRolesAsIn(before: Snapshot, after: Snapshot): Snapshot {
  if (hopsOf(before).length === 0 || hopsOf(before).some((hop) => hop.role !== undefined)) return after;
  const passages = after.passages.map((passage) => ({
    ...passage,
    attributions: passage.attributions.map((a) => ({ ...a, hops: a.hops.map(({ role: _, ...hop }) => hop) })),
  }));
  return { ...after, passages };
}

const hopsOf = ({ passages }: Snapshot) => passages.flatMap((p) => p.attributions.flatMap((a) => a.hops));

const stateLines = (before: Snapshot, after: Snapshot): Differences => ({
  before: [stateLine(before)],
  after: [stateLine(after)],
});

const stateLine = ({ state, claim }: Snapshot) =>
  state === 'LIVE' ? `${otherNames.published}: “${claim.statement}”` : 'Retracted';

function aspectLines(before: Snapshot, after: Snapshot): Differences {
  const changed = aspects.map(({ name, lines }) => {
    const told = (s: Snapshot) => lines(s).filter((line) => line !== '');
    const [was, is] = [told(before), told(after)];
    // One line each: what a person wrote in paragraphs must not look like lines of ours.
    const named = (line: string) => `${name}: ${line.replace(/\s*\n\s*/g, ' ')}`;
    return { before: without(was, is).map(named), after: without(is, was).map(named) };
  });
  return { before: changed.flatMap((c) => c.before), after: changed.flatMap((c) => c.after) };
}

/** The lines that stand in `lines` more often than in `others`. */
export function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** A copy that was taken later and has the same bytes tells readers nothing new. */
const asKept = ({ capture, ...evidence }: SnapshotEvidence) => ({
  ...evidence,
  capture: capture && { ...capture, capturedAt: null, address: null },
});

/** All that a reader sees, in named parts: where no line tells a difference, these find it. */
const parts: [name: string, part: (s: Snapshot) => unknown][] = [
  ['the claim', (s) => [s.slug, s.claim]],
  ['the answer in short', (s) => s.summary ?? null],
  ['the rating', (s) => s.result],
  ['the reviews', (s) => [s.opinions, s.adjudication?.rationale ?? null, s.checkedBy]],
  ['the passages', (s) => s.passages],
  ['the evidence', (s) => s.evidence.map(asKept)],
  ['who was asked', (s) => [s.replies ?? [], s.overrides ?? []]],
  ['the origins', (s) => s.provenance ?? null],
  ['the sources', (s) => s.sources],
  ['the retraction', (s) => s.retraction?.note ?? null],
];
