import type { IncomingMessage, ServerResponse } from 'node:http';
import { saysWho } from '@/lib/auth/says-who';
import { markInApi } from '@/lib/domain/publication/marks';
import { isHeld } from './etag';
import { readable } from './open-headers';
import type { ReadersPages } from './readers-pages';

/** Of so many addresses the newest tag is remembered. */
const REMEMBERED = 10_000;

/**
 * Knows the tags of what the public API answered last, and after which change. Whoever holds the present one, as a cache in
 * front does that asks again each second, is told so at the door: before Next begins, and without reading what is published.
 */
export class KnownTags {
  private readonly known = new Map<string, { change: string; etag: string }>();

  /** Answers that a reader's copy still holds, where that is known; else goes in, and remembers what is answered inside. */
  stillHolds(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    pages: Pick<ReadersPages, 'lastChangeOf'>,
    goIn: () => void,
  ): void {
    const { method, url = '', headers } = request;
    const held = headers['if-none-match'];
    const mark = held === undefined || held.trim() === '*' ? null : markInApi(path);
    if (held === undefined || mark === null || method === 'POST' || saysWho(headers)) return void goIn();
    const answer = (change: string) => {
      const last = this.known.get(url);
      if (last?.change === change && isHeld(held, last.etag)) {
        response.writeHead(304, { ...readable, etag: last.etag }).end();
        return;
      }
      this.rememberAnswer(response, url, change);
      goIn();
    };
    // Where the database can't be asked, what is inside says so.
    pages.lastChangeOf(mark).then(answer, goIn);
  }

  /** What is read inside was read after the change was asked for: with a newer one the tag is not found again. */
  private rememberAnswer(response: ServerResponse, url: string, change: string): void {
    const remember = (etag: string) => {
      this.known.delete(url);
      this.known.set(url, { change, etag });
      const [oldest] = this.known.keys();
      if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    };
    response.once('finish', () => {
      const etag = response.getHeader('etag');
      const fine = response.statusCode === 200 || response.statusCode === 304;
      if (fine && typeof etag === 'string') remember(etag);
    });
  }
}
