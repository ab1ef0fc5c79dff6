import type { Prisma } from '@/lib/data/generated/client';
import { type Block, blockKinds } from '@/lib/domain/article';

/** The blocks of a stored version. @throws Error for anything else: then the row is broken. */
export function blocksOf(stored: Prisma.JsonValue): Block[] {
  if (!Array.isArray(stored) || !stored.every(isBlock)) throw new Error('These are no blocks of a version.');
  return stored;
}

function isBlock(value: unknown): value is Block {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, start, end, level }: Partial<Record<keyof Block, unknown>> = value;
  return (
    blockKinds.some((known) => known === kind) &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    (level === undefined || Number.isInteger(level))
  );
}
