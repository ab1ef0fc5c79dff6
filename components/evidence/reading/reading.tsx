'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import type { Walk } from '@/components/article/selection/caret-motion';
import { drawnAsStored } from '@/components/article/selection/text-runs';
import { useTextSelection } from '@/components/article/selection/use-text-selection';
import { ClaimWriteProblems } from '@/components/form/claim-write-problems';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { useToast } from '@/components/ui/toast';
import type { Block } from '@/lib/domain/article';
import { select } from '@/lib/domain/passage/anchoring';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import type { CaptureText } from '@/lib/schemas/evidence/reading';
import { CopyPane } from './pane';
import { ExcerptPlaces } from './places';
import type { ReadingProps } from './props';

/** The words of a copy on one side, and on the other for which claim they are quoted. */
export function CaptureReading({ capture, places, chosen, anchor }: ReadingProps) {
  const router = useRouter();
  const say = useToast();
  const root = useRef<HTMLDivElement>(null);
  const walk = useWalk(capture);
  const [span, setSpan] = useTextSelection(root);
  const [linkId, setLinkId] = useState(chosen ?? places[0]?.linkId ?? null);
  const place = places.find((one) => one.linkId === linkId) ?? places[0];
  const again = () => router.refresh();
  const done = () => {
    setSpan(null);
    document.getSelection()?.removeAllRanges();
    say('Excerpt saved');
    again();
  };
  const seen = place?.claim ?? { id: '', version: 1 };
  const write = useClaimWrite(anchor, seen, { onDone: done });
  const use = (marked: Span) => {
    const passage = select(walk.index, marked);
    if (!passage.ok || !place) return;
    if (root.current && !drawnAsStored(root.current, passage.value, walk.index)) return say(...changedWords);
    const { start, end, exact } = passage.value;
    write.send({ linkId: place.linkId, captureId: capture.id, start, end, exact });
  };
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
      <CopyPane
        capture={capture}
        walk={walk}
        root={root}
        span={span}
        linkId={place?.linkId ?? null}
        pending={write.pending}
        onUse={place ? use : null}
      />
      <div className="grid gap-4 lg:sticky lg:top-16">
        <ClaimWriteProblems write={write} press="Use as excerpt" onTakeTheirs={again} />
        <ExcerptPlaces
          capture={capture}
          places={places}
          linkId={place?.linkId ?? null}
          onChoose={setLinkId}
        />
      </div>
    </div>
  );
}

/** Nobody knows the language of a copy: sentences are found by what holds for all. */
function useWalk({ text, blocks, direction }: CaptureText): Walk {
  return useMemo(
    () => ({ index: indexCodePoints(text ?? ''), blocks: blocks as Block[], language: 'und', direction }),
    [text, blocks, direction],
  );
}

/** Said of a selection whose words are not the copy’s. */
const changedWords = [
  'These are not the words of the copy',
  {
    tone: 'error',
    detail:
      'Something in your browser changed the text, a translation perhaps. Show the original, then select again.',
  },
] as const;
