import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import type { Person } from '@/lib/domain/actor';

export type UploadRow = Prisma.UploadGetPayload<null>;

export const storeUpload = (tx: Tx, upload: UploadRow): Promise<void> => insert(tx, 'Upload', [upload]);

/** The files with these ids that this person has sent, by their ids: somebody else's are not there for them. */
export async function uploadsOf(
  db: Reader,
  person: Pick<Person, 'id'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, UploadRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.upload.findMany({ where: { id: { in: [...ids] }, createdById: person.id } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Forgets uploads that have become evidence. Their files stay. */
export async function deleteUploads(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.upload.deleteMany({ where: { id: { in: [...ids] } } });
}
