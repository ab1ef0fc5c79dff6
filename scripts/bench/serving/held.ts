import type { Choices } from '../choices';
import { bytesEach, type Figures, measured, type Site } from './figures';
import type { Path } from './path';

/** What is at the head of a plain answer, in bytes. */
const HEAD = 165;

/** What ours is held against, measured once for each path of a run. */
export class Held {
  /** The server that does the same work, while there is one. */
  bare: (Site & { stop: () => Promise<void> }) | undefined;
  private readonly plains = new Map<string, Figures>();
  private readonly bares = new Map<string, Figures>();

  constructor(
    private readonly plain: Site,
    private readonly chosen: Pick<Choices, 'connections' | 'seconds'>,
  ) {}

  /** What a server does that sends as many bytes as ours did. */
  async plainFor({ name, target }: Path, ours: Figures): Promise<Figures> {
    const path = `/${Math.max(0, Math.round(bytesEach(ours)) - HEAD)}`;
    // One request stands for all: walking on would also do what others do between two of them.
    const asked = { ...target(0), path };
    return this.known(this.plains, name, () => measured(this.plain, () => asked, this.chosen));
  }

  /** What the bare server does on the same path; undefined where it knows none or there is none. */
  async bareFor({ name, target, bare }: Path): Promise<Figures | undefined> {
    const site = this.bare;
    if (!site || !bare) return undefined;
    return this.known(this.bares, name, () => measured(site, target, this.chosen));
  }

  private async known(all: Map<string, Figures>, name: string, measure: () => Promise<Figures>) {
    const figures = all.get(name) ?? (await measure());
    all.set(name, figures);
    return figures;
  }
}
