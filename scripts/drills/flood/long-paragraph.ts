import { unless } from './actions';
import type { Attack } from './attack';

/** Whatever cuts a text into sentences or words may cost its square: here it is one line of 1.5 MB. */
const LINE = 'word '.repeat(300_000);

export const longParagraph: Attack = {
  name: 'a claim in a paragraph of 1.5 MB',
  async attack(stage) {
    const by = await stage.person('Rana');
    const fields = { title: 'One line', outletName: 'The Drill', language: 'en', separate: true };
    const imported = await stage.ask('POST', '/api/v1/articles', { by, body: { ...fields, content: LINE } });
    if (imported.status !== 201) return unless([201], imported);
    const { text } = JSON.parse(imported.text) as { text: { versionId: string } };
    const attributions = [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }];
    const appearance = { versionId: text.versionId, start: 750_000, end: 750_004, attributions };
    const body = { statement: 'The word stands here.', kind: 'FACTUAL', appearance };
    const drafted = await stage.ask('POST', '/api/v1/claims', { by, body });
    if (drafted.status !== 201) return unless([201], drafted);
    const { id } = JSON.parse(drafted.text) as { id: string };
    const page = await stage.ask('GET', `/desk/claims/${id}`, { headers: { cookie: by.cookie } });
    return unless([200], page);
  },
};
