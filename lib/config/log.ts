import pino from 'pino';
import { env } from './env';
import { told, traceOf } from './trace';

/**
 * What an entry may hold besides its words: ids, names of operations and what is told of an exception; never what
 * somebody wrote or a secret. The list is closed, so that nothing else gets in by a slip.
 */
type Entry = { err?: unknown; incident?: string; operation?: string; id?: string };

type Log = Record<'error' | 'warn' | 'info', (entry: Entry, words: string) => void>;

let made: Log | undefined;

/** The server's log, in JSON lines on standard output. */
export const log = (): Log => {
  made ??= logTo(undefined);
  return made;
};

/** The same log, going elsewhere. */
export const logTo = (destination: pino.DestinationStream | undefined): Log =>
  pino({ level: env().LOG_LEVEL, base: null, serializers: { err: (error) => traceOf(error) } }, destination);

/**
 * Takes over `console.error`, through which Next prints what breaks a page, a form or an action: whole, with every word of
 * a row that could not be stored. From here on it goes into the log as everything else does.
 */
export function takeErrorsOfTheConsole(into = log()): void {
  console.error = (...said: unknown[]) => {
    const err = said.find((part) => part instanceof Error);
    const words = said.filter((part) => typeof part === 'string').map(told);
    into.error(err ? { err } : {}, words.join(' ').trim() || 'Something failed.');
  };
}
