import { ok, type Result, refuse } from '@/lib/domain/result';

/** The fields of a query or of a plain form. One that stands twice is refused: which of both is meant can't be told. */
export function eachOnce(params: URLSearchParams): Result<Record<string, string>> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of params.keys()) (seen.has(name) ? twice : seen).add(name);
  if (twice.size === 0) return ok(Object.fromEntries(params));
  const issues = [...twice].slice(0, TOLD).map((path) => ({ path, message: 'Give this once.' }));
  return refuse('invalid', { issues });
}

/** How many of them are told at once. */
const TOLD = 10;
