import { z } from 'zod';

/** Problem details for HTTP APIs, RFC 9457, with the members that this API adds. */
export const Problem = z
  .object({
    type: z.string().describe('The address of a page about this kind of problem.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What happened and what to do, for a person.'),
    instance: z.string().describe('The path that was asked for.'),
    errors: z
      .array(
        z.object({
          field: z.string().describe('Where in the request: a JSON pointer (RFC 6901).'),
          detail: z.string(),
        }),
      )
      .optional(),
    reasons: z.array(z.string()).optional().describe('Why it may not be done, one sentence each.'),
    existing: z
      .object({ id: z.string(), href: z.string(), label: z.string() })
      .optional()
      .describe('What is there already.'),
    current: z
      .unknown()
      .optional()
      .describe('What is stored now, where a write believed in an older version.'),
    incident: z.string().optional().describe('Tell us this number: it finds the entry in our log.'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
