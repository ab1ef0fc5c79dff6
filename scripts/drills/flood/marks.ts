import { callAction, unless } from './actions';
import { type Attack, UNREAD } from './attack';

/** NFC sorts the marks on a letter, and its sort is quadratic: 320 kB of these took eight seconds. */
const PILE = `a${'\u0315\u0300'.repeat(80_000)}`;

const FIELDS = { content: 'One sentence.', outletName: 'The Drill' };

export const strangersMarks: Attack = {
  name: 'a stranger: an action with 320 kB of marks on one letter',
  mostPages: UNREAD,
  async attack(stage) {
    const args = JSON.stringify([{ ...FIELDS, title: PILE }]);
    return unless(
      [413],
      await callAction(stage.url, { name: 'importArticleAction', page: '/desk/articles/new', args }),
    );
  },
};

export const marksInAField: Attack = {
  name: 'a title with 320 kB of marks on one letter',
  mostPages: UNREAD,
  async attack(stage) {
    const by = await stage.person('Rana');
    return unless(
      [422],
      await stage.ask('POST', '/api/v1/articles', { by, body: { ...FIELDS, title: PILE } }),
    );
  },
};

/** The text itself may be as long as an article: it is normalised with its marks set apart. */
export const marksInAnArticle: Attack = {
  name: 'an article with 1.9 MB of marks on one letter',
  async attack(stage) {
    const by = await stage.person('Rana');
    const content = `A pile: ${PILE.repeat(6)}`;
    const body = { ...FIELDS, title: 'A pile of marks', content };
    return unless([201, 409], await stage.ask('POST', '/api/v1/articles', { by, body }));
  },
};
