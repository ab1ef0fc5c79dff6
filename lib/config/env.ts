import { resolve } from 'node:path';
import { z } from 'zod';
import { type Bucket, bucketIn, bucketSettings, missingOfBucket } from './bucket';
import { type CheckStep, checkSteps } from './check-steps';
import { databaseUrl, isPostgres } from './database';
import { deskSettings, missingOfMail } from './desk';
import { contact, type InternalHost, internalHosts } from './fetching';
import { type Network, networks } from './networks';
import { weakness } from './secret';
import { missingOfVault, type VaultKeys, vaultSettings } from './vault-key';

/**
 * The settings, parsed once. Every key is optional in development; production needs a proper NEXTAUTH_SECRET.
 * A sentence in a schema below says what the value must be and what to do: it is printed behind the key's name.
 */
export type Env = {
  NODE_ENV: 'development' | 'test' | 'production';
  /** `file:PATH`, where a relative path counts from the folder the server is started in; or `postgresql://…`. */
  DATABASE_URL: string;
  NEXTAUTH_SECRET: string;
  NEXTAUTH_URL: string | undefined;
  SITE_NAME: string;
  /** The public address, without a slash at its end: canonical links, feeds and e-mail use it. */
  SITE_URL: string;
  /** True only under `npm run demo`. */
  DEMO: boolean;
  PORT: number;
  /** The address that the server listens at; every one of this machine where none is named. */
  LISTEN_AT: string | undefined;
  /** The proxies in front of this server, whose word on where a request comes from is believed. */
  TRUSTED_PROXIES: Network[];
  /** Who is told of public addresses that changed: a cache that keeps them. */
  PURGE_URL: string | undefined;
  /** Who answers for what is fetched, in the user agent: an address of the web, or one that begins with `mailto:`. */
  FETCH_CONTACT: string;
  /** The hosts that may be fetched though their addresses are not public. */
  FETCH_INTERNAL_HOSTS: InternalHost[];
  /** Where the bytes of evidence are kept; a relative path counts from the folder the server is started in. */
  FILES_FOLDER: string;
  /** Where they are kept instead, if anywhere. */
  BUCKET: Bucket | undefined;
  /** What seals who anonymous sources are. */
  VAULT: VaultKeys;
  /** For how long an identity is open to the two editors who asked, in minutes. */
  VAULT_MINUTES: number;
  /** Whether the server does the work that follows changes itself, beside `npm run worker`. */
  WORKER: boolean;
  /** How often the pages of articles with published claims are looked at again; no steps: never by themselves. */
  CHECK_ARTICLES: CheckStep[];
  /** How many origins a claim needs that is called confirmed, how many of them independent, and how many one of high risk. */
  GATE_CONFIRMED_ORIGINS: number;
  GATE_CONFIRMED_INDEPENDENT: number;
  GATE_HIGH_RISK_ORIGINS: number;
  /** The time zone of the newsroom's clock, an IANA name. */
  TIME_ZONE: string;
  /** For how many hours work is kept for whoever took it. */
  LEASE_HOURS: number;
  /** How many hours before it is due people are reminded of their work. */
  REMIND_HOURS: number;
  /** When the daily digest goes out, on the newsroom's clock: "07:00". */
  DIGEST_AT: string;
  /** The mail server, and the address that mails come from; none is sent without. */
  MAIL_URL: string | undefined;
  MAIL_FROM: string | undefined;
  LOG_LEVEL: z.infer<typeof logLevel>;
  /** Where Prometheus reads what is measured; nothing is measured without a port. */
  METRICS_HOST: string;
  METRICS_PORT: number | undefined;
};

export type EnvReading = { ok: true; env: Env } | { ok: false; problems: { key: string; problem: string }[] };

type Source = Readonly<Record<string, string | undefined>>;

const DEVELOPMENT_SECRET = 'development-only-secret-never-in-production';

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
  error: 'must be one of fatal, error, warn, info, debug, trace, silent. Leave it out for info.',
});

const address = (example: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `must be a full web address such as ${example}. Write it with http:// or https://.`,
    })
    .transform((url) => url.replace(/\/+$/, ''));

const port = (otherwise: string) => {
  const problem = `must be a whole number from 1 to 65535. ${otherwise}`;
  return z
    .string()
    .regex(/^\d{1,5}$/, problem)
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65535, problem);
};

/** A number of origins. */
const fewest = (otherwise: number) =>
  z
    .string()
    .trim()
    .regex(/^\d$/, `must be a whole number from 0, which asks for none, to 9. Leave it out for ${otherwise}.`)
    .transform(Number)
    .default(otherwise);

const PURGE_PROBLEM =
  'must be a full web address such as http://127.0.0.1:6081/purge, with no name or password in it. Leave it out where no cache has to be told.';

const MINUTES_PROBLEM =
  'must be a whole number of minutes from 1 to 60. Leave it out to open an identity for 10.';

