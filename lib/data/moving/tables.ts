import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '@/lib/data/generated/client';

/** What a column holds, as far as the databases keep it in different ways. */
export type Kind = 'text' | 'number' | 'boolean' | 'instant' | 'json';

export type Column = { name: string; kind: Kind };

export type Table = { name: string; columns: readonly Column[] };

/** What Prisma knows of the schema while it runs. */
type Models = Record<
  string,
  { dbName: string | null; fields: { name: string; dbName?: string | null; kind: string; type: string }[] }
>;

const KINDS: Record<string, Kind> = {
  String: 'text',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  DateTime: 'instant',
  Json: 'json',
};

/** Every table of prisma/schema.prisma with its columns, so that a new one needs no line anywhere. */
export function tables(): Table[] {
  return Object.entries(models()).map(([model, { dbName, fields }]) => ({
    name: dbName ?? model,
    columns: fields
      .filter(({ kind }) => kind !== 'object')
      .map((field) => ({ name: field.dbName ?? field.name, kind: kindOf(model, field) })),
  }));
}

function kindOf(model: string, { name, kind, type }: Models[string]['fields'][number]): Kind {
  const found = kind === 'enum' ? 'text' : KINDS[type];
  if (!found) throw new Error(`${model}.${name} is of type ${type}: say in lib/data/moving how it is moved.`);
  return found;
}

/** The client has it from its making on, before it opens anything. */
function models(): Models {
  const client: unknown = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: ':memory:' }) });
  return (client as { _runtimeDataModel: { models: Models } })._runtimeDataModel.models;
}
