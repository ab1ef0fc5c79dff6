import { createHash } from 'node:crypto';
import { canonical } from '@/lib/domain/canonical';
import type { Table } from './tables';
import { asJson, type Row } from './values';

const MODULUS = 2n ** 256n;

/** How many rows a table has, and what they add up to. */
export type Counted = { table: Table; rows: number; digest: string };

/**
 * How many rows a table has, and a number that follows from all they hold, in whatever order they come: the sum of their
 * SHA-256 hashes. Two tables of the same tally hold the same rows. Backups keep it: another way to count would make all that were
 * made before look damaged.
 */
export class Tally implements Counted {
  rows = 0;
  private sum = 0n;

  constructor(readonly table: Table) {}

  add(row: Row): void {
    const hash = createHash('sha256')
      .update(canonical(asJson(this.table, row)))
      .digest('hex');
    this.sum = (this.sum + BigInt(`0x${hash}`)) % MODULUS;
    this.rows += 1;
  }

  /** The number, in hexadecimal. */
  get digest(): string {
    return this.sum.toString(16);
  }
}
