import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bareTextIn } from '../support/bare-text';
import { runningNamesIn } from '../support/running-names';

const everyFile = ['app', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${room}/${file}`),
);
const holding = (rule: (source: string) => string[]) =>
  everyFile.flatMap((file) => rule(readFileSync(file, 'utf8')).map((what) => `${file}:${what}`));

/*
 * A browser that translates a page puts every text into an element of its own. React then can't find a text that it wants to
 * take away, or to put something before, and the page ends in its error. Text that has an element of its own is never asked for.
 */
describe('text beside something that comes and goes has an element of its own', () => {
  test('everywhere', () => expect(holding(bareTextIn)).toEqual([]));

  test.each([
    ['<p>Words {here ? <b>now</b> : null}</p>', 1],
    ['<p>{here && <b>now</b>} words</p>', 1],
    ['<p>{here ? ", more" : null}<b>now</b></p>', 1],
    ['<p><b>now</b>{here ? <>, <i>more</i></> : null}</p>', 1],
    ['<button>{pending ? <Spinner /> : icon}{children}</button>', 1],
    ['<p>{list.map((one) => <b key={one}>{one}</b>)} and others</p>', 1],
    ['<p><span>Words</span>{here ? <b>now</b> : null}</p>', 0],
    ['<p>{here ? "one" : "other"} words</p>', 0],
    ['<p>{here ? "alone" : null}</p>', 0],
    ['<p>Words <b>always</b></p>', 0],
  ])('%s', (source, places) => expect(bareTextIn(`const a = ${source};`)).toHaveLength(places));
});

/* An Arabic name in an English sentence turns what stands beside it, unless it is kept apart. */
describe('what people write is kept apart from our sentences', () => {
  test('everywhere', () => expect(holding(runningNamesIn)).toEqual([]));

  test.each([
    [`\`Draft by \${author.name}\``, 1],
    ['<p>Draft by {author.name}</p>', 1],
    [`\`Draft by \${isolated(author.name)}\``, 0],
    ['<p>Draft by <bdi>{author.name}</bdi></p>', 0],
    ['<h1>{article.title}</h1>', 0],
    [`\`\${author.name}-\${at}\``, 0],
  ])('%s', (source, places) => expect(runningNamesIn(`const a = ${source};`)).toHaveLength(places));
});

test('whatever shows a claim of a list says with it who says so', () => {
  const silent = everyFile.filter((file) => {
    const source = readFileSync(file, 'utf8');
    return /\bClaimCard\b/.test(source) && /\bstatement\b/.test(source) && !source.includes('<SaidBy');
  });
  expect(silent).toEqual([]);
});
