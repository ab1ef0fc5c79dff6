'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Submit } from './use-submit';

/** Somebody moved first, and there are no two texts to choose between: what stands there now is a press away. */
export function Stale({
  state: { refusal, settle },
}: {
  state: Pick<Submit<unknown>, 'refusal' | 'settle'>;
}) {
  const router = useRouter();
  if (refusal?.refusal.kind !== 'stale') return null;
  const show = () => {
    settle();
    router.refresh();
  };
  return (
    <Notice
      tone="warning"
      announce
      title="Somebody changed this first"
      actions={
        <Button size="sm" onClick={show}>
          Show it as it is now
        </Button>
      }
    >
      <p>{refusal.refusal.because ?? 'Look at it before you go on. What you typed is kept.'}</p>
    </Notice>
  );
}
