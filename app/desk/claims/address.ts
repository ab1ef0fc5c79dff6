import type { ClaimFilters } from '@/components/claim/list/filters';
import { ListClaims } from '@/lib/schemas/claim/claim';

export type SearchParams = Record<string, string | string[] | undefined>;

/** What an address asks of the list of claims. Blank and unknown values ask for nothing, so that no address fails. */
export function listAskedFor(params: SearchParams): ListClaims {
  const given = Object.entries(params).flatMap(([name, value]) => {
    const one = Array.isArray(value) ? value[0] : value;
    return one?.trim() ? [[name, one.trim()] as const] : [];
  });
  const fields: Record<string, { safeParse: (value: unknown) => { success: boolean } }> = ListClaims.shape;
  const known = given.filter(([name, value]) => fields[name]?.safeParse(value).success);
  return ListClaims.parse(Object.fromEntries(known));
}

/** The address of the list of claims with these filters, from its beginning or after a cursor. */
export function addressOf(
  { status, kind, risk, tag, mine, q }: Partial<ClaimFilters>,
  cursor?: string,
): string {
  const values = { status, kind, risk, tag, mine: mine ? 'true' : undefined, q, cursor };
  const asked = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return asked.length > 0 ? `/desk/claims?${new URLSearchParams(asked)}` : '/desk/claims';
}
