import { attribute, type Document, elementsIn } from '../tree';

/** What a page's `<meta>` say, by name in lower case, with dots for colons: all values of a name, in order. */
export type NamedMeta = ReadonlyMap<string, readonly string[]>;

/** A page names no more authors than this in `<meta>`. */
const MOST_VALUES = 50;

/** Reads `property`, else `name`, else `itemprop`; a `<meta>` may bear several names, with spaces between. */
export function metaByName(page: Document): NamedMeta {
  const metas = [...elementsIn(page)].filter(({ tagName }) => tagName === 'meta');
  const found = new Map<string, string[]>();
  for (const kind of ['property', 'name', 'itemprop']) {
    const known = new Set(found.keys());
    for (const meta of metas) {
      const content = attribute(meta, 'content')?.trim();
      for (const name of content ? namesOf(attribute(meta, kind)) : []) {
        const values = found.get(name) ?? [];
        if (content && !known.has(name) && values.length < MOST_VALUES && !values.includes(content))
          values.push(content);
        found.set(name, values);
      }
    }
  }
  return found;
}

const namesOf = (raw = ''): string[] => raw.toLowerCase().replaceAll(':', '.').split(/\s+/).filter(Boolean);

/** What the first of these names that says something readable says. */
export function firstOf<T>(
  names: readonly string[],
  found: NamedMeta,
  read: (raw: string) => T | undefined,
): T | undefined {
  for (const name of names)
    for (const raw of found.get(name) ?? []) {
      const value = read(raw);
      if (value !== undefined) return value;
    }
  return undefined;
}
