const HOUR = 60 * 60 * 1000;

/**
 * How often one person may ask within an hour whether somebody is somebody. Whoever may ask without end can try every name
 * that there is; ten leave room for the sources of a long story.
 */
export const COMPARISONS = { most: 10, lasts: HOUR } as const;
