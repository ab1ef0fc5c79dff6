import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPostgres, shownAddress } from '@/lib/config/database';
import { databaseFile, envMessage, readEnv } from '@/lib/config/env';
import { weakness } from '@/lib/config/secret';
import { VERSION } from '@/lib/config/version';

const GOOD_SECRET = 'tB7x/0qLr9Wm2Zp4Vd8Ks6Jh1Gf3Ye5Uc+NaRoTi';

const problemsOf = (source: Record<string, string>, options?: { building: boolean }) => {
  const reading = readEnv(source, options);
  return reading.ok ? {} : Object.fromEntries(reading.problems.map(({ key, problem }) => [key, problem]));
};

const settings = (source: Record<string, string>) => {
  const reading = readEnv(source);
  if (!reading.ok) throw new Error(envMessage(reading.problems));
  return reading.env;
};

describe('settings', () => {
  it('need nothing in development', () => {
    expect(settings({})).toMatchObject({
      NODE_ENV: 'development',
      DATABASE_URL: 'file:./.sourceline/sourceline.db',
      SITE_NAME: 'Sourceline',
      SITE_URL: 'http://localhost:3000',
      DEMO: false,
      PORT: 3000,
      METRICS_HOST: '127.0.0.1',
      METRICS_PORT: undefined,
      LOG_LEVEL: 'info',
    });
  });

  it.each([
    ['hex', `${'5f'.repeat(4)}0123456789abcdeffedcba9876543210a1b2c3d4e5f60718293a4b5c`],
    ['base64', 'tB7x/0qLr9Wm2Zp4Vd8Ks6Jh1Gf3Ye5Uc+NaRoTiXQ8='],
    ['base64url', 'tB7x_0qLr9Wm2Zp4Vd8Ks6Jh1Gf3Ye5Uc-NaRoTiXQ8'],
  ])('take a key of the vault in %s', (_, key) => {
    expect(settings({ VAULT_KEY: key }).VAULT.key).toHaveLength(32);
    const both = settings({ VAULT_KEY: key, VAULT_KEY_BEFORE: ` ${key}, ${key} ` });
    expect(both.VAULT.before).toHaveLength(2);
    expect(settings({}).VAULT).toEqual({ key: undefined, before: [] });
  });

  it.each([
    'short',
    'a'.repeat(64),
    '00'.repeat(32),
    'AAAA'.repeat(11),
    'tB7x/0qLr9Wm2Zp4Vd8Ks6Jh1Gf3Ye5Uc+NaRoTiXQ8=x',
  ])('refuse %s as a key of the vault, and don’t repeat it', (key) => {
    const { VAULT_KEY, ...others } = problemsOf({ VAULT_KEY: key });
    expect(others).toEqual({});
    expect(VAULT_KEY).toContain('32 random bytes');
    expect(VAULT_KEY).not.toContain(key);
    expect(
      problemsOf({ VAULT_KEY: 'tB7x/0qLr9Wm2Zp4Vd8Ks6Jh1Gf3Ye5Uc+NaRoTiXQ8=', VAULT_KEY_BEFORE: key }),
    ).toEqual({
      VAULT_KEY_BEFORE: expect.stringContaining('32 random bytes'),
    });
  });

  it('need the key of now beside those before it', () => {
    const key = 'tB7x/0qLr9Wm2Zp4Vd8Ks6Jh1Gf3Ye5Uc+NaRoTiXQ8=';
    expect(problemsOf({ VAULT_KEY_BEFORE: key })).toEqual({ VAULT_KEY: expect.stringContaining('beside') });
  });

  it('open a name for 1 to 60 minutes', () => {
    expect(settings({}).VAULT_MINUTES).toBe(10);
    expect(settings({ VAULT_MINUTES: '60' }).VAULT_MINUTES).toBe(60);
    for (const minutes of ['0', '61', '1.5', 'ten'])
      expect(problemsOf({ VAULT_MINUTES: minutes })).toEqual({
        VAULT_MINUTES: expect.stringContaining('from 1 to 60'),
      });
  });

  it.each(['localhost', '::1', '127.0.0.1:80', '300.1.1.1'])('refuse to listen at %s', (place) => {
    expect(problemsOf({ LISTEN_AT: place })).toEqual({ LISTEN_AT: expect.stringContaining('IPv4') });
    expect(settings({ LISTEN_AT: '127.0.0.1' }).LISTEN_AT).toBe('127.0.0.1');
  });

  it.each([
    'ftp://cache.example/',
    'cache.example/purge',
    'http://name:secret@cache.example/',
    'https://name@cache.example/',
    'http://cache.example/#part',
  ])('refuse %s as the address of who is told of changes', (address) => {
    expect(problemsOf({ PURGE_URL: address })).toEqual({
      PURGE_URL: expect.stringContaining('with no name or password in it'),
    });
  });

  it('leave the address of who is told of changes as it is', () => {
    const address = 'http://127.0.0.1:6081/purge/?to=@all';
    expect(settings({ PURGE_URL: address }).PURGE_URL).toBe(address);
    expect(settings({}).PURGE_URL).toBeUndefined();
  });

  it.each([
    [{}, 'http://localhost:3000/'],
    [{ SITE_URL: 'https://paper.example' }, 'https://paper.example/'],
    [{ FETCH_CONTACT: 'desk@paper.example', SITE_URL: 'https://paper.example' }, 'mailto:desk@paper.example'],
    [{ FETCH_CONTACT: 'https://zeitung.example/über uns' }, 'https://zeitung.example/%C3%BCber%20uns'],
  ])('give sites that are fetched whom to write to: %o', (source, contact) => {
    expect(settings(source).FETCH_CONTACT).toBe(contact);
  });

  it.each([
    'desk',
    'ftp://paper.example/',
    'https://me@paper.example/',
    'https://paper.example/(us)',
    'https://a.example\r\nb: c',
  ])('refuse %j as whom sites may write to', (given) => {
    expect(problemsOf({ FETCH_CONTACT: given })).toEqual({
      FETCH_CONTACT: expect.stringContaining('desk@paper.example'),
    });
  });

  it('read hosts that may be fetched as an address has them', () => {
    const given = 'WIKI.paper.example., archive.local:8080, 0x7f.1:4200, [FD00::0007]:443, bücher.example';
    expect(settings({ FETCH_INTERNAL_HOSTS: given }).FETCH_INTERNAL_HOSTS).toEqual([
      { host: 'wiki.paper.example', port: undefined },
      { host: 'archive.local', port: 8080 },
      { host: '127.0.0.1', port: 4200 },
      { host: '[fd00::7]', port: 443 },
      { host: 'xn--bcher-kva.example', port: undefined },
    ]);
    expect(settings({}).FETCH_INTERNAL_HOSTS).toEqual([]);
  });

  it.each([
    'https://wiki.example',
    'wiki.example/',
    '*.example',
    'a b',
    'me@wiki',
    'wiki:0',
    'wiki:65536',
    'wiki:',
    '.',
    '[::1',
  ])('refuse %j as a host that may be fetched', (host) => {
    expect(problemsOf({ FETCH_INTERNAL_HOSTS: `wiki.example, ${host}` })).toEqual({
      FETCH_INTERNAL_HOSTS: expect.stringContaining('exact hosts'),
    });
  });

  const bucket = {
    FILES_BUCKET: 'files',
    FILES_ENDPOINT: 'https://s3.example/',
    FILES_KEY_ID: 'AKIA1',
    FILES_SECRET: 'a/b+c=',
  };

  it('name a bucket for files, or none', () => {
    expect(settings({}).BUCKET).toBeUndefined();
    expect(settings(bucket).BUCKET).toEqual({
      ...{ endpoint: 'https://s3.example', region: 'us-east-1', name: 'files' },
      ...{ keyId: 'AKIA1', secret: 'a/b+c=' },
    });
    expect(settings({ ...bucket, FILES_REGION: 'auto' }).BUCKET?.region).toBe('auto');
  });

  it.each(Object.keys(bucket))('refuse a bucket without %s, rather than to keep files in a folder', (key) => {
    expect(problemsOf({ ...bucket, [key]: '' })).toEqual({
      [key]: expect.stringContaining('is needed beside'),
    });
  });

  it.each([
    ['FILES_BUCKET', 'My files'],
    ['FILES_ENDPOINT', 's3.example'],
    ['FILES_ENDPOINT', 'https://s3.example/files'],
    ['FILES_ENDPOINT', 'https://me:secret@s3.example'],
    ['FILES_REGION', 'Frankfurt am Main'],
    ['FILES_SECRET', 'two words'],
  ])('refuse %s=%s', (key, value) => {
    expect(problemsOf({ ...bucket, [key]: value })).toEqual({ [key]: expect.stringMatching(/^must be/) });
  });

  it('count an empty value as left out', () => {
    expect(settings({ NEXTAUTH_URL: '', SITE_NAME: ' ', PORT: '' })).toMatchObject({
      SITE_NAME: 'Sourceline',
      PORT: 3000,
    });
  });

  it.each([
    [{ PORT: '8080' }, 'http://localhost:8080'],
    [{ NEXTAUTH_URL: 'https://desk.paper.example/' }, 'https://desk.paper.example'],
    [{ NEXTAUTH_URL: 'https://desk.paper.example/sub/path' }, 'https://desk.paper.example'],
    [
      { NEXTAUTH_URL: 'https://desk.paper.example', SITE_URL: 'https://paper.example/' },
      'https://paper.example',
    ],
  ])('take the public address from %o', (source, address) => {
    expect(settings(source).SITE_URL).toBe(address);
  });

  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
  ])('read DEMO=%s as %s', (value, demo) => {
    expect(settings({ DEMO: value }).DEMO).toBe(demo);
  });
});

