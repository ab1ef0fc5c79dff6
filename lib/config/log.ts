import pino from 'pino';
import { env } from './env';

let made: pino.Logger | undefined;

/** The server's log, in JSON lines. It gets ids, names of operations and stacks; never what somebody wrote or a secret. */
export const log = (): pino.Logger => {
  made ??= pino({ level: env().LOG_LEVEL, base: null });
  return made;
};
