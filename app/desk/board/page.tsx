import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { ListKeys } from '@/components/ui/keys/list-keys';
import { PageHeader } from '@/components/ui/page/header';
import { BoardColumns } from '@/components/work/board';
import { currentActor } from '@/lib/auth/current-actor';
import { board } from '@/lib/services/work/board';
import { addressOf } from '../claims/address';
import { read } from '../reading';

export const metadata: Metadata = { title: 'Board' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and lists work without. */
export const instant = false;

/** The desk by state: what comes first in each, and who has it. */
export default async function BoardPage() {
  const { columns } = read(await board(await currentActor()), '/desk/board');
  const hrefs = Object.fromEntries(columns.map(({ status }) => [status, addressOf({ status, sort: 'due' })]));
  return (
    <div className="grid gap-5">
      <PageHeader
        size="tool"
        title="Board"
        lede="Claims by state. What is due stands first, then what has waited longest."
        actions={
          <>
            <ListKeys />
            <ButtonLink href="/desk">My work</ButtonLink>
          </>
        }
      />
      <BoardColumns columns={columns} hrefs={hrefs} />
    </div>
  );
}
