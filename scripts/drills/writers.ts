import { randomUUID } from 'node:crypto';
import type { Person, Question, Stage } from './stage';

/** A write that was answered with success, and the query that gives a row exactly when it is in the file. */
export type Acknowledged = { what: string; sql: string; params: (string | number)[] };

export type Writing = {
  /** Every write that was answered with success, in the order of the answers. Grows while the writers write. */
  acknowledged: readonly Acknowledged[];
  /** Answers that were neither a success nor a broken connection, in words. */
  refused: readonly string[];
  /** Requests without an answer: whether they took effect nobody was told. */
  unanswered: () => number;
  /** Ends the writers, and waits for the requests that they have under way. */
  end(): Promise<void>;
};

type Cast = Record<'rana' | 'tomas' | 'amina' | 'miriam' | 'daniel', Person>;

const PASSAGE = 'No formal agreement governed the withdrawal.';
const FINDING = {
  verdict: 'SUPPORTED',
  credibility: 2,
  confidence: 'MODERATE',
  rationale: 'Three were there.',
};

/**
 * Starts `count` writers at the stage's server. Each takes articles through the newsroom's whole life, one after the other:
 * import, draft, submit, two sealed reviews, “In short”, approval, publication. A writer ends when its connection breaks.
 */
export async function startWriters(stage: Stage, count: number): Promise<Writing> {
  const [rana, tomas, amina, miriam, daniel] = await Promise.all([
    stage.person('Rana'),
    stage.person('Tomas'),
    stage.person('Amina'),
    stage.person('Miriam'),
    stage.person('Daniel'),
  ]);
  const desk = new Desk(stage, { rana, tomas, amina, miriam, daniel });
  const writers = Array.from({ length: count }, () => desk.write());
  const end = async () => {
    desk.ending = true;
    await Promise.all(writers);
  };
  return { acknowledged: desk.acknowledged, refused: desk.refused, unanswered: () => desk.unanswered, end };
}

class Broken extends Error {}

class Desk {
  ending = false;
  unanswered = 0;
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
  ) {}

  async write(): Promise<void> {
    try {
      while (!this.ending) await this.life();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
    }
  }

  /** One article and its claim, from the import to the publication. */
  private async life(): Promise<void> {
    const { rana, tomas, amina, miriam, daniel } = this.cast;
    const article = await this.post(rana, '/articles', articleOf(randomUUID()));
    this.note('an article', 'SELECT 1 FROM "Article" WHERE "id" = ?', article.body.id);
    const draft = await this.post(rana, '/claims', claimIn(article.body.text.versionId));
    const { id } = draft.body;
    this.noteClaim('a draft', draft);
    await this.move(rana, draft, 'submit');
    await this.seal(tomas, id);
    await this.seal(amina, id);
    const reviewed = await this.asked(miriam, 'GET', `/claims/${id}`);
    const inShort = await this.summarise(rana, reviewed);
    await this.move(daniel, await this.move(miriam, inShort, 'approve'), 'publish');
    this.note('a publication', 'SELECT 1 FROM "Publication" WHERE "claimId" = ?', id);
  }

  private async move(by: Person, { body, etag }: Step, move: string): Promise<Step> {
    const moved = await this.post(by, `/claims/${body.id}/moves`, { move }, { 'if-match': etag });
    this.noteClaim(`a claim's "${move}"`, moved);
    return moved;
  }

  private async summarise(by: Person, { body, etag }: Step): Promise<Step> {
    const text = 'There was no formal agreement. Nobody who was there speaks of one.';
    const question = { body: { text }, headers: { 'if-match': etag } };
    const written = await this.asked(by, 'PUT', `/claims/${body.id}/summary`, question);
    this.noteClaim('a summary', written);
    return written;
  }

  private async seal(by: Person, claimId: string): Promise<void> {
    await this.post(by, `/claims/${claimId}/reviews`, { round: 1, ...FINDING });
    this.note(
      'a review',
      `SELECT 1 FROM "Review" r JOIN "ReviewRound" o ON o."id" = r."roundId" JOIN "User" u ON u."id" = r."reviewerId"
       WHERE o."claimId" = ? AND u."name" LIKE ?`,
      claimId,
      `${by.name} %`,
    );
  }

  private note(what: string, sql: string, ...params: (string | number)[]): void {
    this.acknowledged.push({ what, sql, params });
  }

  private noteClaim(what: string, { body: { id, version } }: Step): void {
    this.note(what, 'SELECT 1 FROM "Claim" WHERE "id" = ? AND "version" >= ?', id, version);
  }

  private post(by: Person, path: string, body: unknown, headers?: Record<string, string>): Promise<Step> {
    return this.asked(by, 'POST', path, { body, headers });
  }

  private async asked(by: Person, method: string, path: string, question: Question = {}): Promise<Step> {
    const answer = await this.stage.ask(method, `/api/v1${path}`, { ...question, by }).catch(() => null);
    if (!answer) {
      this.unanswered += 1;
      throw new Broken();
    }
    const { status, text, headers } = answer;
    if (status >= 300) {
      this.refused.push(`${method} ${path} was answered ${status}: ${text.slice(0, 200)}`);
      throw new Broken();
    }
    return { body: JSON.parse(text) as Body, etag: headers.get('etag') ?? '' };
  }
}

/** An answer as the next step of the work needs it. */
type Step = { body: Body; etag: string };

/** What the writers read of an article or a claim; `text` is an article's. */
type Body = { id: string; version: number; text: { versionId: string } };

const articleOf = (word: string) => ({
  content: `${PASSAGE}\n\nA former officer disagreed, ${word}.`,
  title: `Withdrawal ${word}`,
  outletName: 'Noon Post',
  language: 'en',
});

const claimIn = (versionId: string) => ({
  statement: `There was no formal agreement, ${versionId}.`,
  kind: 'ABSENCE',
  appearance: {
    versionId,
    start: 0,
    end: PASSAGE.length,
    exact: PASSAGE,
    attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
  },
});
