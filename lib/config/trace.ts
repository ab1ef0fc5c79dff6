/** What the log tells of an exception. */
export type Trace = {
  type: string;
  /** What was said, without what it quotes; missing where a library may have put a whole statement into it. */
  message?: string;
  /** The codes of the error and of what it wraps, such as Prisma’s `P2010`, SQLite’s `SQLITE_BUSY` and PostgreSQL’s `57P01`. */
  codes?: string[];
  /** The number that Next shows on the page that broke. */
  digest?: string;
  stack: string[];
  cause?: Trace;
};

/** Errors whose messages are written by us or by the language, in words of which `told` knows where they quote. */
const PLAIN = ['Error', 'TypeError', 'RangeError', 'ReferenceError'];

/** How much of a message is told, in characters. */
const LONGEST = 300;

/** How deep causes are followed. */
const DEEPEST = 4;

/**
 * An exception as it may stand in a log: where it happened and of what kind it is, but nothing that somebody wrote and no
 * secret. Messages quote what they choke on: Prisma's hold the whole row that it was to store, SyntaxErrors a piece of the
 * text. So only those of plain errors are told, and of those nothing in quotation marks.
 */
export function traceOf(error: unknown, depth = DEEPEST): Trace {
  if (!(error instanceof Error)) return { type: error === null ? 'null' : typeof error, stack: [] };
  const { name } = error.constructor;
  const { digest } = error as { digest?: unknown };
  const codes = codesIn(error);
  const { cause } = error;
  return {
    type: error.name === 'Error' ? name : error.name,
    ...(PLAIN.includes(name) ? { message: told(error.message) } : {}),
    ...(codes.length > 0 ? { codes } : {}),
    ...(typeof digest === 'string' && /^\d{1,20}(?:@\w{1,10})?$/.test(digest) ? { digest } : {}),
    stack: framesOf(error),
    ...(cause instanceof Error && depth > 0 ? { cause: traceOf(cause, depth - 1) } : {}),
  };
}

/** Words that the log may hold: quotations, addresses and long secrets are left out of them. An id has 26 characters. */
export const told = (words: string): string =>
  words
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|‘[^’]*’|«[^»]*»/g, '…')
    .replace(/operator to search for .*/s, 'operator to search for …')
    .replace(/\S+@\S+/g, '…')
    .replace(/[\w.-]{27,}/g, '…')
    .slice(0, LONGEST);

/** A frame names a function and a place; the message, which stands before the frames, may hold lines that look like one. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  const after = at < 0 ? stack : stack.slice(at + message.length);
  return after
    .split('\n')
    .filter((line) => /^ {4}at .*(?::\d+:\d+|<anonymous>|native)\)?$/.test(line))
    .map((line) => line.trim());
}

/** Codes are words in capitals and digits; anything else that bears the name is not told. */
function codesIn(error: unknown, depth = DEEPEST): string[] {
  if (typeof error !== 'object' || error === null || depth === 0) return [];
  const { code, originalCode, meta, driverAdapterError, cause } = error as Record<string, unknown>;
  const here = [code, originalCode].filter(
    (found): found is string => typeof found === 'string' && /^[A-Z0-9][A-Z0-9_]{1,40}$/.test(found),
  );
  return [...here, ...[meta, driverAdapterError, cause].flatMap((inner) => codesIn(inner, depth - 1))];
}
