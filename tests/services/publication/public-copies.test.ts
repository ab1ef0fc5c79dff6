import { describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { sha256 } from '@/lib/ingest/hash';
import { type Files, files } from '@/lib/outside/files/files';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { SendFile } from '@/lib/schemas/evidence/upload';
import { sendFile } from '@/lib/services/evidence/uploads';
import { newId } from '@/lib/services/ids';
import { MOST_AT_ONCE, publicCaptureFile, publicCaptureText } from '@/lib/services/publication/captures';
import { publicClaim } from '@/lib/services/publication/publications';
import { captured, forge, ownFiles, withReport } from '../../support/copies';
import { TELLING, tellingJpeg } from '../../support/files/pictures';
import { aDraft, must, refusalOf } from '../../support/make';
import { aNewsroom, approvedIn, moves, type Newsroom, retracts, reviewedBy } from '../../support/newsroom';

const placeOfFile = ownFiles();
const statuses = ['DRAFT', 'REVIEWED', 'APPROVED', 'PUBLISHED'] as const;

type Made = { room: Newsroom; claim: ClaimView; evidenceId: string; copy: string; words: string };

let made = 0;

/** A claim on the way to readers, with evidence of which there is a copy with words of its own. */
async function aClaimWithCopy(status: (typeof statuses)[number], sensitivity = 'PUBLIC'): Promise<Made> {
  const room = await aNewsroom();
  const draft = await aDraft({ by: room.author });
  const { claim, evidenceId } = await withReport(room.author, draft, { sensitivity });
  made += 1;
  const words = `Only copy ${made} says that 38 of 40 taps met the standard.`;
  const { sha256: copy } = await captured(room.author, evidenceId, words);
  return { room, evidenceId, copy, words, claim: await bring(room, claim, status) };
}

async function bring(room: Newsroom, draft: ClaimView, status: (typeof statuses)[number]) {
  if (status === 'DRAFT') return draft;
  const reviewed = await reviewedBy(room, await moves(room.author, draft, { move: 'submit' }));
  if (status === 'REVIEWED') return reviewed;
  const approved = await approvedIn(room, reviewed);
  return status === 'APPROVED' ? approved : moves(room.approver, approved, { move: 'publish' });
}

/** What a stripper of metadata would have stored: another file for readers. */
async function givesReaders(copy: string, bytes: Uint8Array, mediaType: string) {
  const row = await reader().capture.findFirstOrThrow({ where: { sha256: copy } });
  const readersSha256 = await files().keep(bytes);
  const stripped = { readersSha256, readersMediaType: mediaType, readersBytes: bytes.byteLength };
  const next = { ...row, ...stripped, id: newId(), jobId: null, sequence: row.sequence + 1 };
  must(await transaction(async (tx) => ok(await tx.capture.create({ data: next, select: { id: true } }))));
  return readersSha256;
}

const restrict = (evidenceId: string, sensitivity: 'INTERNAL' | 'RESTRICTED' | 'PUBLIC') =>
  transaction(async (tx) =>
    ok(await tx.evidence.update({ where: { id: evidenceId }, data: { sensitivity }, select: { id: true } })),
  );

/** Nothing is said of it, in the same words as of what never was. */
async function expectNothing(copy: string) {
  const never = refusalOf(await publicCaptureText({ sha256: '0'.repeat(64) }));
  expect(never.kind).toBe('not_found');
  expect(refusalOf(await publicCaptureText({ sha256: copy }))).toEqual(never);
  expect(refusalOf(await publicCaptureFile({ sha256: copy }))).toEqual(never);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const retract = (room: Newsroom, claim: ClaimView) => retracts(room, claim, 'It was another report.');

describe('what readers get of a copy', () => {
  test('is its text as published, which has the hash that the publication names', async () => {
    const { claim, copy, words } = await aClaimWithCopy('PUBLISHED');
    const { bytes, mediaType, sha256: tag } = must(await publicCaptureText({ sha256: copy }));
    expect([new TextDecoder().decode(bytes), mediaType]).toEqual([words, 'text/plain; charset=utf-8']);
    const [evidence] = must(await publicClaim({ slug: claim.slug ?? '' })).snapshot.evidence;
    expect([tag, sha256(bytes)]).toEqual([evidence?.capture?.textSha256, tag]);
    expect(refusalOf(await publicCaptureFile({ sha256: copy })).kind).toBe('not_found');
  });

  test.each(statuses.slice(0, -1))('is nothing while its claim is %s', async (status) => {
    await expectNothing((await aClaimWithCopy(status)).copy);
  });

  test.each(['INTERNAL', 'RESTRICTED'])(
    'is nothing of %s evidence, though the claim is published',
    async (kind) => {
      await expectNothing((await aClaimWithCopy('PUBLISHED', kind)).copy);
    },
  );

  test('is nothing once its evidence is restricted, and all of it when that was a mistake', async () => {
    const { copy, evidenceId } = await aClaimWithCopy('PUBLISHED');
    for (const now of ['INTERNAL', 'RESTRICTED'] as const) {
      must(await restrict(evidenceId, now));
      await expectNothing(copy);
    }
    must(await restrict(evidenceId, 'PUBLIC'));
    must(await publicCaptureText({ sha256: copy }));
  });

  test('is nothing of a copy that no publication names, though one of the same evidence is', async () => {
    const { room, evidenceId, copy } = await aClaimWithCopy('PUBLISHED');
    const later = await captured(room.author, evidenceId, 'Nobody has approved these words yet.');
    await expectNothing(later.sha256);
    must(await publicCaptureText({ sha256: copy }));
  });

  test('is nothing once every publication that names it was taken back, and is there again with the next', async () => {
    const { room, claim, copy } = await aClaimWithCopy('PUBLISHED');
    const retracted = await retract(room, claim);
    await expectNothing(copy);
    const draft = await moves(room.approver, retracted, { move: 'reopen', reason: 'It holds after all.' });
    await expectNothing(copy);
    const reviewed = await reviewedBy(room, await moves(room.author, draft, { move: 'submit' }));
    const approved = await approvedIn(room, reviewed);
    const correction = { kind: 'UPDATE', note: 'It was that report.' } as const;
    await moves(room.approver, approved, { move: 'publish', correction });
    must(await publicCaptureText({ sha256: copy }));
  });

  test('stays while one of two claims that name it stands', async () => {
    const first = await aClaimWithCopy('PUBLISHED');
    const other = await published(first.room, first.evidenceId);
    await retract(first.room, first.claim);
    must(await publicCaptureText({ sha256: first.copy }));
    await retract(first.room, other);
    await expectNothing(first.copy);
  });
});

/** Another published claim that rests on the same evidence. */
async function published(room: Newsroom, evidenceId: string): Promise<ClaimView> {
  const by: Person = room.author;
  const { claim } = await withReport(by, await aDraft({ by }), { evidenceId });
  return bring(room, claim, 'PUBLISHED');
}

describe('the file that readers may have', () => {
  /** A published copy that readers may have without what it says of who made it. */
  async function aFile(stripped: string, mediaType: string) {
    const room = await aNewsroom();
    const { claim, evidenceId } = await withReport(room.author, await aDraft({ by: room.author }));
    made += 1;
    const { sha256: copy } = await captured(
      room.author,
      evidenceId,
      `${stripped} with a name in it, ${made}`,
    );
    const readers = await givesReaders(copy, bytesOf(stripped), mediaType);
    return { copy, readers, evidenceId, claim: await bring(room, claim, 'PUBLISHED') };
  }

  test('is the stripped one, and never the original', async () => {
    const { copy, readers, claim } = await aFile('a picture, stripped', 'image/png');
    const file = must(await publicCaptureFile({ sha256: copy }));
    expect([new TextDecoder().decode(file.bytes), file.mediaType]).toEqual([
      'a picture, stripped',
      'image/png',
    ]);
    const [evidence] = must(await publicClaim({ slug: claim.slug ?? '' })).snapshot.evidence;
    expect([file.sha256, evidence?.capture?.fileSha256]).toEqual([readers, readers]);
  });

  test.each(['text/html', 'image/svg+xml', 'application/xml', 'text/javascript', 'application/xhtml+xml'])(
    'of the type %s is bytes to whoever gets it',
    async (type) => {
      const { copy } = await aFile(`<script>of ${type}</script>`, type);
      const { mediaType, name } = must(await publicCaptureFile({ sha256: copy }));
      expect([mediaType, name]).toEqual(['application/octet-stream', copy.slice(0, 16)]);
    },
  );

  test('is refused where its bytes are others, and is nothing once it is restricted', async () => {
    const { copy, readers, evidenceId } = await aFile('a picture that is forged', 'image/png');
    await forge(placeOfFile(readers));
    expect(refusalOf(await publicCaptureFile({ sha256: copy })).kind).toBe('not_ready');
    must(await restrict(evidenceId, 'RESTRICTED'));
    await expectNothing(copy);
  });

  test('is read for so many at once, and the next is asked to come back', async () => {
    const { copy } = await aFile('a picture that many want', 'image/png');
    let allBegan = () => {};
    const all = new Promise<void>((done) => {
      allBegan = done;
    });
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    let begun = 0;
    const store: Files = {
      keep: async () => '',
      read: async (of) => {
        begun += 1;
        if (begun === MOST_AT_ONCE) allBegan();
        await held;
        return files().read(of);
      },
    };
    const asked = Array.from({ length: MOST_AT_ONCE }, () => publicCaptureFile({ sha256: copy }, { store }));
    await all;
    expect(refusalOf(await publicCaptureFile({ sha256: copy })).kind).toBe('busy');
    letGo();
    for (const answer of await Promise.all(asked)) must(answer);
    must(await publicCaptureFile({ sha256: copy }));
  });

  test('of a picture that somebody gave is the picture without who took it, and where', async () => {
    const room = await aNewsroom();
    const picture = Buffer.from(await tellingJpeg());
    const sent = SendFile.parse({ fileName: 'homs.jpg', file: picture.toString('base64') });
    const { id: uploadId, sha256: copy } = must(await sendFile(room.author, sent));
    const draft = await aDraft({ by: room.author });
    const { claim } = await withReport(room.author, draft, { url: null, uploadId, type: 'IMAGERY' });
    expect(refusalOf(await publicCaptureFile({ sha256: copy })).kind).toBe('not_found');
    const { slug } = await bring(room, claim, 'PUBLISHED');
    const [evidence] = must(await publicClaim({ slug: slug ?? '' })).snapshot.evidence;
    const file = must(await publicCaptureFile({ sha256: copy }));
    expect([evidence?.capture?.address, evidence?.capture?.fileSha256]).toEqual([null, file.sha256]);
    expect([file.mediaType, sha256(file.bytes)]).toEqual(['image/jpeg', file.sha256]);
    const told = (bytes: Uint8Array) =>
      TELLING.filter((words) => Buffer.from(bytes).toString('latin1').includes(words));
    expect([told(picture).length > 0, told(file.bytes)]).toEqual([true, []]);
    expect(refusalOf(await publicCaptureText({ sha256: copy })).kind).toBe('not_found');
  });
});
