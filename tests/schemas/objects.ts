import { z } from 'zod';

/** An object somewhere in a schema, and the way to it. */
export type Found = { path: string; object: z.ZodObject };

/**
 * Every object that a schema parses, at every depth. A kind of schema that is not known here is an error, so that none is
 * passed over.
 */
export function objectsIn(schema: z.core.$ZodType, path = ''): Found[] {
  if (schema instanceof z.ZodObject) {
    const inner = Object.entries(schema.shape).flatMap(([field, s]) => objectsIn(s, `${path}.${field}`));
    return [{ path: path || '.', object: schema }, ...inner];
  }
  if (schema instanceof z.ZodArray) return objectsIn(schema.element, `${path}[]`);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option, at) => objectsIn(option, `${path}|${at}`));
  }
  if (schema instanceof z.ZodPipe) return [...objectsIn(schema.in, path), ...objectsIn(schema.out, path)];
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return objectsIn(schema.unwrap(), path);
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
