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

/**
 * What happened that a published claim rests on, and what an editor says to it; and what readers are still told, for as long as they
 * are. Draws nothing where there is neither.
 */
export function Flags({ items, ...props }: FlagsProps) {
  const shown = items.filter((flag) => flag.decided === null || isTold(flag));
  return shown.map((flag) => (
    <section
      key={flag.id}
      aria-labelledby={`flag-${flag.id}`}
      className="grid gap-4 border-s-4 border-warning ps-4"
    >
      <WhatChanged flag={flag} />
      <Answer
        {...props}
        flag={flag}
        told={items.some((one) => one.articleId === flag.articleId && isTold(one))}
      />
    </section>
  ));
}

/** Whether readers are told of it now. */
const isTold = ({ notice }: FlagView): boolean => notice !== null && notice.endedAt === null;

type AnswerProps = Omit<FlagsProps, 'items'> & { flag: FlagView; told: boolean };

function Answer(props: AnswerProps) {
  const { flag, decisions } = props;
  if (flag.decided === null)
    return decisions.length > 0 ? (
      <Decision {...props} />
    ) : (
      <p className="text-sm">An editor decides what follows.</p>
    );
  return (
    <>
      <p className="text-sm">
        The notice stands: <bdi>{flag.decided.note}</bdi>
      </p>
      {decisions.includes('end') ? <Decision {...props} /> : null}
    </>
  );
}

function WhatChanged({ flag }: { flag: FlagView }) {
  const { id, articleId, raisedAt, notice, versionId } = flag;
  const article = notice?.told.article;
  return (
    <div className="grid gap-2">
      <h2 id={`flag-${id}`} className="text-xl">
        {whatHappened(flag)}
      </h2>
      <p className="text-sm text-ink-muted">
        Found <DateTime value={raisedAt} show="minute" />.{' '}
        <Link href={`/desk/articles/${articleId}${versionId ? '/versions' : ''}`} className="link">
          {versionId ? 'Compare the versions' : 'Open the article'}
        </Link>
      </p>
      <ul className="grid gap-2 empty:hidden">
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

function whatHappened({ altered, lost, around, finding }: FlagView): string {
  if (finding === 'GONE') return 'The article’s page is gone';
  if (finding === 'PARTIAL') return 'The article’s page shows only part of its text';
  if (altered + lost > 0) return 'The article changed under this claim';
  return around > 0
    ? 'The article has these words among others'
    : 'The article has the published words again';
}

const empty = { notice: 'keep' as DecideFlag['notice'], note: '' };

function Decision({ claimId, me, flag, decisions, told, act }: AnswerProps) {
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
  const { note } = draft.value;
  const isOpen = flag.decided === null;
  const notice = isOpen ? draft.value.notice : 'end';
  const press = isOpen ? 'Decide' : 'End the notice';
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        deciding.submit({ claimId, flagId: flag.id, notice, note });
      }}
    >
      {isOpen && told ? (
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
      ) : null}
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
      <FormProblems state={deciding} press={press} idPrefix={prefix} />
      <div>
        <Button type="submit" variant="primary" pending={deciding.pending}>
          {press}
        </Button>
      </div>
      <p className="text-sm text-ink-muted" hidden={!isOpen}>
        If the claim has to follow the article, reopen it: its passage is confirmed or placed anew in the
        draft.
      </p>
    </form>
  );
}
