import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { invalid, type Result, refuse } from '@/lib/domain/result';
import type { Extracted, Incoming } from './extract';
import type { ExtractedFile, IncomingFile } from './extract-file';
import type { Linked, Links } from './links';
import { watchMemory } from './memory-watch';
import type { Parts } from './without-metadata/docx';

/** What reading one text may take, and how many may wait for their turn. What is unpacked may take half of the memory more. */
export type Limits = { milliseconds: number; megabytes: number; waiting: number };

/**
 * An article of 2 MB takes a second or two and a third of the memory. Whoever finds the queue full comes back later.
 */
const LIMITS: Limits = { milliseconds: 10_000, megabytes: 512, waiting: 8 };

/** How long a thread without work is kept, in milliseconds: it holds on to the memory of the last text. */
const IDLE = 60_000;

/** Kept beside the code, where every command is started: a bundler would look for it in its own output. */
const THREAD = ['lib', 'ingest', 'generated', 'reader-thread.mjs'];

/** What the thread is asked: to read a text, to open a file and read what is in it, to find links, to look through a .docx, or to fold one. */
export type Order =
  | Incoming
  | { file: IncomingFile }
  | { linked: Linked }
  | { docx: Uint8Array }
  | { parts: Parts };

type Answer = Result<Extracted | ExtractedFile | Links | Parts | Uint8Array | null>;
type Job = { order: Order; done: (answer: Answer) => void; failed: (error: unknown) => void };

/**
 * Reads articles in a thread of its own, one after the other, so that no text stops the requests beside it. The thread is
 * started with the first text and kept for a while; one that runs over its limits is ended, and the next text gets another.
 */
export class Reader {
  private thread: Worker | null = null;
  private job: Job | null = null;
  private clock: NodeJS.Timeout | undefined;
  private endWatch = () => {};
  private readonly waiting: Job[] = [];

  constructor(
    private readonly limits = LIMITS,
    private readonly file = join(process.cwd(), ...THREAD),
  ) {}

  /**
   * As `extract`. Refuses `busy` when too many texts wait, and `invalid` a text that takes more time or memory than any
   * article does. An exception in reading is thrown on.
   */
  read(input: Incoming): Promise<Result<Extracted>> {
    // The thread answers a text with what was read of it, here and below each order with its own.
    return this.ask(input) as Promise<Result<Extracted>>;
  }

  /** As `extractFile`; refuses what `read` does. */
  readFile(file: IncomingFile): Promise<Result<ExtractedFile>> {
    return this.ask({ file }) as Promise<Result<ExtractedFile>>;
  }

  /** As `linksIn`; refuses what `read` does. */
  links(linked: Linked): Promise<Result<Links>> {
    return this.ask({ linked }) as Promise<Result<Links>>;
  }

  /** As `partsWithoutMetadata`; refuses what `read` does. */
  docxParts(docx: Uint8Array): Promise<Result<Parts | null>> {
    return this.ask({ docx }) as Promise<Result<Parts | null>>;
  }

  /** As `folded`; refuses what `read` does. */
  docxOf(parts: Parts): Promise<Result<Uint8Array>> {
    return this.ask({ parts }) as Promise<Result<Uint8Array>>;
  }

  private ask(order: Order): Promise<Answer> {
    if (this.waiting.length >= this.limits.waiting) {
      return Promise.resolve(
        refuse('busy', { retryAfterSeconds: Math.ceil(this.limits.milliseconds / 1000) }),
      );
    }
    return new Promise((done, failed) => {
      this.waiting.push({ order, done, failed });
      if (!this.job) this.next();
    });
  }

  private next(): void {
    clearTimeout(this.clock);
    this.endWatch();
    this.job = this.waiting.shift() ?? null;
    if (!this.job) {
      this.rest();
      return;
    }
    this.thread ??= this.started();
    this.thread.ref();
    this.thread.postMessage(this.job.order);
    this.clock = setTimeout(() => this.abandon(), this.limits.milliseconds);
    this.endWatch = watchMemory(this.limits.megabytes * 1.5, () => this.abandon());
  }

  /** A thread without work keeps no process alive, and is not kept itself for long. */
  private rest(): void {
    this.thread?.unref();
    this.clock = setTimeout(() => this.dismiss(), IDLE).unref();
  }

  private started(): Worker {
    const thread = new Worker(this.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
      // Neither the settings, which it has no need to know, nor the loaders of whoever starts it.
      env: {},
      execArgv: [],
    });
    thread.on('message', (answer: Answer) => this.finish((job) => job.done(answer)));
    thread.on('error', (error) => {
      this.thread = null;
      this.finish((job) => (isTooDear(error) ? job.done(tooDear(job.order)) : job.failed(error)));
    });
    return thread;
  }

  /** Ends the thread over a text that takes too much. */
  private abandon(): void {
    this.dismiss();
    this.finish((job) => job.done(tooDear(job.order)));
  }

  private dismiss(): void {
    const thread = this.thread?.removeAllListeners();
    this.thread = null;
    // It may still run out of memory before it has ended, and nobody is to hear of it.
    thread?.on('error', () => undefined);
    thread?.terminate().catch(() => undefined);
  }

  private finish(settle: (job: Job) => void): void {
    if (this.job) settle(this.job);
    this.next();
  }
}

const store = globalThis as typeof globalThis & { sourcelineReader?: Reader };

/** The one reader of this process: a hot reload keeps it. */
export const reader = (): Reader => {
  store.sourcelineReader ??= new Reader();
  return store.sourcelineReader;
};

/** Out of memory, or nested deeper than the thread's stack; another RangeError is a mistake of ours. */
const isTooDear = (error: Error): boolean =>
  ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') ||
  (error instanceof RangeError && /call stack/i.test(error.message));

const tooDear = (order: Order) =>
  'file' in order || 'linked' in order || 'docx' in order || 'parts' in order
    ? invalid(
        'file',
        'This file takes too much to read: it is larger or more intricate than an article is. Paste the article’s text instead.',
      )
    : invalid(
        'bytes' in order || order.isFile ? 'file' : 'text',
        'This text takes too long to read: it nests or repeats its markup as no article does. Paste it as plain text instead.',
      );
