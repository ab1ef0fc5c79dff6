import type { Stage } from '../stage';

/**
 * What one person, or a stranger, sends to make the newsroom stand still. An attack lives in `scripts/drills/flood/NAME.ts`,
 * exports itself as default and stands in `attacks.ts`.
 */
export type Attack = {
  /** What is sent, in a few words, as the figures name it. */
  name: string;
  /**
   * Sends it once and waits for the answers. Everybody is signed in already, so that this costs the server the attack alone.
   * Gives one sentence for each answer that is not what the product promises; throws where it could not attack.
   */
  attack(stage: Stage): Promise<string[]>;
};
