import { createHash } from 'node:crypto';
import { canonical } from '@/lib/domain/canonical';
import type { Table } from './tables';
import { asJson, type Row } from './values';

const MODULUS = 2n ** 256n;

/**
 * How many rows a table has, and a number that follows from all they hold, in whatever order they come: the sum of their
 * SHA-256 hashes. Two tables of the same tally hold the same rows.
 */
export class Tally {
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

  equals(other: Tally): boolean {
    return this.rows === other.rows && this.sum === other.sum;
  }
}
