/**
 * An ISO 8601 instant as the database holds it, for hand-written SQL: Prisma's SQLite adapter writes `+00:00` where
 * JavaScript writes `Z`, and instants are compared as text.
 */
export const storedInstant = (iso: string): string => iso.replace(/Z$/, '+00:00');

/** Whether a text is an instant of the years 1 to 9999 in UTC to the millisecond, as rows and answers hold it. */
export function isInstant(text: string): boolean {
  const at = new Date(text);
  return (
    /^(?!0000)\d{4}-/.test(text) &&
    !Number.isNaN(at.getTime()) &&
    storedInstant(at.toISOString()) === storedInstant(text)
  );
}
