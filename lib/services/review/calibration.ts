import { reader } from '@/lib/data/db';
import { type PersonRow, peopleById, peopleOnDesk } from '@/lib/data/names';
import { forecastsBy } from '@/lib/data/review/settlements';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { calibrationOf } from '@/lib/domain/review/calibration/brier';
import type { AskCalibration, CalibrationView } from '@/lib/schemas/review/calibration';

/** How many opinions are counted at most, the last settled first. */
const MOST_FORECASTS = 5000;

/** How well somebody's sealed first opinions foresaw what claims turned out to be: for themselves and for editors. */
export async function getCalibration(
  actor: Actor,
  { userId }: AskCalibration,
): Promise<Result<CalibrationView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const whose = userId ?? person.value.id;
  if (whose !== person.value.id && person.value.role !== 'EDITOR') return refuse('not_found');
  const found = (await peopleById(reader(), [whose])).get(whose);
  if (!found || !reviews(found)) return refuse('not_found');
  const { forecasts, without, cut } = await forecastsBy(whose, MOST_FORECASTS);
  return ok({ person: found, without, cut, ...calibrationOf(forecasts) });
}

/** Whose calibration an editor may ask for; nobody else has a choice. */
export async function calibrationPeople(actor: Actor): Promise<Result<PersonRow[]>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  return ok(person.value.role === 'EDITOR' ? await peopleOnDesk(reader()) : []);
}

const reviews = ({ role }: PersonRow): boolean => role === 'CHECKER' || role === 'EDITOR';
