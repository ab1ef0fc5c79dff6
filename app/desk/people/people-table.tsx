'use client';

import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { type Column, Table } from '@/components/ui/table';
import { roleLabels } from '@/lib/domain/actor';
import type { UserView } from '@/lib/schemas/people';
import { EditPerson } from './edit-person';
import { ResetPerson } from './reset-person';

/** Accounts with what may be changed of each. `me` is who is looking: nobody changes their own powers. */
export function PeopleTable({ people, me }: { people: readonly UserView[]; me: string | null }) {
  const acts: Column<UserView> = {
    key: 'acts',
    header: 'Change',
    hideHeader: true,
    cell: (person) =>
      person.id === me ? (
        <span className="text-ink-muted">You</span>
      ) : (
        <div className="flex flex-wrap gap-2">
          <EditPerson key={person.version} person={person} />
          {person.active ? <ResetPerson person={person} /> : null}
        </div>
      ),
  };
  return (
    <Table
      caption="Accounts"
      hideCaption
      columns={[...columns, acts]}
      rows={people}
      rowKey={(person) => person.id}
    />
  );
}

const columns: Column<UserView>[] = [
  {
    key: 'name',
    header: 'Name',
    primary: true,
    cell: ({ id, name, email }) => (
      <span id={id} className="grid scroll-mt-20">
        <span className="font-semibold">{name}</span>
        <span className="break-all text-ink-muted">{email}</span>
      </span>
    ),
  },
  { key: 'role', header: 'Role', cell: ({ role }) => roleLabels[role] },
  {
    key: 'access',
    header: 'Access',
    cell: ({ active, hasPassword }) => {
      if (!active) return <Badge tone="danger">No access</Badge>;
      return hasPassword ? <Badge tone="success">Active</Badge> : <Badge tone="warning">Invited</Badge>;
    },
  },
  { key: 'since', header: 'Since', cell: ({ createdAt }) => <DateTime value={createdAt} show="short" /> },
];
