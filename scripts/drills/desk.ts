import type { Answer, Person, Question } from './ask';
import type { Stage } from './stage';

type Cast = Record<'rana' | 'tomas' | 'amina' | 'miriam' | 'daniel', Person>;

/** A server, and who is signed in there. */
export type Asked = Pick<Stage, 'ask' | 'person'>;

/** An answer as the next step of the work needs it. */
export type Step = { body: Body; etag: string };

/** What is read of an article, a claim or its retractions; `text` is an article's. */
type Body = {
  id: string;
  version: number;
  slug: string | null;
  statement: string;
  text: { versionId: string };
  /** Of a claim's retractions. */
  waiting?: { id: string } | null;
};

/** A move and the words that it takes. */
type Move = { move: string; reason?: string; note?: string; correction?: object };

/** Told of each write that was answered with success. */
export type Told = (what: string, sql: string, ...params: (string | number)[]) => void;

/** A request was refused, with a status and in words, or its connection broke, without any. */
export class Broken extends Error {
  constructor(
    words = '',
    readonly status = 0,
  ) {
    super(words);
  }
}

const PASSAGE = 'No formal agreement governed the withdrawal.';
const FINDING = {
  verdict: 'SUPPORTED',
  credibility: 2,
  confidence: 'MODERATE',
  rationale: 'Three were there.',
};

/** Evidence that readers can see: what is supported needs some to be approved. */
const SHOWN = {
  title: 'The archive’s register',
  type: 'PRIMARY_DOCUMENT',
  originality: 'ORIGINAL',
  stance: 'CORROBORATES',
  strength: 'STRONG',
  rationale: 'It lists every agreement.',
};

/** The people of the demo newsroom at work through the API, each step of a claim's life by whoever may make it. */
export class Desk {
  private constructor(
    private readonly send: Stage['ask'],
    private readonly cast: Cast,
    private readonly told: Told,
  ) {}

  static async of(stage: Asked, told: Told = () => undefined): Promise<Desk> {
    const [rana, tomas, amina, miriam, daniel] = await Promise.all([
      stage.person('Rana'),
      stage.person('Tomas'),
      stage.person('Amina'),
      stage.person('Miriam'),
      stage.person('Daniel'),
    ]);
    return new Desk(stage.ask.bind(stage), { rana, tomas, amina, miriam, daniel }, told);
  }

  /** An article with a word of its own, and a draft of a claim in it. */
  async draft(word: string): Promise<Step> {
    const { rana } = this.cast;
    const article = await this.post(rana, '/articles', articleOf(word));
    this.told('an article', 'SELECT 1 FROM "Article" WHERE "id" = $1', article.body.id);
    const draft = await this.post(rana, '/claims', claimIn(article.body.text.versionId));
    this.toldClaim('a draft', draft);
    return draft;
  }

  /** Takes a draft through its `round`th review to the door of publishing. */
  async approved(draft: Step, round = 1): Promise<Step> {
    const { rana, tomas, amina, miriam } = this.cast;
    const { id } = draft.body;
    await this.move(rana, draft, { move: 'submit' });
    await this.seal(tomas, id, round);
    await this.seal(amina, id, round);
    const reviewed = await this.asked(miriam, 'GET', `/claims/${id}`);
    return this.move(miriam, await this.summarise(rana, reviewed), { move: 'approve' });
  }

  /** Publishes what was approved; a new version with a note that says so. */
  async publish(approved: Step, note?: string): Promise<Step> {
    const correction = note === undefined ? {} : { correction: { kind: 'CORRECTION', note } };
    const published = await this.move(this.cast.daniel, approved, { move: 'publish', ...correction });
    this.told('a publication', 'SELECT 1 FROM "Publication" WHERE "claimId" = $1', published.body.id);
    return published;
  }

  /** A published claim with another statement, at the door of publishing again. */
  async approvedAgain(published: Step, statement: string, round: number): Promise<Step> {
    const { rana, daniel } = this.cast;
    const { body, etag } = await this.move(daniel, published, { move: 'reopen', reason: 'It was wrong.' });
    const question = { body: { statement, kind: 'ABSENCE' }, headers: { 'if-match': etag } };
    return this.approved(await this.asked(rana, 'PUT', `/claims/${body.id}`, question), round);
  }

  /** The claim as it stands now. */
  read({ body }: Step): Promise<Step> {
    return this.asked(this.cast.miriam, 'GET', `/claims/${body.id}`);
  }

  /** One editor asks for it, another one confirms. */
  async retract({ body, etag }: Step, note: string): Promise<Step> {
    const { miriam, daniel } = this.cast;
    const address = `/claims/${body.id}/retractions`;
    const asked = await this.post(daniel, address, { note }, { 'if-match': etag });
    const { waiting } = (await this.asked(miriam, 'GET', address)).body;
    const confirmation = `${address}/${waiting?.id}/confirmation`;
    const retracted = await this.post(miriam, confirmation, {}, { 'if-match': asked.etag });
    this.toldClaim('a retraction', retracted);
    return retracted;
  }

  private async move(by: Person, { body, etag }: Step, move: Move): Promise<Step> {
    const moved = await this.post(by, `/claims/${body.id}/moves`, move, { 'if-match': etag });
    this.toldClaim(`a claim's "${move.move}"`, moved);
    return moved;
  }

  private async summarise(by: Person, { body, etag }: Step): Promise<Step> {
    const text = 'There was no formal agreement. Nobody who was there speaks of one.';
    const question = { body: { text }, headers: { 'if-match': etag } };
    const written = await this.asked(by, 'PUT', `/claims/${body.id}/summary`, question);
    this.toldClaim('a summary', written);
    return written;
  }

  private async seal(by: Person, claimId: string, round: number): Promise<void> {
    const evidence = round === 1 ? [SHOWN] : [];
    await this.post(by, `/claims/${claimId}/reviews`, { round, ...FINDING, evidence });
    this.told(
      'a review',
      `SELECT 1 FROM "Review" r JOIN "ReviewRound" o ON o."id" = r."roundId" JOIN "User" u ON u."id" = r."reviewerId"
       WHERE o."claimId" = $1 AND u."name" LIKE $2`,
      claimId,
      `${by.name} %`,
    );
  }

  private toldClaim(what: string, { body: { id, version } }: Step): void {
    this.told(what, 'SELECT 1 FROM "Claim" WHERE "id" = $1 AND "version" >= $2', id, version);
  }

  private post(by: Person, path: string, body: unknown, headers?: Record<string, string>): Promise<Step> {
    return this.asked(by, 'POST', path, { body, headers });
  }

  private async asked(by: Person, method: string, path: string, question: Question = {}): Promise<Step> {
    const answer: Answer | null = await this.send(method, `/api/v1${path}`, { ...question, by }).catch(
      () => null,
    );
    if (!answer) throw new Broken();
    const { status, text, headers } = answer;
    if (status >= 300)
      throw new Broken(`${method} ${path} was answered ${status}: ${text.slice(0, 200)}`, status);
    return { body: JSON.parse(text) as Body, etag: headers.get('etag') ?? '' };
  }
}

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
