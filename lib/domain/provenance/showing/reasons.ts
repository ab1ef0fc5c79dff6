import type { Node } from '../input';
import type { Reason } from '../reason';
import { aloneInWords, reasonInWords } from '../telling';
import type { Boxes } from './boxes';
import type { ShownReason } from './shown';
import type { Seen } from './side';

/**
 * Why the tally is what it is, in sentences, each with the boxes that it is about. Whatever has no box is left out, and so is a
 * reason that is about nothing else, or that would tell who spoke where readers are not told.
 */
export const shownReasons = (seen: Seen, boxes: Boxes): ShownReason[] => {
  const all = eachReason(seen, boxes);
  const alone = all.filter(({ kind }) => kind === 'ALONE');
  if (alone.length < 2) return all;
  const nodes = alone.flatMap(({ origin }) => origin ?? []);
  const together: ShownReason = { kind: 'ALONE', words: aloneInWords(nodes), nodes, origin: null };
  return [
    ...all.filter(({ kind }) => kind === 'SHARED'),
    together,
    ...all.filter(({ kind }) => kind !== 'ALONE' && kind !== 'SHARED'),
  ];
};

const eachReason = (seen: Seen, boxes: Boxes): ShownReason[] =>
  seen.tally.because.flatMap((each): ShownReason[] => {
    const reason = ofNamed(each, seen);
    if (reason === null || tellsWhoSpoke(reason, seen)) return [];
    const found = about(reason, seen, boxes);
    const nodes = [...new Set(found.filter((id) => id !== undefined))];
    if (found.length > 0 && nodes.length === 0) return [];
    const origin = 'origin' in reason ? (boxes.ofEnd(reason.origin) ?? null) : null;
    return [{ kind: reason.kind, words: reasonInWords(reason), nodes, origin }];
  });

/** Of evidence only what readers may see: whatever else stands in the way is no matter of theirs. */
function ofNamed(reason: Reason, { isNamed }: Seen): Reason | null {
  if (!('evidence' in reason)) return reason;
  const evidence = reason.evidence.filter(isNamed);
  return evidence.length > 0 ? { ...reason, evidence } : null;
}

const tellsWhoSpoke = (reason: Reason, seen: Seen): boolean => {
  const origin = 'origin' in reason ? seen.endOf(reason.origin) : undefined;
  if (origin === undefined || !('reports' in reason)) return false;
  return reason.reports.some((report) => !mayTell(seen, report, origin));
};

function about(reason: Reason, { claimants }: Seen, boxes: Boxes): (string | undefined)[] {
  switch (reason.kind) {
    case 'ALONE':
    case 'SHARED':
    case 'SEVERAL_ENDS':
    case 'UNKNOWN':
    case 'LEFT_OUT':
      return reason.reports.map(boxes.ofReport);
    case 'MERGED':
    case 'ANONYMOUS':
      return reason.sources.map(boxes.ofEnd);
    case 'CIRCULAR':
      return reason.nodes.map(boxes.ofNode);
    case 'RETRACTED_BETWEEN':
    case 'CHALLENGED':
      return reason.evidence.map(boxes.ofNode);
    case 'CLAIMANT':
      return claimants.told ? reason.origins.map(boxes.ofEnd) : [];
    case 'ONE_CAMP':
      return reason.origins.map(boxes.ofEnd);
    case 'NO_CLAIMANT':
      return [];
  }
}

/** Whether readers may know that a report leads to an origin: of one who may not be named only where nobody else names it. */
export const mayTell = ({ isUnspoken, tally }: Seen, report: string, origin: number): boolean =>
  !isUnspoken(report) || (tally.origins[origin]?.reports ?? []).every(isUnspoken);

export const boxesOf = (nodes: readonly Node[], boxes: Boxes): string[] => [
  ...new Set(nodes.flatMap((node) => boxes.ofNode(node) ?? [])),
];
