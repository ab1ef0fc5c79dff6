import { randomUUID } from 'node:crypto';
import { markAt } from '@/lib/domain/publication/marks';
import { type Ask, inTurn } from './in-turn';

/** How long a request waits for a page that is being drawn from what was there before, in milliseconds. */
const PATIENCE = 10_000;

/** Of so many marks the newest change is remembered: far more than requests are under way. */
const REMEMBERED = 10_000;

/** A page that is being drawn, from what stood there after `change`. */
type Drawing = { change: string; ended: Promise<void>; end: () => void };

const KEPT_AT = Symbol.for('sourceline.readersPages');

/** Those of this process; nothing while building. */
export const readersPages = (): ReadersPages | undefined => Reflect.get(globalThis, KEPT_AT);

/** Makes them those of this process, for kept-pages.cjs too, which Next loads outside of what is built. */
export function keepReadersPages(pages: ReadersPages): ReadersPages {
  Reflect.set(globalThis, KEPT_AT, pages);
  return pages;
}

/** Thrown where a request would have got a page that is no longer true, or nobody could say whether it is. */
export class Outdated extends Error {}

/**
 * Keeps readers from a page that another process, or this one, has changed. Each request asks the database for the last
 * change of its page before Next begins with it (`enter`); Next's store then serves a kept page only if it was drawn after
 * the newest change that anybody has learnt (`changeAt`), and compares without waiting for anything, so that no request
 * can join in between. A page that is being drawn is drawn for all who ask for it meanwhile: whoever knows of a change
 * that its drawing may have missed waits until that has ended.
 */
export class ReadersPages {
  private readonly learnt = new Map<string, string>();
  private readonly drawings = new Map<string, Drawing>();
  private readonly ask: Ask;

  /**
   * The first two ask the database.
   * @param lastChange what last changed the pages of a mark
   * @param isThere whether a page stands at a path now
   * @param shown what every page shows besides: the build and the settings
   */
  constructor(
    lastChange: Ask,
    readonly isThere: (path: string) => Promise<boolean>,
    readonly shown = '',
    private readonly patience = PATIENCE,
  ) {
    this.ask = inTurn(async (mark) => this.learn(mark, await lastChange(mark)));
  }

  /**
   * Before a request for a path goes in: the last change of its page; null where no page of ours is kept. Throws where it
   * must not go in.
   */
  enter(path: string): Promise<string> | null {
    const mark = markAt(path);
    return mark === null ? null : this.entered(path, mark);
  }

  private async entered(path: string, mark: string): Promise<string> {
    const change = await this.ask(mark);
    const drawing = this.drawings.get(path);
    if (drawing && drawing.change !== change) await this.endOf(drawing, path);
    return change;
  }

  /** What last changed the pages of a mark, as the database has it now. */
  lastChangeOf(mark: string): Promise<string> {
    return this.ask(mark);
  }

  /** The last change of the page at a path that anybody has learnt of; undefined where nobody has asked. */
  changeAt(path: string): string | undefined {
    return this.learnt.get(markAt(path) ?? '');
  }

  /**
   * The change after which the page at a path is read, for whoever reads: the same throughout one drawing, however many
   * come meanwhile. Where nobody has asked it is one of its own, and what is read is kept for nobody else.
   */
  readAfter(path: string): string {
    return this.drawings.get(path)?.change ?? this.changeAt(path) ?? randomUUID();
  }

  /** Told what a reader gets, for whoever counts. */
  served: (page: 'kept' | 'drawn' | 'nothing') => void = () => {};

  /** From now on the page at a path is being drawn. */
  begin(path: string): void {
    this.end(path);
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.drawings.set(path, { change: this.changeAt(path) ?? randomUUID(), ended, end });
  }

  /** The drawing of a page has ended, well or not. */
  end(path: string): void {
    this.drawings.get(path)?.end();
    this.drawings.delete(path);
  }

  private learn(mark: string, change: string): string {
    this.learnt.delete(mark);
    this.learnt.set(mark, change);
    const [oldest] = this.learnt.keys();
    if (this.learnt.size > REMEMBERED && oldest !== undefined) this.learnt.delete(oldest);
    return change;
  }

  private async endOf(drawing: Drawing, path: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((_, reject) => {
      timer = setTimeout(() => {
        // Nobody is held up for ever by one whose end nobody told of.
        if (this.drawings.get(path) === drawing) this.drawings.delete(path);
        reject(new Outdated(`The page at ${path} is still being drawn.`));
      }, this.patience);
    });
    await Promise.race([drawing.ended, late]).finally(() => clearTimeout(timer));
    // In the next turn, when Next has handed the drawing out and forgotten it.
    await new Promise((settle) => setImmediate(settle));
  }
}
