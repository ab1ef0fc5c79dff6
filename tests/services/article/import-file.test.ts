import { beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '@/lib/services/article/import-file';
import { aPerson } from '../../support/actors';

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

  it.each([
    ['an address that nobody has', { email: 'nobody@newsroom.example' }, { kind: 'not_found' }],
    ['a file of another kind', { fileName: 'mill.pdf' }, { kind: 'invalid', issues: [{ path: 'fileName' }] }],
    [
      'bytes that are no text',
      { bytes: new Uint8Array([0xc3, 0x28]) },
      { kind: 'invalid', issues: [{ path: 'fileName' }] },
    ],
    [
      'more than 2 MB',
      { bytes: new Uint8Array(2 * 1024 * 1024 + 1).fill(97) },
      { kind: 'invalid', issues: [{ path: 'fileName' }] },
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
