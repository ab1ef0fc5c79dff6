import type { Answer } from '../ask';
import type { Acknowledged } from '../writers';
import type { Change } from './changes';
import type { Colleague } from './crowd';

/** A claim, as far as an answer tells what the drill needs to know. */
export type Claim = { id: string; status: string; version: number };

/** What was answered with success: what must be there in the end, and of what every open page is to hear. */
export class Noted {
  readonly acknowledged: Acknowledged[] = [];
  readonly changes: Change[] = [];

  holds(what: string, sql: string, ...params: string[]): void {
    this.acknowledged.push({ what, sql, params });
  }

  /** Notes what an answer shows of a claim as a change; null did it where the desk did by itself. */
  changed(what: string, { text }: Pick<Answer, 'text'>, by: Colleague | null): Claim {
    const claim = JSON.parse(text) as Claim;
    const { id, version } = claim;
    this.changes.push({ what, claimId: id, version, by: by?.id ?? null, at: performance.now() });
    return claim;
  }
}
