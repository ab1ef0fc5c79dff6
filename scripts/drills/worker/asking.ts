import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../ask';
import { Desk, type Step } from '../desk';
import type { Stage } from '../stage';

/** Between two, in milliseconds: a host is asked twice a second at most, so that more could never be taken. */
const PAUSE = 500;

/** Asks for captures, each of evidence of its own, and looks which were taken. */
export class Asking {
  /** The ids of the evidence whose copies were asked for, and promised. */
  readonly asked: string[] = [];

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
        await this.one();
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

  /** Those of these whose copy is not there yet. */
  async notCaptured(ids: readonly string[]): Promise<string[]> {
    const states = await Promise.all(ids.map((id) => this.json('GET', `/evidence/${id}/captures`)));
    return ids.filter((_, i) => (states[i] as { state: string }).state !== 'CAPTURED');
  }

  private async one(): Promise<void> {
    const url = `${this.site}/${this.asked.length}`;
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
    await this.json('POST', `/evidence/${made}/captures`);
    this.asked.push(made);
  }

  private async json(method: string, path: string): Promise<unknown> {
    const body = method === 'POST' ? { body: {} } : {};
    const answer = await this.stage.ask(method, `/api/v1${path}`, { by: this.rana, ...body });
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text);
  }
}
