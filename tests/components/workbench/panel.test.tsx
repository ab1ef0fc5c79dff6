import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { WorkbenchPanel } from '@/components/workbench/panel/panel';
import type { WorkbenchPanelProps } from '@/components/workbench/panel/props';
import { indexCodePoints } from '@/lib/domain/text/offsets';

const nothing = () => {};

it('says beside sentences too that another claim is kept for exactly these words', () => {
  const drawn = (taken: boolean) => {
    const props = {
      article: { marks: [], direction: 'ltr' },
      walk: { index: indexCodePoints('The pumps ran.'), blocks: [], language: 'en', direction: 'ltr' },
      views: { view: { mode: 'sentences' }, parked: null, taken, kept: [], show: nothing },
      waiting: { items: [], adjusting: null },
      ...{ sentences: null, onSentences: nothing, onStart: nothing },
    } as unknown as WorkbenchPanelProps;
    return renderToStaticMarkup(<WorkbenchPanel {...props} />);
  };
  const words = 'Another claim of yours is kept for exactly these words.';
  expect(drawn(true)).toContain(words);
  expect(drawn(false)).not.toContain(words);
});
