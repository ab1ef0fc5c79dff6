import { DraftNotice } from '@/components/form/draft/notice';
import type { Draft } from '@/components/form/draft/use-draft';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SentPage } from './use-sent';

type SentNoticeProps<T> = {
  page: SentPage;
  draft: Pick<Draft<T>, 'restored' | 'discard'>;
  /** The address of the page that the form holds, as its sender said it; undefined where it was not sent. */
  from: string | undefined;
};

/** Says what the form was filled with: a page that was sent, or what was left in it; and asks before one replaces the other. */
export function SentNotice<T>({ page: { arrived, take, leave }, draft, from }: SentNoticeProps<T>) {
  if (arrived?.kind === 'waiting')
    return <Waiting from={arrived.sent.address} onTake={() => take(arrived.sent)} onLeave={leave} />;
  return (
    <>
      {arrived ? <Notice tone="error" announce title={arrived.problem} /> : null}
      {from ? (
        <Taken from={from} onDiscard={draft.discard} />
      ) : (
        <DraftNotice draft={draft} what="This article" />
      )}
    </>
  );
}

function Taken({ from, onDiscard }: { from: string; onDiscard: () => void }) {
  return (
    <Notice
      announce
      title={<From address={from} />}
      actions={
        <Button size="sm" onClick={onDiscard}>
          Discard
        </Button>
      }
    >
      <p>Look it over, then import.</p>
      <p>
        If it wasn’t you who pressed the bookmarklet, discard it: any site can send a page and name another.
      </p>
    </Notice>
  );
}

type WaitingProps = { from: string; onTake: () => void; onLeave: () => void };

function Waiting({ from, onTake, onLeave }: WaitingProps) {
  return (
    <Notice
      tone="warning"
      announce
      title={<From address={from} />}
      actions={
        <>
          <Button size="sm" onClick={onLeave}>
            Keep what is here
          </Button>
          <Button size="sm" onClick={onTake}>
            Read the page that was sent
          </Button>
        </>
      }
    >
      <p>This form holds an article that isn’t stored yet. The page would take its place.</p>
    </Notice>
  );
}

const From = ({ address }: { address: string }) => (
  <>
    Sent from <bdi dir="ltr">{new URL(address).host}</bdi>
  </>
);
