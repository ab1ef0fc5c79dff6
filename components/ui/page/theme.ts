export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The key in localStorage. Absent means `auto`: the system decides. */
export const themeKey = 'theme';

/** Narrows a stored value; anything unknown is `auto`. */
export const asTheme = (value: string | null): Theme =>
  value === 'light' || value === 'dark' ? value : 'auto';

/**
 * Sets the chosen theme before the first paint. It stands in the document's head as plain text, so it must hold none of
 * the characters that React escapes: & < > and straight quotes.
 */
export const themeScript = `try{const t=localStorage.getItem(\`${themeKey}\`);if(t===\`light\`||t===\`dark\`)document.documentElement.dataset.theme=t}catch{}`;

/** Sets the theme of this page, and remembers it on this device. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Storage is closed (a private window): the choice lasts as long as the page.
  }
}
