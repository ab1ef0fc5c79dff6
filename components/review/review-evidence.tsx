'use client';

import { Plus } from 'lucide-react';
import { EvidenceFields } from '@/components/evidence/evidence-form-fields';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/fieldset';
import { type KeyedEvidence, type ReviewDraft, withEvidence } from './review-draft';

type ReviewEvidenceProps = {
  draft: ReviewDraft;
  onChange: (draft: ReviewDraft) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix: string;
};

/** The most pieces of evidence that a review may bring, as the schema has it. */
const MAX_EVIDENCE = 20;

/** Evidence that comes with a review. Nobody else sees it before the round concludes. */
export function ReviewEvidence({ draft, onChange, issueFor, idPrefix }: ReviewEvidenceProps) {
  const { evidence } = draft;
  const change = (next: KeyedEvidence) =>
    onChange({ ...draft, evidence: evidence.map((e) => (e.key === next.key ? next : e)) });
  const remove = (key: string) => onChange({ ...draft, evidence: evidence.filter((e) => e.key !== key) });
  return (
    <div className="grid gap-4">
      {evidence.map((item, index) => (
        <Fieldset
          key={item.key}
          name={`evidence.${index}`}
          idPrefix={idPrefix}
          legend={`Evidence ${index + 1}`}
          className="rounded-sm border border-rule-strong px-4 pb-4"
        >
          <EvidenceFields
            value={item}
            onChange={(next) => change({ ...next, key: item.key })}
            issueFor={issueFor}
            path={`evidence.${index}.`}
            idPrefix={idPrefix}
          />
          <Button size="sm" variant="quiet" className="w-fit" onClick={() => remove(item.key)}>
            Remove evidence {index + 1}
          </Button>
        </Fieldset>
      ))}
      {evidence.length < MAX_EVIDENCE ? (
        <Button
          size="sm"
          className="w-fit"
          icon={<Plus aria-hidden="true" className="size-4" />}
          onClick={() => onChange(withEvidence(draft))}
        >
          Add evidence
        </Button>
      ) : null}
    </div>
  );
}
