/** What a change was typed over, and the version that it stood in. */
export type Over<T> = { version: number; over: T };

/**
 * The version that a change speaks of. Whatever else was written meanwhile raises the claim's version, and is not touched:
 * the newest holds while what was typed over stands there still. Else it is the old one, and its writer is shown both texts.
 */
export const versionOver = <T>(written: Over<T>, now: Over<T>): number =>
  JSON.stringify(written.over) === JSON.stringify(now.over) ? now.version : written.version;
