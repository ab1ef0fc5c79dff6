import { faultsIn, lostFrom } from '../left-behind';
import type { Acknowledged, Writing } from '../writers';

/** What a whole drill saw of the writes that it cut off. */
export class Found {
  readonly acknowledged: Acknowledged[] = [];
  readonly problems: string[] = [];
  /** Requests whose connection broke; those that were told to come later because the database was gone, or that it failed. */
  readonly cutOff = { bare: 0, told: 0, failed: 0 };
  readonly slowest = { start: 0, return: 0 };

  constructor(private readonly url: string) {}

  /** @param withoutDatabase whether it died meanwhile, so that a write may have been answered that it can't be done */
  add({ acknowledged, refused, unanswered }: Writing, { withoutDatabase = false } = {}): void {
    this.acknowledged.push(...acknowledged);
    this.cutOff.bare += unanswered();
    for (const { status, words } of refused) {
      if (withoutDatabase && status === 503) this.cutOff.told += 1;
      else if (withoutDatabase && status === 500) this.cutOff.failed += 1;
      else this.problems.push(words);
    }
  }

  async look(): Promise<void> {
    this.problems.push(...(await faultsIn(this.url)));
  }

  lost(): Promise<Acknowledged[]> {
    return lostFrom(this.url, this.acknowledged);
  }
}
