// @ts-check
import { requireNode } from './machine.mjs';
import { runCommand } from './stop.mjs';

/**
 * Runs a command with the words behind its name. What the command is made of is loaded after the check of Node's
 * version, so an old Node gets a sentence and not a syntax error.
 * @param {() => Promise<{ default: (args: string[]) => Promise<void> }>} load
 */
export function launch(load) {
  return runCommand(async () => {
    requireNode();
    const { default: command } = await load();
    await command(process.argv.slice(2));
  });
}
