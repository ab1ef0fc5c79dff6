import type { Answer, Question } from '../ask';
import type { Stage } from '../stage';

/** Answers that say in words that a colleague was first, or that the claim has gone on. */
const OVERTAKEN = new Set([403, 404, 409, 412, 422]);

/** Asks for everybody, and notes what was answered by an error. */
export class Asking {
  readonly errors: string[] = [];
  /** How often somebody was told that a colleague was first. */
  overtaken = 0;

  constructor(private readonly stage: Stage) {}

  /** The answer where it is a success. Who was overtaken is told so; anything else is an error. */
  async asked(method: string, path: string, question: Question): Promise<Answer | undefined> {
    const answer = await this.stage.ask(method, path, question).catch(() => undefined);
    if (!answer) this.errors.push(`${method} ${path.replace(/\/[\w-]{20,}/g, '/…')} was cut off`);
    else if (answer.status < 300) return answer;
    else if (method !== 'GET' && OVERTAKEN.has(answer.status)) this.overtaken += 1;
    else this.fails(`${method} ${path}`, answer);
    return undefined;
  }

  /** Notes an answer that is an error. */
  fails(what: string, { status, text }: Pick<Answer, 'status' | 'text'>): void {
    this.errors.push(`${what.replace(/\/[\w-]{20,}/g, '/…')} was answered ${status}: ${text.slice(0, 200)}`);
  }
}
