// @ts-check
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { Stop } from './stop.mjs';

/**
 * Why this Node can't run Sourceline, or nothing.
 * @param {string} version as `process.versions.node` gives it
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Sourceline needs Node 20.19 or newer and this is Node ${version}: install a newer one from https://nodejs.org and run the command again.`;
}

/** Refuses an old Node before anything that an old Node can't run. */
export function requireNode() {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Stop(problem);
}

/**
 * Refuses a folder that can't be written; makes it, for its owner alone, when only it is missing.
 * @param {string} folder
 */
export function requireWritable(folder) {
  const probe = join(folder, `.write-check-${process.pid}`);
  try {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Stop(
      `The folder ${folder} can't be written (${code(error)}): give yourself the right to write there, or copy Sourceline to a folder of your own.`,
    );
  }
}

/**
 * Refuses a port that is taken or not allowed.
 * @param {number} port
 * @param {string} advice what to do instead, as a whole clause
 * @param {string} [host] the address to listen at; every address when left out
 */
export async function requireFreePort(port, advice, host) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(`A port is a whole number from 1 to 65535: ${advice}.`);
  }
  const problem = await listenProblem(port, host);
  if (problem === 'EADDRINUSE')
    throw new Stop(`Port ${port} is taken by another program: stop it, or ${advice}.`);
  if (problem) throw new Stop(`Port ${port} can't be used (${problem}): ${advice}.`);
}

/** A port that nobody listens at: `wished` when it is free, else one that the system chooses. @param {number} wished */
export async function freePort(wished) {
  return (await listenProblem(wished)) ? await systemPort() : wished;
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | undefined>} the system's error code, or nothing when the port is free
 */
function listenProblem(port, host) {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', (error) => settle(code(error)));
    server.listen({ port, host }, () => server.close(() => settle(undefined)));
  });
}

/** A port that nobody listens at, which the system chooses. @returns {Promise<number>} */
export function systemPort() {
  return new Promise((settle) => {
    const server = createServer();
    server.listen(0, () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * The tools for compiling a native package that this machine lacks.
 * @param {string} path the PATH to look in
 * @returns {string[]}
 */
export function missingCompilers(path = process.env.PATH ?? '') {
  if (process.platform === 'win32') return [];
  /** @type {[string, string[]][]} */
  const needed = [
    ['a C++ compiler', ['c++', 'g++', 'clang++']],
    ['make', ['make', 'gmake']],
    ['python3', ['python3']],
  ];
  return needed.filter(([, names]) => !names.some((name) => onPath(name, path))).map(([tool]) => tool);
}

/** @param {string} name @param {string} path */
const onPath = (name, path) =>
  path.split(delimiter).some((folder) => {
    const file = join(folder, name);
    return folder !== '' && existsSync(file) && executable(file);
  });

/** @param {string} file */
function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {unknown} error */
const code = (error) => String(/** @type {{ code?: unknown }} */ (error)?.code ?? error);
