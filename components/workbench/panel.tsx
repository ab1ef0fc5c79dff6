'use client';

import { ArrowLeft } from 'lucide-react';
import type { Ref } from 'react';
import type { Walk } from '@/components/article/selection/caret-motion';
import { SentenceList } from '@/components/article/selection/sentence-list';
import { Button } from '@/components/ui/button';
import type { Span } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { WorkbenchActions } from './actions';
import { ClaimPanel } from './claim-panel';
import { MarksList } from './marks-list';
import { NewClaimPanel } from './new-claim-panel';
import { RepeatPanel } from './repeat-panel';
import type { useClaim } from './use-claim';
import type { WorkbenchView } from './view';

type WorkbenchPanelProps = {
  ref: Ref<HTMLElement>;
  article: ArticleView;
  walk: Walk;
  view: WorkbenchView;
  loaded: ReturnType<typeof useClaim>;
  actions: WorkbenchActions;
  sentences: Span | null;
  onSentences: (span: Span | null) => void;
  onStart: (mode: 'new' | 'repeat', span: Span | null) => void;
  onShow: (view: WorkbenchView) => void;
  /** After a write: the claim as it then is. */
  onWritten: (claim: ClaimView) => void;
};

/** The side beside the text. It keeps its place while the text scrolls; on a phone it takes the place of the text. */
export function WorkbenchPanel(props: WorkbenchPanelProps) {
  const { ref, article, view, onShow } = props;
  const listing = view.mode === 'list';
  return (
    <aside
      ref={ref}
      aria-labelledby="panel-title"
      className="min-w-0 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:border-s lg:border-rule lg:ps-8 lg:pe-1 lg:pb-4"
    >
      {listing ? null : (
        <Button
          size="sm"
          variant="quiet"
          className="-ms-2.5 mb-2"
          icon={<ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />}
          onClick={() => onShow({ mode: 'list' })}
        >
          <span className="lg:hidden">Back to the text</span>
          <span className="max-lg:hidden">All claims in this article</span>
        </Button>
      )}
      <h2 id="panel-title" tabIndex={-1} className="mb-4 text-xl outline-none">
        {titleOf(view, article)}
      </h2>
      <PanelBody {...props} />
    </aside>
  );
}

function titleOf(view: WorkbenchView, { marks }: ArticleView): string {
  const titles: Record<Exclude<WorkbenchView['mode'], 'list'>, string> = {
    claim: 'Claim',
    several: 'Claims that overlap here',
    sentences: 'Select by sentence',
    new: 'New claim',
    repeat: 'Link to an existing claim',
  };
  if (view.mode !== 'list') return titles[view.mode];
  const count = new Set(marks.map((mark) => mark.claimId)).size;
  return count === 0 ? 'Claims' : count === 1 ? '1 claim in this article' : `${count} claims in this article`;
}

function PanelBody(props: WorkbenchPanelProps) {
  const { article, walk, view, loaded, actions, sentences, onSentences, onStart, onShow, onWritten } = props;
  const choose = (claimId: string) => onShow({ mode: 'claim', claimId });
  const close = () => onShow({ mode: 'list' });
  switch (view.mode) {
    case 'list':
      return <MarksList marks={article.marks} onChoose={choose} />;
    case 'several':
      return <MarksList marks={article.marks} only={view.claimIds} onChoose={choose} />;
    case 'claim':
      return (
        <ClaimPanel
          key={view.claimId}
          articleId={article.id}
          claim={loaded.claim}
          problem={loaded.problem}
          marks={article.marks.filter((mark) => mark.claimId === view.claimId)}
          actions={actions}
          onChange={onWritten}
          onRetry={loaded.retry}
        />
      );
    case 'sentences':
      return (
        <SentenceList
          walk={walk}
          direction={article.direction}
          value={sentences}
          onChange={onSentences}
          onClaim={() => onStart('new', sentences)}
          onRepeat={() => onStart('repeat', sentences)}
        />
      );
    case 'new':
      return (
        <NewClaimPanel
          article={article}
          walk={walk}
          passage={view.passage}
          actions={actions}
          onPassage={(passage) => onShow({ mode: 'new', passage })}
          onDone={onWritten}
          onCancel={close}
        />
      );
    case 'repeat':
      return (
        <RepeatPanel
          article={article}
          passage={view.passage}
          claim={loaded.claim?.editable.allowed ? loaded.claim : null}
          actions={actions}
          onDone={onWritten}
          onCancel={close}
        />
      );
  }
}
