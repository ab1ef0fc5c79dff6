import { z } from 'zod';

/** A schema somewhere in another one, and the way to it. */
type Part = { path: string; schema: z.core.$ZodType };

/** An object somewhere in a schema, and the way to it. */
export type Found = { path: string; object: z.ZodObject };

/** Every object that a schema parses, at every depth. */
export const objectsIn = (schema: z.core.$ZodType): Found[] =>
  partsOf(schema).flatMap(({ path, schema: part }) =>
    part instanceof z.ZodObject ? [{ path: path || '.', object: part }] : [],
  );

/** The ways to every text that a schema takes in and that may be as long as it likes. */
export const endlessTextsIn = (schema: z.core.$ZodType): string[] =>
  partsOf(schema, takenIn).flatMap(({ path, schema: part }) =>
    (part instanceof z.ZodString || part instanceof z.ZodStringFormat) && part.maxLength === null
      ? [path]
      : [],
  );

/** The ways to every text that a schema takes in with NUL, which no database keeps. */
export function nulTextsIn(schema: z.core.$ZodType): string[] {
  const parts = partsOf(schema, takenIn);
  const texts = parts.filter((it) => it.schema instanceof z.ZodString).map(({ path }) => path);
  // What stands first on a way is all of it: a pipe may refuse behind its text what the text alone lets in.
  const whole = (path: string) => parts.find((it) => it.path === path)?.schema;
  return [...new Set(texts)].filter((path) => {
    const taking = whole(path);
    return taking !== undefined && z.safeParse(taking, 'as long as a password\0').success;
  });
}

/** The ways to every whole number that a schema takes in and that may be greater than one. */
export const greaterThan = (greatest: number, schema: z.core.$ZodType): string[] =>
  partsOf(schema, takenIn).flatMap(({ path, schema: part }) =>
    part instanceof z.ZodNumber && part.isInt && !((part.maxValue ?? Infinity) <= greatest) ? [path] : [],
  );

type Sides = (pipe: z.ZodPipe) => z.core.$ZodType[];
const bothSides: Sides = (pipe) => [pipe.in, pipe.out];
/** What comes in first, unless it is made into something else before it is looked at. */
const takenIn: Sides = (pipe) => [pipe.in instanceof z.ZodTransform ? pipe.out : pipe.in];

/**
 * A schema and everything in it, at every depth. A kind of schema that is not known here is an error, so that none is passed
 * over.
 */
function partsOf(schema: z.core.$ZodType, sides = bothSides, path = ''): Part[] {
  const within = (part: z.core.$ZodType, way = '') => partsOf(part, sides, path + way);
  return [{ path, schema }, ...insideOf(schema, path, sides, within)];
}

function insideOf(
  schema: z.core.$ZodType,
  path: string,
  sides: Sides,
  within: (part: z.core.$ZodType, way?: string) => Part[],
): Part[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([field, part]) => within(part, `.${field}`));
  if (schema instanceof z.ZodArray) return within(schema.element, '[]');
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option, at) => within(option, `|${at}`));
  if (schema instanceof z.ZodPipe) return sides(schema).flatMap((part) => within(part));
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return within(schema.unwrap());
  }
  if (LEAVES.some((leaf) => schema instanceof leaf)) return [];
  throw new Error(`At ${path} stands a ${schema._zod.def.type}, and what is in it is not looked at.`);
}

const LEAVES = [
  z.ZodString,
  z.ZodStringFormat,
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodEnum,
  z.ZodLiteral,
  z.ZodTransform,
];
