import { beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '@/lib/services/article/import-file';
import { aPerson } from '../../support/actors';
import { aDocx, heading, paragraph, run } from '../../support/files/docx';

const bytes = (text: string) => new TextEncoder().encode(text);
const fields = { title: 'The mill', outletName: 'The Meridian Post' };

describe('importFile', () => {
  beforeAll(async () => {
    await aPerson('CHECKER');
  });

  it('imports in the name of the first account on the desk', async () => {
    const result = await importFile({
      fileName: 'mill.txt',
      bytes: bytes('The mill was sold.'),
      email: null,
      fields,
    });
    expect(result).toMatchObject({
      ok: true,
      value: { article: { title: 'The mill' }, person: { role: 'CHECKER' } },
    });
  });

  it('says in words what was left out of it and guessed, and takes its title where none is given', async () => {
    const body =
      heading('The old mill') + paragraph(run('It took ') + run('ten ', '<w:strike/>') + run('twelve days.'));
    const result = await importFile({
      fileName: 'mill.docx',
      bytes: aDocx({ body, author: 'A. Writer' }),
      email: null,
      fields: { outletName: 'The Meridian Post' },
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        article: {
          title: 'The old mill',
          byline: 'A. Writer',
          text: { text: 'The old mill\n\nIt took twelve days.' },
        },
        notes: [
          'One struck-out passage was left out. “ten”',
          'The file names its title or author beside its text. Check them. “A. Writer”',
        ],
      },
    });
  });

  it.each([
    ['an address that nobody has', { email: 'nobody@newsroom.example' }, { kind: 'not_found' }],
    ['a file of another kind', { fileName: 'mill.doc' }, { kind: 'invalid', issues: [{ path: 'file' }] }],
    [
      'bytes that are no text',
      { bytes: new Uint8Array([0xc3, 0x28]) },
      { kind: 'invalid', issues: [{ path: 'file' }] },
    ],
    [
      'more than 2 MB',
      { bytes: new Uint8Array(2 * 1024 * 1024 + 1).fill(97) },
      { kind: 'invalid', issues: [{ path: 'file' }] },
    ],
    [
      'an address that is none',
      { fields: { ...fields, url: 'mill' } },
      { kind: 'invalid', issues: [{ path: 'url' }] },
    ],
  ])('refuses %s', async (_, over, refusal) => {
    const given = {
      fileName: 'other.txt',
      bytes: bytes('The other mill was sold.'),
      email: null,
      fields,
      ...over,
    };
    expect(await importFile(given)).toMatchObject({ ok: false, refusal });
  });
});
