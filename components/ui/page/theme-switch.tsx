'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { asTheme, chooseTheme, type Theme } from './theme';

const choices = [
  { theme: 'auto', label: 'System', Icon: Monitor },
  { theme: 'light', label: 'Light', Icon: Sun },
  { theme: 'dark', label: 'Dark', Icon: Moon },
] as const;

const changed = 'themechange';

/**
 * System, light or dark, remembered on this device. Not offered without a script; the system's choice holds then. Readers'
 * documents have no React: there components/shell/readers-script.ts does the same, by `data-theme-choice`.
 */
export function ThemeSwitch({ name = 'theme' }: { name?: string }) {
  const theme = useSyncExternalStore(subscribe, storedTheme, () => 'auto' as const);
  return (
    <fieldset className="needs-script inline-flex gap-px rounded-sm border border-rule-strong">
      <legend className="sr-only">Appearance</legend>
      {choices.map(({ theme: value, label, Icon }) => (
        <label
          key={value}
          title={label}
          className="inline-flex size-8 items-center justify-center text-ink-muted hover:text-ink has-checked:bg-ink has-checked:text-paper forced-colors:forced-color-adjust-none forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus pointer-coarse:size-10"
        >
          <input
            type="radio"
            name={name}
            value={value}
            data-theme-choice=""
            checked={theme === value}
            onChange={() => choose(value)}
            className="sr-only"
          />
          <Icon aria-hidden="true" className="size-4" />
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function choose(theme: Theme) {
  chooseTheme(theme);
  window.dispatchEvent(new Event(changed));
}

const storedTheme = (): Theme => asTheme(document.documentElement.dataset.theme ?? null);

function subscribe(notify: () => void) {
  window.addEventListener(changed, notify);
  return () => window.removeEventListener(changed, notify);
}
