import { backbone, gapsBetween } from './backbone';
import { type Candidate, candidates } from './candidates';

/** A paragraph of the earlier text and what became of it in the later: the same words, or words as alike as `alike`. */
export type Pair = { was: number; is: number; alike: number; weight: number };

/** As alike as this, two paragraphs are one wherever they stand. */
const ALIKE = 0.6;

/**
 * Which paragraph became which, each at most once: those that are the same, by what stands once in both texts and by their
 * neighbours, then by their place, then wherever they are; then the most alike, and in the same place also the less alike.
 */
export function paired(before: readonly string[], after: readonly string[]): Pair[] {
  const pairing = new Pairing(before, after);
  pairing.endsAlike();
  pairing.same((text, rest) => (rest.isSingle(text) ? text : undefined));
  pairing.neighbours();
  pairing.same((text, _, gap) => `${gap} ${text}`);
  pairing.same((text) => text);
  const rest = candidates(before, after, pairing.unpaired());
  pairing.alike(rest.filter(({ alike }) => alike >= ALIKE));
  pairing.alike(rest, true);
  return pairing.pairs();
}

type Rest = { isSingle(text: string): boolean };
type Key = (text: string, rest: Rest, gap: number) => string | undefined;

class Pairing {
  private readonly isOf = new Map<number, Pair>();
  private readonly wasOf = new Map<number, Pair>();

  constructor(
    private readonly before: readonly string[],
    private readonly after: readonly string[],
  ) {}

  pairs = (): Pair[] => [...this.isOf.values()].sort((a, b) => a.was - b.was);

  unpaired = () => ({
    was: [...this.before.keys()].filter((was) => !this.isOf.has(was)),
    is: [...this.after.keys()].filter((is) => !this.wasOf.has(is)),
  });

  /** What both texts begin and end with. */
  endsAlike(): void {
    const most = Math.min(this.before.length, this.after.length);
    let start = 0;
    while (start < most && this.before[start] === this.after[start]) this.pair(start, start++);
    for (let end = 1; end <= most - start && this.before.at(-end) === this.after.at(-end); end++)
      this.pair(this.before.length - end, this.after.length - end);
  }

  /** The same paragraphs, in the order in which they stand, among those that `key` gives the same key. */
  same(key: Key): void {
    const { was, is } = this.unpaired();
    const rest = this.restOf(was, is);
    const [oldGaps, newGaps] = this.gaps();
    const waiting = new Map<string, number[]>();
    for (const at of was.toReversed()) {
      const found = key(this.before[at] ?? '', rest, oldGaps[at] ?? 0);
      if (found === undefined) continue;
      const queue = waiting.get(found);
      if (queue) queue.push(at);
      else waiting.set(found, [at]);
    }
    for (const at of is) {
      const found = key(this.after[at] ?? '', rest, newGaps[at] ?? 0);
      const old = found === undefined ? undefined : waiting.get(found)?.pop();
      if (old !== undefined) this.pair(old, at);
    }
  }

  /** What stands next to a pair in both texts, and is the same, is a pair. */
  neighbours(): void {
    const known = this.pairs();
    for (const step of [1, -1])
      for (const { was, is } of step > 0 ? known : known.toReversed())
        for (let n = step; this.isFreeAndSame(was + n, is + n); n += step) this.pair(was + n, is + n);
  }

  /** The most alike first; of equals the one in the same place, then the nearest. With `inPlace`, none that stands elsewhere. */
  alike(all: readonly Candidate[], inPlace = false): void {
    const [oldGaps, newGaps] = this.gaps();
    const stays = ({ was, is }: Candidate) => Number(oldGaps[was] === newGaps[is]);
    const distance = ({ was, is }: Candidate) => Math.abs(was - is);
    const best = all.toSorted(
      (a, b) =>
        b.alike - a.alike || stays(b) - stays(a) || distance(a) - distance(b) || a.was - b.was || a.is - b.is,
    );
    for (const candidate of best)
      if (!this.isOf.has(candidate.was) && !this.wasOf.has(candidate.is) && (!inPlace || stays(candidate)))
        this.pair(candidate.was, candidate.is, candidate.alike);
  }

  private pair(was: number, is: number, alike = 1): void {
    const pair = { was, is, alike, weight: 1 + (this.after[is]?.length ?? 0) * alike };
    this.isOf.set(was, pair);
    this.wasOf.set(is, pair);
  }

  private isFreeAndSame(was: number, is: number): boolean {
    const text = this.before[was];
    return text !== undefined && text === this.after[is] && !this.isOf.has(was) && !this.wasOf.has(is);
  }

  private gaps = () => gapsBetween(backbone(this.pairs()), this.before.length, this.after.length);

  private restOf(was: readonly number[], is: readonly number[]): Rest {
    const [old, now] = [counted(was, this.before), counted(is, this.after)];
    return { isSingle: (text) => old.get(text) === 1 && now.get(text) === 1 };
  }
}

function counted(places: readonly number[], texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const at of places) counts.set(texts[at] ?? '', (counts.get(texts[at] ?? '') ?? 0) + 1);
  return counts;
}
