'use client';

import { Popover } from '@base-ui/react/popover';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Initials } from '@/components/ui/initials';
import { ThemeSwitch } from '@/components/ui/page/theme-switch';

export type UserMenuProps = {
  name: string;
  /** In words: "Editor". */
  role: string;
  /** The control that signs out: a form with its button, or a button. */
  signOut: ReactNode;
};

/** Who is signed in, how the desk looks, and the way out. */
export function UserMenu({ name, role, signOut }: UserMenuProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className="flex min-h-10 items-center gap-2 rounded-sm px-1.5 text-sm hover:bg-surface-strong">
        <Initials name={name} />
        <span className="max-w-40 truncate max-sm:sr-only">{name}</span>
        <span className="sr-only">, your menu</span>
        <ChevronDown aria-hidden="true" className="size-4 text-ink-muted" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={6} className="z-40">
          <Popover.Popup className="w-64 rounded-sm border border-rule-strong bg-raised text-ink shadow-popup outline-none">
            <div className="border-b border-rule px-4 py-3">
              <Popover.Title className="font-sans text-base font-semibold break-words">{name}</Popover.Title>
              <p className="text-sm text-ink-muted">{role}</p>
            </div>
            <div className="flex items-center justify-between gap-4 border-b border-rule px-4 py-3 text-sm">
              Appearance
              <ThemeSwitch name="desk-theme" />
            </div>
            <div className="px-4 py-3">{signOut}</div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