describe('the database', () => {
  it.each([
    ['postgresql://me:secret@db.example.org:5433/sourceline', 'postgresql://db.example.org:5433/sourceline'],
    ['postgres://db.example.org/sourceline?sslmode=require', 'postgresql://db.example.org/sourceline'],
    ['postgresql://me@%2Frun%2Fpostgresql/sourceline', 'postgresql://%2Frun%2Fpostgresql/sourceline'],
  ])('may be %s, and is shown without its password', (url, shown) => {
    expect(settings({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
    expect([isPostgres(url), shownAddress(url)]).toEqual([true, shown]);
  });

  it('is a file or none', () => {
    expect(isPostgres('file:./postgres://a.db')).toBe(false);
    expect(() => databaseFile('postgresql://localhost/sourceline')).toThrow('no file');
  });
});

describe('a bad setting', () => {
  it.each([
    ['NODE_ENV', 'prod'],
    ['DATABASE_URL', 'mysql://localhost/sourceline'],
    ['DATABASE_URL', 'postgresql://localhost'],
    ['DATABASE_URL', 'postgresql://localhost/'],
    ['DATABASE_URL', 'postgresql://localhost/a/b'],
    ['DATABASE_URL', 'postgresql://me:pass#word@localhost:x/sourceline'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'file:./a.db?mode=ro'],
    ['NEXTAUTH_URL', 'desk.paper.example'],
    ['NEXTAUTH_URL', 'ftp://desk.paper.example'],
    ['SITE_URL', '/claims'],
    ['DEMO', 'maybe'],
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['METRICS_PORT', '0'],
    ['LOG_LEVEL', 'loud'],
    ['SITE_NAME', 'x'.repeat(81)],
  ])('is refused by name: %s=%s', (key, value) => {
    expect(Object.keys(problemsOf({ [key]: value }))).toEqual([key]);
  });

  it('comes in one message with all the others, each saying what to do', () => {
    const reading = readEnv({ NODE_ENV: 'production', PORT: 'abc', NEXTAUTH_URL: 'nowhere' });
    const message = reading.ok ? '' : envMessage(reading.problems);
    expect(message).toContain('3 settings need attention');
    expect(message).toMatch(/^ {2}PORT must be a whole number from 1 to 65535\./m);
    expect(message).toMatch(/^ {2}NEXTAUTH_URL must be a full web address .* Write it with http/m);
    expect(message).toMatch(/^ {2}NEXTAUTH_SECRET is missing\. .* openssl rand/m);
  });
});

describe('the secret', () => {
  it('is required in production, and not for building or in development', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toHaveProperty('NEXTAUTH_SECRET');
    expect(problemsOf({ NODE_ENV: 'production' }, { building: true })).toEqual({});
    expect(problemsOf({ NODE_ENV: 'production', NEXTAUTH_SECRET: GOOD_SECRET })).toEqual({});
  });

  it('of development is refused in production', () => {
    const { NEXTAUTH_SECRET } = settings({});
    expect(problemsOf({ NODE_ENV: 'production', NEXTAUTH_SECRET })).toHaveProperty('NEXTAUTH_SECRET');
  });

  it.each([
    ['short', GOOD_SECRET.slice(0, 31)],
    ['an example', 'please-change-me-before-production-123'],
    ['an example in capitals', 'YOUR-SECRET-GOES-HERE-YOUR-SECRET-GOES'],
    ['a few characters repeated', 'abcabcabcabcabcabcabcabcabcabcabcabc'],
    ['counted up', '12345678901234567890123456789012'],
  ])('is refused when it is %s, and never repeated', (_, secret) => {
    const problem = weakness(secret, []);
    expect(problem).toContain('openssl rand');
    expect(problem).not.toContain(secret);
  });
});

it('ends the process with exit code 1 and names the key', () => {
  const child = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check-env.ts'], {
    env: { ...process.env, NODE_ENV: 'production', NEXTAUTH_SECRET: 'too-short', PORT: '' },
    encoding: 'utf8',
  });
  expect(child.status).toBe(1);
  expect(child.stderr).toMatch(
    /^Sourceline can't start: one setting needs attention\.\n {2}NEXTAUTH_SECRET is too short/,
  );
});

it('names the version of the package', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version: VERSION });
});

it('gives the absolute path of a database', () => {
  expect(databaseFile('file:./a/b.db')).toBe(resolve('a/b.db'));
  expect(databaseFile('file:/tmp/b.db')).toBe('/tmp/b.db');
});
