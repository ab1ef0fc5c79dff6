import { z } from 'zod';

/** Who is signed in, as a page is told. */
export const SignedIn = z.object({ id: z.string(), name: z.string() });
export type SignedIn = z.infer<typeof SignedIn>;

/**
 * What a form sends to its action. `as` is the id of the person whom the form was drawn for, null for nobody. `key` stays
 * the same when the same input is sent again: it is then carried out once.
 */
export type Sent<Input> = { as: string | null; input: Input; key?: string };
