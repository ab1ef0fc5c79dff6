'use client';

import { type ChangeEvent, type ClipboardEvent, useState } from 'react';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Textarea } from '@/components/ui/field/textarea';
import { MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { type ContentDraft, noContent } from './content';
import { bytesInWords, readFile, sizeOf, tooLarge } from './read-file';

type ContentFieldProps = {
  value: ContentDraft;
  onChange: (value: ContentDraft) => void;
  error: string | undefined;
};

const ways = [
  { value: 'TEXT', label: 'Paste text' },
  { value: 'ADDRESS', label: 'Give an address' },
  { value: 'HTML', label: 'Paste HTML' },
  { value: 'FILE', label: 'Choose a file' },
] as const;

const limit = `Up to ${bytesInWords(MAX_ARTICLE_BYTES)}.`;

/** Pasted text, the address of a page, pasted HTML or a file. The limit is said before, and what came in after. */
export function ContentField(props: ContentFieldProps) {
  const { value, onChange } = props;
  return (
    <div className="grid gap-3">
      <ChoiceGroup
        name="way"
        legend="The article’s text"
        layout="segments"
        choices={ways}
        value={value.way}
        onValueChange={(way) => onChange(noContent(way))}
      />
      <Way {...props} />
      {value.content && value.way !== 'ADDRESS' ? <Size content={value.content} /> : null}
    </div>
  );
}

function Way(props: ContentFieldProps) {
  if (props.value.way === 'ADDRESS') return <AddressField {...props} />;
  return props.value.way === 'FILE' ? <FileField {...props} /> : <PasteField {...props} />;
}

function AddressField({ value, onChange, error }: ContentFieldProps) {
  return (
    <Field
      name="address"
      label="Address of the page"
      hint="It is fetched once, as anybody could, and shown before anything is stored. A page that only you can see is sent from your browser, as said below."
      required
      error={error}
    >
      {(control) => (
        <Input
          {...control}
          type="url"
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          value={value.address ?? ''}
          onChange={({ target }) => onChange({ ...noContent('ADDRESS'), address: target.value })}
        />
      )}
    </Field>
  );
}

function PasteField({ value, onChange, error }: ContentFieldProps) {
  const html = value.way === 'HTML';
  // Copied from a page, the clipboard holds its HTML beside its text: headings and lists survive that way.
  function pasted(event: ClipboardEvent<HTMLTextAreaElement>) {
    const copied = event.clipboardData.getData('text/html');
    if (!html || !copied || value.content) return;
    event.preventDefault();
    onChange({ ...value, content: copied });
  }
  const hint = html
    ? 'Paste the page’s source, or what you copied from the page itself. Only its words come in.'
    : 'Each line is a paragraph, a short line over text a heading; “-” starts a list item.';
  return (
    <Field name="content" label={html ? 'HTML' : 'Text'} hint={`${hint} ${limit}`} required error={error}>
      {(control) => (
        <Textarea
          {...control}
          rows={value.address ? 3 : 10}
          // What was sent is for machines: its text is shown below.
          style={value.address ? { maxBlockSize: '7rem' } : undefined}
          serif={!html}
          className={html ? 'font-mono text-sm' : undefined}
          value={value.content}
          onPaste={pasted}
          onChange={({ target }) => onChange({ ...noContent(value.way), content: target.value })}
        />
      )}
    </Field>
  );
}

function FileField({ value, onChange, error }: ContentFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  async function chosen(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    const text = await readFile(file).catch(() => null);
    if (text?.ok) onChange({ ...value, content: text.value, fileName: file.name });
    else onChange({ ...value, content: '', fileName: '' });
    setProblem(text?.ok ? null : problemOf(text));
  }
  return (
    <>
      <Field
        name={error && !problem ? 'fileName' : 'content'}
        label="File"
        hint={`Plain text (.txt), Markdown (.md) or a page of HTML (.html). ${limit}`}
        required
        error={problem ?? error}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
            onChange={chosen}
            className="control file:me-3 file:rounded-sm file:border file:border-rule-strong file:bg-surface file:px-3 file:py-1 file:font-semibold"
          />
        )}
      </Field>
      {value.content ? (
        <p
          dir="auto"
          className="max-h-40 overflow-hidden border-s-2 border-rule-strong ps-4 font-serif text-sm whitespace-pre-line text-ink-muted"
        >
          {value.content.slice(0, 600)}
        </p>
      ) : null}
    </>
  );
}

const problemOf = (text: Awaited<ReturnType<typeof readFile>> | null): string =>
  text && !text.ok && text.refusal.kind === 'invalid'
    ? (text.refusal.issues[0]?.message ?? '')
    : 'The file could not be read. Choose it again.';

function Size({ content }: { content: string }) {
  const bytes = sizeOf(content);
  const problem = tooLarge(bytes);
  return (
    <p role="status" className={problem ? 'text-sm font-semibold text-danger' : 'text-sm text-ink-muted'}>
      {problem ?? `${bytesInWords(bytes)} of ${bytesInWords(MAX_ARTICLE_BYTES)}`}
    </p>
  );
}
