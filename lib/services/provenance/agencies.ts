import type { Tx } from '@/lib/data/db';
import type { LineageRow } from '@/lib/data/provenance/lineage';
import { findNamed } from '@/lib/data/provenance/named';
import type { Person } from '@/lib/domain/actor';
import type { ClueDetail } from '@/lib/domain/provenance/clue';
import { CreateSource } from '@/lib/schemas/source';
import { storeSource } from '@/lib/services/source/writing';

/** The name of the agency that a credit line gives and that is no source yet; null for everything else. */
export function agencyOf({ clue, detail, toSourceId }: LineageRow): string | null {
  if (clue !== 'CREDIT' || toSourceId !== null || detail === null) return null;
  return (JSON.parse(detail) as ClueDetail['CREDIT']).agency;
}

/** The source of an agency: found by its name or another one of it, else added. */
export async function agencySource(tx: Tx, person: Person, name: string, now: Date): Promise<string> {
  const [known] = await findNamed(tx, [name]);
  if (known) return known.id;
  return storeSource(tx, person, CreateSource.parse({ kind: 'WIRE_AGENCY', name }), now);
}
