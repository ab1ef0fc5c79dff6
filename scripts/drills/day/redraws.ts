import { type Redraw, redrawing } from '@/components/inbox/live/redraw';
import { ask } from '../ask';
import type { Colleague } from './crowd';
import { median, p95 } from './figures';

/** What a browser asks for to draw a list anew: its data, without the document around it. */
const LIST = { path: '/desk?_rsc', headers: { rsc: '1' } };

/** How everybody's list draws itself anew when it hears of a change: by the pace of the product's own pages. */
export class Redraws {
  readonly errors: string[] = [];
  /** From when a page first heard of something to when it had the list as it is by then, in milliseconds. */
  private readonly times: number[] = [];
  private readonly pages: Redraw[] = [];

  /** A list that somebody has open at a server. Gives what it is told with. */
  of(url: string, by: Colleague): () => void {
    let heardAt: number | undefined;
    const page = redrawing(async (asks) => {
      await this.asked(url, by, '/desk/who?turn');
      asks();
      const since = heardAt ?? performance.now();
      heardAt = undefined;
      await this.asked(url, by, LIST.path, LIST.headers);
      this.times.push(performance.now() - since);
    });
    this.pages.push(page);
    return () => {
      heardAt ??= performance.now();
      page.soon();
    };
  }

  end(): void {
    for (const page of this.pages) page.end();
  }

  figures = (): Record<string, number> => ({
    'lists drawn anew': this.times.length,
    'from hearing to the new list, median, ms': median(this.times),
    'from hearing to the new list, 95 % within, ms': p95(this.times),
  });

  private async asked(url: string, by: Colleague, path: string, headers = {}): Promise<void> {
    const answer = await ask(url, 'GET', path, { headers: { ...headers, cookie: by.cookie } }).catch(
      () => undefined,
    );
    if (answer?.status !== 200)
      this.errors.push(`a list drawn anew was answered ${answer?.status ?? 'nothing'}`);
  }
}
