/** A row of React's flight format: its number, and what it holds. */
const ROW = /^[0-9a-f]*:([\s\S]*)$/;

/**
 * What React's flight format tells, in whatever rows it was sent: of every object and list what it holds itself, each once. What
 * stands in several places is sent with the one that was ready first, and the others refer to it by numbers, or on a way; which that
 * was makes no difference here. How often a thing stands is told by the markup beside it. Rows that hold no JSON stay as they are.
 */
export function piecesOf(flight: string): string[] {
  const pieces = new Set<string>();
  for (const row of flight.split('\n')) {
    const [, content = row] = ROW.exec(row) ?? [];
    const model = parsed(content);
    if (model === undefined) pieces.add(content);
    else collect([model], pieces);
  }
  return [...pieces];
}

function collect(value: unknown, pieces: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const own = Object.entries(value).filter(([, one]) => isToldHere(one));
  pieces.add(JSON.stringify(Array.isArray(value) ? own.map(([, one]) => one) : own));
  for (const one of Object.values(value)) collect(one, pieces);
}

/** A reference: the number of a row, and often the way to a piece in it. Dates (`$D`) and large numbers (`$n`) are none. */
const REFERENCE = /^\$(?!n)[A-Za-z@]?[0-9a-f]+(?::.*)?$/;

/** What is neither a piece of its own nor a reference to one. */
const isToldHere = (value: unknown): boolean =>
  typeof value === 'string' ? !REFERENCE.test(value) : typeof value !== 'object' || value === null;

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
