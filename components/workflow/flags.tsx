'use client';

import Link from 'next/link';
import type { Action } from '@/components/form/answer';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { inPlace } from '@/components/text/in-place';
import { WordRuns } from '@/components/text/word-runs';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { useToast } from '@/components/ui/toast';
import type { DecideFlag, FlagsView, FlagView } from '@/lib/schemas/publication/flag';

export type DecideFlagAction = Action<DecideFlag, FlagsView>;

type FlagsProps = {
  claimId: string;
  /** The id of who is looking. */
  me: string;
  act: DecideFlagAction;
} & FlagsView;

/** What happened that a published claim rests on, and what an editor says to it. Draws nothing where nothing waits. */
export function Flags({ items, ...props }: FlagsProps) {
  const waiting = items.filter(({ decided }) => decided === null);
  return waiting.map((flag) => (
    <section
      key={flag.id}
      aria-labelledby={`flag-${flag.id}`}
      className="grid gap-4 border-s-4 border-warning ps-4"
    >
      <WhatChanged flag={flag} />
      {props.decisions.length > 0 ? (
        <Decision {...props} flag={flag} />
      ) : (
        <p className="text-sm">An editor decides what follows.</p>
      )}
    </section>
  ));
}

function WhatChanged({ flag }: { flag: FlagView }) {
  const { id, articleId, altered, lost, raisedAt, notice } = flag;
  const article = notice?.told.article;
  return (
    <div className="grid gap-2">
      <h2 id={`flag-${id}`} className="text-xl">
        {altered + lost > 0
          ? 'The article changed under this claim'
          : 'The article has the published words again'}
      </h2>
      <p className="text-sm text-ink-muted">
        Found <DateTime value={raisedAt} show="minute" />.{' '}
        <Link href={`/desk/articles/${articleId}/versions`} className="link">
          Compare the versions
        </Link>
      </p>
      <ul className="grid gap-2">
        {inPlace(notice?.told.changes ?? []).map(({ key, item }) => (
          <li
            key={key}
            dir={article?.direction}
            lang={article?.language}
            className="font-serif wrap-anywhere"
          >
            <WordRuns runs={item.runs} whole={item.is === null} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const empty = { notice: 'keep' as DecideFlag['notice'], note: '' };

function Decision({ claimId, me, flag, decisions, act }: Omit<FlagsProps, 'items'> & { flag: FlagView }) {
  const ends = decisions.includes('end');
  const say = useToast();
  const draftKey = `flag:${me}:${flag.id}`;
  const draft = useDraft(draftKey, empty);
  const prefix = `flag-${flag.id}`;
  const done = () => {
    draft.discard();
    say('Decided');
  };
  const deciding = useSubmit(act, { draftKey, onDone: done });
  const { notice, note } = draft.value;
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        deciding.submit({ claimId, flagId: flag.id, notice, note });
      }}
    >
      <ChoiceGroup
        name="notice"
        idPrefix={prefix}
        legend="What readers are told"
        value={notice}
        onValueChange={(value) => draft.set({ notice: value, note })}
        error={deciding.issueFor('notice')}
        choices={[
          {
            value: 'keep',
            label: 'The notice stays',
            description: 'Until the claim is published again, or somebody ends it.',
          },
          {
            value: 'end',
            label: 'The notice ends',
            description: ends
              ? 'Readers see the page as it was published.'
              : 'For an editor who had no hand in this claim.',
            disabled: !ends,
          },
        ]}
      />
      <Field
        name="note"
        idPrefix={prefix}
        label="Why"
        required
        hint="For your colleagues."
        error={deciding.issueFor('note')}
      >
        {(control) => (
          <Textarea
            {...control}
            value={note}
            onChange={(event) => draft.set({ notice, note: event.target.value })}
          />
        )}
      </Field>
      <FormProblems state={deciding} press="Decide" idPrefix={prefix} />
      <div>
        <Button type="submit" variant="primary" pending={deciding.pending}>
          Decide
        </Button>
      </div>
      <p className="text-sm text-ink-muted">
        If the claim has to follow the article, reopen it: its passage is confirmed or placed anew in the
        draft.
      </p>
    </form>
  );
}
