'use client';

import { Plus, Repeat2, Replace } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import type { Span } from '@/lib/domain/text/text';
import { BarKeys, FloatingBar } from './floating-bar';

type SelectionBarProps = {
  root: RefObject<HTMLElement | null>;
  span: Span;
  onClaim: () => void;
  onRepeat: () => void;
  /** While a claim is being written: gives it these words in place of its own. */
  onInstead: (() => void) | null;
};

/** What can be done with the words selected in an article. */
export const SelectionBar = ({ root, span, onClaim, onRepeat, onInstead }: SelectionBarProps) => (
  <FloatingBar root={root} span={span}>
    <Button
      size="sm"
      variant="primary"
      icon={<Plus aria-hidden="true" className="size-4" />}
      onClick={onClaim}
    >
      New claim
      <BarKeys keys={['Enter']} />
    </Button>
    {onInstead ? (
      <Button
        size="sm"
        variant="quiet"
        icon={<Replace aria-hidden="true" className="size-4" />}
        onClick={onInstead}
      >
        Use this passage instead
      </Button>
    ) : null}
    <Button
      size="sm"
      variant="quiet"
      icon={<Repeat2 aria-hidden="true" className="size-4" />}
      onClick={onRepeat}
    >
      Link to an existing claim
      <BarKeys keys={['Shift', 'Enter']} />
    </Button>
  </FloatingBar>
);
