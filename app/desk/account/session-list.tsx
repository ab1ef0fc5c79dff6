'use client';

import { useRouter } from 'next/navigation';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { RelativeTime } from '@/components/ui/relative-time';
import { type Column, Table } from '@/components/ui/table';
import { useToast } from '@/components/ui/toast';
import type { SessionView } from '@/lib/schemas/people';
import { endOtherSessionsAction, endSessionAction } from './actions';

/** Where you are signed in, each with the way to end it; this browser is left by signing out. */
export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <div className="grid gap-4">
      <Table
        caption="Your sessions"
        hideCaption
        columns={columns}
        rows={sessions}
        rowKey={(session) => session.id}
      />
      {others > 1 ? <EndOthers others={others} /> : null}
    </div>
  );
}

const columns: Column<SessionView>[] = [
  {
    key: 'device',
    header: 'Browser',
    primary: true,
    cell: ({ device, current }) => (
      <span className="flex flex-wrap items-center gap-2">
        <span>{device}</span>
        {current ? <Badge tone="accent">This browser</Badge> : null}
      </span>
    ),
  },
  {
    key: 'begun',
    header: 'Signed in',
    cell: ({ createdAt }) => <DateTime value={createdAt} show="minute" />,
  },
  {
    key: 'used',
    header: 'Last used',
    cell: ({ current, lastUsedAt }) => (current ? 'now' : <RelativeTime value={lastUsedAt} />),
  },
  {
    key: 'end',
    header: 'End',
    hideHeader: true,
    className: 'md:text-end',
    cell: (session) => (session.current ? null : <End session={session} />),
  },
];

function End({ session }: { session: SessionView }) {
  const router = useRouter();
  const sending = useSubmit(endSessionAction, { onDone: () => router.refresh() });
  return (
    <Dialog
      title={`End the session of ${session.device}?`}
      description="Whoever sits there has to sign in again. Tokens that were made there stop working too."
      trigger={
        <Button size="sm" aria-label={`End the session of ${session.device}`}>
          End
        </Button>
      }
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="danger"
            pending={sending.pending}
            onClick={() => sending.submit({ sessionId: session.id })}
          >
            End session
          </Button>
        </>
      }
    >
      <FormProblems state={sending} press="End session" />
    </Dialog>
  );
}

function EndOthers({ others }: { others: number }) {
  const router = useRouter();
  const say = useToast();
  const sending = useSubmit(endOtherSessionsAction, {
    onDone: ({ ended }) => {
      say(ended === 1 ? 'One session ended' : `${ended} sessions ended`);
      router.refresh();
    },
  });
  return (
    <div>
      <Dialog
        title={`End ${others} other sessions?`}
        description="You stay signed in here and nowhere else. Tokens that were made in the others stop working too."
        trigger={<Button>End all others</Button>}
        footer={
          <>
            <DialogClose render={<Button>Cancel</Button>} />
            <Button variant="danger" pending={sending.pending} onClick={() => sending.submit({})}>
              End all others
            </Button>
          </>
        }
      >
        <FormProblems state={sending} press="End all others" />
      </Dialog>
    </div>
  );
}
