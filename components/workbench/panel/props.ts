import type { Ref } from 'react';
import type { Walk } from '@/components/article/selection/caret-motion';
import type { SavedClaim } from '@/components/claim/form/use-saving';
import type { WorkbenchActions } from '@/components/workbench/actions';
import type { useClaim } from '@/components/workbench/use-claim';
import type { useViews } from '@/components/workbench/use-views';
import type { WaitingState } from '@/components/workbench/waiting/use-waiting';
import type { Span } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';

/** What words are selected for: a claim, another passage of one, that passage in place of another; or where a passage stands now. */
export type StartMode = 'new' | 'repeat' | 'instead' | 'here';

/** What the side beside the text is given, whatever it shows. */
export type WorkbenchPanelProps = {
  ref: Ref<HTMLElement>;
  article: ArticleView;
  walk: Walk;
  views: ReturnType<typeof useViews>;
  loaded: ReturnType<typeof useClaim>;
  actions: WorkbenchActions;
  waiting: WaitingState;
  sentences: Span | null;
  onSentences: (span: Span | null) => void;
  onStart: (mode: StartMode, span: Span | null) => void;
  /** After a write: the claim as it then is. `moved`: what was pressed for it has gone. */
  onWritten: (saved: SavedClaim, how?: 'moved') => void;
  /** What is marked in the article is no longer what it was. */
  onStale: () => void;
};
