import { isNoticeKind, type NoticeKind } from '@/lib/domain/inbox/kinds';
import { askedCursor } from '@/lib/schemas/primitives';
import type { SearchParams } from '../asked-for';

export type InboxAsked = { kind: NoticeKind | undefined; unread: boolean; cursor: string | undefined };

/** What an address of the inbox asks for; all of it where it says nothing. No address fails. */
export function inboxAskedFor(search: SearchParams): InboxAsked {
  const kind = [search.kind].flat()[0]?.toUpperCase().replaceAll('-', '_') ?? '';
  return {
    kind: isNoticeKind(kind) ? kind : undefined,
    unread: [search.unread].flat()[0] === 'true',
    cursor: askedCursor(search.after),
  };
}

/** Where a part of the inbox stands. */
export function inboxAddress({ kind, unread }: Partial<InboxAsked>, cursor?: string | null): string {
  const search = new URLSearchParams({
    ...(kind && { kind: kind.toLowerCase().replaceAll('_', '-') }),
    ...(unread && { unread: 'true' }),
    ...(cursor && { after: cursor }),
  });
  return search.size > 0 ? `/desk/inbox?${search}` : '/desk/inbox';
}
