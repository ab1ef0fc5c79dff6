import { setTimeout as pause } from 'node:timers/promises';
import type { Heard, Page } from './changes';
import type { Colleague } from './crowd';

/** When a stream that broke off is asked for again, in milliseconds: what the server says to browsers (`retry`). */
const RETRY = 3000;

/** The stream of somebody's page that is open all day: what it hears of claims, and when. */
export class Stream implements Page {
  readonly heard: Heard[] = [];
  /** How often it was cut off. */
  breaks = 0;
  private readonly ending = new AbortController();

  private constructor(
    private readonly url: string,
    private readonly by: Colleague,
    private readonly onNews: () => void,
  ) {}

  /**
   * Opens a stream at a server with somebody's session, and goes on until it is ended. `onNews` is called whenever there is something
   * that the page does not show. Throws when it is refused.
   */
  static async open(url: string, by: Colleague, onNews: () => void): Promise<Stream> {
    const stream = new Stream(url, by, onNews);
    const body = await stream.begun();
    void stream.goesOn(body);
    return stream;
  }

  get personId(): string {
    return this.by.id;
  }

  end(): void {
    this.ending.abort();
  }

  private async begun(): Promise<ReadableStream<Uint8Array>> {
    const answer = await fetch(`${this.url}/api/v1/events`, {
      headers: { cookie: this.by.cookie, accept: 'text/event-stream' },
      signal: this.ending.signal,
    });
    if (answer.status !== 200 || !answer.body)
      throw new Error(`A stream was answered ${answer.status}: ${await answer.text()}`);
    return answer.body;
  }

  /** Whoever was cut off looks again at what their page shows once they listen, as a page does. */
  private async goesOn(first: ReadableStream<Uint8Array>): Promise<void> {
    let body: ReadableStream<Uint8Array> | null = first;
    while (!this.ending.signal.aborted) {
      if (body) await this.reads(body).catch(() => undefined);
      if (this.ending.signal.aborted) return;
      if (body) this.breaks += 1;
      await pause(RETRY);
      body = await this.begun().catch(() => null);
      if (body) this.notes({ claimId: null, version: 0 });
    }
  }

  private async reads(body: ReadableStream<Uint8Array>): Promise<void> {
    const [reader, decoder] = [body.getReader(), new TextDecoder()];
    let left = '';
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const events = (left + decoder.decode(piece.value, { stream: true })).split('\n\n');
      left = events.pop() ?? '';
      for (const event of events) this.hears(event);
    }
  }

  private hears(event: string): void {
    if (!event.startsWith('data: ')) return;
    this.notes(JSON.parse(event.slice('data: '.length)) as Omit<Heard, 'at'>);
  }

  private notes({ claimId, version }: Omit<Heard, 'at'>): void {
    this.heard.push({ claimId, version, at: performance.now() });
    this.onNews();
  }
}
