'use client';

import { useState } from 'react';
import type { Submit } from '@/components/form/use-submit';
import type { Issue } from '@/lib/domain/result';
import type { Finding } from '@/lib/domain/review/review';

export type LastLook = {
  /** What is looked at; null while it is written. */
  finding: Finding | null;
  /** What kept the last try from being looked at. */
  issues: readonly Issue[];
  issueFor: (path: string) => string | undefined;
  /** Shows the finding, or what it lacks. */
  look: (checked: { finding: Finding | null; issues: Issue[] }) => void;
  /** Back to writing: nothing of it is lost. */
  back: () => void;
  /** Whether it was looked at before: then focus comes back to the button. */
  returned: boolean;
};

type Sending = Pick<Submit<unknown>, 'refusal' | 'issueFor' | 'settle'>;

/** Between writing what can't be taken back and sending it. A field that the server refuses leads back to the form. */
export function useLastLook(sending: Sending): LastLook {
  const [finding, setFinding] = useState<Finding | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [returned, setReturned] = useState(false);
  const refused = (sending.refusal?.issues.length ?? 0) > 0;
  return {
    finding: refused ? null : finding,
    issues,
    issueFor: (path) => issues.find((issue) => issue.path === path)?.message ?? sending.issueFor(path),
    look: (checked) => {
      sending.settle();
      setReturned(false);
      setIssues(checked.issues);
      setFinding(checked.finding);
    },
    back: () => {
      sending.settle();
      setFinding(null);
      setReturned(true);
    },
    returned,
  };
}
