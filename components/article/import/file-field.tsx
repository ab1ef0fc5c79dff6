import type { ChangeEvent } from 'react';
import { Field } from '@/components/ui/field/field';
import { MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { bytesInWords, extensions, MAX_FILE_BYTES } from '@/lib/domain/article/files';
import type { ContentDraft } from './content';

type FileFieldProps = {
  value: ContentDraft;
  onChoose: (file: File) => void;
  wrong: { path: string; message: string } | undefined;
  isReading: boolean;
};

const hint = `A document (.docx), a PDF with text in it (.pdf) or a page that a browser saved (.mhtml), up to ${bytesInWords(MAX_FILE_BYTES)}. Plain text (.txt), Markdown (.md) or HTML (.html), up to ${bytesInWords(MAX_ARTICLE_BYTES)}. It is read at once and shown before anything is stored.`;

/** A file, which is read as soon as it is chosen. What came out of it is named below, as a browser forgets the file itself. */
export function FileField({ value, onChoose, wrong, isReading }: FileFieldProps) {
  function chosen({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (file) onChoose(file);
  }
  return (
    <>
      <Field name={wrong?.path ?? 'content'} label="File" hint={hint} required error={wrong?.message}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept={extensions.join()}
            // The same file once more, mended meanwhile, is no change to a browser that still holds it.
            onClick={({ currentTarget }) => {
              currentTarget.value = '';
            }}
            onChange={chosen}
            className="control file:me-3 file:rounded-sm file:border file:border-rule-strong file:bg-surface file:px-3 file:py-1 file:font-semibold"
          />
        )}
      </Field>
      <p role="status" className="text-sm text-ink-muted empty:hidden">
        {wrong?.path === 'file' ? <span className="sr-only">{wrong.message}</span> : null}
        {value.fileName && (isReading || value.content) ? (
          <>
            <span>{value.content ? 'Read from ' : 'Reading '}</span>
            <bdi>{value.fileName}</bdi>
          </>
        ) : null}
      </p>
    </>
  );
}
