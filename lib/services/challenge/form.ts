import { randomBytes, timingSafeEqual } from 'node:crypto';
import { ageOf } from '@/lib/domain/challenge/sending';
import { invalid, ok, type Result } from '@/lib/domain/result';
import { sealOf } from '@/lib/outside/readers-forms';

/** What a form is for: to report an error in one publication of a claim, or to send a claim. */
export type FormFor = { kind: 'CHALLENGE'; slug: string; publication: number } | { kind: 'TIP' };

/**
 * What a form carries so that it can be sent once: when it was drawn, and that it was drawn here. It names nobody, and nothing is
 * stored of it until it is sent.
 */
export function drawForm(subject: FormFor, now = new Date()): string {
  const drawn = `${now.getTime().toString(36)}.${randomBytes(16).toString('base64url')}`;
  return `${drawn}.${sealOf(`form ${named(subject)} ${drawn}`)}`;
}

/**
 * The secret of the receipt that a form leads to: the same each time it is sent, so that whoever lost the answer sends it again
 * and gets there. Refuses `invalid` about `form` what needs a new one, about nothing what can be sent again as it is.
 */
export function secretOf(form: string, subject: FormFor, now: Date): Result<string> {
  const [at = '', chance = '', seal = ''] = form.split('.');
  const drawn = `${at}.${chance}`;
  if (!same(seal, sealOf(`form ${named(subject)} ${drawn}`))) return invalid('form', unknown);
  const age = ageOf(Number.parseInt(at, 36), now);
  if (age === 'too old') return invalid('form', old);
  if (age === 'too fast') return invalid('', fast);
  return ok(sealOf(`receipt ${drawn}`));
}

const unknown = 'The form could not be recognised and was drawn anew. Look over it, and send it again.';
const old = 'The form stood open for more than a day and was drawn anew. Look over it, and send it again.';
const fast = 'That was faster than anybody writes. Look over it, and send it again.';

const named = (subject: FormFor): string =>
  subject.kind === 'TIP' ? 'tip' : `challenge ${subject.slug} ${subject.publication}`;

function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
