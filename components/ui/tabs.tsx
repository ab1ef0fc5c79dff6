'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export type Tab = { value: string; label: ReactNode; panel: ReactNode };

export type TabsProps = {
  tabs: readonly Tab[];
  label: string;
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
};

/** Views of one thing that share a place. Arrow keys move between tabs. For views with an address use `TabNav`. */
export function Tabs({ tabs, label, value, defaultValue, onValueChange }: TabsProps) {
  return (
    <Base.Root
      {...(value === undefined ? { defaultValue: defaultValue ?? tabs[0]?.value } : { value })}
      onValueChange={(next: string) => onValueChange?.(next)}
    >
      <Base.List aria-label={label} className="scroll-row gap-5 border-b border-rule text-sm">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="min-h-10 border-b-3 border-transparent whitespace-nowrap text-ink-muted -outline-offset-2 hover:text-ink data-active:border-accent data-active:font-semibold data-active:text-ink forced-colors:not-data-active:border-[Canvas]"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
