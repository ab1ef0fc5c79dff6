import { escapeIdentifier, type QueryResultRow } from 'pg';
import type { Asking } from '@/lib/data/db/postgres-history';
import { Unusable } from '@/lib/data/use';

/**
 * Gives a role what serving a newsroom needs, and no more. Whoever owns a table can take its triggers away; this role can't,
 * and what a trigger always refuses it has no right to in the first place: the rights are read off the triggers. It can
 * neither empty nor change a table, and can't write the history of migrations.
 */
export async function grantRights(asking: Asking, role: string): Promise<void> {
  await requireRole(asking, role);
  const name = escapeIdentifier(role);
  const { schema } = await first<{ schema: string }>(
    asking,
    'SELECT quote_ident(current_schema()) AS "schema"',
  );
  await asking.query(
    `GRANT USAGE ON SCHEMA ${schema} TO ${name};
     REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${name};
     GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${name};
     GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${name};`,
  );
  const { rows } = await asking.query<Table>(TABLES);
  for (const table of rows) await asking.query(grants(table, name).join(';\n'));
}

/** The roles that have been given these rights: what a migration makes is theirs to serve as well. */
export async function servingRoles(asking: Asking): Promise<string[]> {
  const { rows } = await asking.query<{ role: string }>(
    `SELECT DISTINCT "grantee" AS "role" FROM information_schema.role_table_grants
     WHERE "table_schema" = current_schema() AND "table_name" = 'AuditEvent' AND "privilege_type" = 'INSERT'
       AND "grantee" <> "grantor" ORDER BY 1`,
  );
  return rows.map(({ role }) => role);
}

/** A table with what its triggers leave: whether rows may come and go, and which columns may change (all of them: null). */
type Table = QueryResultRow & {
  table: string;
  full: boolean;
  kept: boolean;
  frozen: boolean;
  columns: string[] | null;
};

/** Bits of pg_trigger.tgtype. A trigger with a condition (tgqual) refuses some rows alone, and takes no right away. */
const [INSERT, DELETE, UPDATE] = [4, 8, 16];

const TABLES = `
  SELECT c."oid"::regclass::text AS "table",
    COALESCE(bool_or(t."tgtype" & ${INSERT} <> 0), FALSE) AS "full",
    COALESCE(bool_or(t."tgtype" & ${DELETE} <> 0), FALSE) AS "kept",
    COALESCE(bool_or(t."tgtype" & ${UPDATE} <> 0 AND cardinality(t."tgattr"::smallint[]) = 0), FALSE) AS "frozen",
    CASE WHEN bool_or(t."tgtype" & ${UPDATE} <> 0) THEN (
      SELECT array_agg(quote_ident(a."attname")) FROM pg_attribute a
      WHERE a."attrelid" = c."oid" AND a."attnum" > 0 AND NOT a."attisdropped"
        AND a."attnum" <> ALL (SELECT unnest(g."tgattr") FROM pg_trigger g
          WHERE g."tgrelid" = c."oid" AND g."tgtype" & ${UPDATE} <> 0 AND g."tgqual" IS NULL)
    ) END AS "columns"
  FROM pg_class c
  LEFT JOIN pg_trigger t ON t."tgrelid" = c."oid" AND t."tgqual" IS NULL AND t."tgfoid" = to_regproc('"refuse"')
  WHERE c."relkind" = 'r' AND c."relnamespace" = current_schema()::regnamespace AND c."relname" <> '_prisma_migrations'
  GROUP BY c."oid" ORDER BY c."relname"`;

function grants({ table, full, kept, frozen, columns }: Table, role: string): string[] {
  const change = columns ? `UPDATE (${columns.join(', ')})` : 'UPDATE';
  const rights = [...(full ? [] : ['INSERT']), ...(kept ? [] : ['DELETE']), ...(frozen ? [] : [change])];
  return rights.map((right) => `GRANT ${right} ON ${table} TO ${role}`);
}

async function requireRole(asking: Asking, role: string): Promise<void> {
  const known = await first<{ known: boolean; owner: boolean }>(
    asking,
    `SELECT EXISTS (SELECT 1 FROM pg_roles WHERE "rolname" = $1) AS "known", $1 = current_user AS "owner"`,
    [role],
  );
  if (!known.known)
    throw new Unusable(
      `There is no role ${role} on this server: make it (CREATE ROLE … LOGIN PASSWORD …) and run it again.`,
    );
  if (known.owner)
    throw new Unusable(
      `${role} is who migrates, and owns the tables: name the other role, which is to serve.`,
    );
}

async function first<Row extends QueryResultRow>(
  asking: Asking,
  sql: string,
  values: unknown[] = [],
): Promise<Row> {
  const { rows } = await asking.query<Row>(sql, values);
  if (!rows[0]) throw new Error(`Nothing came back from ${sql}`);
  return rows[0];
}
