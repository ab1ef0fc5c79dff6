'use client';

import { useRouter } from 'next/navigation';
import type { SubmitState } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Somebody moved first: what stands there now is a press away. */
export function Stale({ problem }: { problem: SubmitState['refusal'] }) {
  const router = useRouter();
  if (problem?.refusal.kind !== 'stale') return null;
  return (
    <Notice
      tone="warning"
      announce
      title="Somebody was faster"
      actions={
        <Button size="sm" onClick={() => router.refresh()}>
          Show it as it is now
        </Button>
      }
    >
      <p>{problem.refusal.because ?? 'This was decided since you opened it.'}</p>
    </Notice>
  );
}
