'use client';

import { useRouter } from 'next/navigation';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { jobKindLabels } from '@/lib/domain/jobs';
import type { AboutJob, JobView, TriedAgain } from '@/lib/schemas/jobs';

/** Has a piece of work tried again that failed, or that waits because it did. */
export function RetryJob({ job, retry }: { job: JobView; retry: Action<AboutJob, JobView> }) {
  const router = useRouter();
  const say = useToast();
  const sending = useSubmit(retry, {
    onDone: () => {
      say('It is tried again');
      router.refresh();
    },
  });
  if (job.state !== 'FAILED' && !(job.state === 'QUEUED' && job.failures > 0)) return null;
  const press = job.state === 'FAILED' ? 'Try again' : 'Try now';
  return (
    <div className="grid gap-2 md:justify-items-end">
      <Button
        size="sm"
        aria-label={`${press}: ${jobKindLabels[job.kind]} ${job.id.slice(-8)}`}
        pending={sending.pending}
        onClick={() => sending.submit({ jobId: job.id })}
      >
        {press}
      </Button>
      <FormProblems state={sending} press={press} />
    </div>
  );
}

/** Has all work tried again that failed, or that waits because it did. */
export function RetryFailed({ retry }: { retry: Action<Record<string, never>, TriedAgain> }) {
  const router = useRouter();
  const say = useToast();
  const sending = useSubmit(retry, {
    onDone: ({ jobs }) => {
      say(jobs === 1 ? 'One piece of work is tried again' : `${jobs} pieces of work are tried again`);
      router.refresh();
    },
  });
  return (
    <div className="grid justify-items-end gap-1.5">
      <Button pending={sending.pending} onClick={() => sending.submit({})}>
        {PRESS}
      </Button>
      <FormProblems state={sending} press={PRESS} />
    </div>
  );
}

const PRESS = 'Try all that failed again';
