import type { Target } from '../load';

/** Something that is asked of a newsroom, and how it is measured. */
export type Path = {
  name: string;
  target: Target;
  /** Servers are started anew before, so that they have kept nothing. */
  fresh?: true;
  /** What is asked of each server once before it is measured. */
  visited?: Target;
  /** Readers' and the desk's reads are also measured through nginx. */
  front?: true;
  /** Many ask for the same: through nginx it should reach half of the bare server's rate. */
  crowded?: true;
  /** The bare server does the same work. */
  bare?: true;
  /** The share of the bare server's rate that the best of Payload, Strapi, Keystone and Directus reaches. */
  best?: number;
  /** It waits for its turn to write, which is looked at meanwhile. */
  waits?: true;
};
