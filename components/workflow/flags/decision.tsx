import type { Action } from '@/components/form/answer';
import { type Draft, useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { type Submit, useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { useToast } from '@/components/ui/toast';
import type { DecideFlag, FlagsView, FlagView } from '@/lib/schemas/publication/flag';
import { empty, type FlagDraft, inputOf } from './draft';
import { Telling } from './telling';

export type DecideFlagAction = Action<DecideFlag, FlagsView>;

type DecisionProps = {
  claimId: string;
  me: string;
  flag: FlagView;
  decisions: FlagsView['decisions'];
  /** Whether readers are told of the subject now. */
  told: boolean;
  act: DecideFlagAction;
};

/** What an editor says to a flag: what readers are told from now on, and why. Of one that is decided the notice can still end. */
export function Decision({ claimId, me, flag, decisions, told, act }: DecisionProps) {
  const say = useToast();
  const draftKey = `flag:${me}:${flag.id}`;
  const draft = useDraft(draftKey, empty);
  const prefix = `flag-${flag.id}`;
  const isOpen = flag.decided === null;
  const press = isOpen ? 'Decide' : 'End the notice';
  const done = () => {
    draft.discard();
    say('Decided');
  };
  const deciding = useSubmit(act, { draftKey, onDone: done });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const value = isOpen ? draft.value : { ...draft.value, notice: 'end' as const };
        deciding.submit({ claimId, flagId: flag.id, ...inputOf(value) });
      }}
    >
      {isOpen && (told || flag.offers.length > 0) ? (
        <Telling {...{ flag, draft, deciding, told, prefix }} mayChange={decisions.includes('end')} />
      ) : null}
      <Why {...{ draft, deciding, prefix }} />
      <FormProblems state={deciding} press={press} idPrefix={prefix} />
      <div>
        <Button type="submit" variant="primary" pending={deciding.pending}>
          {press}
        </Button>
      </div>
      <p className="text-sm text-ink-muted" hidden={!isOpen}>
        {flag.kind === 'ARTICLE_CHANGED'
          ? 'If the claim has to follow the article, reopen it: its passage is confirmed or placed anew in the draft.'
          : 'If the finding may not hold any more, reopen the claim.'}
      </p>
    </form>
  );
}

type WhyProps = { draft: Draft<FlagDraft>; deciding: Submit<DecideFlag>; prefix: string };

function Why({ draft, deciding, prefix }: WhyProps) {
  return (
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
          value={draft.value.note}
          onChange={(event) => draft.set((last) => ({ ...last, note: event.target.value }))}
        />
      )}
    </Field>
  );
}
