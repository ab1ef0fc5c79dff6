import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { extractFile } from '@/lib/ingest/extract-file';
import { mediaTypeOf } from '@/lib/ingest/media-type';
import { Reader } from '@/lib/ingest/reader';
import { folded, partsWithoutMetadata } from '@/lib/ingest/without-metadata/docx';
import { withoutMetadata } from '@/lib/ingest/without-metadata/without-metadata';
import { aDocx, paragraph } from '../../support/files/docx';
import { tellingJpeg } from '../../support/files/pictures';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WORDS = '38 of 40 taps met the standard.';

/** Names, places and marks, each somewhere else in the file; the words of its text are none of them. */
const TELLING = [
  ...['Nour Haddad', 'NH', '00A1B2C3', '2026-11-29', 'C:\\Users\\nour', 'secret project', 'Kamera Werke'],
  ...['a thumbnail', 'data behind it', 'Ministry of Water', 'a note to myself', 'shot in Homs', '9F8E7D6C'],
];

const body = [
  `<w:p w:rsidR="00A1B2C3" w:rsidRDefault='00A1B2C3'><w:ins w:id="1" w:author="Nour Haddad" w:date="2026-11-29T09:00:00Z"><w:r><w:t>${WORDS}</w:t></w:r></w:ins><w:del w:id="2" w:author="Nour Haddad"><w:r><w:delText>Nobody knows.</w:delText></w:r></w:del></w:p>`,
  '<w:p><w:r><w:drawing><wp:docPr id="1" name="C:\\Users\\nour\\tap.jpg" descr="C:\\Users\\nour\\tap.jpg"/></w:drawing></w:r></w:p>',
  '<!-- a note to myself -->',
].join('');

const comments =
  '<w:comment w:id="1" w:author="Nour Haddad" w:initials="NH" w:date="2026-11-29T09:00:00Z"><w:p><w:r><w:t>Ask them.</w:t></w:r></w:p></w:comment>';

const settings =
  '<w:settings xmlns:w="w" xmlns:w15="w15"><w:zoom w:percent="100"/><w:attachedTemplate r:id="t"/><w:rsids><w:rsidRoot w:val="00A1B2C3"/><w:rsid w:val="00A1B2C3"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="secret project"/></w:docVars><w15:docId w15:val="{9F8E7D6C}"/></w:settings>';

const relations = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

let telling: Buffer;
beforeAll(async () => {
  const plain = unzipSync(aDocx({ body, comments, title: 'Report', author: 'Nour Haddad' }));
  const types = strFromU8(plain['[Content_Types].xml'] ?? new Uint8Array());
  telling = Buffer.from(
    zipSync(
      {
        ...plain,
        '[Content_Types].xml': strToU8(
          types.replace('</Types>', '<Override PartName="/docProps/core.xml" ContentType="a"/></Types>'),
        ),
        '_rels/.rels': strToU8(
          relations(
            '<Relationship Id="a" Type="officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="core-properties" Target="docProps/core.xml"/><Relationship Id="c" Type="thumbnail" Target="/docProps/thumbnail.jpeg"/>',
          ),
        ),
        'word/settings.xml': strToU8(settings),
        'word/_rels/settings.xml.rels': strToU8(
          relations(
            '<Relationship Id="t" Type="attachedTemplate" Target="file:///C:\\Users\\nour\\house.dotm" TargetMode="External"/>',
          ),
        ),
        'docProps/app.xml': strToU8('<Properties><Company>Ministry of Water</Company></Properties>'),
        'docProps/thumbnail.jpeg': strToU8('a thumbnail'),
        'customXml/item1.xml': strToU8('<data>data behind it</data>'),
        'word/people.xml': strToU8('<w15:people><w15:person w15:author="Nour Haddad"/></w15:people>'),
        'word/media/image1.jpg': await tellingJpeg(),
      },
      { comment: 'Nour Haddad', level: 0 } as never,
    ),
  );
});

