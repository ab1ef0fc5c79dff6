import type { Parts } from './unfold';

const DOCUMENT = 'word/document.xml';

/** The XML of a part, or an empty text where the file has none. */
export const xmlOf = (parts: Parts, name: string): string =>
  new TextDecoder().decode(parts[name] ?? new Uint8Array());

/** The XML of the text itself. */
export const documentXml = (parts: Parts): string => xmlOf(parts, DOCUMENT);

/** The names of parts that hold text of one kind: "word/header1.xml", "word/header2.xml". */
export const namesOf = (parts: Parts, kind: RegExp): string[] =>
  Object.keys(parts).filter((name) => kind.test(name));

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words between the tags of a piece of XML; markup and what only programs read is gone. */
export const wordsIn = (xml: string): string =>
  xml
    .replace(/<w:(?:p|br|tab)\b[^>]*>/g, ' ')
    .replace(/<w:instrText\b[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands between the tags of each element of this name, a pattern, the outermost ones. None of them nests in itself. */
export const insides = (xml: string, name: string): string[] =>
  Array.from(
    xml.matchAll(new RegExp(`<(${name})(?:\\s(?:[^>]*[^/>])?)?>([\\s\\S]*?)</\\1>`, 'g')),
    ([, , inside]) => inside ?? '',
  );

/** The parts with the XML of the text and its notes changed. */
export const withTexts = (parts: Parts, change: (xml: string) => string): Parts => ({
  ...parts,
  ...Object.fromEntries(
    namesOf(parts, /^word\/(?:document|footnotes|endnotes)\.xml$/).map((name) => [
      name,
      new TextEncoder().encode(change(xmlOf(parts, name))),
    ]),
  ),
});
