import { Archive } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Kept } from './kept';
import type { WorkbenchView } from './view';

const titles: Record<Kept['what'], string> = {
  claim: 'Your other claim is kept',
  passage: 'Your other passage is kept',
  change: 'What you were writing is kept',
};

type ParkedProps = { kept: Kept; onShow: (view: WorkbenchView) => void };

/** Says what was left unsaved when something else took its place, with the way back. */
export function Parked({ kept, onShow }: ParkedProps) {
  return (
    <div role="status" className="mb-4 flex items-start gap-2.5 rounded-sm bg-accent-wash px-3 py-2 text-sm">
      <Archive aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
      <p className="min-w-0 grow">
        <span className="font-semibold">{titles[kept.what]}</span>
        <bdi className="line-clamp-1 font-serif text-ink-muted">{kept.words}</bdi>
      </p>
      <Button size="sm" onClick={() => onShow(kept.view)}>
        Go back to it
      </Button>
    </div>
  );
}
