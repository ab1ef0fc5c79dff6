import type { Draft } from '@/components/form/draft/use-draft';
import type { Submit } from '@/components/form/use-submit';
import { type Choice, ChoiceGroup } from '@/components/ui/field/choice-group';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import type { DecideFlag, FlagView } from '@/lib/schemas/publication/flag';
import type { FlagDraft } from './draft';

type TellingProps = {
  flag: FlagView;
  draft: Draft<FlagDraft>;
  deciding: Submit<DecideFlag>;
  told: boolean;
  /** Whether this editor may change what readers are told. */
  mayChange: boolean;
  prefix: string;
};

/** What readers are told from now on: the notice that stands, another, or none. */
export function Telling({ flag, draft, deciding, told, mayChange, prefix }: TellingProps) {
  const { notice, sentence } = draft.value;
  return (
    <>
      <ChoiceGroup
        name="notice"
        idPrefix={prefix}
        legend="What readers are told"
        value={notice}
        onValueChange={(value) => draft.set((last) => ({ ...last, notice: value }))}
        error={deciding.issueFor('notice') ?? deciding.issueFor('form')}
        hint={mayChange ? undefined : 'Changing this is for an editor who had no hand in this claim.'}
        choices={choicesFor(flag, told, mayChange)}
      />
      {notice === 'keep' || notice === 'end' ? null : (
        <Field
          name="sentence"
          idPrefix={prefix}
          label="In your own words"
          hint="Readers see this behind it. Leave it out if there is nothing to add."
          error={deciding.issueFor('sentence')}
        >
          {(control) => (
            <Textarea
              {...control}
              value={sentence}
              onChange={(event) => draft.set((last) => ({ ...last, sentence: event.target.value }))}
            />
          )}
        </Field>
      )}
    </>
  );
}

function choicesFor({ offers }: FlagView, told: boolean, mayChange: boolean): Choice<FlagDraft['notice']>[] {
  const keep = told
    ? { label: 'The notice stays', description: 'Until the claim is published again, or somebody ends it.' }
    : { label: 'No notice', description: 'Readers see the page as it was published.' };
  const end = { label: 'The notice ends', description: 'Readers see the page as it was published.' };
  return [
    { value: 'keep', ...keep },
    ...(told ? [{ value: 'end' as const, ...end, disabled: !mayChange }] : []),
    ...offers.map(({ form, says }) => ({ value: form, label: <bdi>{says}</bdi>, disabled: !mayChange })),
  ];
}
