import { z } from 'zod';
import { given } from '@/lib/schemas/given';
import { Id, PersonRef } from '@/lib/schemas/primitives';

/** Whose. Left out, your own; an editor may ask for anybody’s. */
export const AskCalibration = given({ userId: Id.optional() });
export type AskCalibration = z.infer<typeof AskCalibration>;

const share = z.number().min(0).max(1);

export const CalibrationView = z
  .object({
    person: PersonRef,
    n: z.number().int().describe('Opinions that count.'),
    without: z
      .number()
      .int()
      .describe('Opinions on settled claims that say nothing of how probable the claim is.'),
    cut: z.boolean().describe('Whether there are more, settled earlier and left out.'),
    brier: share.nullable().describe('0 is perfect, 0.25 always an even chance. Null where n is 0.'),
    reliability: share.nullable(),
    resolution: share.nullable(),
    uncertainty: share.nullable(),
    bins: z.array(
      z.object({
        probability: share,
        n: z.number().int(),
        share: share.describe('How many of them turned out to be true.'),
        low: share,
        high: share.describe('The bounds of its 95 % interval (Wilson).'),
      }),
    ),
  })
  .meta({ id: 'Calibration' });
export type CalibrationView = z.infer<typeof CalibrationView>;
