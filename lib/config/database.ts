import { z } from 'zod';

/** `file:PATH`, or the address of a database on a PostgreSQL server. */
export const databaseUrl = z
  .string()
  .refine(
    (url) => (isPostgres(url) ? namesDatabase(url) : /^file:[^?#:][^?#]*$/.test(url)),
    'must be file: and a path without options, such as file:./.sourceline/sourceline.db, or the address of a PostgreSQL database, such as postgresql://USER:PASSWORD@127.0.0.1:5432/sourceline. Signs in the password that an address reserves are written as %40 and the like.',
  );

/** Whether a DATABASE_URL names a database of PostgreSQL's; else it is a file of SQLite's. */
export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//.test(url);

/** The address of a PostgreSQL database as it may be shown: without user and password. */
export function shownAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgresql://${host}${pathname}`;
}

function namesDatabase(url: string): boolean {
  return URL.canParse(url) && /^\/[^/]+$/.test(new URL(url).pathname);
}
