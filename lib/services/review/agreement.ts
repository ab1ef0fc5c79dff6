import { reader } from '@/lib/data/db';
import { peopleById, personIn } from '@/lib/data/names';
import { opinionsFor } from '@/lib/data/review/opinions';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { colleaguesOf } from '@/lib/domain/review/agreement/colleagues';
import { agreementOf } from '@/lib/domain/review/agreement/opinions';
import type { AgreementView, AskAgreement } from '@/lib/schemas/review/agreement';
import type { WriteOptions } from '@/lib/services/writing';

/** How many opinions are counted at most, the last concluded first. */
const MOST_OPINIONS = 5000;

/** How far reviewers agree, over the sealed first opinions of concluded rounds. */
export async function getAgreement(
  actor: Actor,
  { weeks, ...filter }: AskAgreement,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<AgreementView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const since = weeks ? new Date(now.getTime() - weeks * WEEK) : undefined;
  const { opinions, cut } = await opinionsFor(actor, { ...filter, since }, MOST_OPINIONS);
  const pairs = colleaguesOf(opinions.filter(({ named }) => named));
  const people = await peopleById(
    reader(),
    pairs.most.flatMap(({ one, other }) => [one, other]),
  );
  const most = pairs.most.map(({ one, other, kappa }) => ({
    ...{ one: personIn(people, one), other: personIn(people, other), kappa },
  }));
  return ok({ ...agreementOf(opinions), cut, most: MOST_OPINIONS, pairs: { ...pairs, most } });
}

const WEEK = 7 * 24 * 60 * 60 * 1000;
