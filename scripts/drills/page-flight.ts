/** A reference from one row into another: the number of the row, and the way to the piece in it. */
const REFERENCE = /^\$([0-9a-f]+)((?::\w+)+)$/;

/** A reference to a whole row: at once, when it is ready (`L`), or as a promise (`@`). */
const WHOLE = /^\$[L@]?([0-9a-f]+)$/;

/** A row: its number, and what it holds. */
const ROW = /^([0-9a-f]*):([\s\S]*)$/;

/**
 * The rows of React's flight format, each whole. What stands in several rows is sent with the one that was ready first, and the
 * others refer to it; here it stands in each, so that it makes no difference which that was. Rows that hold no JSON stay as they are.
 */
export function wholeRows(flight: string): string[] {
  const rows = flight.split('\n').map((row) => {
    const [, id = '', content = row] = ROW.exec(row) ?? [];
    return { id, content, model: parsed(content) };
  });
  const models = new Map(rows.map(({ id, model }) => [id, model]));
  return rows.map(({ content, model }) =>
    model === undefined ? content : JSON.stringify(whole(model, models)),
  );
}

type Models = ReadonlyMap<string, unknown>;

function whole(value: unknown, models: Models): unknown {
  if (typeof value === 'string') return referred(value, models);
  if (Array.isArray(value)) return value.map((one) => whole(one, models));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, whole(one, models)]));
}

/** What a string refers to, or the string where it refers to nothing that is here. */
function referred(text: string, models: Models): unknown {
  const [, id = '', way = ''] = REFERENCE.exec(text) ?? [];
  const steps = way.split(':').slice(1);
  const found = steps.reduce<unknown>((place, step) => stepInto(place, step, models), models.get(id));
  return steps.length === 0 || found === undefined ? text : whole(found, models);
}

/** A step into an object, a list, or an element, which is `["$", type, key, props]`. What is itself referred to is looked up first. */
function stepInto(place: unknown, step: string, models: Models): unknown {
  const [, row] = (typeof place === 'string' && WHOLE.exec(place)) || [];
  if (row !== undefined) return models.has(row) ? stepInto(models.get(row), step, models) : undefined;
  const at = typeof place === 'string' ? referred(place, models) : place;
  if (typeof at !== 'object' || at === null) return undefined;
  const isElement = Array.isArray(at) && at[0] === '$' && step in PARTS;
  return (at as Record<string, unknown>)[isElement ? (PARTS[step] ?? step) : step];
}

const PARTS: Record<string, string> = { type: '1', key: '2', props: '3' };

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
