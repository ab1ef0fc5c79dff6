import type { Attack } from './attack';

/** Every attack of the flood, in the order in which they are made. */
export const ATTACKS: readonly Attack[] = [];
