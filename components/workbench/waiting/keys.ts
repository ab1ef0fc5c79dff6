export type WaitingCommand = 'confirm' | 'adjust' | 'giveUp' | 'next' | 'previous';

const commands: Record<string, WaitingCommand> = {
  c: 'confirm',
  a: 'adjust',
  g: 'giveUp',
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
};

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

/** What a key does while a passage that waits has the focus. A key that is held down decides nothing twice. */
export function waitingCommand({ key, ctrlKey, altKey, metaKey, repeat }: Stroke): WaitingCommand | null {
  if (ctrlKey || altKey || metaKey) return null;
  const command = commands[key.length === 1 ? key.toLowerCase() : key] ?? null;
  return repeat && command !== 'next' && command !== 'previous' ? null : command;
}
