import type { Side } from '../counting/reports';
import { keyOf, type Node, type ProvenanceInput } from '../input';
import type { Origin, Tally } from '../tally';
import { inWords } from '../telling';
import { type Boxes, boxesIn, edgesIn } from './boxes';
import { completed } from './completing';
import { originName } from './naming';
import { boxesOf, mayTell, shownReasons } from './reasons';
import type { Names, ShownOrigin, ShownOrigins, ShownSide } from './shown';
import { type Claimants, type Seen, seen } from './side';
import { nodesIn } from './states';

/**
 * What readers see of where the reports of a claim come from: the counts of the rule, and of everything else only what has a
 * name. The same whatever the order of the input.
 */
export const shownOrigins = (
  input: ProvenanceInput,
  tallies: { support: Tally; contradiction: Tally },
  names: Names,
): ShownOrigins => {
  const claimants = claimantsIn(input, tallies.support, names);
  const side = (of: Side) => shownSide(seen(input, tallies[of], of, names, claimants));
  return { support: side('support'), contradiction: side('contradiction') };
};

function claimantsIn({ attributions }: ProvenanceInput, { origins }: Tally, { unspoken }: Names): Claimants {
  const first = attributions.filter(({ first, stance }) => first && stance === 'ASSERTS').map(({ id }) => id);
  const reports = new Set(first.map((id) => `attribution:${id}`));
  const claiming = origins.filter((origin) => origin.reports.some((report) => reports.has(report)));
  return {
    keys: new Set(claiming.flatMap(({ nodes }) => nodes.map(keyOf))),
    told: !first.some((id) => unspoken.has(id)),
  };
}

function shownSide(side: Seen): ShownSide {
  const { tally } = side;
  const boxes = boxesIn(side);
  const origins = tally.origins.map((origin, i) => shownOrigin(side, boxes, origin, i));
  const edges = completed(side, boxes, edgesIn(side, boxes), origins);
  const reports = (of: readonly string[]) => of.flatMap((report) => boxes.ofReport(report) ?? []);
  return {
    sentence: inWords(tally),
    reports: tally.reports,
    origins,
    independentOfClaimant: tally.independentOfClaimant,
    circular: tally.circular.map((nodes) => boxesOf(nodes, boxes)).filter((ids) => ids.length > 0),
    unknown: reports(tally.unknown),
    leftOut: reports(tally.leftOut),
    reasons: shownReasons(side, boxes),
    graph: { nodes: nodesIn(side, boxes, origins, edges), edges },
  };
}

function shownOrigin(side: Seen, boxes: Boxes, { nodes, reports }: Origin, place: number): ShownOrigin {
  const told = reports.filter((report) => mayTell(side, report, place));
  return {
    node: boxes.ofOrigin(place),
    ...originName(side, place),
    reports: told.flatMap((report) => boxes.ofReport(report) ?? []),
    independent: side.claimants.told ? !isClaimants(side, nodes) : null,
  };
}

/** Whether an origin is the claimant, or belongs to its side. */
const isClaimants = ({ tally }: Seen, nodes: readonly Node[]): boolean =>
  tally.because.some(
    (reason) =>
      reason.kind === 'CLAIMANT' &&
      reason.origins.some((origin) => nodes.some((node) => keyOf(node) === keyOf(origin))),
  );
