'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Walk } from '@/components/article/selection/caret-motion';
import { drawnAsStored } from '@/components/article/selection/text-runs';
import { useTextSelection } from '@/components/article/selection/use-text-selection';
import type { SavedClaim } from '@/components/claim/form/use-saving';
import { cx } from '@/components/ui/class-names';
import { useToast } from '@/components/ui/toast';
import { type Passage, select } from '@/lib/domain/passage/anchoring';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';
import type { WaitingPassage } from '@/lib/schemas/article/version';
import type { WorkbenchActions } from './actions';
import { ArticlePane } from './article-pane';
import { WorkbenchPanel } from './panel/panel';
import type { StartMode } from './panel/props';
import { usePanelFocus } from './panel/use-focus';
import { useCarried } from './use-carried';
import { useClaim } from './use-claim';
import { useShownMark } from './use-shown-mark';
import { useStay } from './use-stay';
import { useViews } from './use-views';
import { addressOf, type WorkbenchView } from './view';
import { useWaiting } from './waiting/use-waiting';

export type WorkbenchProps = {
  article: ArticleView;
  /** What did not come along to its newest text. */
  waiting: readonly WaitingPassage[];
  initial: WorkbenchView;
  actions: WorkbenchActions;
};

/** The article on one side with its claims marked, the selected claim or the one being made on the other. */
export function Workbench({ article, waiting: items, initial, actions }: WorkbenchProps) {
  const router = useRouter();
  const say = useToast();
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const walk = useWalk(article);
  const [span, setSpan] = useTextSelection(root);
  const [sentences, setSentences] = useState<Span | null>(null);
  const views = useViews(article, initial, usePanelFocus(root, panel).changed);
  const { view, show, repassage } = views;
  useCarried(article, actions.inNewest, views.look);
  const claimId = claimOf(view);
  const loaded = useClaim(actions.read, claimId);
  // Whoever has just saved is reading where they are: the text stays there.
  useShownMark(root, view.mode === 'claim' && !view.saved ? view.claimId : null);

  const choose = useCallback(
    ([first, ...others]: string[]) => {
      if (first === undefined) return;
      show(
        others.length > 0
          ? { mode: 'several', claimIds: [first, ...others] }
          : { mode: 'claim', claimId: first },
      );
    },
    [show],
  );
  const start = (mode: StartMode, chosen: Span | null) => {
    const selected = chosen && select(walk.index, chosen);
    if (!selected?.ok) return;
    const passage = selected.value;
    if (root.current && !drawnAsStored(root.current, passage, walk.index)) return say(...changedWords);
    document.getSelection()?.removeAllRanges();
    setSpan(null);
    if (mode === 'here') return here(passage);
    // Where the passage is taken, what was selected stays selected.
    if (mode !== 'instead' || repassage(passage)) setSentences(null);
    if (mode === 'instead') return;
    show(mode === 'new' ? { mode, passage, form: 0 } : { mode, passage, form: 0, claimId });
  };
  const stay = useStay(article);
  // Not `refresh`: of an address that only the page has changed it scrolls to the top.
  const stale = (next: WorkbenchView) => {
    stay();
    router.replace(addressOf(article.id, next), { scroll: false });
  };
  const written = ({ claim, submitted, refused }: SavedClaim, how?: 'moved') => {
    const next: WorkbenchView = submitted
      ? { mode: 'list', submitted: claim }
      : { mode: 'claim', claimId: claim.id, saved: true, refused, moved: how === 'moved' };
    loaded.keep(claim);
    show(next);
    stale(next);
  };
  const waiting = useWaiting({
    ...{ items, versionId: article.text.versionId, place: actions.placePassage },
    onPlaced: () => stale({ mode: 'waiting' }),
  });
  function here(passage: Passage) {
    setSentences(null);
    if (view.mode === 'sentences') show({ mode: 'waiting' });
    waiting.adjust(passage);
  }
  const adjusting = view.mode === 'waiting' || view.mode === 'sentences' ? waiting.adjusting : null;
  const marked = view.mode === 'waiting' ? (waiting.pointed?.is ?? null) : null;
  const draft = 'passage' in view ? view.passage : view.mode === 'sentences' ? sentences : marked;
  return (
    <div
      data-wide=""
      className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,27rem)] xl:grid-cols-[minmax(0,1fr)_minmax(30rem,0.75fr)] xl:gap-x-14"
    >
      <div className={cx(view.mode !== 'list' && !(adjusting && view.mode === 'waiting') && 'max-lg:hidden')}>
        <ArticlePane
          article={article}
          walk={walk}
          root={root}
          selectedClaimId={claimId}
          span={view.mode === 'sentences' ? null : span}
          draft={draft}
          onChoose={choose}
          onClaim={(chosen) => start('new', chosen)}
          onRepeat={(chosen) => start('repeat', chosen)}
          onInstead={view.mode === 'new' ? (chosen) => start('instead', chosen) : null}
          onSentences={() => show({ mode: 'sentences' })}
          adjusting={
            adjusting && {
              from: adjusting.is?.start,
              onHere: (chosen) => start('here', chosen),
              onLeave: () => waiting.select(null),
            }
          }
        />
      </div>
      <WorkbenchPanel
        ref={panel}
        article={article}
        walk={walk}
        views={views}
        loaded={loaded}
        actions={actions}
        waiting={waiting}
        sentences={sentences}
        onSentences={setSentences}
        onStart={start}
        onWritten={written}
        onStale={() => stale(view)}
      />
    </div>
  );
}

function useWalk({ text, language, direction }: ArticleView): Walk {
  return useMemo(
    () => ({ index: indexCodePoints(text.text), blocks: text.blocks as Walk['blocks'], language, direction }),
    [text, language, direction],
  );
}

/** Said of a selection whose words are not the article's. */
const changedWords = [
  'These are not the article’s words',
  {
    tone: 'error',
    detail:
      'Something in your browser changed the text, a translation perhaps. Show the original, then select again.',
  },
] as const;

const claimOf = (view: WorkbenchView): string | null => ('claimId' in view ? view.claimId : null);
