import type { Reader } from '@/lib/data/db';
import { peopleById, personIn } from '@/lib/data/names';
import { type DifferenceRow, differencesOf } from '@/lib/data/source/vault/differences';
import { type Anonymous, type IdentityRow, identitiesOfSources } from '@/lib/data/source/vault/identities';
import { peopleNamedIn } from '@/lib/data/source/vault/naming';
import { lastOpening, looksAt, type OpeningRow } from '@/lib/data/source/vault/openings';
import type { Actor } from '@/lib/domain/actor';
import { can } from '@/lib/domain/permissions';
import { hintInWords, hintsIn } from '@/lib/domain/source/descriptor';
import { decideAsking, decideLook, lapsesAt, stands } from '@/lib/domain/source/opening';
import type { Vault } from '@/lib/outside/vault/vault';
import type { DifferenceView, IdentityMove, IdentityView } from '@/lib/schemas/source/identity';

/** How many looks are shown at most. */
const MOST_LOOKS = 50;

/** What stands of who a source is: the names sealed, and an asking that is open or waits. */
export type Standing = { identities: IdentityRow[]; opening: OpeningRow | null };

export async function standingOf(db: Reader, source: Anonymous, now: Date): Promise<Standing> {
  const identities = await identitiesOfSources(db, source.ids);
  const opening = await lastOpening(db, source.ids);
  return { identities, opening: opening && stands(opening, now) ? opening : null };
}

/** The version that a write of its identity rests on: 1 before the first. */
export const versionOf = (source: Anonymous, { identities }: Standing): number =>
  (identities.find(({ sourceId }) => sourceId === source.id)?.version ?? 0) + 1;

/** What is known of who a source is, without a name, and what whoever asks may do about it. */
export async function identityView(
  db: Reader,
  actor: Actor,
  source: Anonymous,
  { now, safe }: { now: Date; safe: Vault | null },
): Promise<IdentityView> {
  const standing = await standingOf(db, source, now);
  const looks = await looksAt(db, source.ids, MOST_LOOKS);
  const differences = await differencesOf(db, source.ids);
  const { identities, opening } = standing;
  const [entered] = identities.toReversed();
  const people = await peopleById(db, [
    ...identities.map(({ enteredById }) => enteredById),
    ...looks.map(({ actorId }) => actorId),
    ...differences.map(({ byId }) => byId),
    ...(opening ? [opening.askedById, opening.secondById ?? opening.askedById] : []),
  ]);
  const named = (id: string) => personIn(people, id);
  const { id, slug, name, kind } = source;
  return {
    source: { id, slug, name, kind },
    version: versionOf(source, standing),
    vault: stateOf(identities, safe),
    entered: entered ? { by: named(entered.enteredById), at: entered.enteredAt.toISOString() } : null,
    opening: opening && {
      askedBy: named(opening.askedById),
      askedAt: opening.askedAt.toISOString(),
      reason: opening.reason,
      lapsesAt: lapsesAt(opening).toISOString(),
      secondBy: opening.secondById === null ? null : named(opening.secondById),
      until: opening.until?.toISOString() ?? null,
    },
    looks: looks.map(({ at, actorId }) => ({ by: named(actorId), at: new Date(at).toISOString() })),
    differences: differences.map((row) => ({ ...differenceView(source, row), by: named(row.byId) })),
    hints: hintsIn(name, await peopleNamedIn(db, name)).map(hintInWords),
    moves: movesOf(actor, standing, safe),
  };
}

function stateOf(identities: readonly IdentityRow[], safe: Vault | null): IdentityView['vault'] {
  if (!safe) return 'CLOSED';
  return identities.every(({ keyId }) => safe.knows(keyId)) ? 'OPEN' : 'OTHER_KEY';
}

const differenceView = (source: Anonymous, row: DifferenceRow): Omit<DifferenceView, 'by'> => {
  const { id, slug, name, kind } = source.ids.includes(row.oneId) ? row.other : row.one;
  return { id: row.id, other: { id, slug, name, kind }, rationale: row.rationale, at: row.at.toISOString() };
};

/** What is sealed is lost when another name takes its place, so it takes whoever may have it forgotten. */
export const mayReplace = (actor: Actor): boolean => can(actor, 'identity.judge');

function movesOf(actor: Actor, { identities, opening }: Standing, safe: Vault | null): IdentityMove[] {
  const moves: IdentityMove[] = [];
  const opens = can(actor, 'identity.open') && identities.length > 0 && safe !== null;
  const asking = decideAsking(opening, actor.id ?? '');
  const mayEnter = can(actor, 'identity.enter') && (identities.length === 0 || mayReplace(actor));
  if (safe && mayEnter) moves.push('enter');
  if (identities.length > 0 && can(actor, 'identity.judge')) moves.push('forget');
  if (opens && asking.ok) moves.push(asking.value.kind === 'FIRST' ? 'ask' : 'second');
  if (opens && decideLook(opening, actor.id ?? '').ok) moves.push('look');
  if (can(actor, 'identity.compare')) moves.push('compare');
  if (can(actor, 'identity.judge')) moves.push('attest');
  return moves;
}
