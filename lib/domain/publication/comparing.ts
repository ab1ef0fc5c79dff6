import type { Direction } from '@/lib/domain/text/text';
import { type Change, changesIn } from './changes';
import { otherNames } from './correction-lines';
import { differences } from './differences';
import type { PublicationState, Snapshot, SnapshotCorrection } from './publication';

/** What changed in one part of a claim's page between two versions. */
export type ComparedPart = { part: string; changes: Change[] };

/** One of two versions. `takenBack`: a later retraction took its words away; with that, or a retraction itself, nothing is compared. */
export type ComparedVersion = {
  sequence: number;
  state: PublicationState;
  publishedAt: string;
  takenBack: boolean;
};

/** What readers are told of the difference between two versions of a claim. */
export type Comparison = {
  slug: string;
  statement: string;
  direction: Direction;
  from: ComparedVersion;
  to: ComparedVersion;
  /** What readers were told after the first and with each version up to the second, in their order. */
  notes: Pick<SnapshotCorrection, 'kind' | 'at' | 'note'>[];
  parts: ComparedPart[];
};

/**
 * Compares two versions, the earlier first, as they stand at their addresses: in place of what was taken back stands the retraction,
 * and nothing is compared with it.
 */
export function compare(slug: string, from: [number, Snapshot], to: [number, Snapshot]): Comparison {
  const [earlier, later] = [versionOf(...from), versionOf(...to)];
  const [before, after] = [from[1], to[1]];
  const notes = after.corrections.filter(({ at }) => earlier.publishedAt < at && at <= later.publishedAt);
  return {
    slug,
    statement: after.claim.statement,
    direction: after.claim.direction,
    ...{ from: earlier, to: later },
    notes: notes.map(({ kind, at, note }) => ({ kind, at, note })),
    parts: [before, after].every(({ state }) => state === 'LIVE') ? partsOf(before, after) : [],
  };
}

/** A version as it stands at its address now: itself, or the retraction that took it back. */
function versionOf(sequence: number, { state, history, publishedAt }: Snapshot): ComparedVersion {
  const entry = history.find((one) => one.sequence === sequence);
  const own = entry?.state ?? state;
  const takenBack = state === 'RETRACTED' && own === 'LIVE';
  return { sequence, state: own, publishedAt: entry?.publishedAt ?? publishedAt, takenBack };
}

/** The changes, under the headings of the page that they stand at, in its order. */
function partsOf(before: Snapshot, after: Snapshot): ComparedPart[] {
  const lines = differences(before, after);
  const changes = changesIn({
    kind: 'CORRECTION',
    before: lines.before.join('\n'),
    after: lines.after.join('\n'),
  });
  return parts
    .map(([part, names]) => ({ part, changes: changes.filter(({ what }) => names.includes(what)) }))
    .filter((found) => found.changes.length > 0);
}

const finding = ['Verdict', 'Credibility', 'Confidence', 'Likelihood'];

/** The parts of a claim's page, with the names of the aspects that stand in each. */
const parts: readonly [part: string, names: readonly string[]][] = [
  ['The claim', ['Statement', 'Kind', 'Quantity', 'Place', 'Language', 'Tag']],
  ['In short', ['In short']],
  ['The finding', finding],
  ['Published all the same', ['Published']],
  ['Where it was said', ['Passage', 'Article']],
  ['Who says so', ['Attribution', 'Occasion', 'Original words', 'Role']],
  ['The evidence', ['Evidence', 'Archived copy']],
  ['Where it comes from', ['Origins', 'Origins against it', 'Origin']],
  ['Whom we asked', ['Asked for comment']],
  [
    'Why we rate it so',
    ['Review', 'Adjudication', ...finding.map((name) => `Reviewer’s ${name.toLowerCase()}`)],
  ],
  ['What would change this rating', ['Would change the rating']],
  ['Who checked it', ['Checked']],
  ['Details', [otherNames.detailsAfter]],
];

/** The aspects that have a place in a comparison: a test holds them against all that there are. */
export const comparedNames: readonly string[] = parts.flatMap(([, names]) => names);
