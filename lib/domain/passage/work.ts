/** Thrown when a search has cost all that it may; `locate` answers LOST. */
export class Spent extends Error {}

/**
 * What one search may still cost. A step is one cell, or one column of 32 cells, of an edit table: steps and not seconds, so
 * that the same texts give the same answer on every machine.
 */
export class Work {
  constructor(private left = Number.POSITIVE_INFINITY) {}

  /** @throws Spent when that is more than is left. */
  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new Spent('A search has cost all that it may.');
  }
}
