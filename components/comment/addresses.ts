/** Which of a claim’s threads its page shows. */
export type ShownThreads = {
  open: boolean;
  /** The thing that they are about; undefined for all. */
  about: string | undefined;
  /** After which thread the page begins. */
  cursor: string | undefined;
};

/** The claim’s page with these threads. */
export function threadsAddress(claimId: string, { open, about, cursor }: Partial<ShownThreads>): string {
  const query = new URLSearchParams();
  if (open === false) query.set('comments', 'all');
  if (about) query.set('about', about);
  if (cursor) query.set('commentsAfter', cursor);
  const asked = query.size > 0 ? `?${query}` : '';
  return `/desk/claims/${claimId}${asked}#claim-comments`;
}

/** The page of one thread, or of the thread that a comment is in. */
export const threadAddress = (claimId: string, commentId: string): string =>
  `/desk/claims/${claimId}/comments/${commentId}`;
