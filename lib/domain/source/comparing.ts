const HOUR = 60 * 60 * 1000;

/**
 * How often one person may ask within an hour whether somebody is somebody. Whoever may ask without end can try every name
 * that there is; ten leave room for the sources of a long story.
 */
export const COMPARISONS = { most: 10, lasts: HOUR } as const;

/**
 * How often one person may enter a name within an hour. What counts as one origin tells whether two names are two people, so
 * names that are entered as bait are guesses as well; thirty leave room for a whole notebook.
 */
export const ENTRIES = { most: 30, lasts: HOUR } as const;
