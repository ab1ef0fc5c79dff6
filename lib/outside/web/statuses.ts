import type { Trouble } from '@/lib/domain/trouble';
import { OTHERWISE } from './refusing';

/** What an answer with this status means for whoever asked for the page, and what to do. */
export function statusSentence(status: number, host: string): string {
  if (status === 404 || status === 410)
    return `There is no such page at ${host} (it answered ${status}). Check the address to its end.`;
  if (status === 401 || status === 402 || status === 407)
    return `${host} shows this page to its subscribers alone (it answered ${status}). ${OTHERWISE}`;
  if (status === 403 || status === 406 || status === 451)
    return `${host} doesn’t show this page to programs (it answered ${status}). ${OTHERWISE}`;
  if (status === 429) return `${host} asks to be left alone for a while (it answered 429). ${OTHERWISE}`;
  if (status >= 500) return `${host} is out of order just now (it answered ${status}). Try again later.`;
  return `${host} gave no page (it answered ${status}). ${OTHERWISE}`;
}

/** Of which kind the trouble is that such an answer means. */
export function statusTrouble(status: number): Trouble {
  if (status === 404 || status === 410) return 'NOT_FOUND';
  return status >= 500 ? 'UNREACHABLE' : 'REFUSED_BY_SITE';
}
