'use client';

import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/ui/field/error-summary';
import { Notice } from '@/components/ui/notice';
import type { RefusedAnswer } from './answer';
import { LostNotice, OtherPersonNotice, SessionEndedNotice } from './interruptions';
import type { SubmitState } from './use-submit';

export type FormProblemsProps = {
  state: Pick<SubmitState, 'refusal' | 'trouble'>;
  /** The words of the button that sends the form, so that the advice names it: "Save". */
  press: string;
  idPrefix?: string;
  /** What stands there when somebody moved first: a `ConflictPanel`. */
  conflict?: ReactNode;
  /** What stands there when the thing exists already. */
  duplicate?: ReactNode;
};

/** Why the last attempt was not accepted, and what to do. Draws nothing when there is nothing. Stands over the form's button. */
export function FormProblems({ state, press, idPrefix, conflict, duplicate }: FormProblemsProps) {
  const { refusal, trouble } = state;
  if (trouble === 'ended' || refusal?.kind === 'unauthenticated') return <SessionEndedNotice press={press} />;
  if (trouble) return <LostNotice trouble={trouble} press={press} />;
  if (!refusal) return null;
  if (refusal.refusal.kind === 'other_person')
    return <OtherPersonNotice press={press} now={refusal.refusal.now} />;
  if (refusal.kind === 'stale' && conflict) return conflict;
  if (refusal.kind === 'duplicate' && duplicate) return duplicate;
  if (refusal.issues.length > 0) return <ErrorSummary issues={refusal.issues} idPrefix={idPrefix} />;
  return <RefusedNotice refusal={refusal} />;
}

function RefusedNotice({ refusal }: { refusal: RefusedAnswer }) {
  const reasons = 'reasons' in refusal.refusal ? refusal.refusal.reasons : [];
  const others = reasons.filter((reason) => reason !== refusal.sentence);
  return (
    <Notice tone="error" announce title={refusal.sentence}>
      {others.length > 0 ? (
        <ul className="list-disc ps-5">
          {others.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
