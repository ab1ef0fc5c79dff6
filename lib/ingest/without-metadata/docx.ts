import { unzipSync, zipSync } from 'fflate';
import { type Attribute, changedXml, localName } from './xml';

/** The parts of a .docx by their names. */
export type Parts = Record<string, Uint8Array>;

/** Pictures unfold to little more than they are, and text to no more than the longest book has; in bytes. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_PARTS = 1000;

/** What tells of the file and its writers, and of no word in it: properties, the data behind it, people, how a sensitivity is marked. */
const ABOUT_IT =
  /^(?:docProps|customXml|docMetadata)\/|(?:^|\/)(?:people|comments(?:Extended|Ids|Extensible))\.xml$/i;

/** What is text or how it looks. */
const TEXTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:.+\/)?[^/]*\.(?:xml|rels))$/i;

/** The kinds of pictures that Word shows and that can be drawn anew as what they are. */
const PICTURES = /^word\/media\/[^/]+\.(?:png|jpe?g|gif)$/i;

/** Fonts that come along; nobody's name is in them but their makers'. */
const FONTS = /^word\/fonts\/[^/]+\.odttf$/i;

export const isPicture = (name: string): boolean => PICTURES.test(name);

/**
 * The parts of a .docx without what tells of its writers: properties, thumbnails, names and times at comments and changes, marks of
 * sittings (rsids), its template and where its files lay; without comments, and what was taken out under tracking. Its pictures come along as they are. Null where it holds what can't be
 * looked through: other files, programs, parts that aren't plain XML; and where it would unfold to more than a document does.
 */
export function partsWithoutMetadata(bytes: Uint8Array): Parts | null {
  const all = unfolded(bytes);
  if (all === null) return null;
  const names = new Set(Object.keys(all).filter((name) => !ABOUT_IT.test(name)));
  const parts: Parts = {};
  for (const name of names) {
    const part = all[name] ?? new Uint8Array();
    const cleaned = TEXTS.test(name) ? cleanedXml(name, part, names) : asItIs(name, part);
    if (cleaned === null) return null;
    parts[name] = cleaned;
  }
  return parts;
}

/** When the parts of a file were made, whenever that was: the first day that a zip knows. */
const NO_TIME = new Date(1980, 0, 1);

/** Parts as a .docx once more. */
export const folded = (parts: Parts): Uint8Array => zipSync(parts, { mtime: NO_TIME });

function unfolded(bytes: Uint8Array): Parts | null {
  let [size, count] = [0, 0];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        size += originalSize;
        count += 1;
        return size <= MOST_BYTES && count <= MOST_PARTS;
      },
    });
    return size > MOST_BYTES || count > MOST_PARTS || !parts['word/document.xml'] ? null : parts;
  } catch {
    return null;
  }
}

const asItIs = (name: string, part: Uint8Array): Uint8Array | null =>
  PICTURES.test(name) || FONTS.test(name) ? part : null;

function cleanedXml(name: string, part: Uint8Array, names: ReadonlySet<string>): Uint8Array | null {
  const xml = textOf(part);
  const cleaned =
    xml === null
      ? null
      : changedXml(xml, (element, attributes) => {
          if (GONE.has(element) || leadsNowhere(name, element, attributes, names)) return null;
          return attributes.flatMap((attribute) => cleanedAttribute(element, attribute) ?? []);
        });
  return cleaned === null ? null : new TextEncoder().encode(cleaned);
}

function textOf(part: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    return null;
  }
}

/**
 * Elements that tell of sittings, of the machine and of who may change the file (ECMA-376, 17.15), and of the
 * file's identity; and what was said at the text or taken out of it under tracking, which is between its writers.
 */
const GONE: ReadonlySet<string> = new Set([
  ...['rsids', 'attachedTemplate', 'docVars', 'mailMerge', 'documentProtection', 'writeProtection'],
  ...['saveThroughXslt', 'docId', 'presenceInfo'],
  ...[
    'comment',
    'commentRangeStart',
    'commentRangeEnd',
    'commentReference',
    'annotationRef',
    'del',
    'moveFrom',
  ],
]);

/** What an element of a list of parts leads to, where that is a part that doesn't go over. */
function leadsNowhere(
  name: string,
  element: string,
  attributes: readonly Attribute[],
  names: ReadonlySet<string>,
): boolean {
  const of = (key: string) => attributes.find((attribute) => attribute.name === key)?.value;
  if (element === 'Override') return !names.has((of('PartName') ?? '').replace(/^\//, ''));
  if (element !== 'Relationship' || of('TargetMode') === 'External') return false;
  return !names.has(placeOf(of('Target') ?? '', name));
}

/** The name of the part that a relationship leads to, from the part that the list stands for (ECMA-376, part 2, 6.5). */
function placeOf(target: string, list: string): string {
  const folder = list.replace(/_rels\/[^/]*$/, '');
  try {
    return decodeURI(new URL(target, `file:///${folder}`).pathname).replace(/^\//, '');
  } catch {
    // No address at all, and no part has that name.
    return '';
  }
}

/** What Word itself writes where it was told to leave names out. */
const NOBODY = 'Author';

const isPath = (value: string): boolean => /\\|^file:/i.test(value);

/** An attribute as it goes over; undefined for one that doesn't. */
function cleanedAttribute(element: string, attribute: Attribute): Attribute | undefined {
  const name = localName(attribute.name);
  if (/^(?:rsid|initials$|date(?:Utc)?$|userId$|providerId$)/.test(name)) return undefined;
  if (name === 'author') return { ...attribute, value: NOBODY };
  if (element === 'Relationship' && name === 'Target' && isPath(attribute.value))
    return { ...attribute, value: 'about:blank' };
  if (!/^(?:docPr|cNvPr)$/.test(element)) return attribute;
  // What a picture was called, and where it lay: Word takes both over from the file.
  if (name === 'name') return { ...attribute, value: 'Picture' };
  return name === 'descr' && isPath(attribute.value) ? undefined : attribute;
}
