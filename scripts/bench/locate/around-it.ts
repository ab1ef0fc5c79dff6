import { paragraphsOf } from './corpus';
import { standsIn } from './in-the-quote';
import { another, cutAfterFirst, cutBeforeLast, type Edit, reword, sentenceOf, several } from './parts';

/** Edits that leave the quote's words alone, or take them away. */
export const aroundIt: Record<string, Edit> = {
  'removed, the same words elsewhere': (parts) => {
    const { before, after } = sentenceOf(parts);
    return standsIn(before, parts) || standsIn(after, parts)
      ? { head: before, quote: '', tail: after }
      : undefined;
  },
  'removed wholly': (parts) => {
    const { before, after } = sentenceOf(parts);
    return standsIn(before, parts) || standsIn(after, parts)
      ? undefined
      : { head: before, quote: '', tail: after };
  },
  'text put before': ({ head, quote, tail }, desk) => {
    const at = desk.chance.of([0, ...paragraphsOf(head).map(({ start }) => start)]);
    return {
      head: `${head.slice(0, at)}${desk.sentence()} ${desk.sentence()}\n${head.slice(at)}`,
      quote,
      tail,
    };
  },
  'sentence put right before': (parts, desk) => {
    const { before, own, after } = sentenceOf(parts);
    return { ...own, head: `${before}${desk.sentence()} ${own.head}`, tail: `${own.tail} ${after}` };
  },
  'sentence moved': (parts, desk) => {
    const { before, own, after } = sentenceOf(parts);
    const rest = before + after;
    const to = desk.chance.of(paragraphsOf(rest));
    const [at, gap] = desk.chance.below(2) ? [to.start, ''] : [to.end, ' '];
    const head = rest.slice(0, at) + gap + own.head;
    return { head, quote: own.quote, tail: `${own.tail}${gap ? '' : ' '}${rest.slice(at)}` };
  },
  'paragraphs reordered': ({ head, quote, tail }, desk) => {
    if (quote.includes('\n')) return undefined;
    const begun = head.lastIndexOf('\n') + 1;
    const done = tail.indexOf('\n') + 1;
    const lines = `${head.slice(0, begun)}${tail.slice(done)}`.split('\n').filter(Boolean);
    const others = desk.chance.shuffled(lines).map((line) => `${line}\n`);
    const at = desk.chance.below(others.length + 1);
    return {
      head: others.slice(0, at).join('') + head.slice(begun),
      quote,
      tail: tail.slice(0, done) + others.slice(at).join(''),
    };
  },
  'surroundings reworded': ({ head, quote, tail }, desk) => {
    const put = (old: string) =>
      desk.chance.of([another(desk)(old), `${desk.word()} ${old}`, several(desk, 2)]);
    const now = (text: string) => reword(text, () => desk.chance.below(3) === 0, put);
    const [above, before] = cutBeforeLast(head, 60);
    const [after, below] = cutAfterFirst(tail, 60);
    return { head: above + now(before), quote, tail: now(after) + below };
  },
  'surroundings rewritten': ({ head, quote, tail }, desk) => {
    const now = (text: string) => reword(text, () => true, another(desk));
    const [above, before] = cutBeforeLast(head, 90);
    const [after, below] = cutAfterFirst(tail, 90);
    return before || after ? { head: above + now(before), quote, tail: now(after) + below } : undefined;
  },
};
