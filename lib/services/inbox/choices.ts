import { type Reader, reader, transaction } from '@/lib/data/db';
import { choicesOf, saveChoice } from '@/lib/data/inbox/choices';
import type { Actor } from '@/lib/domain/actor';
import { deliveryOf, kindWords, noticeKinds, usualDelivery } from '@/lib/domain/inbox/kinds';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { office } from '@/lib/outside/mail/office';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { ChoiceList, ChooseDelivery } from '@/lib/schemas/inbox';

/** How you are told of each kind of thing by e-mail. */
export async function listChoices(actor: Actor): Promise<Result<ChoiceList>> {
  const person = permit(actor, 'inbox.read');
  if (!person.ok) return person;
  return ok(await chosenBy(reader(), person.value.id));
}

/** Chooses how you are told of one kind of thing. It holds also for what waits to be sent. */
export async function chooseDelivery(
  actor: Actor,
  { kind, delivery }: ChooseDelivery,
): Promise<Result<ChoiceList>> {
  const person = permit(actor, 'inbox.manage');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    await saveChoice(tx, { userId: person.value.id, kind, delivery });
    return ok(await chosenBy(tx, person.value.id));
  });
}

async function chosenBy(db: Reader, userId: string): Promise<ChoiceList> {
  const choices = (await choicesOf(db, [userId]))(userId);
  const { digestAt, zone } = newsroomDay();
  return {
    items: noticeKinds.map((kind) => ({
      ...{ kind, delivery: deliveryOf(choices, kind), usual: usualDelivery[kind] },
      ...kindWords[kind],
    })),
    ...{ mailed: office().way !== 'NONE', digestAt, zone },
  };
}
