import { PAGES } from '@/lib/http/page-templates';
import type { Operation } from '@/lib/schemas/operation';
import { operations } from '@/lib/schemas/operations/all';

/** What an address takes besides OPTIONS. `open`: a script of another site may ask what it takes, and is answered there. */
export type Allowed = { methods: readonly string[]; open: boolean };

const API = '/api/v1';
const READ = ['GET', 'HEAD'];
const ORDER = [...READ, 'POST', 'PUT', 'DELETE'];

/** The addresses outside the API's table that are no pages; a parameter in braces. A test holds them against the files. */
const ROUTES: Record<string, readonly string[]> = {
  '/api/v1/openapi.json': READ,
  '/api/problems/{kind}': READ,
  '/api/auth/csrf': READ,
  '/api/auth/providers': READ,
  '/api/auth/session': READ,
  '/api/auth/error': READ,
  '/api/auth/signin': [...READ, 'POST'],
  '/api/auth/signin/credentials': [...READ, 'POST'],
  '/api/auth/signout': [...READ, 'POST'],
  '/api/auth/callback/credentials': ['POST'],
  '/sign-in/attempt': ['POST'],
  '/password/{secret}/set': ['POST'],
  '/setup/{secret}/claim': ['POST'],
  '/claims/{slug}/report': [...READ, 'POST'],
  '/send-a-claim': [...READ, 'POST'],
  '/desk/sightings/dismissals': ['POST'],
  '/desk/who': READ,
  '/healthz': READ,
  '/readyz': READ,
};

/**
 * The methods that an address takes; null where nothing is below /api. `acts`: the request is a server action, which
 * the desk's pages send to themselves. Every address elsewhere is a page's, or nothing's, and can be read.
 */
export function allowedAt(path: string, acts: boolean): Allowed | null {
  const parts = partsOf(path);
  const found = table.find(({ template }) => fits(template, parts));
  if (found) return found;
  if (parts[0] === 'api') return null;
  return { methods: acts && parts[0] === 'desk' ? [...READ, 'POST'] : READ, open: false };
}

/** The address of a target as a template, `/api/v1/claims/{claimId}`; `other` where there is none of ours. */
export function templateOf(target: string): string {
  const [path = ''] = target.split(/[?#]/, 1);
  if (path.startsWith('/_next/')) return '/_next';
  const parts = partsOf(path);
  const found = templates.find((template) => fits(template, parts));
  return found ? `/${found.join('/')}` : 'other';
}

type Row = Allowed & { template: string[] };

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
const isParameter = (part: string): boolean => part.startsWith('{');
const fits = (template: readonly string[], parts: readonly string[]): boolean =>
  template.length === parts.length && template.every((part, at) => isParameter(part) || part === parts[at]);

/** A fixed address goes before one with parameters, as Next has it: `/claims/similar` is no claim. */
const table: Row[] = [
  ...Object.entries(ROUTES).map(([path, methods]) => ({ template: partsOf(path), methods, open: false })),
  ...[...new Set(operations.map(({ path }) => path))].map(rowOf),
].sort((a, b) => parameters(a) - parameters(b));

function parameters({ template }: Pick<Row, 'template'>): number {
  return template.filter(isParameter).length;
}

const templates = [...table, ...PAGES.map((path) => ({ template: partsOf(path) }))]
  .sort((a, b) => parameters(a) - parameters(b))
  .map(({ template }) => template);

function rowOf(path: Operation['path']): Row {
  const here = operations.filter((operation) => operation.path === path);
  const taken = here.flatMap(({ method }) => (method === 'GET' ? READ : [method]));
  const methods = ORDER.filter((method) => taken.includes(method));
  return { template: partsOf(API + path), methods, open: here.some(({ open }) => open === true) };
}
