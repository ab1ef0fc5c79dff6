import type { Issue } from '@/lib/domain/result';

/** The deepest that an input of ours goes is six; the most values that one holds are some thousands. */
const LIMITS = { depth: 32, values: 10_000 };

/** How many keys that stand twice are told at once. */
const TOLD = 10;

/** What JSON.parse doesn't tell of a text: keys that stand twice in one object, or that it goes past our limits. */
export type Sweep = { ok: true; twice: Issue[] } | { ok: false; detail: string };

/** An object or a list that is open: an object's keys so far, and where in it we are. */
type Frame = { keys: Set<string> | null; at: string | number; awaitsKey: boolean };

/**
 * Goes once through a JSON text, before JSON.parse does, which spends long on a million brackets. Of a key that stands
 * twice JSON.parse keeps the last value without a word, and other readers the first (RFC 8259, 4): so it is told here.
 * Only quotes, brackets and commas are looked at; whether all of it is JSON is for JSON.parse to say.
 */
export function sweep(text: string): Sweep {
  const twice: Issue[] = [];
  const open: Frame[] = [];
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at);
        if (isTwice(open.at(-1), text.slice(at, end + 1)) && twice.length < TOLD) twice.push(told(open));
        at = end;
        break;
      }
      case '{':
      case '[':
        values += 1;
        open.push(text[at] === '{' ? object() : list());
        if (open.length > LIMITS.depth) return tooMuch('Values can be nested 32 deep at most.');
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        values += 1;
        goOn(open.at(-1));
        if (values > LIMITS.values) return tooMuch('A request can hold 10,000 values at most.');
    }
  }
  return { ok: true, twice };
}

const tooMuch = (detail: string): Sweep => ({ ok: false, detail });
const object = (): Frame => ({ keys: new Set(), at: '', awaitsKey: true });
const list = (): Frame => ({ keys: null, at: 0, awaitsKey: false });

const told = (open: readonly Frame[]): Issue => ({
  path: open.map(({ at }) => at).join('.'),
  message: 'This stands twice. Give it once.',
});

function goOn(frame: Frame | undefined): void {
  if (frame?.keys) frame.awaitsKey = true;
  else if (frame) frame.at = Number(frame.at) + 1;
}

/** Whether a string is a key that its object has already. */
function isTwice(frame: Frame | undefined, quoted: string): boolean {
  if (!frame?.awaitsKey) return false;
  const key = keyIn(quoted);
  frame.at = key;
  frame.awaitsKey = false;
  if (frame.keys?.has(key)) return true;
  frame.keys?.add(key);
  return false;
}

/** Where a string's closing quote is; one behind an odd number of backslashes closes nothing. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text[before] === '\\') before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

/** A key as it is meant: `"\u0061"` is `a`. */
function keyIn(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
