import { keyOf, type ProvenanceInput } from '@/lib/domain/provenance/input';

/**
 * Rule 4 once more, slow and as it is told: sets of names, walked until nothing new turns up. What both sides say is held
 * against the rule that readers get; nothing here is shared with it but the form of its input.
 */
export function slowly(input: ProvenanceInput) {
  return {
    support: side(input, 'ASSERTS', 'CORROBORATES'),
    contradiction: side(input, 'DENIES', 'CONTRADICTS'),
  };
}

type Pair = [string, string];

function side(input: ProvenanceInput, says: string, shows: string) {
  const attributions = input.attributions.filter(({ stance }) => stance === says);
  const shown = input.evidence.filter(({ stance }) => stance === shows);
  const reports = [
    ...attributions.map((attribution) => ({
      id: `attribution:${attribution.id}`,
      start: startOf(attribution),
    })),
    ...shown
      .filter(({ state }) => state !== 'RETRACTED')
      .map(({ id }) => ({ id: `evidence:${id}`, start: `evidence:${id}` })),
  ].map(({ id, start }) => ({ id, ...walk(input, start) }));
  const claimants = input.attributions
    .filter(({ first, stance }) => first && stance === 'ASSERTS')
    .flatMap((attribution) => walk(input, startOf(attribution)).ends);
  const origins = distinct(reports.flatMap(({ ends }) => ends));
  return {
    reports: reports.length,
    ...counted(input, origins, distinct(claimants)),
    endsOf: origins
      .map((origin) =>
        reports
          .filter(({ ends }) => ends.includes(origin))
          .map(({ id }) => id)
          .sort()
          .join(),
      )
      .sort(),
    circular: distinct(reports.flatMap(({ circles }) => circles)).sort(),
    unknown: reports
      .filter(({ ends, circles }) => ends.length === 0 && circles.length === 0)
      .map(({ id }) => id)
      .sort(),
    leftOut: shown
      .filter(({ state }) => state === 'RETRACTED')
      .map(({ id }) => `evidence:${id}`)
      .sort(),
  };
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

function startOf({ speaker, sourceId, articleId }: ProvenanceInput['attributions'][number]): string | null {
  if (speaker === 'NONE') return `article:${articleId}`;
  return speaker === 'SOURCE' && sourceId !== null ? `source:${sourceId}` : null;
}

/** Everything that pairs join to this, one way or both. */
function reachable(from: readonly string[], pairs: readonly Pair[]): string[] {
  const found = new Set(from);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [a, b] of pairs) if (found.has(a)) found.add(b);
  }
  return [...found].sort();
}

const bothWays = (pairs: readonly Pair[]): Pair[] =>
  pairs.flatMap(([a, b]): Pair[] => [
    [a, b],
    [b, a],
  ]);

const isSame = (type: string): boolean => type.startsWith('SAME_');
const evidenceOf = (input: ProvenanceInput, key: string) =>
  input.evidence.find(({ id }) => `evidence:${id}` === key);
const isRetracted = (input: ProvenanceInput, key: string): boolean =>
  evidenceOf(input, key)?.state === 'RETRACTED';
const isOriginal = (input: ProvenanceInput, key: string): boolean =>
  evidenceOf(input, key)?.originality === 'ORIGINAL';
const standing = (input: ProvenanceInput, pairs: Pair[]): Pair[] =>
  pairs.filter(([a, b]) => !isRetracted(input, a) && !isRetracted(input, b));

function sames(input: ProvenanceInput): Pair[] {
  const anonymous = input.sources.filter((source) => source.anonymous);
  return bothWays([
    ...input.lineage.filter(({ type }) => isSame(type)).map(({ from, to }): Pair => [keyOf(from), keyOf(to)]),
    ...input.sources.map(({ id, mergedInto }): Pair => [`source:${id}`, `source:${mergedInto ?? id}`]),
    ...anonymous.flatMap((a) =>
      anonymous
        .filter((b) => a.identity === b.identity)
        .map((b): Pair => [`source:${a.id}`, `source:${b.id}`]),
    ),
    ...input.evidence
      .filter(({ originality, sourceId }) => originality === 'ORIGINAL' && sourceId !== null)
      .map(({ id, sourceId }): Pair => [`evidence:${id}`, `source:${sourceId}`]),
  ]);
}

