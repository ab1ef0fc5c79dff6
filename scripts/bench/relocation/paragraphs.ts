import { sentencesIn } from '../locate/corpus';
import type { Desk, Edit, Parts } from '../locate/parts';

/** The paragraph that the quote stands in, and those above and below it. */
type Page = { above: string[]; own: Parts; below: string[] };

/** Edits of whole paragraphs and of sentences elsewhere, which leave the quote's words alone or take them away. */
export const paragraphs: Record<string, Edit> = {
  'its paragraph removed': (parts) => {
    const { above, below } = pageOf(parts);
    return { head: above.map((line) => `${line}\n`).join(''), quote: '', tail: below.join('\n') };
  },
  'other paragraphs removed': (parts, desk) =>
    others(parts, (line) => (desk.chance.below(3) === 0 ? [] : [line])),
  'its paragraph moved': (parts, desk) => {
    const { above, own, below } = pageOf(parts);
    const rest = [...above, ...below];
    const at = desk.chance.of([...Array(rest.length + 1).keys()].filter((place) => place !== above.length));
    return together({ above: rest.slice(0, at), own, below: rest.slice(at) });
  },
  'another paragraph moved': (parts, desk) => {
    const page = pageOf(parts);
    const line = desk.chance.of([...page.above, ...page.below]);
    const rest = { ...page, above: without(page.above, line), below: without(page.below, line) };
    return putIn(rest, line, desk);
  },
  'its paragraph repeated': (parts, desk) => {
    const page = pageOf(parts);
    return putIn(page, page.own.head + page.own.quote + page.own.tail, desk);
  },
  'another paragraph repeated': (parts, desk) => {
    const page = pageOf(parts);
    return putIn(page, desk.chance.of([...page.above, ...page.below]), desk);
  },
  'its paragraph repeated in other words': (parts, desk) => {
    const page = pageOf(parts);
    const words = (page.own.head + page.own.quote + page.own.tail).split(' ');
    const copy = words.map((word) => (desk.chance.below(6) === 0 ? desk.word() : word)).join(' ');
    return putIn(page, copy, desk);
  },
  'its paragraph cut in two': ({ head, quote, tail }, desk) =>
    desk.chance.below(2)
      ? { head: head.replace(/(?<=[.!?؟”]) (?=[^\n]*$)/, '\n'), quote, tail }
      : { head, quote, tail: tail.replace(/^([^\n]*?[.!?؟”]) /, '$1\n') },
  'its paragraph joined with the next': ({ head, quote, tail }, desk) =>
    desk.chance.below(2)
      ? { head: head.replace(/\n(?=[^\n]*$)/, ' '), quote, tail }
      : { head, quote, tail: tail.replace('\n', ' ') },
  'other sentences moved': (parts, desk) => {
    const { head, own, tail } = cutOut(parts);
    const sentences = (text: string) =>
      text.split('\n').map((line) => sentencesIn(line).map(({ start, end }) => line.slice(start, end)));
    const mixed = (text: string) =>
      sentences(text)
        .map((line) => desk.chance.shuffled(line).join(' '))
        .join('\n');
    return { head: mixed(head) + own.head, quote: own.quote, tail: own.tail + mixed(tail) };
  },
};

function pageOf({ head, quote, tail }: Parts): Page {
  const above = head.split('\n');
  const below = tail.split('\n');
  const own = { head: above.pop() ?? '', quote, tail: below.shift() ?? '' };
  return { above: above.filter(Boolean), own, below: below.filter(Boolean) };
}

const together = ({ above, own, below }: Page): Parts => ({
  head: [...above, own.head].join('\n'),
  quote: own.quote,
  tail: [own.tail, ...below].join('\n'),
});

function putIn({ above, own, below }: Page, line: string, desk: Desk): Parts {
  const at = desk.chance.below(above.length + below.length + 2);
  return at <= above.length
    ? together({ above: above.toSpliced(at, 0, line), own, below })
    : together({ above, own, below: below.toSpliced(at - above.length - 1, 0, line) });
}

const without = (lines: readonly string[], line: string): string[] => lines.filter((one) => one !== line);

function others(parts: Parts, to: (line: string) => string[]): Parts {
  const { above, own, below } = pageOf(parts);
  return together({ above: above.flatMap(to), own, below: below.flatMap(to) });
}

/** The paragraphs above and below, and the quote's own, with the line ends between them. */
function cutOut({ head, quote, tail }: Parts): { head: string; own: Parts; tail: string } {
  const begun = head.lastIndexOf('\n') + 1;
  const done = tail.indexOf('\n') < 0 ? tail.length : tail.indexOf('\n');
  const own = { head: head.slice(begun), quote, tail: tail.slice(0, done) };
  return { head: head.slice(0, begun), own, tail: tail.slice(done) };
}
