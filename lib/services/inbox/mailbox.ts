import { reader } from '@/lib/data/db';
import { findKept, type KeptMailRow } from '@/lib/data/inbox/mails';
import { instantCursor, pageOf } from '@/lib/data/paging';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { type Office, office } from '@/lib/outside/mail/office';
import type { KeptMailView } from '@/lib/schemas/inbox';
import type { Page, Paging } from '@/lib/schemas/primitives';

/** Whether mails go into the mailbox of the demo. */
export const keepsMail = (post: Office = office()): boolean => post.way === 'KEPT';

/** What would have been sent to you, the newest first: in the demo alone. */
export async function listKept(
  actor: Actor,
  { cursor, limit }: Paging,
  { post = office() }: { post?: Office } = {},
): Promise<Result<Page<KeptMailView>>> {
  const person = permit(actor, 'inbox.read');
  if (!person.ok) return person;
  if (!keepsMail(post)) return refuse('not_found');
  const rows = await findKept(reader(), person.value.id, instantCursor(cursor), limit);
  const place = ({ at, mailId }: KeptMailRow) => ({ at: at.toISOString(), id: mailId });
  return ok(pageOf(rows, limit, place, keptView));
}

const keptView = ({ mailId, to, subject, text, html, at }: KeptMailRow): KeptMailView => ({
  ...{ id: mailId, to, subject, text, html, at: at.toISOString() },
});
