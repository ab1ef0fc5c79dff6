import { cpuMs, residentMb } from '../bench/processes';
import type { PostgresServer } from '../setup/postgres.mjs';
import { runNode } from '../setup/run.mjs';
import { scratchNewsroom } from '../setup/scratch.mjs';
import { type Answer, ask, type Person, type Question } from './ask';
import { accountOf, type Name, sessionOf } from './people';

/** The built product on a copy of the demo newsroom that nothing else uses, for one drill. */
export type Stage = {
  /** Where the server is, without a slash at its end. The same after every start. */
  readonly url: string;
  /** The newsroom's DATABASE_URL, for looking at what an attack left behind. */
  readonly databaseUrl: string;
  /** Its SQLite file; empty where it is on PostgreSQL. */
  readonly databaseFile: string;
  /** The PostgreSQL server that it is on; nothing where it is a file. */
  readonly postgres: PostgresServer | undefined;
  /** The settings that the server runs on. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * Starts the server and waits until it answers. `env` adds to the settings. Throws a `Stop` with the server's last words
   * when it refuses to start.
   */
  start(env?: Record<string, string>): Promise<void>;
  /** Starts one more server on the same newsroom, and gives how it is asked. It ends with the stage. `env` adds to the settings. */
  another(env?: Record<string, string>): Promise<Pick<Stage, 'url' | 'ask'>>;
  /** Asks the server to stop (SIGTERM) and waits until it has; whether it did by itself, and not by the launcher's kill. */
  stop(): Promise<boolean>;
  /** Ends the server as a lost machine would (SIGKILL), and waits until it is gone. */
  kill(): Promise<void>;
  /** Processor time that the server has used since its start, user and system, all threads, in seconds (to 0.01). */
  cpuSeconds(): number;
  /** Memory that the server holds now, in megabytes; 0 where the system doesn't say. */
  memoryMb(): number;
  /** A person of the demo newsroom, signed in at the running server the first time that they are asked for. */
  person(name: Name): Promise<Person>;
  /** Sends one request and reads the whole answer, following nothing. Throws when the connection breaks. */
  ask(method: string, path: string, question?: Question): Promise<Answer>;
  /**
   * Runs a TypeScript program of this project beside the server, on the stage's newsroom, such as `scripts/migrate.ts`.
   * `env` adds to the settings. Gives its exit code and what it printed.
   */
  command(
    file: string,
    args?: readonly string[],
    env?: Record<string, string>,
  ): Promise<{ code: number; output: string }>;
  /** Tells whoever watches how far the drill is: one line. */
  say(words: string): void;
};

/**
 * Builds the product when it changed, and sets up a stage for `run`, in a file or on a server of PostgreSQL's; ends its
 * server and deletes its newsroom afterwards.
 */
export async function onStage<T>(
  run: (stage: Stage) => Promise<T>,
  postgres: PostgresServer | undefined,
): Promise<T> {
  const scratch = await scratchNewsroom({ postgres });
  const stage = new BuiltStage(scratch, postgres);
  try {
    return await run(stage);
  } finally {
    await stage.end();
    await scratch.clear();
  }
}

type Scratch = Awaited<ReturnType<typeof scratchNewsroom>>;
type Running = Awaited<ReturnType<Scratch['start']>>;

class BuiltStage implements Stage {
  readonly url: string;
  readonly databaseUrl: string;
  readonly databaseFile: string;
  readonly env: Readonly<Record<string, string>>;
  private server: Running | undefined;
  private readonly others: Running[] = [];
  private readonly people = new Map<Name, Promise<Person>>();

  constructor(
    private readonly scratch: Scratch,
    readonly postgres: PostgresServer | undefined,
  ) {
    this.url = `http://localhost:${scratch.port}`;
    this.databaseUrl = scratch.databaseUrl;
    this.databaseFile = scratch.databaseFile;
    this.env = scratch.env;
  }

  async start(env?: Record<string, string>): Promise<void> {
    if (this.server) throw new Error('The server of this stage runs already.');
    this.server = await this.scratch.start({ env });
  }

  async another(env?: Record<string, string>): Promise<Pick<Stage, 'url' | 'ask'>> {
    const server = await this.scratch.start({ another: true, env });
    this.others.push(server);
    return { url: server.url, ask: (method, path, question) => ask(server.url, method, path, question) };
  }

  async stop(): Promise<boolean> {
    const { server } = this;
    this.server = undefined;
    return (await server?.stop()) ?? true;
  }

  async kill(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await server?.kill();
  }

  /** Ends all servers. */
  async end(): Promise<void> {
    await Promise.all([this.kill(), ...this.others.map((server) => server.kill())]);
  }

  cpuSeconds(): number {
    if (!this.server) throw new Error('The server of this stage does not run.');
    return cpuMs(this.server.pid) / 1000;
  }

  memoryMb(): number {
    if (!this.server) throw new Error('The server of this stage does not run.');
    return residentMb(this.server.pid)?.now ?? 0;
  }

  person(name: Name): Promise<Person> {
    const known = this.people.get(name) ?? this.signIn(name);
    this.people.set(name, known);
    return known;
  }

  private async signIn(name: Name): Promise<Person> {
    const cookie = await sessionOf(this.url, accountOf(name));
    if (!cookie) throw new Error(`${name} could not sign in.`);
    const made = await this.ask('POST', '/api/v1/tokens', {
      headers: { cookie },
      body: { name: 'a drill', scope: 'write' },
    });
    if (made.status !== 201) throw new Error(`${name} got no token: ${made.text}`);
    const { secret } = JSON.parse(made.text) as { secret: string };
    return { name, cookie, token: secret };
  }

  ask(method: string, path: string, question?: Question): Promise<Answer> {
    return ask(this.url, method, path, question);
  }

  command(file: string, args: readonly string[] = [], env: Record<string, string> = {}) {
    return runNode(['--import', 'tsx', file, ...args], { env: { ...this.env, ...env } });
  }

  say(words: string): void {
    process.stdout.write(`  ${words}\n`);
  }
}