const Settings = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], {
      error: 'must be development, test or production. Leave it out: the commands set it.',
    })
    .default('development'),
  DATABASE_URL: databaseUrl.default('file:./.sourceline/sourceline.db'),
  NEXTAUTH_SECRET: z.string().optional(),
  NEXTAUTH_URL: address('https://sourceline.example.org').optional(),
  SITE_NAME: z
    .string()
    .trim()
    .max(80, 'must be at most 80 characters. Choose a shorter name.')
    .default('Sourceline'),
  SITE_URL: address('https://sourceline.example.org').optional(),
  DEMO: z.stringbool({ error: 'must be 1 or 0. Leave it out: npm run demo sets it.' }).default(false),
  PORT: port('Leave it out for 3000.').default(3000),
  LISTEN_AT: z
    .ipv4(
      'must be an IPv4 address of this machine such as 127.0.0.1. Leave it out to listen at every address.',
    )
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list, context) => {
      const read = networks(list);
      if (read) return read;
      context.addIssue(
        'must be addresses or networks with commas between, such as 127.0.0.1, ::1, 10.0.0.0/8. Leave it out when there is no proxy.',
      );
      return z.NEVER;
    }),
  PURGE_URL: z
    .url({ protocol: /^https?$/, error: PURGE_PROBLEM })
    .refine((url) => !/^[^/]*\/\/[^/]*@|#/.test(url), PURGE_PROBLEM)
    .optional(),
  FETCH_CONTACT: contact.optional(),
  FETCH_INTERNAL_HOSTS: z
    .string()
    .default('')
    .transform((list, context) => {
      const read = internalHosts(list);
      if (read) return read;
      context.addIssue(
        'must be exact hosts with commas between, such as wiki.paper.example, archive.local:8080. Leave it out to fetch public pages alone.',
      );
      return z.NEVER;
    }),
  FILES_FOLDER: z
    .string()
    .default('./.sourceline/files')
    .transform((folder) => resolve(folder)),
  ...bucketSettings,
  ...vaultSettings,
  VAULT_MINUTES: z
    .string()
    .regex(/^[1-9]\d?$/, MINUTES_PROBLEM)
    .transform(Number)
    .refine((minutes) => minutes <= 60, MINUTES_PROBLEM)
    .default(10),
  WORKER: z
    .stringbool({ error: 'must be 1 or 0. Leave it out, unless npm run worker does the work instead.' })
    .default(true),
  CHECK_ARTICLES: z
    .string()
    .default('1h/1d 1d/7d 7d')
    .transform((written, context) => {
      const steps = checkSteps(written);
      if (steps) return steps;
      context.addIssue(
        'must be off, or steps such as 1h/1d 1d/7d 7d: hourly for a day, daily for a week, then weekly. Minutes (m), hours (h) and days (d) are known, and each end lies behind the one before.',
      );
      return z.NEVER;
    }),
  GATE_CONFIRMED_ORIGINS: fewest(2),
  GATE_CONFIRMED_INDEPENDENT: fewest(1),
  GATE_HIGH_RISK_ORIGINS: fewest(2),
  ...deskSettings,
  LOG_LEVEL: logLevel.default('info'),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: port('Leave it out to measure nothing.').optional(),
});

/**
 * Reads settings from `source` without touching the process. An empty value counts as left out.
 * `building` lifts the need for a secret: `next build` signs nothing.
 */
export function readEnv(source: Source, { building = false } = {}): EnvReading {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = Settings.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    key: String(path[0]),
    problem: message,
  }));
  problems.push(...missingOfBucket(given), ...missingOfVault(given), ...missingOfMail(given));
  const production = given.NODE_ENV === 'production' && !building;
  const weak = production ? weakness(given.NEXTAUTH_SECRET, [DEVELOPMENT_SECRET]) : undefined;
  if (weak) problems.push({ key: 'NEXTAUTH_SECRET', problem: weak });
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { FILES_BUCKET, FILES_ENDPOINT, FILES_REGION, FILES_KEY_ID, FILES_SECRET, ...rest } = parsed.data;
  const { VAULT_KEY, VAULT_KEY_BEFORE, ...data } = rest;
  const SITE_URL =
    data.SITE_URL ??
    (data.NEXTAUTH_URL && new URL(data.NEXTAUTH_URL).origin) ??
    `http://localhost:${data.PORT}`;
  return {
    ok: true,
    env: {
      ...data,
      NEXTAUTH_SECRET: data.NEXTAUTH_SECRET ?? DEVELOPMENT_SECRET,
      NEXTAUTH_URL: data.NEXTAUTH_URL,
      METRICS_PORT: data.METRICS_PORT,
      PURGE_URL: data.PURGE_URL,
      LISTEN_AT: data.LISTEN_AT,
      MAIL_URL: data.MAIL_URL,
      MAIL_FROM: data.MAIL_FROM,
      BUCKET: bucketIn(parsed.data),
      VAULT: { key: VAULT_KEY, before: VAULT_KEY_BEFORE },
      SITE_URL,
      FETCH_CONTACT: data.FETCH_CONTACT ?? new URL(SITE_URL).href,
    },
  };
}

/** All refusals as one message for a terminal, each key on a line of its own. */
export function envMessage(problems: readonly { key: string; problem: string }[]): string {
  const head = `Sourceline can't start: ${problems.length === 1 ? 'one setting needs' : `${problems.length} settings need`} attention.`;
  const lines = problems.map(({ key, problem }) => `  ${key} ${problem}`);
  return [
    head,
    ...lines,
    'Settings are read from the environment and from the file .env; .env.example lists them all.',
  ].join('\n');
}

let parsed: Env | undefined;

/** The settings of this process, parsed on first use. Throws the whole message when one is bad. */
export function env(): Env {
  if (parsed) return parsed;
  const reading = readEnv(process.env, { building: process.env.NEXT_PHASE === 'phase-production-build' });
  if (!reading.ok) throw new Error(envMessage(reading.problems));
  parsed = reading.env;
  return parsed;
}

/** Ends the process with exit code 1 and one message when a setting is bad or missing. For start-up only. */
export function requireGoodEnv(): Env {
  const reading = readEnv(process.env);
  if (reading.ok) return reading.env;
  process.stderr.write(`${envMessage(reading.problems)}\n`);
  process.exit(1);
}

/** The absolute path of the SQLite file that a DATABASE_URL names. Throws where it names a database of PostgreSQL's. */
export function databaseFile(url: string): string {
  if (isPostgres(url)) throw new Error('A database of PostgreSQL is no file.');
  return resolve(url.replace(/^file:/, ''));
}
