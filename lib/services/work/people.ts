import { reader } from '@/lib/data/db';
import { peopleOnDesk } from '@/lib/data/names';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { PersonRef } from '@/lib/schemas/primitives';

/** Everybody who works on the desk, those who came first first. */
export async function deskPeople(actor: Actor): Promise<Result<PersonRef[]>> {
  const person = permit(actor, 'desk.read');
  return person.ok ? ok(await peopleOnDesk(reader())) : person;
}

/** The time zone of the newsroom's clock, on which due dates are given. */
export const deskZone = (): string => newsroomDay().zone;
