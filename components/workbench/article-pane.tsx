'use client';

import { Keyboard, ListChecks } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { SelectionBar } from '@/components/article/selection/bar';
import { CaretLine } from '@/components/article/selection/caret';
import { CaretHelp } from '@/components/article/selection/caret-help';
import type { Walk } from '@/components/article/selection/caret-motion';
import { BarKeys, FloatingBar } from '@/components/article/selection/floating-bar';
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
  /** Given while it is to be said where a passage stands now: the words selected are that, and nothing else. */
  adjusting: { from: number | undefined; onHere: (span: Span) => void; onLeave: () => void } | null;
};

/** The text, the ways to select in it, and what can be done with a selection. */
export function ArticlePane(props: ArticlePaneProps) {
  const { article, walk, root, span, adjusting, onInstead, onSentences } = props;
  const onClaim = adjusting?.onHere ?? props.onClaim;
  const onRepeat = adjusting?.onHere ?? props.onRepeat;
  const button = useRef<HTMLButtonElement>(null);
  const [keys, setKeys] = useState(false);
  const caret = useCaret({
    ...{ root, walk, onClaim, onRepeat },
    onInstead: (chosen) => (adjusting?.onHere ?? onInstead)?.(chosen),
    onKeys: () => setKeys(true),
    onLeave: () => (adjusting ? adjusting.onLeave() : button.current?.focus()),
  });
  useBegun(adjusting, caret.enter);
  useSelectionKeys({ root, span, onClaim, onRepeat });
  const { at } = caret;
  return (
    <div className="min-w-0">
      <div className="no-print mb-5 flex flex-wrap items-center gap-2 border-b border-rule pb-3">
        <Button
          ref={button}
          size="sm"
          icon={<Keyboard aria-hidden="true" className="size-4" />}
          onClick={() => caret.enter()}
          className="max-sm:pointer-coarse:hidden"
        >
          Select with the keyboard
        </Button>
        <Button size="sm" icon={<ListChecks aria-hidden="true" className="size-4" />} onClick={onSentences}>
          Select by sentence
        </Button>
        <KeysDialog open={keys} onOpenChange={setKeys} />
      </div>
      {at ? <CaretHelp enter={adjusting ? 'puts the passage there' : undefined} /> : null}
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
        {span && adjusting ? (
          <FloatingBar root={root} span={span}>
            <Button size="sm" variant="primary" onClick={() => adjusting.onHere(span)}>
              It stands here
              <BarKeys keys={['Enter']} />
            </Button>
          </FloatingBar>
        ) : null}
        {span && !adjusting ? (
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

/** The caret goes to where the passage was found, once, when it is to be said where it stands. */
function useBegun(adjusting: ArticlePaneProps['adjusting'], enter: (from?: number) => void): void {
  const begin = useRef(enter);
  useEffect(() => {
    begin.current = enter;
  });
  const isOn = adjusting !== null;
  const from = adjusting?.from;
  useEffect(() => {
    if (isOn) begin.current(from);
  }, [isOn, from]);
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
