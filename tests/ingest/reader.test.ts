import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '@/lib/domain/result';
import { extract, type Incoming } from '@/lib/ingest/extract';
import { extractFile } from '@/lib/ingest/extract-file';
import { Reader } from '@/lib/ingest/reader';
import { aDocx, heading, paragraph } from '../support/files/docx';
import { aPdf, lines, wrapped } from '../support/files/pdf';

const folder = await mkdtemp(join(tmpdir(), 'sourceline-reader-'));
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.useRealTimers());

/** A thread that does what the text says: the real one reads too well to be made to fail. */
const ACTOR = join(folder, 'thread.mjs');
writeFileSync(
  ACTOR,
  `import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ text }) => {
    if (text === 'never') for (;;);
    if (text === 'much') for (const kept = []; ; ) kept.push(new Array(1e6).fill('x' + kept.length));
    if (text === 'unpack') for (const kept = []; ; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)) kept.push(Buffer.alloc(5e6, 1));
    if (text === 'deep') (function deeper() { return deeper() + 1; })();
    if (text === 'who') return parentPort.postMessage(threadId);
    if (text === 'wrong') throw new TypeError('a mistake');
    if (text === 'outside') throw new RangeError('Offset 3 is outside the text.');
    parentPort.postMessage({ ok: true, value: text });
  });`,
);

const text = (words: string): Incoming => ({ text: words, format: 'TEXT' });
const acting = (waiting = 8) => new Reader({ milliseconds: 3_000, megabytes: 64, waiting }, ACTOR);

const tooDear = {
  ok: false,
  refusal: {
    kind: 'invalid',
    issues: [{ path: 'text', message: expect.stringMatching(/^This text takes too long to read: /) }],
  },
};

describe('the reader beside the server', () => {
  it('reads what is read here, and refuses what is refused here', async () => {
    const reader = new Reader();
    for (const input of [
      { text: '# A title\n\nWords.', format: 'MARKDOWN' },
      { bytes: new TextEncoder().encode('<p>Words.'), format: 'HTML' },
      { text: '', format: 'TEXT' },
    ] satisfies Incoming[])
      expect(await reader.read(input)).toEqual(extract(input));
  });

  it('opens files, and refuses what is refused here', async () => {
    const reader = new Reader();
    const story = 'The ferry left at noon, and nobody at the pier could say when it would be back.';
    const files = {
      'a.docx': aDocx({ body: heading('The ferry') + paragraph(story) }),
      'a.pdf': aPdf([{ set: lines(60, 700, wrapped(story, 50)) }]),
      'a.mhtml': Buffer.from(
        `Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>${story}\n--b--`,
      ),
      'a.txt': Buffer.from(story),
      'b.pdf': Buffer.from(story),
    };
    for (const [fileName, bytes] of Object.entries(files)) {
      const file = { bytes, fileName, takenBack: [] };
      const here = await extractFile(file);
      expect(await reader.readFile(file)).toEqual(here);
      expect(here.ok).toBe(fileName !== 'b.pdf');
    }
  });

  it('reads one after the other, each answer to its text', async () => {
    const reader = acting();
    const answers = await Promise.all(['a', 'b', 'c'].map((words) => reader.read(text(words))));
    expect(answers).toEqual(['a', 'b', 'c'].map((value) => ({ ok: true, value })));
  });

  it.each(['never', 'much', 'deep'])(
    'gives up on a text that takes too much (%s), and reads the next',
    async (words) => {
      const reader = acting();
      const answers: Promise<Result<unknown>>[] = [reader.read(text(words)), reader.read(text('next'))];
      expect(await Promise.all(answers)).toEqual([tooDear, { ok: true, value: 'next' }]);
    },
  );

  it('gives up on what it unpacks outside of the memory that Node counts, and reads the next', async () => {
    const reader = new Reader({ milliseconds: 60_000, megabytes: 64, waiting: 8 }, ACTOR);
    expect(await reader.read(text('unpack'))).toEqual(tooDear);
    expect(await reader.read(text('next'))).toEqual({ ok: true, value: 'next' });
  });

  it.each([
    ['wrong', 'a mistake'],
    ['outside', 'Offset 3 is outside the text.'],
  ])('hands a mistake on as an exception (%s), and reads the next', async (words, said) => {
    const reader = acting();
    await expect(reader.read(text(words))).rejects.toThrow(said);
    expect(await reader.read(text('next'))).toEqual({ ok: true, value: 'next' });
  });

  it('keeps a thread for the next text, and not for longer than a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reader = acting();
    const first = await reader.read(text('who'));
    vi.advanceTimersByTime(59_000);
    expect(await reader.read(text('who'))).toBe(first);
    vi.advanceTimersByTime(60_000);
    expect(await reader.read(text('who'))).not.toBe(first);
  });

  it('sends away whom it would keep waiting behind too many', async () => {
    const reader = acting(2);
    const answers = ['a', 'b', 'c', 'd'].map((words) => reader.read(text(words)));
    expect(await Promise.all(answers)).toEqual([
      ...['a', 'b', 'c'].map((value) => ({ ok: true, value })),
      { ok: false, refusal: { kind: 'busy', retryAfterSeconds: 3 } },
    ]);
  });
});
