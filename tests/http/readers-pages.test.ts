import { expect, test } from 'vitest';
import { Outdated, ReadersPages } from '@/lib/http/readers-pages';

const PATH = '/claims/a';

/** Readers' pages over a database in which every page was last changed by `change`. */
function room(patience?: number) {
  const state = { change: 'first' };
  const pages = new ReadersPages(
    async () => state.change,
    async () => true,
    '',
    patience,
  );
  return { state, pages };
}
const turn = () => new Promise((settle) => setImmediate(settle));

/** Whether a request has gone in by the next turn. */
async function hasGoneIn(entering: Promise<string> | null) {
  let gone = false;
  void entering?.then(() => {
    gone = true;
  });
  await turn();
  return gone;
}

test('a request brings the last change of its page, and others of the same mark profit', async () => {
  const { state, pages } = room();
  expect(pages.changeAt(PATH)).toBeUndefined();
  expect(await pages.enter(PATH)).toBe('first');
  expect(pages.changeAt(`${PATH}/versions/1`)).toBe('first');
  state.change = 'second';
  expect(pages.changeAt(PATH)).toBe('first');
  await pages.enter(`${PATH}/versions/1`);
  expect(pages.changeAt(PATH)).toBe('second');
});

test('nothing is asked for where no page is kept', () => {
  expect(room().pages.enter('/search')).toBeNull();
});

test('a page that is being drawn is drawn for those too who came meanwhile', async () => {
  const { pages } = room();
  await pages.enter(PATH);
  pages.begin(PATH);
  expect(await hasGoneIn(pages.enter(PATH))).toBe(true);
});

test('but whoever knows of a change that it may have missed waits until it is drawn', async () => {
  const { state, pages } = room();
  await pages.enter(PATH);
  pages.begin(PATH);
  state.change = 'second';
  const entering = pages.enter(PATH);
  expect(await hasGoneIn(entering)).toBe(false);
  expect(await hasGoneIn(pages.enter(`${PATH}/versions/1`))).toBe(true);
  pages.end(PATH);
  await entering;
});

test('what never ends holds nobody for ever', async () => {
  const { state, pages } = room(1);
  await pages.enter(PATH);
  pages.begin(PATH);
  state.change = 'second';
  await expect(pages.enter(PATH)).rejects.toBeInstanceOf(Outdated);
  await pages.enter(PATH);
});

test('a page that is begun anew has ended before', async () => {
  const { state, pages } = room();
  await pages.enter(PATH);
  pages.begin(PATH);
  state.change = 'second';
  const entering = pages.enter(PATH);
  await turn();
  pages.begin(PATH);
  expect(await entering).toBe('second');
  expect(await hasGoneIn(pages.enter(PATH))).toBe(true);
});

test('what a page is drawn from is read after one change throughout, whatever others learn meanwhile', async () => {
  const { state, pages } = room();
  const unasked = pages.readAfter(PATH);
  expect(pages.readAfter(PATH)).not.toBe(unasked);
  await pages.enter(PATH);
  pages.begin(PATH);
  expect(pages.readAfter(PATH)).toBe('first');
  state.change = 'second';
  await pages.enter(`${PATH}/versions/1`);
  expect(pages.readAfter(PATH)).toBe('first');
  expect(pages.readAfter(`${PATH}/versions/1`)).toBe('second');
  pages.end(PATH);
  expect(pages.readAfter(PATH)).toBe('second');
});
