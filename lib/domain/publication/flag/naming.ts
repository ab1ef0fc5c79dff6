import type { Happened, Named } from './detail';

type Told = Happened & { reason: string | null };

const named = (happened: Happened): Named[] =>
  'other' in happened && happened.other ? [happened.subject, happened.other] : [happened.subject];

/** The ids of the evidence that is named in what happened. */
export const evidenceNamed = (happened: Happened): string[] =>
  named(happened).flatMap(({ kind, id, name }) => (kind === 'evidence' && name !== null ? [id] : []));

/** What happened as everybody may hear it: other evidence than `open` has no name, and then nobody is told why. */
export function namingOpen<T extends Told>(told: T, open: ReadonlySet<string>): T {
  const heard = (one: Named): Named =>
    one.kind === 'evidence' && !open.has(one.id) ? { ...one, name: null } : one;
  const subject = heard(told.subject);
  const happened = 'other' in told && told.other ? { ...told, other: heard(told.other) } : told;
  const whole = named({ ...happened, subject }).every(({ name }) => name !== null);
  return { ...happened, subject, reason: whole ? told.reason : null };
}
