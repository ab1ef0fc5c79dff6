export type CopyOutcome = 'Copied' | 'Press Ctrl+C to copy';

/** How long the outcome stands beside the button, in milliseconds. */
export const OUTCOME_STANDS = 4000;

/** Puts a text on the clipboard, and says in words what came of it. */
export async function copying(text: string): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Press Ctrl+C to copy';
  }
}
