import { type ArticleMeta, metaLanguage, metaText, withoutGaps } from '@/lib/ingest/meta';

/** What a file says of itself beside its text, as it says it. */
export type Properties = { title?: string; author?: string; language?: string };

/** Names that programs give a file by themselves: "Microsoft Word - ferry.docx", "Untitled-3", "Document1". */
const NO_TITLE =
  /^(?:microsoft \w+ - |untitled|document ?\d*$|slide \d|powerpoint|no ?title|print$|layout ?\d*$)|\.(?:docx?|pdf|indd|qxp|qxd|pages|odt|rtf|html?|txt|p65|ai|eps)$/i;

/** Names of accounts, and not of people. */
const NO_AUTHOR =
  /^(?:user|admin|administrator|owner|author|unknown|anonymous|default|root|pc|windows user)\d*$/i;

/**
 * Title and author as the file's properties name them, unless a program put them there. Dates of a file are those of its making,
 * and no day of printing.
 */
export const saidBy = ({ title, author, language }: Properties): ArticleMeta =>
  withoutGaps({
    title: NO_TITLE.test(title?.trim() ?? '') ? undefined : metaText(title),
    byline: NO_AUTHOR.test(author?.trim() ?? '') ? undefined : metaText(author),
    language: metaLanguage(language),
  });
