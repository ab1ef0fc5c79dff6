import { callAction, unless } from './actions';
import { type Attack, UNREAD } from './attack';

/** Arguments that cost the server time to take apart before any code of ours is asked: 4 MB of lists in lists. */
const NESTED = `[${'[[1,2],[3,4]],'.repeat(300_000)}1]`;

export const strangersArguments: Attack = {
  name: 'a stranger: an action with 4 MB of arguments',
  mostPages: UNREAD,
  async attack(stage) {
    return unless(
      [413],
      await callAction(stage.url, { name: 'importArticleAction', page: '/desk/articles/new', args: NESTED }),
    );
  },
};

/** A form in parts, as a browser without scripts sends one. No page of ours takes any, so the door turns it away unread. */
export const strangersForm: Attack = {
  name: 'a stranger: a form of 50,000 fields to a readers’ page',
  mostPages: UNREAD,
  async attack(stage) {
    const part = (i: number) => `--x\r\ncontent-disposition: form-data; name="f${i}"\r\n\r\n1\r\n`;
    const body = `${Array.from({ length: 50_000 }, (_, i) => part(i)).join('')}--x--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=x', origin: stage.url };
    return unless([405], await stage.ask('POST', '/', { body, headers }));
  },
};
