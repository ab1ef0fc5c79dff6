'use client';

import { useRouter } from 'next/navigation';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import { isolated } from '@/lib/domain/text/isolating';
import type { TokenView } from '@/lib/schemas/people';
import { revokeTokenAction } from './actions';

/** Your tokens, those that still work with the way to end them. */
export function TokenList({ tokens }: { tokens: readonly TokenView[] }) {
  if (tokens.length === 0) return <EmptyState title="No tokens">You have made none.</EmptyState>;
  return (
    <Table caption="Your tokens" hideCaption columns={columns} rows={tokens} rowKey={(token) => token.id} />
  );
}

const columns: Column<TokenView>[] = [
  { key: 'name', header: 'Name', primary: true, cell: ({ name }) => name },
  { key: 'scope', header: 'May', cell: ({ scope }) => (scope === 'write' ? 'read and write' : 'read') },
  { key: 'made', header: 'Made', cell: ({ createdAt }) => <DateTime value={createdAt} show="short" /> },
  {
    key: 'used',
    header: 'Last used',
    cell: ({ lastUsedAt }) => (lastUsedAt ? <DateTime value={lastUsedAt} show="minute" /> : 'never'),
  },
  {
    key: 'end',
    header: 'Revoke',
    hideHeader: true,
    cell: (token) => (token.revokedAt ? <Badge>Revoked</Badge> : <Revoke token={token} />),
  },
];

function Revoke({ token }: { token: TokenView }) {
  const router = useRouter();
  const sending = useSubmit(revokeTokenAction, { onDone: () => router.refresh() });
  return (
    <Dialog
      title={`Revoke “${isolated(token.name)}”?`}
      description="What uses it stops working at once, and so does every token that was made with it. A revoked token never comes back."
      trigger={<Button size="sm">Revoke</Button>}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="danger"
            pending={sending.pending}
            onClick={() => sending.submit({ tokenId: token.id })}
          >
            Revoke
          </Button>
        </>
      }
    >
      <FormProblems state={sending} press="Revoke" />
    </Dialog>
  );
}
