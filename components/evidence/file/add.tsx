'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Disclosure } from '@/components/ui/disclosure';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CapturesView } from '@/lib/schemas/evidence';
import type { AddFile as AddFileInput } from '@/lib/schemas/evidence/upload';
import { FileField } from './field';
import { type SentFile, sentUpload } from './sent-file';

type AddFileProps = { evidenceId: string; add: Action<AddFileInput, CapturesView> };

/** One more copy of a piece of evidence: a file that somebody has. */
export function AddFile({ evidenceId, add }: AddFileProps) {
  const router = useRouter();
  const [file, setFile] = useState<SentFile | null>(null);
  const adding = useSubmit(add, {
    onDone: () => {
      setFile(null);
      router.refresh();
    },
  });
  return (
    <Disclosure summary="Add a file">
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          adding.submit({ evidenceId, uploadId: sentUpload(file) ?? '' });
        }}
      >
        <FileField
          name="uploadId"
          label="File"
          value={file}
          onChange={setFile}
          error={adding.issueFor('uploadId')}
        />
        <FormProblems state={adding} press="Add this file" />
        <SubmitButton size="sm" className="w-fit" pending={adding.pending}>
          Add this file
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
