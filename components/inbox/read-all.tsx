'use client';

import { useRouter } from 'next/navigation';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { focusPage } from '@/components/ui/focus-on-mount';
import { useToast } from '@/components/ui/toast';
import type { NotificationCount, ReadAll } from '@/lib/schemas/inbox';

const PRESS = 'Mark all as read';

/** Marks all as read that came up to the newest of the page: what came since stays unread. */
export function ReadAllButton({
  upTo,
  readAll,
}: {
  upTo: string;
  readAll: Action<ReadAll, NotificationCount>;
}) {
  const router = useRouter();
  const say = useToast();
  const sending = useSubmit(readAll, {
    onDone: () => {
      say('All is marked as read');
      focusPage();
      router.refresh();
    },
  });
  return (
    <div className="grid justify-items-end gap-1.5">
      <Button pending={sending.pending} onClick={() => sending.submit({ upTo })}>
        {PRESS}
      </Button>
      <FormProblems state={sending} press={PRESS} />
    </div>
  );
}
