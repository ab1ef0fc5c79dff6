import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { canBeStale, needsVersion, type Operation, pathFields, showsOne } from '@/lib/schemas/operation';
import { Problem } from '@/lib/schemas/problem';

/** Every answer that an operation can give, by status. */
export function answersOf(operation: Operation): ZodOpenApiResponsesObject {
  const writes = operation.method !== 'GET';
  const body = operation.method === 'POST' || operation.method === 'PUT';
  const found = pathFields(operation.path).length > 0 || !operation.open;
  return {
    ...success(operation),
    ...(showsOne(operation) || operation.open ? { '304': { description: 'You have it already.' } } : {}),
    ...(writes ? { '400': trouble('The request can’t be read.') } : {}),
    ...(operation.open ? {} : { '401': trouble('Not signed in, or the token is worth nothing.') }),
    ...(writes || operation.reserved ? { '403': trouble('You may not do this; `reasons` say why.') } : {}),
    ...(found ? { '404': trouble('There is no such thing, or none that you may see.') } : {}),
    ...(operation.conflicts
      ? { '409': trouble('Things are not in the state for this, or it is there already.') }
      : {}),
    ...(canBeStale(operation)
      ? { '412': trouble('Somebody moved first; `current` is what is stored now.') }
      : {}),
    ...(body
      ? {
          '413': trouble(`The body is larger than ${operation.takesFile ? 28 : 3} MB.`),
          '415': trouble('The body is not JSON.'),
        }
      : {}),
    '422': trouble('Fields are not valid; `errors` name them.'),
    ...(needsVersion(operation) ? { '428': trouble('If-Match is missing.') } : {}),
    '500': trouble('Our mistake; `incident` finds it in our log.'),
    '503': busy,
  };
}

function success(operation: Operation): ZodOpenApiResponsesObject {
  const status = operation.location ? '201' : '200';
  return {
    [status]: {
      description: operation.location ? 'Made.' : 'Done.',
      content: contentOf(operation),
      headers: z.object({
        ...(operation.location ? { Location: z.string() } : {}),
        ...(operation.shows ? { 'Content-Location': z.string() } : {}),
        ...(showsOne(operation) || operation.open || operation.method !== 'GET' ? { ETag: z.string() } : {}),
        ...(operation.id === 'publicClaim'
          ? { 'Sourceline-Under-Review': underReview, 'Sourceline-Notices': notices }
          : {}),
      }),
    },
  };
}

function contentOf({ file, streams, output }: Operation) {
  if (file) return aFile;
  return { [streams ? 'text/event-stream' : 'application/json']: { schema: output } };
}

const aFile = { '*/*': { schema: { type: 'string', format: 'binary' } } } as const;

const underReview = z.enum(['true', 'false']).meta({
  description: 'Whether the desk is looking at this claim again. It stands outside the frozen snapshot.',
});

const notices = z.string().meta({
  description: 'How many notices stand beside this claim, outside the frozen snapshot: see `publicNotices`.',
});

const busy: ZodOpenApiResponseObject = {
  description:
    'Other writes took too long, or the database is away, and nothing was stored: send the same request again.',
  content: { 'application/problem+json': { schema: Problem } },
  headers: z.object({
    'Retry-After': z.string().meta({ description: 'In so many seconds.' }),
  }),
};

const trouble = (description: string): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});
