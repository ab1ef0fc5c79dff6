import { Worker } from './worker';

/**
 * Starts the worker of a server, which begins nothing new once the process is asked to stop (SIGTERM, Ctrl-C; a closed
 * terminal comes as SIGTERM). What is under way isn't waited for: when the last answer has left the process ends, and the
 * lease of what it cut off ends by itself.
 */
export function workUntilStopping(...given: ConstructorParameters<typeof Worker>): Worker {
  const worker = new Worker(...given);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void worker.stop());
  return worker;
}
