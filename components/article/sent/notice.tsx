import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Sent } from './unpack';
import type { SentPage } from './use-sent';

/** Says which page the bookmarklet sent, and asks before it takes the place of a draft. Draws nothing when none was sent. */
export function SentNotice({
  page: { arrived, take, leave },
  onDiscard,
}: {
  page: SentPage;
  onDiscard: () => void;
}) {
  if (!arrived) return null;
  if (arrived.kind === 'refused') return <Notice tone="error" announce title={arrived.problem} />;
  const { kind, sent } = arrived;
  if (kind === 'waiting') return <Waiting sent={sent} onTake={() => take(sent)} onLeave={leave} />;
  function discard() {
    leave();
    onDiscard();
  }
  return (
    <Notice
      announce
      title={<From sent={sent} />}
      actions={
        <Button size="sm" onClick={discard}>
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

type WaitingProps = { sent: Sent; onTake: () => void; onLeave: () => void };

function Waiting({ sent, onTake, onLeave }: WaitingProps) {
  return (
    <Notice
      tone="warning"
      announce
      title={<From sent={sent} />}
      actions={
        <>
          <Button size="sm" variant="primary" onClick={onLeave}>
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

const From = ({ sent }: { sent: Sent }) => (
  <>
    Sent from <bdi dir="ltr">{new URL(sent.address).host}</bdi>
  </>
);
