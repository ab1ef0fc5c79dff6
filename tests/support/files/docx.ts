import { strToU8, zipSync } from 'fflate';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const part = (root: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMES}>${inside}</w:${root}>`;

const TYPES = ['document', 'styles', 'numbering', 'footnotes', 'comments', 'header'];

/** What is in a .docx: `body` and the other parts as WordprocessingML; title and author as its properties name them. */
export type Docx = {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  header1?: string;
  title?: string;
  author?: string;
};

/** A .docx as small as one can be. */
export function aDocx({ body, title, author, ...others }: Docx): Buffer {
  const entries = Object.entries({ styles: headingStyles, ...others });
  const roots: Record<string, string> = { header1: 'hdr' };
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${TYPES.map(
          (type) =>
            `<Override PartName="/word/${type}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type === 'document' ? 'document.main' : type}+xml"/>`,
        ).join('')}</Types>`,
      ),
      '_rels/.rels': strToU8(relations([['document', 'officeDocument', 'word/document.xml']])),
      'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`)),
      'word/_rels/document.xml.rels': strToU8(
        relations(entries.map(([name]) => [name, name.replace(/\d/, ''), `${name}.xml`])),
      ),
      'docProps/core.xml': strToU8(
        `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title ?? ''}</dc:title><dc:creator>${author ?? ''}</dc:creator></cp:coreProperties>`,
      ),
      ...Object.fromEntries(
        entries.map(([name, inside]) => [
          `word/${name}.xml`,
          strToU8(part(roots[name] ?? name, inside ?? '')),
        ]),
      ),
    }),
  );
}

const relations = (all: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const headingStyles = [1, 2]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="h${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join('');

/** A run of words, with what Word says of their looks. */
export const run = (words: string, looks = '') =>
  `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph, with what Word says of it. */
export const paragraph = (inside: string, about = '') =>
  `<w:p><w:pPr>${about}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

export const heading = (words: string, level = 1) => paragraph(words, `<w:pStyle w:val="h${level}"/>`);
export const raisedRun = (words: string) => run(words, '<w:vertAlign w:val="superscript"/>');

/** A table of rows of cells. */
export const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
