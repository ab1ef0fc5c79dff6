'use client';

import { Plus, X } from 'lucide-react';
import { nothingTyped } from '@/components/source/picker/picked';
import { SourcePicker } from '@/components/source/picker/picker';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Fieldset } from '@/components/ui/field/fieldset';
import { Input } from '@/components/ui/field/input';
import { isolated } from '@/lib/domain/text/isolating';
import { type RoleDraft, type SourceDraft, withRole } from './draft';

type SourceRolesProps = {
  value: SourceDraft;
  onChange: (value: SourceDraft) => void;
  issueFor: (path: string) => string | undefined;
};

/** What a source was, where and when: "spokesman, Ministry of Defence, 2019 to 2024". */
export function SourceRoles({ value, onChange, issueFor }: SourceRolesProps) {
  const change = (key: string, next: Partial<RoleDraft>) =>
    onChange({
      ...value,
      roles: value.roles.map((role) => (role.key === key ? { ...role, ...next } : role)),
    });
  return (
    <Fieldset name="roles" legend="Roles over time" error={issueFor('roles')}>
      <div className="grid gap-4">
        {value.roles.map((role, index) => (
          <RoleFields
            key={role.key}
            role={role}
            path={`roles.${index}`}
            issueFor={issueFor}
            onChange={(next) => change(role.key, next)}
            onRemove={() => onChange({ ...value, roles: value.roles.filter(({ key }) => key !== role.key) })}
          />
        ))}
        <Button
          size="sm"
          className="w-fit"
          icon={<Plus aria-hidden="true" className="size-4" />}
          onClick={() => onChange(withRole(value))}
        >
          Add a role
        </Button>
      </div>
    </Fieldset>
  );
}

type RoleFieldsProps = {
  role: RoleDraft;
  path: string;
  issueFor: SourceRolesProps['issueFor'];
  onChange: (next: Partial<RoleDraft>) => void;
  onRemove: () => void;
};

function RoleFields({ role, path, issueFor, onChange, onRemove }: RoleFieldsProps) {
  const text = (key: 'title' | 'from' | 'to', label: string, hint?: string) => (
    <Field name={`${path}.${key}`} label={label} hint={hint} error={issueFor(`${path}.${key}`)}>
      {(control) => (
        <Input {...control} value={role[key]} onChange={(e) => onChange({ [key]: e.target.value })} />
      )}
    </Field>
  );
  return (
    <div className="grid gap-3 border-s-2 border-rule-strong ps-4">
      <div className="grid gap-3 sm:grid-cols-2">
        {text('title', 'Role', 'As inside a sentence: “economic analyst”')}
        <SourcePicker
          name={`${path}.organisationId`}
          label="Organisation"
          optional
          error={issueFor(`${path}.organisationId`)}
          value={role.organisation}
          typed={role.typed ?? nothingTyped}
          onChange={(organisation, typed) => onChange({ organisation, typed })}
        />
        {text('from', 'From', 'A date; a year is enough.')}
        {text('to', 'To', 'Empty: still.')}
      </div>
      <Button
        size="sm"
        variant="quiet"
        className="w-fit"
        aria-label={`Remove this role: ${isolated(role.title)}`}
        icon={<X aria-hidden="true" className="size-4" />}
        onClick={onRemove}
      >
        Remove this role
      </Button>
    </div>
  );
}
