'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { KeptList } from './kept-list';
import { MarksList } from './marks-list';
import { PanelMove } from './panel/move';
import type { WorkbenchPanelProps } from './panel/props';
import { SubmitDrafts } from './submit-drafts';

type ClaimsHereProps = WorkbenchPanelProps & {
  /** What was submitted just now. */
  submitted: ClaimView | null;
  onChoose: (claimId: string) => void;
};

/** The claims of the article, what its reader can submit of them, and what they have not saved yet. */
export function ClaimsHere({ submitted, onChoose, ...props }: ClaimsHereProps) {
  const { article, actions, views, onWritten, onStale } = props;
  return (
    <>
      {submitted ? <JustSubmitted claim={submitted} act={actions.move} onWritten={onWritten} /> : null}
      <Waits count={props.waiting.items.length} onLook={() => views.show({ mode: 'waiting' })} />
      <MarksList marks={article.marks} direction={article.direction} onChoose={onChoose} />
      <SubmitDrafts
        marks={article.marks}
        look={views.look}
        submit={actions.submitMany}
        onChoose={onChoose}
        onDone={onStale}
      />
      <KeptList kept={views.kept} onShow={views.show} onChange={views.look} />
    </>
  );
}

/** Said before the claims: the text is no longer the one that they were written about. */
function Waits({ count, onLook }: { count: number; onLook: () => void }) {
  if (count === 0) return null;
  return (
    <Notice
      tone="warning"
      className="mb-5"
      title={count === 1 ? 'One passage changed' : `${count} passages changed`}
      actions={
        <Button size="sm" onClick={onLook}>
          {count === 1 ? 'Look at it' : 'Look at them'}
        </Button>
      }
    >
      <p>{count === 1 ? 'Its' : 'Their'} words are not in the newest version as they were.</p>
    </Notice>
  );
}

type JustSubmittedProps = {
  claim: ClaimView;
  act: WorkbenchPanelProps['actions']['move'];
  onWritten: WorkbenchPanelProps['onWritten'];
};

/** Said where the next claim begins: the last one is with its reviewers, and can be had back. */
function JustSubmitted({ claim, act, onWritten }: JustSubmittedProps) {
  const show = (changed: ClaimView) => onWritten({ claim: changed, submitted: false, refused: null });
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2 rounded-sm bg-success-wash px-3 py-2 text-sm">
      <p role="status" className="min-w-0 grow basis-48">
        <span className="font-semibold">Submitted for review</span>
        <bdi className="line-clamp-1 font-serif text-ink-muted">{claim.statement}</bdi>
      </p>
      <PanelMove claim={claim} move="takeBack" act={act} onMoved={show} onTaken={show} />
    </div>
  );
}
