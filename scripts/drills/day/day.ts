import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../stage';
import { Asking } from './asking';
import type { Counter } from './counter';
import type { Colleague } from './crowd';
import { type Claim, Noted } from './noted';

/** How long somebody reads and thinks between two acts: on average half of it, in milliseconds. */
const THOUGHT = 4000;

const PASSAGE = 'No formal agreement governed the withdrawal.';
const FINDING = {
  verdict: 'UNVERIFIABLE',
  credibility: 6,
  confidence: 'LOW',
  rationale: 'Nobody keeps a list.',
};

/** What a desk does all day: it looks at its work, drafts, reviews, decides, and asks. */
export class Day {
  /** In milliseconds, from sending to the last byte. */
  readonly times = { queue: [] as number[], seal: [] as number[] };
  readonly noted = new Noted();
  readonly asking: Asking;
  private done = 0;
  private seconds = 0;

  private constructor(
    private readonly stage: Stage,
    private readonly people: readonly Colleague[],
    private readonly counter: Counter,
    private readonly versionId: string,
  ) {
    this.asking = new Asking(stage);
  }

  static async begin(stage: Stage, people: readonly Colleague[], counter: Counter): Promise<Day> {
    const body = { content: PASSAGE, title: 'The day', outletName: 'Noon Post', language: 'en' };
    const made = await stage.ask('POST', '/api/v1/articles', { by: people[0], body });
    if (made.status !== 201) throw new Error(`The article was answered ${made.status}: ${made.text}`);
    const { text } = JSON.parse(made.text) as { text: { versionId: string } };
    return new Day(stage, people, counter, text.versionId);
  }

  acts = (): number => this.done;
  rate = (): number => this.done / Math.max(1, this.seconds);

  /** Everybody works for so many milliseconds, and ends what they are about. */
  async lasts(milliseconds: number): Promise<void> {
    const begun = performance.now();
    const working = async (by: Colleague) => {
      await pause(by.chance() * Math.min(THOUGHT, milliseconds / 4));
      while (performance.now() - begun < milliseconds) {
        await this.act(by);
        this.done += 1;
        await pause(by.chance() * THOUGHT);
      }
    };
    await Promise.all(this.people.map(working));
    this.seconds = (performance.now() - begun) / 1000;
  }

  private async act(by: Colleague): Promise<void> {
    const chance = by.chance();
    if (chance < 0.3) return this.looksAtTheQueue(by);
    if (chance < 0.5) return this.drafts(by);
    if (chance < 0.6) return this.edits(by);
    if (chance < 0.85 || by.role === 'CHECKER') return this.reviews(by);
    return this.decides(by);
  }

  private async looksAtTheQueue(by: Colleague): Promise<void> {
    const answer = await this.asking.asked('GET', '/desk', { headers: { cookie: by.cookie } });
    if (answer) this.times.queue.push(answer.milliseconds);
  }

  private async drafts(by: Colleague): Promise<void> {
    const appearance = {
      ...{ versionId: this.versionId, start: 0, end: PASSAGE.length, exact: PASSAGE },
      attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
    };
    const body = {
      statement: `Nothing was agreed, says ${by.id}, ${this.done}.`,
      kind: 'ABSENCE',
      appearance,
    };
    const drafted = await this.asking.asked('POST', '/api/v1/claims', { by, body });
    if (!drafted) return;
    const { id } = this.noted.changed('a draft', drafted, by);
    this.noted.holds('a draft', 'SELECT 1 FROM "Claim" WHERE "id" = $1', id);
    const submitted = await this.moves(by, id, drafted.headers.get('etag') ?? '', { move: 'submit' });
    if (submitted) this.noted.holds('a submission', 'SELECT 1 FROM "ReviewRound" WHERE "claimId" = $1', id);
  }

  private async edits(by: Colleague): Promise<void> {
    const answer = await this.counter.count(this.stage, by);
    if (answer.status === 200) this.noted.changed('an edit', answer, by);
    else if (answer.status !== 409 && answer.status !== 412) this.asking.fails('PUT the counter', answer);
  }

  private async reviews(by: Colleague): Promise<void> {
    const claim = await this.oneOf(by, 'review');
    if (!claim) return;
    const path = `/api/v1/claims/${claim.id}/reviews`;
    const rounds = await this.asking.asked('GET', path, { by });
    const round = rounds && (JSON.parse(rounds.text) as { items: { sequence: number }[] }).items[0]?.sequence;
    if (!round) return;
    const sealed = await this.asking.asked('POST', path, { by, body: { round, ...FINDING } });
    if (!sealed) return;
    this.times.seal.push(sealed.milliseconds);
    // Only the last of a round moves the claim on: of the others nobody may hear.
    if ((JSON.parse(sealed.text) as Claim).status !== 'IN_REVIEW')
      this.noted.changed('the end of a round', sealed, null);
    this.noted.holds(
      'a review',
      `SELECT 1 FROM "Review" r JOIN "ReviewRound" o ON o."id" = r."roundId" WHERE o."claimId" = $1 AND r."reviewerId" = $2`,
      claim.id,
      by.id,
    );
  }

  /** An editor takes a result on: answers it in short, approves it, or publishes it. */
  private async decides(by: Colleague): Promise<void> {
    for (const task of ['publish', 'approve', 'summarise'] as const) {
      const claim = await this.oneOf(by, task);
      if (!claim) continue;
      const read = await this.asking.asked('GET', `/api/v1/claims/${claim.id}`, { by });
      const etag = read?.headers.get('etag') ?? '';
      if (task !== 'summarise') {
        const moved = await this.moves(by, claim.id, etag, { move: task });
        const status = task === 'publish' ? 'PUBLISHED' : 'APPROVED';
        if (moved && moved.status !== status) this.asking.errors.push(`${task} ended elsewhere`);
        return;
      }
      const body = { text: 'Nothing was agreed. Nobody keeps a list of what was.' };
      const question = { by, body, headers: { 'if-match': etag } };
      const written = await this.asking.asked('PUT', `/api/v1/claims/${claim.id}/summary`, question);
      if (!written) return;
      this.noted.changed('a summary', written, by);
      this.noted.holds(
        'a summary',
        'SELECT 1 FROM "Claim" WHERE "id" = $1 AND "summary" IS NOT NULL',
        claim.id,
      );
      return;
    }
  }

  /** One of the claims that wait for this person, by chance. */
  private async oneOf(by: Colleague, task: string): Promise<Claim | undefined> {
    const work = await this.asking.asked('GET', `/api/v1/work?task=${task}&limit=10`, { by });
    const items = work ? (JSON.parse(work.text) as { items: { claim: Claim }[] }).items : [];
    return items[Math.floor(by.chance() * items.length)]?.claim;
  }

  private async moves(
    by: Colleague,
    id: string,
    etag: string,
    body: { move: string },
  ): Promise<Claim | undefined> {
    const question = { by, body, headers: { 'if-match': etag } };
    const moved = await this.asking.asked('POST', `/api/v1/claims/${id}/moves`, question);
    return moved && this.noted.changed(body.move, moved, by);
  }
}
