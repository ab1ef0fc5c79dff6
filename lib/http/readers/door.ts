import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from '@/lib/config/measures';
import { markAt, markInApi } from '@/lib/domain/publication/marks';
import { type Ask, inTurn } from './in-turn';
import { KeptAnswers } from './kept-answers';
import { pageTag, stillHolds, tagPage } from './page-tag';

/** What shows nothing that is published, and so changes with the build and the settings alone. */
const FIXED = new Set(['/methodology', '/robots.txt', '/api/v1/openapi.json']);

/**
 * Keeps readers from a page, or an answer of the public API, that this process or another one has changed. Each request
 * asks the database for the last change of what it asks for, before anything is read for it, and gets a kept answer only
 * if that was made after this change.
 */
export class ReadersDoor {
  private readonly answers = new KeptAnswers();
  private readonly lastChange: Ask;

  /** Told what a reader gets of a page, for whoever counts. */
  served: (page: Page) => void = () => {};

  /**
   * @param lastChange asks the database what last changed the pages of a mark
   * @param shown what every page shows besides: the build and the settings
   */
  constructor(
    lastChange: Ask,
    private readonly shown = '',
  ) {
    this.lastChange = inTurn(lastChange);
  }

  /**
   * Answers a request for what readers get, or lets it in.
   * @param path the address without its query, decoded
   * @param notNow answers a page where nobody can say whether it is still true, as when the database doesn't answer
   */
  async pass(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    { goIn, notNow }: { goIn: () => void; notNow: () => void },
  ): Promise<void> {
    const page = markAt(path);
    const mark = page ?? markInApi(path);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || (mark === null && !FIXED.has(path))) return goIn();
    let change = '';
    try {
      if (mark !== null) change = await this.lastChange(mark);
    } catch {
      // The API says so in its own words.
      return page === null ? goIn() : notNow();
    }
    if (path.startsWith('/api/')) {
      await this.answers.answer(request, response, request.url ?? path, change, goIn);
      return;
    }
    const etag = pageTag(this.shown, change, path);
    if (stillHolds(request, response, etag)) return;
    tagPage(response, etag);
    const served = await this.answers.answer(request, response, path, change, goIn);
    if (page === null) return;
    if (served === 'kept') return this.served('kept');
    response.once('finish', () => {
      if (response.statusCode === 200) this.served('drawn');
      if (response.statusCode === 404) this.served('nothing');
    });
  }
}
