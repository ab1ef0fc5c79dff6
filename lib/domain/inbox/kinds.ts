/** What somebody is told of, by what it is to them. Each goes as they choose. */
export const noticeKinds = [
  'MENTION',
  'ASSIGNMENT',
  'REMINDER',
  'SECOND',
  'COMMENT',
  'MY_CLAIM',
  'MY_REVIEW',
  'READERS',
  'WATCHED',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const isNoticeKind = (kind: string): kind is NoticeKind => noticeKinds.some((it) => it === kind);

/** How somebody is told by e-mail; the inbox has it all the same. */
export const deliveries = ['OFF', 'AT_ONCE', 'DAILY'] as const;
export type Delivery = (typeof deliveries)[number];

export const deliveryLabels: Record<Delivery, string> = {
  OFF: 'No e-mail',
  AT_ONCE: 'At once',
  DAILY: 'In the daily digest',
};

/** What each is called, and when it comes. */
export const kindWords: Record<NoticeKind, { label: string; when: string }> = {
  MENTION: { label: 'Mentions', when: 'A colleague names you in a comment.' },
  ASSIGNMENT: { label: 'Assignments', when: 'Work is given to you, or taken from you.' },
  REMINDER: {
    label: 'Reminders',
    when: 'Your work is due soon or overdue, or what you took goes back soon.',
  },
  SECOND: {
    label: 'A second editor is needed',
    when: 'Something waits for an editor beside the one who asked.',
  },
  COMMENT: { label: 'Comments', when: 'Somebody comments on your claim, or answers where you wrote.' },
  MY_CLAIM: { label: 'Your claims', when: 'A claim that you wrote moves on, or comes back to you.' },
  MY_REVIEW: { label: 'Your reviews', when: 'What you reviewed is decided, published or settled.' },
  READERS: { label: 'Readers', when: 'A reader reports an error or sends a claim.' },
  WATCHED: {
    label: 'What you watch',
    when: 'Something happens to a claim, article, source or tag that you watch.',
  },
};

/**
 * How each goes where nobody chose: at once what somebody waits for or named this person for, once a day what only informs them.
 */
export const usualDelivery: Record<NoticeKind, Delivery> = {
  MENTION: 'AT_ONCE',
  ASSIGNMENT: 'AT_ONCE',
  REMINDER: 'AT_ONCE',
  SECOND: 'AT_ONCE',
  COMMENT: 'DAILY',
  MY_CLAIM: 'DAILY',
  MY_REVIEW: 'DAILY',
  READERS: 'DAILY',
  WATCHED: 'DAILY',
};

/** What somebody chose, kind by kind. */
export type Choices = ReadonlyMap<string, Delivery>;

export const deliveryOf = (choices: Choices, kind: NoticeKind): Delivery =>
  choices.get(kind) ?? usualDelivery[kind];

/** What can be watched. */
export const watchSubjects = ['CLAIM', 'ARTICLE', 'SOURCE', 'TAG'] as const;
export type WatchSubject = (typeof watchSubjects)[number];
