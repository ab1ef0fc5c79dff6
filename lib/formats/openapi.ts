import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { given } from '@/lib/schemas/given';
import {
  givenFields,
  needsVersion,
  type Operation,
  pathFields,
  showsOne,
  tags,
} from '@/lib/schemas/operation';
import { Problem } from '@/lib/schemas/problem';
import { answersOf } from './openapi-answers';

/**
 * The OpenAPI 3.1 document of these operations, made of the schemas that their routes parse and answer with.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export const openapi = (operations: readonly Operation[]) =>
  createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Sourceline',
      version: '1',
      description: about,
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    security: [{ token: [] }, { session: [] }],
    components: {
      schemas: { Problem },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token made on your account page.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'next-auth.session-token',
          description: 'The session of the site; `__Secure-` before the name where it is served over https.',
        },
      },
    },
    paths: pathsOf(operations),
  });

const about = `What Sourceline's desk does and what its readers see.

Who asks is told by a bearer token or by the session's cookie. What you may not see does not exist for you: it is answered 404, not 403.
A view of one thing has an ETag. A write that rests on what you looked at takes it in If-Match: weak or strong, of several the newest; without it 428, and when somebody moved first 412 with what is stored now.
A create takes an Idempotency-Key: the same key with the same request is answered the same for 24 hours, with another request 422.
A field that is not there is refused by name, at every depth, and so is one that stands twice.
Lists are paged by cursor: give \`next\` as \`cursor\`. Text is Unicode in NFC; offsets are code points.
What goes wrong is told as problem details (RFC 9457), with a JSON pointer to each field.`;

function pathsOf(operations: readonly Operation[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    const method = operation.method.toLowerCase() as Lowercase<Operation['method']>;
    paths[operation.path] = { ...paths[operation.path], [method]: described(operation) };
  }
  return paths;
}

function described(operation: Operation): ZodOpenApiOperationObject {
  const { id, tag, summary, description, open } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    ...(open ? { security: [] } : {}),
    requestParams: paramsOf(operation),
    ...(operation.method === 'POST' || operation.method === 'PUT' ? bodyOf(operation) : {}),
    responses: answersOf(operation),
  };
}

function paramsOf(operation: Operation): ZodOpenApiOperationObject['requestParams'] {
  const path = picked(operation.input, pathFields(operation.path));
  const query = operation.method === 'GET' ? picked(operation.input, givenFields(operation)) : {};
  const header = {
    ...(needsVersion(operation) ? { 'If-Match': ifMatch } : {}),
    ...(operation.repeatable ? { 'Idempotency-Key': idempotencyKey.optional() } : {}),
    ...(showsOne(operation) ? { 'If-None-Match': z.string().optional() } : {}),
  };
  return { path: z.object(path), query: z.object(query), header: z.object(header) };
}

const ifMatch = z.string().meta({ description: 'The ETag of what you looked at.', example: '"3.Zk9s…"' });
const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .meta({ description: 'Your own name for this request, such as a UUID. Its answer is kept for 24 hours.' });

/** The request's schema is the operation's input without what comes from elsewhere. */
function bodyOf(operation: Operation): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  const given = givenFields(operation);
  if (given.length === 0) return {};
  const id = operation.input.meta()?.id;
  const schema = only(operation.input, given).meta(id ? { id } : {});
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

/** A schema with these fields alone; refinements don't show in a document. */
function only(schema: z.ZodType, fields: string[]): z.ZodType {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return given(picked(schema, fields));
  const [first, ...others] = formsOf(schema).map((form) => given(picked(form, fields)));
  return first ? z.discriminatedUnion(schema.def.discriminator, [first, ...others]) : schema;
}

const formsOf = (union: z.ZodDiscriminatedUnion): z.ZodType[] =>
  union.options.filter((form) => form instanceof z.ZodType);

function picked(schema: z.ZodType, fields: string[]): Record<string, z.ZodType> {
  const one = schema instanceof z.ZodDiscriminatedUnion ? formsOf(schema)[0] : schema;
  if (!(one instanceof z.ZodObject)) return {};
  const shape: Record<string, z.ZodType> = one.shape;
  return Object.fromEntries(fields.flatMap((field) => (shape[field] ? [[field, shape[field]]] : [])));
}
