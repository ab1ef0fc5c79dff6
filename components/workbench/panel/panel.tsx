'use client';

import { ArrowLeft } from 'lucide-react';
import { SentenceList } from '@/components/article/selection/sentence-list';
import { Button } from '@/components/ui/button';
import { ClaimsHere } from '@/components/workbench/claims-here';
import { MarksList } from '@/components/workbench/marks-list';
import { Parked } from '@/components/workbench/parked';
import { WaitingList } from '@/components/workbench/waiting/list';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { ClaimPanel } from './claim';
import { NewClaimPanel } from './new-claim';
import type { WorkbenchPanelProps } from './props';
import { RepeatPanel } from './repeat';
import { TITLE, titleOf } from './title';

/** The side beside the text. It keeps its place while the text scrolls; on a phone it takes the place of the text. */
export function WorkbenchPanel(props: WorkbenchPanelProps) {
  const { ref, article, views } = props;
  const { view, parked, show } = views;
  const listing = view.mode === 'list';
  return (
    <aside
      ref={ref}
      aria-labelledby={TITLE}
      className="min-w-0 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:border-s lg:border-rule lg:ps-8 lg:pe-1 lg:pb-4"
    >
      <div className="mb-4 flex min-h-8 items-center justify-between gap-2 max-lg:flex-col max-lg:items-start">
        <span className="lg:order-last">
          <PanelWay views={views} />
        </span>
        <h2 id={TITLE} tabIndex={-1} className="text-xl outline-none">
          {titleOf(view, article)}
        </h2>
      </div>
      {parked && !listing ? <Parked kept={parked} onShow={show} /> : null}
      <p role="status" className="mb-4 text-sm text-warning empty:hidden">
        {views.taken ? TAKEN : ''}
      </p>
      <PanelBody {...props} />
    </aside>
  );
}

/** Said of a passage that the claim was to have instead. */
const TAKEN =
  'Another claim of yours is kept for exactly these words. Go back to that one, or discard it first.';

/** Beside the title, so that the title stays where it is: the way back to the list, and there to what is not saved yet. */
function PanelWay({ views: { view, kept, show } }: Pick<WorkbenchPanelProps, 'views'>) {
  if (view.mode !== 'list')
    return (
      <Button
        size="sm"
        variant="quiet"
        className="max-lg:-ms-2.5"
        icon={<ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />}
        onClick={() => show({ mode: 'list' })}
      >
        <span className="lg:hidden">Back to the text</span>
        <span className="max-lg:hidden">All claims in this article</span>
      </Button>
    );
  if (kept.length === 0) return null;
  return (
    <Button size="sm" variant="quiet" onClick={() => document.getElementById('kept-title')?.focus()}>
      {kept.length} not saved yet
    </Button>
  );
}

/** The sentences may be those of a claim whose form is parked, or those where a passage stands now. */
function insteadOf({ views, waiting, sentences, onStart }: WorkbenchPanelProps): (() => void) | null {
  if (waiting.adjusting) return () => onStart('here', sentences);
  return views.parked?.view.mode === 'new' ? () => onStart('instead', sentences) : null;
}

function PanelBody(props: WorkbenchPanelProps) {
  const { article, walk, views, loaded, actions, waiting, sentences, onSentences, onStart, onWritten } =
    props;
  const { view, show, repassage } = views;
  const choose = (claimId: string) => show({ mode: 'claim', claimId });
  const close = () => show({ mode: 'list' });
  const change = (claim: ClaimView) => onWritten({ claim, submitted: false, refused: null });
  switch (view.mode) {
    case 'list':
      return <ClaimsHere {...props} submitted={view.submitted ?? null} onChoose={choose} />;
    case 'several':
      return (
        <MarksList
          marks={article.marks}
          direction={article.direction}
          only={view.claimIds}
          onChoose={choose}
        />
      );
    case 'claim':
      return (
        <ClaimPanel
          key={view.claimId}
          articleId={article.id}
          claim={loaded.claim}
          problem={loaded.problem}
          marks={article.marks.filter((mark) => mark.claimId === view.claimId)}
          actions={actions}
          refused={view.refused ?? null}
          onChange={change}
          onSubmitted={(claim) => onWritten({ claim, submitted: true, refused: null })}
          onTakenBack={(claim) => onWritten({ claim, submitted: false, refused: null }, 'moved')}
          onRetry={loaded.retry}
        />
      );
    case 'waiting':
      return <WaitingList article={article} waiting={waiting} onStale={props.onStale} />;
    case 'sentences':
      return (
        <SentenceList
          walk={walk}
          direction={article.direction}
          value={sentences}
          onChange={onSentences}
          onClaim={() => onStart('new', sentences)}
          onRepeat={() => onStart('repeat', sentences)}
          onInstead={insteadOf(props)}
        />
      );
    case 'new':
      return (
        <NewClaimPanel
          key={view.form}
          article={article}
          walk={walk}
          passage={view.passage}
          actions={actions}
          onPassage={repassage}
          onDone={onWritten}
          onCancel={close}
        />
      );
    case 'repeat':
      return (
        <RepeatPanel
          key={view.form}
          article={article}
          passage={view.passage}
          claim={loaded.claim?.editable.allowed ? loaded.claim : null}
          actions={actions}
          onDone={change}
          onCancel={close}
        />
      );
  }
}
