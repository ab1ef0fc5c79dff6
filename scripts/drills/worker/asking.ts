import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../ask';
import { Desk, type Step } from '../desk';
import type { Stage } from '../stage';
import { articleAt } from './pages';

/** Between two, in milliseconds: a host is asked twice a second at most, so that more could never be done. */
const PAUSE = 500;

/** Work that was asked for, and promised: where the API tells how far it is. */
export type Asked = { id: string; path: string };

/** Asks by turns for captures, each of evidence of its own, and for checks of articles that changed; and looks what was done. */
export class Asking {
  /** The ids of the evidence whose copies were asked for. */
  readonly evidence: string[] = [];
  /** The ids of the articles that were to be looked at again. Each changed once since it was imported. */
  readonly articles: string[] = [];

  private constructor(
    private readonly stage: Stage,
    private readonly rana: Person,
    private readonly site: string,
    private claim: Pick<Step, 'etag'> & { id: string },
  ) {}

  static async at(stage: Stage, site: string): Promise<Asking> {
    const draft = await (await Desk.of(stage)).draft('worker');
    const claim = { id: draft.body.id, etag: draft.etag };
    return new Asking(stage, await stage.person('Rana'), site, claim);
  }

  /** Goes on asking until it is stopped. */
  goOn(): { stop: () => Promise<void> } {
    let stopped = false;
    const going = (async () => {
      do {
        await (this.evidence.length > this.articles.length ? this.check() : this.capture());
        await pause(PAUSE);
      } while (!stopped);
    })();
    return {
      stop: () => {
        stopped = true;
        return going;
      },
    };
  }

  get all(): Asked[] {
    return [
      ...this.evidence.map((id) => ({ id, path: `/evidence/${id}/captures` })),
      ...this.articles.map((id) => ({ id, path: `/articles/${id}/checks` })),
    ];
  }

  /** Those of these that are not done yet. */
  async notDone(asked: readonly Asked[]): Promise<Asked[]> {
    const states = await Promise.all(asked.map(({ path }) => this.json('GET', path)));
    return asked.filter((_, i) => !DONE.includes((states[i] as { state: string }).state));
  }

  private async capture(): Promise<void> {
    const url = `${this.site}/${this.evidence.length}`;
    const evidence = { title: 'A report', url, type: 'DATA', stance: 'CONTEXT', strength: 'WEAK' };
    const { id, etag } = this.claim;
    const added = await this.stage.ask('POST', `/api/v1/claims/${id}/evidence`, {
      by: this.rana,
      body: { ...evidence, rationale: 'It counts the taps.' },
      headers: { 'if-match': etag },
    });
    if (added.status !== 200) throw new Error(`Evidence was answered ${added.status}: ${added.text}`);
    this.claim = { id, etag: added.headers.get('etag') ?? '' };
    const links = (JSON.parse(added.text) as { evidence: { evidence: { id: string; url: string } }[] })
      .evidence;
    const made = links.find((link) => link.evidence.url === url)?.evidence.id ?? '';
    await this.json('POST', `/evidence/${made}/captures`, {});
    this.evidence.push(made);
  }

  private async check(): Promise<void> {
    const path = `/article/${this.articles.length}`;
    const article = { content: articleAt(path, 'forty'), format: 'HTML', url: this.site + path };
    const about = { title: `The taps of ${path}`, outletName: 'Noon Post', language: 'en' };
    const { id } = (await this.json('POST', '/articles', { ...article, ...about })) as { id: string };
    await this.json('POST', `/articles/${id}/checks`, {});
    this.articles.push(id);
  }

  private async json(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await this.stage.ask(method, `/api/v1${path}`, { by: this.rana, ...(body && { body }) });
    if (answer.status >= 300) throw new Error(`${path} was answered ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text);
  }
}

/** As the captures of evidence and the check of an article call it. */
const DONE = ['CAPTURED', 'DONE'];
