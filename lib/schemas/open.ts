import { z } from 'zod';

/** Whether you may do something now, and if not why. */
export const Open = z.object({ allowed: z.boolean(), because: z.array(z.string()) });
