import { importsOf, ownFile, type Sources } from './imports';

/** Which rooms a room may import, itself aside. What is absent is forbidden. */
export const ROOMS: Record<string, readonly string[]> = {
  'lib/domain': [],
  'lib/schemas': ['lib/domain'],
  'lib/config': [],
  'lib/data': ['lib/domain', 'lib/config'],
  'lib/formats': ['lib/domain'],
  'lib/ingest': ['lib/domain', 'lib/config'],
  'lib/outside': ['lib/domain', 'lib/config'],
  'lib/services': ['lib/domain', 'lib/schemas', 'lib/data', 'lib/ingest', 'lib/formats', 'lib/outside'],
  'lib/jobs': ['lib/services', 'lib/data', 'lib/config'],
  'lib/auth': ['lib/domain', 'lib/data', 'lib/config'],
  'lib/http': ['lib/domain', 'lib/schemas', 'lib/auth'],
  components: ['lib/domain', 'lib/schemas'],
  app: ['lib/services', 'lib/schemas', 'lib/domain', 'lib/formats', 'lib/http', 'lib/auth', 'components'],
  prisma: ['lib/services', 'lib/data', 'lib/jobs', 'lib/config'],
  scripts: ['lib/services', 'lib/data', 'lib/jobs', 'lib/config'],
};

/** The layers that are ordered by noun inside; the schemas' operations are a layer of their own. */
const LAYERS = [
  'lib/domain',
  'lib/schemas/operations',
  'lib/schemas',
  'lib/data',
  'lib/services',
  'components',
];

/**
 * The nouns, each a folder or a file of the same name in every layer that has it. A noun imports those before it, never
 * one after it. What a layer holds besides them is its ground, which no noun is in: it imports other ground alone.
 * `workbench` (an article beside the forms of its claims) and `all` (every operation) put nouns together and stand last.
 */
export const NOUNS: readonly string[] = [
  'text',
  'passage',
  'source',
  'article',
  'attribution',
  'evidence',
  'provenance',
  'claim',
  'review',
  'comment',
  'publication',
  'workflow',
  'sighting',
  'challenge',
  'assignment',
  'record',
  'people',
  'work',
  'figures',
  'inbox',
  'workbench',
  'all',
];

const PURE = ['lib/domain', 'lib/schemas', 'lib/formats'];
const NO_FRAMEWORK = [
  ...PURE,
  'lib/config',
  'lib/data',
  'lib/services',
  'lib/ingest',
  'lib/outside',
  'lib/jobs',
];
const FRAMEWORK = /^(?:next|next-auth|react|react-dom|@base-ui\/react|server-only|client-only)(?:\/|$)/;
const PRISMA = /^(?:@prisma\/|prisma$|better-sqlite3$|pg$)/;
const NEXT_AUTH = /^next-auth(?:\/|$)/;
const DRAWER = /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\/|\.[^/]*$)/;

/** An import that the rules forbid and we allow, with the reason why. */
export type Departure = { file: RegExp; imports: RegExp; because: string };

/** Everything in these sources that the rules forbid and no departure allows, one sentence each. */
export function violations(sources: Sources, departures: readonly Departure[]): string[] {
  const allowed = (file: string, target: string) =>
    departures.some((departure) => departure.file.test(file) && departure.imports.test(target));
  const imports = [...sources].flatMap(([file, source]) =>
    importsOf(source).flatMap((specifier) => {
      const target = ownFile(specifier, file, sources) ?? specifier;
      const problem = allowed(file, target) ? undefined : forbidden(file, specifier, target);
      return problem ? [`${file} imports ${specifier}: ${problem}`] : [];
    }),
  );
  return [...imports, ...[...sources].flatMap(([file, source]) => badFile(file, source)), ...cycles(sources)];
}

/** The room that a file stands in, or nothing when it stands in none. */
const roomOf = (file: string): string | undefined =>
  Object.keys(ROOMS).find((room) => file === room || file.startsWith(`${room}/`));

function forbidden(file: string, specifier: string, target: string): string | undefined {
  const room = roomOf(file) ?? '';
  if (specifier === 'import(…)') return 'a path that is computed can not be checked';
  if (target === specifier) return forbiddenPackage(file, room, specifier);
  if (target.startsWith('lib/data/generated') && room !== 'lib/data') return 'Prisma stays in lib/data';
  const targetRoom = roomOf(target);
  if (targetRoom === room) return againstTheOrder(file, target);
  if (ROOMS[room]?.includes(targetRoom ?? '')) return undefined;
  return `${room} may not import ${targetRoom ?? 'what stands in no room'}`;
}

/** Why a file may not import another of its own layer, where the noun of that one comes later. */
function againstTheOrder(file: string, target: string): string | undefined {
  const [from, to] = [placeOf(file), placeOf(target)];
  if (!from || !to || from.layer !== to.layer || to.noun <= from.noun) return undefined;
  return `${NOUNS[from.noun] ?? 'the ground'} comes before ${NOUNS[to.noun]}`;
}

/** The layer that a file stands in and the place of its noun in the order: -1 for the ground. */
function placeOf(file: string): { layer: string; noun: number } | undefined {
  const layer = LAYERS.find((path) => file.startsWith(`${path}/`));
  if (!layer) return undefined;
  const [door = ''] = file.slice(layer.length + 1).split('/');
  return { layer, noun: NOUNS.indexOf(door.replace(/\.\w+$/, '')) };
}

function forbiddenPackage(file: string, room: string, name: string): string | undefined {
  if (PRISMA.test(name) && room !== 'lib/data') return 'Prisma and the database driver stay in lib/data';
  if (NEXT_AUTH.test(name) && room !== 'lib/auth' && !file.startsWith('app/api/auth/')) {
    return 'NextAuth stays in lib/auth and app/api/auth';
  }
  if (FRAMEWORK.test(name) && NO_FRAMEWORK.includes(room)) return `${room} knows no framework`;
  if (PURE.includes(room)) return `${room} imports no package`;
  return undefined;
}

function badFile(file: string, source: string): string[] {
  const problems: string[] = [];
  if (DRAWER.test(file)) problems.push(`${file} is a drawer: name it after what it holds`);
  if (/\/index\.[jt]sx?$/.test(file) && /^\s*export\b[^'";]*\bfrom\b/m.test(source)) {
    problems.push(`${file} only hands other files on: import them where they are`);
  }
  return problems;
}

/** Files that import each other in a ring, each ring once. Imports of types count: they bind two files as well. */
export function cycles(sources: Sources): string[] {
  const found = new Map<string, string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) {
      const ring = path.slice(start);
      found.set([...ring].sort().join(), `${[...ring, file].join(' → ')} is a cycle`);
    }
    if (start >= 0 || done.has(file)) return;
    for (const specifier of importsOf(sources.get(file) ?? '')) {
      const next = ownFile(specifier, file, sources);
      if (next && sources.has(next)) visit(next, [...path, file]);
    }
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return [...found.values()];
}
