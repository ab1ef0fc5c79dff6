'use client';

import { LanguageField } from '@/components/form/language-field';
import { nothingTyped } from '@/components/source/picker/picked';
import { SourcePicker } from '@/components/source/picker/picker';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { DirectionField, type MastheadFieldsProps, TextField } from './field';

const displayChoices = [
  {
    value: 'EXCERPTS',
    label: 'Excerpts',
    description:
      'Readers see each passage with the sentences around it. Choose this unless we may republish the text.',
  },
  {
    value: 'FULL',
    label: 'The whole text',
    description: 'Readers see the article as it stands. We have the right to show it.',
  },
] as const;

/** What an article is called, who published it and how readers may see it. */
export function MastheadFields({ value, onChange, issueFor, filled, outletSaid }: MastheadFieldsProps) {
  const outletPath = issueFor('outletName') ? 'outletName' : 'outletId';
  return (
    <div className="grid gap-5">
      <TextField
        of="title"
        label="Title"
        required={!filled}
        hint={filled ? 'Left empty, the title that the text names is taken.' : undefined}
        {...{ value, onChange, issueFor }}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SourcePicker
          name={outletPath}
          label="Outlet"
          hint={outletSaid ? `Left empty, ${outletSaid} is taken.` : 'Who published it.'}
          required={outletSaid === undefined ? !filled : outletSaid === null}
          outlets
          error={issueFor(outletPath)}
          value={value.outlet}
          typed={value.typed ?? nothingTyped}
          onChange={(outlet, typed) => onChange({ ...value, outlet, typed })}
        />
        <TextField
          of="byline"
          label="Byline"
          optional
          hint="As it is printed."
          {...{ value, onChange, issueFor }}
        />
        <TextField
          of="url"
          label="Address"
          optional
          hint="Where it was published."
          type="url"
          {...{ value, onChange, issueFor }}
        />
        <TextField
          of="publishedAt"
          label="Published"
          optional
          hint="A day: 2024-12-06. Or a time with its zone: 2024-12-06T00:30+03:00."
          dir="ltr"
          {...{ value, onChange, issueFor }}
        />
        <LanguageField
          name="language"
          label="Language"
          hint="A code: en, ar, pt-BR …"
          error={issueFor('language')}
          placeholder={filled ? 'As the file says, or en' : 'en'}
          value={value.language}
          onChange={(language) => onChange({ ...value, language })}
        />
        <DirectionField {...{ value, onChange, issueFor }} />
      </div>
      <ChoiceGroup
        name="display"
        legend="What readers may see of the text"
        columns={2}
        choices={displayChoices}
        value={value.display}
        error={issueFor('display')}
        onValueChange={(display) => onChange({ ...value, display })}
      />
    </div>
  );
}
