'use client';

import { Keyboard, ListChecks } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import { SelectionBar } from '@/components/article/selection/bar';
import { CaretLine } from '@/components/article/selection/caret';
import { CaretHelp } from '@/components/article/selection/caret-help';
import type { Walk } from '@/components/article/selection/caret-motion';
import { KeysDialog } from '@/components/article/selection/keys-dialog';
import { useCaret } from '@/components/article/selection/use-caret';
import { useSelectionKeys } from '@/components/article/selection/use-selection-keys';
import { ArticleText } from '@/components/article/text';
import { Button } from '@/components/ui/button';
import type { Span } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';

export type ArticlePaneProps = {
  article: ArticleView;
  walk: Walk;
  root: RefObject<HTMLDivElement | null>;
  selectedClaimId: string | null;
  /** What is selected in the page. */
  span: Span | null;
  /** The passage that a form is about. */
  draft: Span | null;
  onChoose: (claimIds: string[]) => void;
  onClaim: (span: Span) => void;
  onRepeat: (span: Span) => void;
  /** Given while a claim is being written. */
  onInstead: ((span: Span) => void) | null;
  onSentences: () => void;
};

/** The text, the ways to select in it, and what can be done with a selection. */
export function ArticlePane(props: ArticlePaneProps) {
  const { article, walk, root, span, onClaim, onRepeat, onInstead, onSentences } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [keys, setKeys] = useState(false);
  const caret = useCaret({
    ...{ root, walk, onClaim, onRepeat },
    onInstead: (chosen) => onInstead?.(chosen),
    onKeys: () => setKeys(true),
    onLeave: () => button.current?.focus(),
  });
  useSelectionKeys({ root, span, onClaim, onRepeat });
  const { at } = caret;
  return (
    <div className="min-w-0">
      <div className="no-print mb-5 flex flex-wrap items-center gap-2 border-b border-rule pb-3">
        <Button
          ref={button}
          size="sm"
          icon={<Keyboard aria-hidden="true" className="size-4" />}
          onClick={caret.enter}
          className="max-sm:pointer-coarse:hidden"
        >
          Select with the keyboard
        </Button>
        <Button size="sm" icon={<ListChecks aria-hidden="true" className="size-4" />} onClick={onSentences}>
          Select by sentence
        </Button>
        <KeysDialog open={keys} onOpenChange={setKeys} />
      </div>
      {at ? <CaretHelp /> : null}
      <div className="relative">
        <div
          ref={root}
          id="article-text"
          dir={article.direction}
          lang={article.language}
          translate="no"
          {...caret.region}
          className="reading outline-none focus-visible:outline-2 focus-visible:outline-offset-8"
        >
          <ArticleText
            index={walk.index}
            blocks={walk.blocks}
            marks={marksOf(article)}
            selectedClaimId={props.selectedClaimId}
            draft={props.draft}
            onChoose={props.onChoose}
          />
        </div>
        {at ? <CaretLine root={root} offset={at.focus} /> : null}
        {span ? (
          <SelectionBar
            root={root}
            span={span}
            onClaim={() => onClaim(span)}
            onRepeat={() => onRepeat(span)}
            onInstead={onInstead && (() => onInstead(span))}
          />
        ) : null}
      </div>
      <p role="status" className="sr-only">
        {at ? caret.said : ''}
      </p>
    </div>
  );
}

const known = new WeakMap<ArticleView, { id: string; claimId: string; start: number; end: number }[]>();

/** The article's marks as the text wants them: the same array for the same article, so that it is not drawn again. */
function marksOf(article: ArticleView) {
  const marks =
    known.get(article) ??
    article.marks.map(({ appearanceId, claimId, start, end }) => ({ id: appearanceId, claimId, start, end }));
  known.set(article, marks);
  return marks;
}
