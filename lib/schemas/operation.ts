import { z } from 'zod';

/**
 * One operation of the JSON API: what the route parses and answers, and what the OpenAPI document says of it. Both read
 * this, so they can't drift. Where a field of the input comes from follows from its name: fields in the path's braces
 * from there, `version` from If-Match, the rest from the query of a GET and from the JSON body of everything else.
 */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /api/v1, with parameters in braces. */
  path: `/${string}`;
  tag: Tag;
  summary: string;
  description?: string;
  /** Open to everybody: published things alone, the same for all. */
  open?: true;
  input: I;
  output: O;
  /** Where what it made stands, below /api/v1. Set for creates: they answer 201. */
  location?: (made: z.output<O>) => string;
  /** Where the view that it answers stands, for operations whose answer is another thing than the path names. */
  shows?: (view: z.output<O>) => string;
  /** Its body may hold a whole file. */
  takesFile?: true;
  /** Takes an Idempotency-Key. */
  repeatable?: true;
  /** A read that some of those who may see its subject may not make (403); every write may be. */
  reserved?: true;
  /** It can be refused for the state that things are in (409). */
  conflicts?: true;
  /** Goes on answering: server-sent events, each of which is what its output says. */
  streams?: true;
  /** Answers a file's bytes, and its output says nothing of them. */
  file?: true;
};

export const tags = {
  Articles: 'Imported articles, their immutable text and the passages marked in it.',
  Sources: 'People, organisations, outlets and documents that claims come from.',
  Claims: 'Working copies. Content can be changed in a draft alone.',
  Evidence: 'What bears a claim out, or doesn’t.',
  Sightings: 'Published claims in one more article: offered, proposed by one person, confirmed by another.',
  Origins: 'What comes from what: several reports of one origin are one witness.',
  Reviews: 'Blind until the round concludes: until then you see your own review alone.',
  Comments: 'What the desk says to itself about a claim; readers never see it.',
  Readers: 'What readers say: errors that they report, claims that they ask to have checked.',
  Work: 'What waits for you.',
  Figures: 'How the desk is doing, how far reviewers agree, and how well they foresaw the truth.',
  Inbox: 'What you are told of, how, and what you watch.',
  Public: 'What readers see: frozen publications and nothing else. Open to everybody.',
  Accounts: 'Users and tokens.',
  Audit: 'Who did what, in a chain of hashes.',
  Jobs: 'Work in the background: what waits, runs and failed. For administrators.',
} as const;
export type Tag = keyof typeof tags;

/** Keeps the types of an operation's input and output. */
export const operation = <I extends z.ZodType, O extends z.ZodType>(it: Operation<I, O>): Operation<I, O> =>
  it;

/** The fields that stand in an operation's path. */
export const pathFields = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** All fields of an input, also of each of a union's forms. */
export function fieldsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return [...new Set(schema.options.flatMap((form) => (form instanceof z.ZodType ? fieldsOf(form) : [])))];
  }
  return [];
}

/** Whether an operation writes on top of a version, and so needs If-Match. */
export const needsVersion = (it: Operation): boolean =>
  it.method !== 'GET' && fieldsOf(it.input).includes('version');

/** Whether somebody else can have moved first: a write says which version, or which round, it looked at. */
export const canBeStale = (it: Operation): boolean =>
  needsVersion(it) || fieldsOf(it.input).includes('round');

/** The fields that a caller gives in the query or the body. */
export function givenFields(it: Operation): string[] {
  const elsewhere = new Set([...pathFields(it.path), ...(needsVersion(it) ? ['version'] : [])]);
  return fieldsOf(it.input).filter((field) => !elsewhere.has(field));
}

/** Whether it shows one thing, whose ETag a write or a later read can rest on. */
export const showsOne = (it: Operation): boolean => it.method === 'GET' && /\}$/.test(it.path);

/** Where a claim stands, below /api/v1. */
export const claimAddress = ({ id }: { id: string }) => `/claims/${id}`;
