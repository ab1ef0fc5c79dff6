import { ok, type Result, refuse } from '../result';

/** An editor asked to see who a source is, and perhaps a second one as well. */
export type Opening = {
  id: string;
  askedById: string;
  askedAt: Date;
  secondById: string | null;
  /** Until when both may look; null while a second editor is waited for. */
  until: Date | null;
};

const HOUR = 60 * 60 * 1000;

/** How long one editor's asking waits for another's: a day. Whoever comes later may not know any more why. */
const WAITS = 24 * HOUR;

export const lapsesAt = ({ askedAt }: Pick<Opening, 'askedAt'>): Date => new Date(askedAt.getTime() + WAITS);

/** Whether it is open, or may still be by a second editor's asking. */
export const stands = (opening: Opening, now: Date): boolean =>
  (opening.until ?? lapsesAt(opening)).getTime() > now.getTime();

/** What it means that an editor asks: the first of two, or the second, who opens it. Refuses whoever has asked already. */
export function decideAsking(
  standing: Opening | null,
  editorId: string,
): Result<{ kind: 'FIRST' } | { kind: 'SECOND'; opening: Opening }> {
  if (!standing) return ok({ kind: 'FIRST' });
  if (standing.until !== null)
    return notReady(
      isTheirs(standing, editorId)
        ? 'It is open to you already.'
        : 'It is open to two other editors just now. Ask when their time is over.',
    );
  if (standing.askedById === editorId)
    return notReady('You have asked already. Another editor has to ask as well.');
  return ok({ kind: 'SECOND', opening: standing });
}

/** Until when an editor may look. Refuses whoever it isn't open to, with what has to come first. */
export function decideLook(standing: Opening | null, editorId: string): Result<Date> {
  if (!standing) return notReady('Nobody may look now. Two editors have to ask for it.');
  if (standing.until === null) return notReady('One editor has asked. A second one has to ask as well.');
  return isTheirs(standing, editorId)
    ? ok(standing.until)
    : refuse('forbidden', { reasons: ['It is open to the two editors who asked for it alone.'] });
}

const isTheirs = ({ askedById, secondById }: Opening, id: string) => askedById === id || secondById === id;

const notReady = (reason: string) => refuse('not_ready', { reasons: [reason] });
