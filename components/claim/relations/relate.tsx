import type { Action } from '@/components/form/answer';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { Textarea } from '@/components/ui/field/textarea';
import { useToast } from '@/components/ui/toast';
import { type RelationType, relationTypes } from '@/lib/domain/claim/relation';
import type { RelateClaims, RelationsView } from '@/lib/schemas/claim/relation';
import { relationWords } from './words';

export type RelateAction = Action<RelateClaims, RelationsView>;

type RelateFormProps = { claimId: string; me: string; relate: RelateAction };

type Relating = { type: RelationType; other: string; reason: string };
const nothing: Relating = { type: 'CONTRADICTS', other: '', reason: '' };

/** Says what this claim has to do with another, which is named by its address on the desk. */
export function RelateForm({ claimId, me, relate }: RelateFormProps) {
  const say = useToast();
  const draftKey = `relate:${me}:${claimId}`;
  const draft = useDraft(draftKey, nothing);
  const done = () => {
    draft.discard();
    say('Related');
  };
  const relating = useSubmit(relate, { draftKey, onDone: done });
  const { type, other, reason } = draft.value;
  const change = (next: Partial<Relating>) => draft.set((last) => ({ ...last, ...next }));
  return (
    <form
      noValidate
      className="grid max-w-xl gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        relating.submit({ claimId, otherId: idIn(other), type, reason });
      }}
    >
      <Field name="type" idPrefix="relate" label="This claim" error={relating.issueFor('type')}>
        {(control) => (
          <Select
            {...control}
            options={relationTypes.map((value) => ({ value, label: relationWords[value].from }))}
            value={type}
            onChange={({ target }) =>
              change({ type: relationTypes.find((one) => one === target.value) ?? type })
            }
          />
        )}
      </Field>
      <Field
        name="otherId"
        idPrefix="relate"
        label="The other claim"
        required
        hint="Its address on the desk."
        error={relating.issueFor('otherId')}
      >
        {(control) => (
          <Input
            {...control}
            dir="ltr"
            value={other}
            onChange={({ target }) => change({ other: target.value })}
          />
        )}
      </Field>
      <Field name="reason" idPrefix="relate" label="Why" required error={relating.issueFor('reason')}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
      </Field>
      <FormProblems state={relating} press="Relate" idPrefix="relate" />
      <div>
        <Button type="submit" pending={relating.pending}>
          Relate
        </Button>
      </div>
    </form>
  );
}

/** The id in an address of the desk; anything else is taken for the id itself. */
const idIn = (address: string): string => /\/claims\/([^/?#\s]+)/.exec(address)?.[1] ?? address.trim();
