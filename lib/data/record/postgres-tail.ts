import { type Asking, hasTable } from '@/lib/data/db/postgres-history';
import type { ChainEnd, EventRow } from './audit';
import { FOLLOWED, faultAtEnd } from './tail';

/** Where the end of the audit chain of a newsroom on PostgreSQL is not what it was, as `tailFault` tells it of a file. */
export async function postgresTailFault(asking: Asking): Promise<string | undefined> {
  if (!(await hasTable(asking, 'AuditEvent'))) return undefined;
  const newest = await asking.query<EventRow>(
    `SELECT e.*, to_char(e."at", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at"
     FROM "AuditEvent" e ORDER BY "sequence" DESC LIMIT ${FOLLOWED}`,
  );
  const said = await asking.query<ChainEnd>('SELECT "sequence", "hash" FROM "AuditHead"');
  return faultAtEnd(newest.rows.reverse(), said.rows[0]);
}
