'use client';

import { Keyboard, Quote } from 'lucide-react';
import { type RefObject, useMemo, useRef, useState } from 'react';
import { CaretLine } from '@/components/article/selection/caret';
import { CaretHelp } from '@/components/article/selection/caret-help';
import type { Walk } from '@/components/article/selection/caret-motion';
import { BarKeys, FloatingBar } from '@/components/article/selection/floating-bar';
import { KeysDialog } from '@/components/article/selection/keys-dialog';
import { useCaret } from '@/components/article/selection/use-caret';
import { useSelectionKeys } from '@/components/article/selection/use-selection-keys';
import { ArticleText } from '@/components/article/text';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import type { Span } from '@/lib/domain/text/text';
import type { CaptureText } from '@/lib/schemas/evidence/reading';

type CopyPaneProps = {
  capture: CaptureText;
  walk: Walk;
  root: RefObject<HTMLDivElement | null>;
  /** What is selected in the page. */
  span: Span | null;
  /** The link whose excerpt is chosen at the side. */
  linkId: string | null;
  pending: boolean;
  /** Makes a selection the excerpt; null where there is no draft to give it to. */
  onUse: ((span: Span) => void) | null;
};

/** The words of a copy, the ways to select in them, and what can be done with a selection. */
export function CopyPane({ capture, walk, root, span, linkId, pending, onUse }: CopyPaneProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [keys, setKeys] = useState(false);
  const use = (marked: Span) => onUse?.(marked);
  const caret = useCaret({
    ...{ root, walk, label: 'Text of the copy' },
    ...{ onClaim: use, onRepeat: use, onInstead: use },
    onKeys: () => setKeys(true),
    onLeave: () => button.current?.focus(),
  });
  useSelectionKeys({ root, span, onClaim: use, onRepeat: use });
  const marks = useMemo(() => marksOf(capture), [capture]);
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
        <KeysDialog open={keys} onOpenChange={setKeys} copy />
      </div>
      {at ? <CaretHelp enter="uses the selection as the excerpt" /> : null}
      <div className="relative">
        <div
          ref={root}
          id="copy-text"
          dir={capture.direction}
          translate="no"
          {...caret.region}
          className="reading outline-none focus-visible:outline-2 focus-visible:outline-offset-8"
        >
          <ArticleText
            index={walk.index}
            blocks={walk.blocks}
            marks={marks}
            selectedClaimId={linkId}
            draft={null}
            onChoose={goTo}
          />
        </div>
        {at ? <CaretLine root={root} offset={at.focus} /> : null}
        {span ? (
          <FloatingBar root={root} span={span}>
            {onUse ? (
              <Button
                size="sm"
                variant="primary"
                pending={pending}
                icon={<Quote aria-hidden="true" className="size-4" />}
                onClick={() => onUse(span)}
              >
                Use as excerpt
                <BarKeys keys={['Enter']} />
              </Button>
            ) : (
              <CopyButton text={walk.index.slice(span.start, span.end)}>Copy as excerpt</CopyButton>
            )}
          </FloatingBar>
        ) : null}
      </div>
      <p role="status" className="sr-only">
        {at ? caret.said : ''}
      </p>
    </div>
  );
}

/** The excerpts that stand in this copy. A mark is known by its link. */
const marksOf = ({ excerpts }: CaptureText) =>
  excerpts.flatMap(({ linkId, start, end }) =>
    start === null || end === null ? [] : [{ id: linkId, claimId: linkId, start, end }],
  );

/** Leads to what the side says of a mark. */
const goTo = ([linkId]: string[]) => document.getElementById(`excerpt-${linkId}`)?.focus();
