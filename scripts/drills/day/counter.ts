import type { Stage } from '../stage';
import type { Colleague } from './crowd';

/** A draft that everybody edits: each counts one further, from the number that they read. A lost update is a number that is too low. */
export class Counter {
  /** How often somebody was told that a colleague was first. */
  overtaken = 0;
  private counted = 0;

  private constructor(
    private readonly path: string,
    private readonly reader: Colleague,
  ) {}

  static async on(stage: Stage, people: readonly Colleague[]): Promise<Counter> {
    const [by] = people;
    if (!by) throw new Error('Nobody is there.');
    const made = await stage.ask('POST', '/api/v1/claims', { by, body: counting(0) });
    if (made.status !== 201)
      throw new Error(`The claim that all edit was answered ${made.status}: ${made.text}`);
    return new Counter(`/api/v1/claims/${(JSON.parse(made.text) as { id: string }).id}`, by);
  }

  /** Reads the number and says the next one; the status that this was answered with. */
  async count(stage: Stage, by: Colleague): Promise<{ status: number; text: string }> {
    const read = await stage.ask('GET', this.path, { by });
    if (read.status !== 200) return read;
    const headers = { 'if-match': read.headers.get('etag') ?? '' };
    const written = await stage.ask('PUT', this.path, {
      by,
      headers,
      body: counting(numberIn(read.text) + 1),
    });
    if (written.status === 200) this.counted += 1;
    if (written.status === 409 || written.status === 412) this.overtaken += 1;
    return written;
  }

  /** How many steps were acknowledged. */
  acknowledged = (): number => this.counted;

  /** What the claim says in the end. */
  async stands(stage: Stage): Promise<number> {
    return numberIn((await stage.ask('GET', this.path, { by: this.reader })).text);
  }
}

const counting = (number: number) => ({
  statement: `The counter of the day stands at ${number}.`,
  kind: 'FACTUAL',
});

const numberIn = (claim: string): number =>
  Number(/stands at (\d+)\./.exec((JSON.parse(claim) as { statement: string }).statement)?.[1]);
