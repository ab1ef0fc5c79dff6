import { expect, test } from 'vitest';
import { inTurn } from '@/lib/http/readers/in-turn';

/** A question whose answers wait until they are let go. */
function slow() {
  const put: { about: string; answer: (text: string) => void; fail: (error: Error) => void }[] = [];
  const ask = inTurn(
    (about) =>
      new Promise((answer, fail) => {
        put.push({ about, answer, fail });
      }),
  );
  return { put, ask };
}
const turn = () => new Promise((settle) => setImmediate(settle));

test('whoever comes while a question is out rests on the next one, which they share', async () => {
  const { put, ask } = slow();
  const first = ask('a');
  const [second, third] = [ask('a'), ask('a')];
  expect(put).toHaveLength(1);
  put[0]?.answer('old');
  expect(await first).toBe('old');
  await turn();
  expect(put).toHaveLength(2);
  const fourth = ask('a');
  put[1]?.answer('new');
  expect(await Promise.all([second, third])).toEqual(['new', 'new']);
  await turn();
  put[2]?.answer('newest');
  expect(await fourth).toBe('newest');
  expect(put).toHaveLength(3);
});

test('questions about other things are put at once', () => {
  const { put, ask } = slow();
  void ask('a');
  void ask('b');
  expect(put.map(({ about }) => about)).toEqual(['a', 'b']);
});

test('a question that fails fails for those who asked it, and the next is put all the same', async () => {
  const { put, ask } = slow();
  const first = ask('a');
  const second = ask('a');
  put[0]?.fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await turn();
  put[1]?.answer('back');
  expect(await second).toBe('back');
});

test('nothing is kept of what was answered', async () => {
  const { put, ask } = slow();
  const first = ask('a');
  put[0]?.answer('one');
  await first;
  void ask('a');
  expect(put).toHaveLength(2);
});
