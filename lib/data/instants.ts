/**
 * An ISO 8601 instant as the database holds it, for hand-written SQL: Prisma's SQLite adapter writes `+00:00` where
 * JavaScript writes `Z`, and instants are compared as text.
 */
export const storedInstant = (iso: string): string => iso.replace(/Z$/, '+00:00');