/** Everything that a .docx holds, unfolded, with the names of its parts. */
const allOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${Buffer.from(part).toString('latin1')}`)
    .join('\n');

const told = (bytes: Uint8Array) => TELLING.filter((words) => allOf(bytes).includes(words));

async function cleaned(bytes: Uint8Array) {
  const clean = await withoutMetadata(bytes, DOCX);
  if (!clean.ok) throw new Error(clean.refusal.kind);
  return clean.value;
}

describe('a .docx for readers', () => {
  test('says nothing of who wrote it, where it lay, and what its pictures say of themselves', async () => {
    expect(told(telling)).toEqual(TELLING);
    const clean = await cleaned(telling);
    expect(clean?.mediaType).toBe(DOCX);
    expect(told(clean?.bytes ?? telling)).toEqual([]);
    expect(await mediaTypeOf(clean?.bytes ?? new Uint8Array())).toBe(DOCX);
  });

  test('leads to nothing that went, and has no time of its own', async () => {
    const parts = unzipSync((await cleaned(telling))?.bytes ?? telling);
    expect(Object.keys(parts).filter((name) => /docProps|customXml|people/.test(name))).toEqual([]);
    const lists = ['_rels/.rels', '[Content_Types].xml', 'word/_rels/document.xml.rels'];
    for (const name of lists) {
      const list = strFromU8(parts[name] ?? new Uint8Array());
      expect(list).not.toMatch(/docProps|people/);
      expect(list).toContain(name.startsWith('word') ? 'comments.xml' : 'document.xml');
    }
    const [first, second] = [await cleaned(telling), await cleaned(telling)];
    expect(first?.bytes).toEqual(second?.bytes);
  });

  test('reads as it did, without what its writers said to each other', async () => {
    const reading = async (bytes: Uint8Array) => extractFile({ bytes, fileName: 'a.docx', takenBack: [] });
    const [before, after] = [
      await reading(telling),
      await reading((await cleaned(telling))?.bytes ?? telling),
    ];
    expect(before.ok && before.value.text).toBe(WORDS);
    expect(after.ok && after.value.text).toBe(WORDS);
    const all = allOf((await cleaned(telling))?.bytes ?? telling);
    for (const words of ['Ask them.', 'Nobody knows.']) {
      expect(allOf(telling)).toContain(words);
      expect(all).not.toContain(words);
    }
  });

  const document = (xml: string) => ({ 'word/document.xml': strToU8(xml) });
  const image = (name: string) => ({ ...document('<a/>'), [`word/media/${name}`]: strToU8('no picture') });
  test.each([
    ['is no zip', Buffer.from('PK\u0003\u0004 and no more')],
    ['is cut off', aDocx({ body: paragraph(WORDS) }).subarray(0, 300)],
    ['holds no text', zipSync({ 'a.txt': strToU8('a') })],
    ['holds another file', zipSync({ ...document('<a/>'), 'word/embeddings/table.xlsx': strToU8('a') })],
    ['holds a program', zipSync({ ...document('<a/>'), 'word/vbaProject.bin': strToU8('a') })],
    ['holds a picture that is none', zipSync(image('image1.png'))],
    ['holds a picture that nobody draws', zipSync(image('image1.emf'))],
    ['has a document type', zipSync(document('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))],
    ['has a marked section', zipSync(document('<a><![CDATA[<w:ins w:author="Nour"/>]]></a>'))],
    ['has a tag that is none', zipSync(document('<a><w:ins w:author=Nour></a>'))],
    ['has text in another encoding', zipSync({ 'word/document.xml': Buffer.from('<a>é</a>', 'latin1') })],
    ['leaves open what goes', zipSync(document('<a><w:rsids></a>'))],
    ['unfolds to more than a document', zipSync(document(`<a>${'a'.repeat(101_000_000)}</a>`))],
    [
      'has more parts than a document',
      zipSync(
        Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`word/${i}.xml`, strToU8('<a/>')])),
        { level: 0 },
      ),
    ],
  ])('is none where it %s', async (_, bytes) => {
    expect(await cleaned(bytes)).toBeNull();
  });

  test('keeps to its attributes whatever prefix and quotes they have', () => {
    const parts = partsWithoutMetadata(
      zipSync(document(`<x:p x:rsidR="1" x:a='it "is" > 1' y:author='Nour'/>`)),
    );
    expect(strFromU8(parts?.['word/document.xml'] ?? new Uint8Array())).toBe(
      '<x:p x:a="it &quot;is&quot; > 1" y:author="Author"/>',
    );
    expect(parts && folded(parts).length).toBeGreaterThan(0);
  });

  test('is none where its reader gives up over it, and waits where that is busy', async () => {
    const slow = new Reader({ milliseconds: 1, megabytes: 512, waiting: 8 });
    expect(await withoutMetadata(telling, DOCX, slow)).toEqual({ ok: true, value: null });
    const full = new Reader({ milliseconds: 10_000, megabytes: 512, waiting: 0 });
    expect(await withoutMetadata(telling, DOCX, full)).toMatchObject({ refusal: { kind: 'busy' } });
  });

  test('is what nobody looks for in a page or a PDF', async () => {
    for (const kind of ['text/html', 'application/pdf', 'text/plain', 'image/heic'])
      expect(await withoutMetadata(telling, kind)).toEqual({ ok: true, value: null });
  });
});
