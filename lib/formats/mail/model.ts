/** A piece of a mail: what happened, and the name of what it is about, each in its own direction. */
export type MailItem = {
  words: string;
  title: string | null;
  language: string | null;
  direction: 'ltr' | 'rtl' | null;
  href: string | null;
};

/** A mail before it is written: both of its forms are made of this. Every text in it may be anybody's. */
export type MailModel = {
  subject: string;
  heading: string;
  items: readonly MailItem[];
  /** Why it was sent, and where to choose what comes. */
  because: string;
  choicesHref: string;
  siteName: string;
};
