import { z } from 'zod';
import { likenesses } from '@/lib/domain/source/fingerprint';
import { nameForm } from '@/lib/domain/source/name-form';
import { given } from '../given';
import {
  Id,
  Instant,
  optional,
  optionalSource,
  PersonRef,
  SourceId,
  SourceRef,
  text,
  Version,
} from '../primitives';

/** A name that was promised to stay unknown, with letters in it. Nothing that it comes in is logged, kept or answered. */
const hidden = (what: string) =>
  text(300, what).refine((name) => name === '' || nameForm(name).same !== '', { error: what });

export const identityMoves = ['enter', 'forget', 'ask', 'second', 'look', 'compare', 'attest'] as const;
export type IdentityMove = (typeof identityMoves)[number];

/** Two editors ask, and then both may look for minutes. */
export const OpeningView = z
  .object({
    askedBy: PersonRef,
    askedAt: Instant,
    reason: z.string(),
    lapsesAt: Instant.describe('Until when a second editor may ask as well.'),
    secondBy: PersonRef.nullable().describe('The second editor who asked; null while one is waited for.'),
    until: Instant.nullable().describe('Until when both may look.'),
  })
  .meta({ id: 'IdentityOpening' });

export const DifferenceView = z
  .object({ id: Id, other: SourceRef, rationale: z.string(), by: PersonRef, at: Instant })
  .meta({ id: 'IdentityDifference' });
export type DifferenceView = z.infer<typeof DifferenceView>;

/** Who an anonymous source is, without saying so. */
export const IdentityView = z
  .object({
    source: SourceRef,
    version: z.number().int().describe('1 until somebody entered who it is.'),
    vault: z
      .enum(['OPEN', 'CLOSED', 'OTHER_KEY'])
      .describe('CLOSED: the settings have no key. OTHER_KEY: they have none that opens this.'),
    entered: z.object({ by: PersonRef, at: Instant }).nullable(),
    opening: OpeningView.nullable().describe('Open, or asked for and waiting for a second editor.'),
    looks: z
      .array(z.object({ by: PersonRef, at: Instant }))
      .describe('Who looked, the newest first, 50 at most.'),
    differences: z.array(DifferenceView).describe('Whom editors know to be somebody else, the newest first.'),
    hints: z
      .array(z.string())
      .describe(
        'What in its description may say who it is, a sentence each. Guesses: nothing is refused for them.',
      ),
    moves: z.array(z.enum(identityMoves)).describe('What you may do now.'),
  })
  .meta({ id: 'Identity' });
export type IdentityView = z.infer<typeof IdentityView>;

export const GetIdentity = given({ sourceId: Id });

export const EnterIdentity = given({
  sourceId: Id,
  version: Version,
  name: hidden('Enter the full name.'),
}).meta({ id: 'EnterIdentity' });
export type EnterIdentity = z.infer<typeof EnterIdentity>;

export const ForgetIdentity = given({ sourceId: Id, version: Version }).meta({ id: 'ForgetIdentity' });
export type ForgetIdentity = z.infer<typeof ForgetIdentity>;

export const OpenIdentity = given({
  sourceId: Id,
  reason: text(1000, 'Say why somebody has to know, without naming the source.'),
}).meta({ id: 'OpenIdentity' });
export type OpenIdentity = z.infer<typeof OpenIdentity>;

export const LookAtIdentity = given({ sourceId: Id }).meta({ id: 'LookAtIdentity' });

export const IdentityLook = z
  .object({
    names: z.array(z.string()).describe('One, unless sources that were merged were entered under several.'),
    until: Instant,
    secondsLeft: z.number().int().describe('Until then, whatever the clock of whoever looks says.'),
  })
  .meta({ id: 'IdentityLook' });
export type IdentityLook = z.infer<typeof IdentityLook>;

export const CompareIdentity = given({
  sourceId: Id,
  otherId: optionalSource.describe('Another anonymous source. Give this or `name`.'),
  name: optional(hidden('Enter the full name.')).describe('A name, which is not stored. For editors.'),
})
  .refine(({ otherId, name }) => (otherId === null) !== (name === null), {
    path: ['otherId'],
    error: 'Give another source or a name, one of both.',
  })
  .meta({ id: 'CompareIdentity' });
export type CompareIdentity = z.infer<typeof CompareIdentity>;

export const IdentityComparison = z
  .object({
    likeness: z
      .enum(likenesses)
      .describe('UNKNOWN: the vault can’t tell. No name was entered, or both may be spellings of one.'),
    left: z.number().int().describe('How often you may still ask within the hour.'),
  })
  .meta({ id: 'IdentityComparison' });
export type IdentityComparison = z.infer<typeof IdentityComparison>;

export const AttestDifference = given({
  sourceId: Id,
  otherId: SourceId,
  rationale: text(1000, 'Say how you know, without naming anybody.'),
}).meta({ id: 'AttestDifference' });
export type AttestDifference = z.infer<typeof AttestDifference>;

export const WithdrawDifference = given({ sourceId: Id, differenceId: Id }).meta({
  id: 'WithdrawDifference',
});
export type WithdrawDifference = z.infer<typeof WithdrawDifference>;
