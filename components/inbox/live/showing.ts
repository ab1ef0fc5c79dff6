import type { LiveEventView } from '@/lib/schemas/inbox';

/** Pages of the desk that list claims, or what happened to them. */
const LISTS = [
  ...['/desk', '/desk/claims', '/desk/board', '/desk/inbox', '/desk/reviews'],
  ...['/desk/sightings', '/desk/scheduled'],
];

/** What a page shows of what happened to a claim: the claim itself, a row of a list, or nothing. Comments stand in the inbox alone. */
export function shownOn(
  pathname: string,
  { claimId, change }: Pick<LiveEventView, 'claimId' | 'change'>,
): 'claim' | 'list' | null {
  if (pathname === `/desk/claims/${claimId}` || pathname.startsWith(`/desk/claims/${claimId}/`))
    return 'claim';
  if (change === 'commented') return pathname === '/desk/inbox' ? 'list' : null;
  return isList(pathname) ? 'list' : null;
}

const isList = (pathname: string): boolean => LISTS.includes(pathname);

/** Whether a page shows anything that may have changed without its knowing. */
export const showsClaims = (pathname: string): boolean =>
  isList(pathname) || /^\/desk\/claims\/[^/]+/.test(pathname);

/** What happened, in the middle of a sentence after who did it. */
export const changeWords: Record<LiveEventView['change'], string> = {
  moved: 'moved this on',
  edited: 'changed this',
  assigned: 'changed who has this, or when it is due',
  commented: 'commented on this',
};
