import type { Stage } from '../stage';

/** What may be spent on what is turned away for its length alone, in pages: read to its end, it cost thousands. */
export const UNREAD = 500;

/**
 * What one person, or a stranger, sends to make the newsroom stand still. An attack lives in `scripts/drills/flood/NAME.ts`,
 * exports itself as default and stands in `attacks.ts`.
 */
export type Attack = {
  /** What is sent, in a few words, as the figures name it. */
  name: string;
  /**
   * The most CPU that it may cost the server, in pages of readers: what one of those costs is measured while nothing else
   * happens, so that a slow machine is no leak. Left out where a thread beside the server does the work within limits of its own.
   */
  mostPages?: number;
  /**
   * How many times as long as while nothing happens 95 of 100 readers may wait, where that is the harm. Of a page that waits
   * for nothing, hundredths of a second count as one.
   */
  mostTimes?: number;
  /**
   * Sends it once and waits for the answers. Everybody is signed in already, so that this costs the server the attack alone.
   * Gives one sentence for each answer that is not what the product promises; throws where it could not attack.
   */
  attack(stage: Stage): Promise<string[]>;
};
