import { QuantityInWords } from '@/components/claim/quantity';
import type { Action } from '@/components/form/answer';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { useToast } from '@/components/ui/toast';
import { type RelationJudgement, relationJudgements } from '@/lib/domain/claim/relation';
import type { JudgeRelation, OfferedContradiction, RelationsView } from '@/lib/schemas/claim/relation';
import { OtherClaim } from './other-claim';
import { judgementWords } from './words';

export type JudgeAction = Action<JudgeRelation, RelationsView>;

type OfferedProps = { claimId: string; me: string; offer: OfferedContradiction; judge: JudgeAction };

type Judging = { judgement: RelationJudgement | ''; reason: string };
const nothing: Judging = { judgement: '', reason: '' };

/** A claim whose quantity can't hold beside this one's, to be judged once. */
export function Offered({ claimId, me, offer, judge }: OfferedProps) {
  const { claim, ours, theirs } = offer;
  const say = useToast();
  const prefix = `contradiction-${claim.id}`;
  const draftKey = `relation:${me}:${claimId}:${claim.id}`;
  const draft = useDraft(draftKey, nothing);
  const judging = useSubmit(judge, { draftKey, onDone: () => say('Judged') });
  const { judgement, reason } = draft.value;
  return (
    <section aria-labelledby={prefix} className="grid gap-3 border-s-4 border-warning ps-4">
      <h3 id={prefix} className="text-lg">
        This may contradict it
      </h3>
      <OtherClaim claim={claim} />
      <p>
        It says <QuantityInWords quantity={theirs} />; this claim says <QuantityInWords quantity={ours} />.
      </p>
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = judgement as RelationJudgement;
          judging.submit({ claimId, otherId: claim.id, type: 'CONTRADICTS', judgement: chosen, reason });
        }}
      >
        <ChoiceGroup
          name="judgement"
          idPrefix={prefix}
          legend="What they have to do with each other"
          value={judgement}
          onValueChange={(value) => draft.set((last) => ({ ...last, judgement: value }))}
          error={judging.issueFor('judgement')}
          choices={relationJudgements.map((value) => ({ value, ...judgementWords[value] }))}
        />
        <Field name="reason" idPrefix={prefix} label="Why" required error={judging.issueFor('reason')}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              value={reason}
              onChange={(event) => draft.set((last) => ({ ...last, reason: event.target.value }))}
            />
          )}
        </Field>
        <FormProblems state={judging} press="Judge" idPrefix={prefix} />
        <div>
          <Button type="submit" pending={judging.pending}>
            Judge
          </Button>
        </div>
      </form>
    </section>
  );
}
