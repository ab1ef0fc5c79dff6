'use client';

import type { ClipboardEvent } from 'react';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Textarea } from '@/components/ui/field/textarea';
import { MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { bytesInWords } from '@/lib/domain/article/files';
import { type ContentDraft, type ContentWay, noContent } from './content';
import { FileField } from './file-field';
import { sizeOf, tooLarge } from './sizes';

type ContentFieldProps = {
  value: ContentDraft;
  onChange: (value: ContentDraft) => void;
  onChoose: (file: File) => void;
  /** What was refused, and the path that it was refused at. */
  wrong: { path: string; message: string } | undefined;
  isReading: boolean;
  /** The ways in which the text can come; all of them where nothing is said. */
  ways?: readonly ContentWay[];
};

const allWays = [
  { value: 'TEXT', label: 'Paste text' },
  { value: 'ADDRESS', label: 'Give an address' },
  { value: 'HTML', label: 'Paste HTML' },
  { value: 'FILE', label: 'Choose a file' },
] as const;

const limit = `Up to ${bytesInWords(MAX_ARTICLE_BYTES)}.`;

/** Pasted text, the address of a page, pasted HTML or a file. The limit is said before, and what came in after. */
export function ContentField(props: ContentFieldProps) {
  const { value, onChange, ways } = props;
  return (
    <div className="grid gap-3">
      <ChoiceGroup
        name="way"
        legend="The article’s text"
        layout="segments"
        choices={allWays.filter(({ value }) => ways?.includes(value) ?? true)}
        value={value.way}
        onValueChange={(way) => onChange(noContent(way))}
      />
      <Way {...props} />
      {value.content && (value.way === 'TEXT' || value.way === 'HTML') ? (
        <Size content={value.content} />
      ) : null}
    </div>
  );
}

function Way(props: ContentFieldProps) {
  if (props.value.way === 'ADDRESS') return <AddressField {...props} />;
  return props.value.way === 'FILE' ? <FileField {...props} /> : <PasteField {...props} />;
}

function AddressField({ value, onChange, wrong }: ContentFieldProps) {
  return (
    <Field
      name="address"
      label="Address of the page"
      hint="It is fetched once, as anybody could, and shown before anything is stored. A page that only you can see is sent from your browser, as said below."
      required
      error={wrong?.message}
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

function PasteField({ value, onChange, wrong }: ContentFieldProps) {
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
    <Field
      name="content"
      label={html ? 'HTML' : 'Text'}
      hint={`${hint} ${limit}`}
      required
      error={wrong?.message}
    >
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

function Size({ content }: { content: string }) {
  const bytes = sizeOf(content);
  const problem = tooLarge(bytes);
  return (
    <p role="status" className={problem ? 'text-sm font-semibold text-danger' : 'text-sm text-ink-muted'}>
      {problem ?? `${bytesInWords(bytes)} of ${bytesInWords(MAX_ARTICLE_BYTES)}`}
    </p>
  );
}
