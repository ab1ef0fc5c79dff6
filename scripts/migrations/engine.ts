import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';

export type Engine = wasm.SchemaEngine;

/** Tables that the engine leaves alone. It can't know virtual tables, so they are named to it here. */
export const leavingAlone = (externalTables: string[]): wasm.SchemaFilter => ({
  externalTables,
  externalEnums: [],
});

export const NO_FILTERS = leavingAlone([]);

let loading: Promise<void> | undefined;

/** Starts the WebAssembly once a process: the same schema engine that `prisma migrate` downloads as a program. */
async function load(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...wasm } });
  wasm.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/**
 * Runs Prisma's schema engine on an SQLite file and lets go of the file afterwards: the engine holds its lock as long
 * as a connection is open. `url` is `file:PATH`.
 */
export const withEngine = <T>(url: string, run: (engine: Engine) => Promise<T>): Promise<T> =>
  runEngine(new PrismaBetterSqlite3({ url }), run);

/** Runs the schema engine on the connections that a factory makes, and closes them afterwards. */
export async function runEngine<T>(
  connections: SqlMigrationAwareDriverAdapterFactory,
  run: (engine: Engine) => Promise<T>,
): Promise<T> {
  loading ??= load();
  await loading;
  const open: SqlDriverAdapter[] = [];
  const engine = await wasm.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(remembering(connections, open)),
  );
  try {
    return await run(engine);
  } finally {
    engine.free();
    await Promise.all(open.map((connection) => connection.dispose()));
  }
}

/** The same factory, which notes every connection it opens. */
const remembering = (
  factory: SqlMigrationAwareDriverAdapterFactory,
  open: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory => ({
  provider: factory.provider,
  adapterName: factory.adapterName,
  connectToShadowDb: () => factory.connectToShadowDb(),
  connect: async () => {
    const connection = await factory.connect();
    open.push(connection);
    return connection;
  },
});
