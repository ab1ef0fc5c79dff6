import type { Issue } from '../result';
import type { SourceKind } from '../source';

export const linkTypes = ['OWNED_BY', 'PART_OF', 'SPEAKS_FOR'] as const;
export type LinkType = (typeof linkTypes)[number];

export const linkLabels: Record<LinkType, string> = {
  OWNED_BY: 'Owned by',
  PART_OF: 'Part of',
  SPEAKS_FOR: 'Speaks for',
};

/** The same from the other end. */
export const linkedLabels: Record<LinkType, string> = {
  OWNED_BY: 'Owns',
  PART_OF: 'Has as a part',
  SPEAKS_FOR: 'Is spoken for by',
};

/** An end of a link, as it counts after merges. */
export type LinkEnd = { id: string; kind: SourceKind };

/** Why an anonymous source has no links. */
export const anonymousUnlinked =
  'A link would tell readers whose side an anonymous source is on. Anonymous sources are not linked.';

/** What is wrong with a link between two sources, as they count after merges, and its time, by field. */
export function linkProblems(
  { since, until }: { since: string | null; until: string | null },
  from: LinkEnd,
  to: LinkEnd | null,
): Issue[] {
  if (to === null) return [{ path: 'toId', message: 'Choose a source from the list.' }];
  if (from.id === to.id)
    return [{ path: 'toId', message: 'A source can’t belong to itself. Choose another one.' }];
  if (from.kind === 'ANONYMOUS' || to.kind === 'ANONYMOUS')
    return [{ path: 'toId', message: anonymousUnlinked }];
  if (since !== null && until !== null && endsBefore(until, since))
    return [{ path: 'until', message: 'This ends before it begins. Look at both dates.' }];
  return [];
}

/** Dates are compared as precisely as both are known. */
function endsBefore(until: string, since: string): boolean {
  const length = Math.min(until.length, since.length);
  return until.slice(0, length) < since.slice(0, length);
}

/** A link as a tree is drawn from it. */
export type TreeLink<S extends { id: string }> = { id: string; from: S; to: S; type: LinkType };

/** A source in a tree, with the link by which it stands below the one above. `again`: it stands further up already. */
export type Branch<S extends { id: string }, L extends TreeLink<S>> = {
  source: S;
  link: L | null;
  again: boolean;
  branches: Branch<S, L>[];
};

/** How far a tree goes down: what is further away is another story. */
const DEEPEST = 6;

/**
 * Whom a source belongs to, and whom they belong to; or, the other way, whoever belongs to it. A source that stands further up on the
 * same way is named once more and not followed: ownership may lead in a circle.
 */
export function treeOf<S extends { id: string }, L extends TreeLink<S>>(
  root: S,
  links: readonly L[],
  way: 'up' | 'down',
): Branch<S, L> {
  const ends = (link: L): [S, S] => (way === 'up' ? [link.from, link.to] : [link.to, link.from]);
  const grow = (source: S, link: L | null, path: readonly string[]): Branch<S, L> => {
    const again = path.includes(source.id);
    const next = again || path.length >= DEEPEST ? [] : links.filter((one) => ends(one)[0].id === source.id);
    const branches = next.map((one) => grow(ends(one)[1], one, [...path, source.id]));
    return { source, link, again, branches };
  };
  return grow(root, null, []);
}
