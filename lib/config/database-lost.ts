/**
 * What PostgreSQL says when it lets go of a connection or takes none: class 08, and what an administrator, a crash and a
 * start do. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const SAID = /^(?:08\w{3}|57P0[1235])$/;

/** What the system says of a connection: https://nodejs.org/api/errors.html#common-system-errors */
const SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);

/** What `pg` says of one that ended under a statement, or before it; these errors have no code. */
const ENDED = /^(?:Connection terminated|Client has encountered a connection error)/;

/** What Prisma's adapter makes of the system's words. */
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout']);

/** Whether an error, or what caused it, says that the connection to the database is gone or can't be made. */
export function isLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, kind, message, cause, meta } = error as Record<string, unknown>;
  return (
    [code, originalCode].some((said) => typeof said === 'string' && (SAID.test(said) || SYSTEM.has(said))) ||
    (typeof kind === 'string' && KINDS.has(kind)) ||
    (typeof message === 'string' && ENDED.test(message)) ||
    isLost(cause) ||
    isLost((meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError)
  );
}
