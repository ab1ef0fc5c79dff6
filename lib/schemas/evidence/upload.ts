import { z } from 'zod';
import { FileBytes } from '../file-bytes';
import { given } from '../given';
import { Id, Instant, text, withoutNul } from '../primitives';

/** A file that is to become evidence: its bytes, and what it is called. */
export const SendFile = given({
  fileName: text(300, 'Give the name of the file.'),
  file: FileBytes,
}).meta({ id: 'SendFile' });
export type SendFile = z.infer<typeof SendFile>;

/** Names a file that was sent. */
export const AboutUpload = given({ uploadId: Id });

/** Makes a file that was sent one more copy of a piece of evidence. */
export const AddFile = given({
  evidenceId: Id,
  uploadId: withoutNul(z.string().min(1, 'Choose a file, and wait until it is there.').max(64)),
}).meta({ id: 'AddFile' });
export type AddFile = z.infer<typeof AddFile>;

export const UploadView = z
  .object({
    id: Id,
    fileName: z.string(),
    mediaType: z.string().describe('Found from the bytes.'),
    sha256: z.string(),
    bytes: z.number().int(),
    hasText: z.boolean().describe('Whether words could be read in it.'),
    readersBytes: z
      .number()
      .int()
      .nullable()
      .describe(
        'How large the file is that readers may have once it is published: without what it says of who made it and where. Null where they get its text alone.',
      ),
    createdAt: Instant,
  })
  .meta({ id: 'Upload' });
export type UploadView = z.infer<typeof UploadView>;
