// @ts-check

/** A reason to stop that a person can act on: its message is one clear sentence. */
export class Stop extends Error {}

/**
 * Runs a command to its end. A `Stop` prints its sentence alone; anything else is a bug and prints its trace.
 * Both end the process with exit code 1.
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : trace(error)}\n`);
    process.exit(1);
  }
}

/** @param {unknown} error */
const trace = (error) => (error instanceof Error ? error.stack : String(error));
