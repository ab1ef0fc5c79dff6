import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installProblem } from '@/scripts/setup/install.mjs';
import { missingCompilers, nodeProblem, requireFreePort, requireWritable } from '@/scripts/setup/machine.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s is good', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(['16.20.0', '18.20.8', '20.18.3'])('%s is refused in one sentence that names it', (version) => {
    expect(nodeProblem(version)).toMatch(
      new RegExp(`^Sourceline needs Node 20\\.19 or newer and this is Node ${version}: [^.]*`),
    );
  });
});

describe('a port', () => {
  it('that is taken is refused, and free again once it is not', async () => {
    const server = createServer();
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(requireFreePort(port, 'use another', '127.0.0.1')).rejects.toThrow(
      `Port ${port} is taken by another program: stop it, or use another.`,
    );
    await new Promise((settle) => server.close(settle));
    await expect(requireFreePort(port, 'use another', '127.0.0.1')).resolves.toBeUndefined();
  });

  it.each([0, -1, 65536, Number.NaN, 80.5])('%s is not a port', async (port) => {
    await expect(requireFreePort(port, 'use another')).rejects.toThrow(
      'A port is a whole number from 1 to 65535',
    );
  });
});

it('a folder that cannot be written is refused in one sentence', () => {
  const folder = join(import.meta.filename, 'state');
  expect(() => requireWritable(folder)).toThrow(`The folder ${folder} can't be written (E`);
});

describe('a failed installation', () => {
  it('names the compilers that are missing', () => {
    const missing = missingCompilers('/nowhere');
    expect(missing).toEqual(['a C++ compiler', 'make', 'python3']);
    const sentence = installProblem('npm error gyp ERR! build error', missing, 'install.log');
    expect(sentence).toContain('a C++ compiler, make and python3 are missing');
    expect(sentence).toContain('apt-get install g++ make python3');
  });

  it.each([
    ['npm error code ENOTFOUND', 'registry'],
    ['npm error code EACCES', 'right to write'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error something else', 'install.log'],
  ])('%s → %s', (output, words) => {
    expect(installProblem(output, [], 'install.log')).toContain(words);
  });
});