const leads = (input: ProvenanceInput): Pair[] =>
  input.lineage
    .filter(({ from, type }) => !isSame(type) && from.kind !== 'source' && !isOriginal(input, keyOf(from)))
    .map(({ from, to }): Pair => [keyOf(from), keyOf(to)]);

/** All that is one with this, as one name. */
const whole = (input: ProvenanceInput, key: string): string => reachable([key], sames(input)).join(' ');

function walk(input: ProvenanceInput, start: string | null): { ends: string[]; circles: string[] } {
  if (start === null) return { ends: [], circles: [] };
  // A source is where a walk ends: what else is one with it leads nowhere from here.
  const alike = sames(input).filter(([a]) => !a.startsWith('source:'));
  const steps = [...standing(input, alike), ...standing(input, leads(input))];
  const seen = reachable([start], steps);
  return {
    ends: distinct(seen.flatMap((key) => endAt(input, key))),
    circles: distinct(seen.flatMap((key) => circleAt(input, key))),
  };
}

/** The end that somebody who comes by here has reached, if it is one. */
function endAt(input: ProvenanceInput, key: string): string[] {
  if (key.startsWith('source:') || isOriginal(input, key)) return [whole(input, key)];
  if (!key.startsWith('article:')) return [];
  const [beside, all] = [reachable([key], standing(input, sames(input))), whole(input, key).split(' ')];
  const known = all.some((other) => other.startsWith('source:') || isOriginal(input, other));
  if (known || all.some((other) => leads(input).some(([from]) => from === other))) return [];
  if (all.length > 1) return beside.length > 1 ? [whole(input, key)] : [];
  const outlets = input.articles.filter(({ id }) => `article:${id}` === key);
  return outlets.map(({ outletId }) => whole(input, `source:${outletId}`));
}

/** The circle that this is in: all that lies on a way from it back to itself by at least one directed step. */
function circleAt(input: ProvenanceInput, key: string): string[] {
  const [same, on] = [standing(input, sames(input)), standing(input, leads(input))];
  const from = (keys: readonly string[]) => reachable(keys, [...same, ...on]);
  const place = reachable([key], same);
  const next = on.filter(([a]) => place.includes(a)).map(([, b]) => b);
  if (!from(next).includes(key)) return [];
  return [
    from([key])
      .filter((other) => from([other]).includes(key))
      .join(' '),
  ];
}

/** Counts ends and camps; an anonymous source whom the vault can't tell may be any one whom it knows, so the least counts. */
function counted(input: ProvenanceInput, origins: readonly string[], claimants: readonly string[]) {
  const anonymous = (named: boolean) =>
    distinct(
      input.sources
        .filter((source) => source.anonymous && (source.identity !== null) === named)
        .map(({ id }) => whole(input, `source:${id}`)),
    );
  const [unnamed] = anonymous(false);
  const known = anonymous(true).filter((group) => group !== unnamed);
  const theyCount = unnamed !== undefined && [...origins, ...claimants].includes(unnamed);
  const others = theyCount ? known.filter((group) => [...origins, ...claimants].includes(group)) : [];
  const folded = unnamed !== undefined && origins.includes(unnamed) && known.some((k) => origins.includes(k));
  const as = (one: Pair[]) => independent(input, origins, claimants, one);
  return {
    origins: origins.length - (folded ? 1 : 0),
    independentOfClaimant: Math.min(
      as([]),
      ...others.map((other) => as([[first(other), first(unnamed ?? '')]])),
    ),
  };
}

const first = (group: string): string => group.split(' ')[0] ?? '';

function independent(
  input: ProvenanceInput,
  origins: readonly string[],
  claimants: readonly string[],
  one: Pair[],
) {
  const links = input.links.map(({ from, to }): Pair => [`source:${from}`, `source:${to}`]);
  const together = [...sames(input), ...bothWays([...links, ...one])];
  const camp = (group: string) => reachable([first(group)], together).join(' ');
  const claiming = claimants.map(camp);
  return distinct(origins.map(camp)).filter((other) => !claiming.includes(other)).length;
}
