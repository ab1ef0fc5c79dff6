import type { MailModel } from './model';

/** A mail in plain text. What runs from the right stands in isolates, so that it turns nothing around it. */
export const mailText = ({ heading, items, because, choicesHref, siteName }: MailModel): string =>
  [
    heading,
    ...items.map(({ words, title, href }) =>
      [words, title === null ? null : `  ${isolate(oneLine(title))}`, href === null ? null : `  ${href}`]
        .filter((line) => line !== null)
        .join('\n'),
    ),
    `-- \n${siteName}\n${because}\n${choicesHref}`,
  ].join('\n\n');

const isolate = (text: string): string => `\u2068${text}\u2069`;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
