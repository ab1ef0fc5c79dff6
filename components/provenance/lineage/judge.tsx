'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { JudgeLineage, LineageView } from '@/lib/schemas/provenance/lineage';
import { Standing } from './add';
import { lineageInWords } from './words';

export type Judge = Action<z.input<typeof JudgeLineage>, LineageView>;

/** Confirms a suggestion as it stands, or rejects it for good. */
export function JudgeSuggestion({ lineage, judge }: { lineage: LineageView; judge: Judge }) {
  const router = useRouter();
  const say = useToast();
  const sending = useSubmit(judge, {
    onDone: ({ state }) => {
      say(state === 'CONFIRMED' ? 'It counts from now on' : 'It is not suggested again');
      router.refresh();
    },
  });
  const { id: lineageId, version } = lineage;
  const said = lineageInWords(lineage);
  const send = (judgement: 'CONFIRM' | 'REJECT') => sending.submit({ lineageId, version, judgement });
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          pending={sending.pending}
          aria-label={`Confirm: ${said}`}
          onClick={() => send('CONFIRM')}
        >
          Confirm
        </Button>
        <Button
          size="sm"
          variant="quiet"
          pending={sending.pending}
          aria-label={`Reject: ${said}`}
          onClick={() => send('REJECT')}
        >
          Reject
        </Button>
      </div>
      <FormProblems state={sending} press="Confirm" duplicate={<Standing refusal={sending.refusal} />} />
    </div>
  );
}
