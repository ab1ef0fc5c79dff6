import { reader } from '@/lib/data/db';

/** What the record holds of a claim, oldest first: verb, who, and the details. */
export async function eventsOf(claimId: string) {
  const rows = await reader().auditEvent.findMany({ where: { claimId }, orderBy: { sequence: 'asc' } });
  return rows.map((row) => ({ verb: row.verb, by: row.actorId, detail: JSON.parse(row.detail) as unknown }));
}
