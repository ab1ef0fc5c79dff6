'use client';

import { FindingFields } from '@/components/review/finding/fields';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import type { ClaimKind } from '@/lib/domain/claim/claim';
import { type OpinionDraft, questionsOf } from './draft';

export type OpinionFieldsProps<D extends OpinionDraft> = {
  kind: ClaimKind;
  draft: D;
  onChange: (change: (last: D) => D) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix: string;
  /** Under the label of the rationale. */
  hint: string;
};

/** A finding, what is asked where its scales speak against each other, and the reason for it. */
export function OpinionFields<D extends OpinionDraft>(props: OpinionFieldsProps<D>) {
  const { kind, draft, onChange, issueFor, idPrefix, hint } = props;
  return (
    <>
      <FindingFields
        kind={kind}
        value={draft.finding}
        onChange={(finding) => onChange((last) => ({ ...last, finding }))}
        issueFor={issueFor}
        idPrefix={idPrefix}
      />
      <Questions {...props} />
      <Field
        name="rationale"
        idPrefix={idPrefix}
        label="Rationale"
        required
        hint={hint}
        error={issueFor('rationale')}
      >
        {(control) => (
          <Textarea
            {...control}
            serif
            rows={6}
            value={draft.rationale}
            onChange={(event) => onChange((last) => ({ ...last, rationale: event.target.value }))}
          />
        )}
      </Field>
    </>
  );
}

/** Stands empty where nothing is asked, so that what comes is announced. */
function Questions<D extends OpinionDraft>({
  kind,
  draft,
  onChange,
  issueFor,
  idPrefix,
}: OpinionFieldsProps<D>) {
  const questions = questionsOf(kind, draft);
  return (
    <div
      aria-live="polite"
      className="grid gap-4 border-s-4 border-warning bg-warning-wash px-4 py-4 empty:hidden"
    >
      {questions.map(({ pair, question, answer }) => (
        <Field
          key={pair}
          name={`explanations.${pair}`}
          idPrefix={idPrefix}
          label={question}
          required
          hint="In a sentence. Kept with your finding, for the desk."
          error={issueFor(`explanations.${pair}`)}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              value={answer}
              onChange={(event) =>
                onChange((last) => ({
                  ...last,
                  explanations: { ...last.explanations, [pair]: event.target.value },
                }))
              }
            />
          )}
        </Field>
      ))}
    </div>
  );
}
