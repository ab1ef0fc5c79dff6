import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = process.cwd();
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const page = read('deploy/README.md');
const commands = [...page.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block).join('');
const found = (pattern: RegExp, text: string) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

describe('the page that goes from a bare machine to a served newsroom', () => {
  it('calls commands that there are', () => {
    const called = found(/npm run ([\w-]+)/g, commands);
    expect(called.length).toBeGreaterThan(2);
    expect(Object.keys(JSON.parse(read('package.json')).scripts)).toEqual(expect.arrayContaining(called));
  });

  it('copies files that there are, and all units', () => {
    const named = found(/\b(deploy\/[\w@.-]+)/g, commands);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const units = readdirSync(join(root, 'deploy')).filter((file) => /\.(?:service|timer)$/.test(file));
    expect(named).toEqual(expect.arrayContaining(units.map((unit) => `deploy/${unit}`)));
  });

  it.each(['sourceline@.service', 'sourceline-backup.service'])('%s finds Node wherever it is', (unit) => {
    expect(found(/^ExecStart=(\S+)/gm, read(`deploy/${unit}`))[0]).toMatch(/^(?:node|npm)$/);
  });

  it('gives the owner’s password to no command as an argument', () => {
    const owners = commands.split('\n').filter((line) => line.includes('sourceline_owner@'));
    expect(owners.length).toBeGreaterThan(2);
    expect(
      owners.filter((line) => !line.startsWith('PGPASSWORD=$(cat /root/sourceline_owner) runuser')),
    ).toEqual([]);
  });
});
