import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { type IdentityRow, sealAnew, sealedOtherwise } from '@/lib/data/source/vault/identities';
import { ok, type Result } from '@/lib/domain/result';
import { type Vault, vault } from '@/lib/outside/vault/vault';
import { vaultClosed } from './write';

/** How many names are sealed anew in one transaction: nobody else waits long. */
const AT_ONCE = 100;

export type Rotation = {
  /** How many names were sealed anew. */
  sealed: number;
  /** The sources whose names no key of the settings opens: they stay as they are. */
  locked: string[];
};

/**
 * Seals every name with the key of now that is sealed with one before it, and makes its fingerprint anew. Cut short it goes on
 * where it stopped; once more it finds nothing to do.
 */
export async function rotateVault({
  now = () => new Date(),
  safe = vault(),
  atOnce = AT_ONCE,
}: {
  now?: () => Date;
  safe?: Vault | null;
  atOnce?: number;
} = {}): Promise<Result<Rotation>> {
  if (!safe) return vaultClosed();
  const done: Rotation = { sealed: 0, locked: [] };
  for (let after = ''; ; ) {
    const batch = await transaction((tx) => batchAfter(tx, safe, after, atOnce, now()));
    if (!batch.ok) return batch;
    const { last, sealed, locked } = batch.value;
    if (last === undefined) return ok(done);
    done.sealed += sealed;
    done.locked.push(...locked);
    after = last;
  }
}

async function batchAfter(tx: Tx, safe: Vault, after: string, limit: number, at: Date) {
  const rows = await sealedOtherwise(tx, safe.keyId, after, limit);
  const locked: string[] = [];
  for (const row of rows) if (!(await anew(tx, safe, row))) locked.push(row.sourceId);
  const sealed = rows.length - locked.length;
  if (sealed > 0)
    await record(tx, {
      ...{ at, actorId: null, verb: 'vault.rotated', subjectKind: 'vault', subjectId: safe.keyId },
      ...{ claimId: null, detail: { sealed } },
    });
  return ok({ last: rows.at(-1)?.sourceId, sealed, locked });
}

async function anew(tx: Tx, safe: Vault, row: IdentityRow): Promise<boolean> {
  const name = safe.open(row);
  if (name === null) return false;
  await sealAnew(tx, { sourceId: row.sourceId, ...safe.seal(row.sourceId, name) });
  return true;
}
