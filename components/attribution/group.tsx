'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ChosenPassage } from '@/components/passage/quote';
import { Button } from '@/components/ui/button';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { type AttributionDraft, emptyAttribution } from './draft';
import { AttributionFields } from './fields';
import { surroundingsOf } from './surroundings';

type AttributionsOfPassageProps = {
  value: readonly AttributionDraft[];
  onChange: (value: AttributionDraft[]) => void;
  passage: ChosenPassage;
  issueFor: (path: string) => string | undefined;
  /** Before the number of each, with its dot: `appearance.attributions.`. */
  path: string;
};

/** Everybody who makes the claim in one passage: usually one. */
export function AttributionsOfPassage({
  value,
  onChange,
  passage,
  issueFor,
  path,
}: AttributionsOfPassageProps) {
  const [added, setAdded] = useState<number | null>(null);
  const change = (at: number, next: AttributionDraft) =>
    onChange(value.map((attribution, index) => (index === at ? next : attribution)));
  return (
    <section aria-label="Who says so" className="grid gap-6 border-t border-rule pt-4">
      {value.map((attribution, index) => (
        <div
          key={`${path}${index.toString()}`}
          ref={index === added ? enterOnMount : undefined}
          className="grid gap-2"
        >
          <AttributionFields
            value={attribution}
            onChange={(next) => change(index, next)}
            outlet={passage.article.outlet}
            issueFor={issueFor}
            path={`${path}${index}.`}
            surroundings={surroundingsOf(passage)}
          />
          {value.length > 1 ? (
            <Button
              size="sm"
              variant="quiet"
              className="w-fit"
              onClick={() => onChange(value.filter((_, other) => other !== index))}
            >
              Remove this attribution
            </Button>
          ) : null}
        </div>
      ))}
      <Button
        size="sm"
        variant="quiet"
        className="w-fit"
        icon={<Plus aria-hidden="true" className="size-4" />}
        onClick={() => {
          setAdded(value.length);
          onChange([...value, emptyAttribution(passage.exact)]);
        }}
      >
        Somebody else says so here too
      </Button>
    </section>
  );
}
