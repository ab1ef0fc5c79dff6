export type OfferCommand = 'stands' | 'not' | 'skip' | 'back';

const commands: Record<string, OfferCommand> = {
  y: 'stands',
  n: 'not',
  s: 'skip',
  j: 'skip',
  ArrowDown: 'skip',
  k: 'back',
  ArrowUp: 'back',
};

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

/** What a key does while an offer has the focus. A key that is held down judges nothing twice. */
export function offerCommand({ key, ctrlKey, altKey, metaKey, repeat }: Stroke): OfferCommand | null {
  if (ctrlKey || altKey || metaKey) return null;
  const command = commands[key.length === 1 ? key.toLowerCase() : key] ?? null;
  return repeat && (command === 'stands' || command === 'not') ? null : command;
}
