import type { Node } from '../input';
import type { Reason } from '../reason';
import { reasonInWords } from '../telling';
import type { Boxes } from './boxes';
import type { ShownReason } from './shown';
import type { Seen } from './side';

/**
 * Why the tally is what it is, in sentences, each with the boxes that it is about. Whatever has no box is left out, and so is a
 * reason that is about nothing else, or that would tell who spoke where readers are not told.
 */
export const shownReasons = (seen: Seen, boxes: Boxes): ShownReason[] =>
  seen.tally.because.flatMap((each): ShownReason[] => {
    const reason = ofNamed(each, seen);
    if (reason === null || tellsWhoSpoke(reason, seen)) return [];
    const { reports, nodes, origin } = about(reason, seen);
    const found = [...reports.map(boxes.ofReport), ...nodes.map(boxes.ofNode)];
    const shown = [...new Set(found.filter((id) => id !== undefined))];
    if (found.length > 0 && shown.length === 0) return [];
    const leads = origin === null ? null : (boxes.ofNode(origin) ?? null);
    const words = reasonInWords(reason);
    return [{ kind: reason.kind, words, nodes: shown, origin: leads }];
  });

type About = { reports: readonly string[]; nodes: readonly Node[]; origin: Node | null };

/** Of evidence only what readers may see: whatever else stands in the way is no matter of theirs. */
function ofNamed(reason: Reason, { isNamed }: Seen): Reason | null {
  if (!('evidence' in reason)) return reason;
  const evidence = reason.evidence.filter(isNamed);
  return evidence.length > 0 ? { ...reason, evidence } : null;
}

const tellsWhoSpoke = (reason: Reason, seen: Seen): boolean => {
  const origin = 'origin' in reason ? seen.originOf(reason.origin) : undefined;
  if (origin === undefined || !('reports' in reason)) return false;
  return reason.reports.some((report) => !mayTell(seen, report, origin));
};

function about(reason: Reason, { claimants }: Seen): About {
  switch (reason.kind) {
    case 'ALONE':
    case 'SHARED':
      return { reports: reason.reports, nodes: [], origin: reason.origin };
    case 'SEVERAL_ENDS':
    case 'UNKNOWN':
    case 'LEFT_OUT':
      return { reports: reason.reports, nodes: [], origin: null };
    case 'MERGED':
    case 'ANONYMOUS':
      return { reports: [], nodes: reason.sources, origin: null };
    case 'CIRCULAR':
      return { reports: [], nodes: reason.nodes, origin: null };
    case 'RETRACTED_BETWEEN':
    case 'CHALLENGED':
      return { reports: [], nodes: reason.evidence, origin: null };
    case 'CLAIMANT':
      return { reports: [], nodes: claimants.told ? reason.origins : [], origin: null };
    case 'ONE_CAMP':
      return { reports: [], nodes: reason.origins, origin: null };
    case 'NO_CLAIMANT':
      return { reports: [], nodes: [], origin: null };
  }
}

/** Whether readers may know that a report leads to an origin: of one who may not be named only where nobody else names it. */
export const mayTell = ({ isUnspoken, tally }: Seen, report: string, origin: number): boolean =>
  !isUnspoken(report) || (tally.origins[origin]?.reports ?? []).every(isUnspoken);

export const boxesOf = (nodes: readonly Node[], boxes: Boxes): string[] => [
  ...new Set(nodes.flatMap((node) => boxes.ofNode(node) ?? [])),
];
