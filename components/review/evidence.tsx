'use client';

import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { EvidenceFields } from '@/components/evidence/form/fields';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/field/fieldset';
import { type KeyedEvidence, type ReviewDraft, withEvidence } from './draft';
import { addEvidenceId } from './focused/use-review-keys';

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
  const { place, focusNext } = useFocusAfterChange(evidence.length);
  const change = (next: KeyedEvidence) =>
    onChange({ ...draft, evidence: evidence.map((e) => (e.key === next.key ? next : e)) });
  const remove = (key: string) => {
    focusNext('button:last-of-type');
    onChange({ ...draft, evidence: evidence.filter((e) => e.key !== key) });
  };
  const add = () => {
    focusNext('fieldset:last-of-type input');
    onChange(withEvidence(draft));
  };
  return (
    <div ref={place} className="grid gap-4">
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
          id={addEvidenceId(idPrefix)}
          className="w-fit"
          icon={<Plus aria-hidden="true" className="size-4" />}
          onClick={add}
        >
          Add evidence
        </Button>
      ) : null}
    </div>
  );
}

/** Focus follows what was added or taken away: the next thing named, below `place`, once their number has changed. */
function useFocusAfterChange(count: number) {
  const place = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted.current || count < 0) return;
    place.current?.querySelector<HTMLElement>(`:scope > ${wanted.current}`)?.focus();
    wanted.current = null;
  }, [count]);
  const focusNext = (selector: string) => {
    wanted.current = selector;
  };
  return { place, focusNext };
}
