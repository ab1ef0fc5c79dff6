/**
 * Advisory locks of PostgreSQL's, each a pair of numbers, within one database. One writer at a time, over all processes; any
 * number who use the newsroom, and a migration alone.
 */
const SOURCELINE = 0x534c;

/** Held by each transaction that writes, and by a migration from its first look to its end. */
export const WRITING = `${SOURCELINE}, 1`;

/** Held shared by every process that has the newsroom open, and alone by a migration that changes something. */
export const USING = `${SOURCELINE}, 2`;

/** What PostgreSQL answers where a lock wasn't free in time: https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const LOCK_NOT_AVAILABLE = '55P03';
