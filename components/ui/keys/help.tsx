'use client';

import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Checkbox } from '@/components/ui/field/checkbox';
import { Kbd } from '@/components/ui/kbd';
import { type KeyAct, keyLabel } from './acts';
import { areKeysOff, keysOfPage, turnKeys } from './registry';
import { useKeys } from './use-keys';

type KeysHelpProps = {
  /** Keys that work in fields too, which no part of the page adds. */
  always?: readonly { keys: readonly string[]; does: string }[];
};

/** The button that lists the keys of this page, and `?`, which does the same. */
export function KeysHelp({ always = [] }: KeysHelpProps) {
  const [open, setOpen] = useState(false);
  const groups = useSyncExternalStore(keysOfPage.subscribe, keysOfPage.get, () => none);
  useKeys('Everywhere', [{ keys: ['?'], does: 'This list of keys', run: () => setOpen(true) }]);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="quiet" className="needs-script pointer-coarse:hidden">
          <span>Keys</span> <Kbd>?</Kbd>
        </Button>
      }
      title="Keys of this page"
      description="Single keys do nothing while you write in a field."
    >
      {groups.map(({ title, acts }) => (
        <Keys key={title} title={title} acts={acts} />
      ))}
      {always.length > 0 ? <Keys title="Also in fields" acts={always} /> : null}
      <SingleKeys />
    </Dialog>
  );
}

const none: readonly { title: string; acts: readonly KeyAct[] }[] = [];

const Keys = ({ title, acts }: { title: string; acts: readonly Pick<KeyAct, 'keys' | 'does'>[] }) => (
  <section className="grid gap-1.5">
    <h3 className="font-sans text-sm font-semibold text-ink-muted">{title}</h3>
    <dl className="grid grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {acts.map(({ keys, does }) => (
        <div key={does} className="contents">
          <dt className="flex flex-wrap items-center gap-1">
            {keys.map((key) => (
              <Kbd key={key}>{keyLabel(key)}</Kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** Whoever dictates, or has keys of their own, turns ours off: a spoken word would press several. */
function SingleKeys() {
  const off = useSyncExternalStore(keysOfPage.subscribe, areKeysOff, () => false);
  return (
    <Checkbox
      label="Use single keys"
      description="On this device. The buttons and Tab do the same without them."
      checked={!off}
      onChange={(event) => turnKeys(event.target.checked)}
    />
  );
}
