import { z } from 'zod';

/** A bucket of a service that speaks S3, in which files are kept instead of a folder of this machine. */
export type Bucket = {
  /** Where the service is: `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string;
  region: string;
  name: string;
  keyId: string;
  secret: string;
};

const ENDPOINT_PROBLEM =
  'must be the address of the service, such as https://s3.eu-central-1.amazonaws.com, with no name, password or path in it. The bucket is named in FILES_BUCKET.';

const key = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'must be as the service gave it out, without blanks. Copy it once more.')
  .optional();

/** What says where the bucket is, each key by itself. */
export const bucketSettings = {
  FILES_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'must be the name of a bucket: 3 to 63 small letters, digits, dots and hyphens. Leave it out to keep files in FILES_FOLDER.',
    )
    .optional(),
  FILES_ENDPOINT: z
    .url({ protocol: /^https?$/, error: ENDPOINT_PROBLEM })
    .refine((url) => /^https?:\/\/[^/?#@]+\/?$/.test(url), ENDPOINT_PROBLEM)
    .transform((url) => new URL(url).origin)
    .optional(),
  FILES_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be a region such as eu-central-1. Leave it out for us-east-1.')
    .default('us-east-1'),
  FILES_KEY_ID: key,
  FILES_SECRET: key,
};

type Given = {
  FILES_BUCKET?: string | undefined;
  FILES_ENDPOINT?: string | undefined;
  FILES_REGION: string;
} & {
  FILES_KEY_ID?: string | undefined;
  FILES_SECRET?: string | undefined;
};

/** The bucket that these settings name; nothing where they name none. */
export function bucketIn(given: Given): Bucket | undefined {
  const { FILES_BUCKET: name, FILES_ENDPOINT: endpoint, FILES_KEY_ID: keyId, FILES_SECRET: secret } = given;
  if (!name || !endpoint || !keyId || !secret) return undefined;
  return { endpoint, region: given.FILES_REGION, name, keyId, secret };
}

const TOGETHER = ['FILES_BUCKET', 'FILES_ENDPOINT', 'FILES_KEY_ID', 'FILES_SECRET'] as const;

/** What is missing where some of these settings are given: files must not land in a folder that nobody meant. */
export function missingOfBucket(
  given: Readonly<Record<string, unknown>>,
): { key: string; problem: string }[] {
  const [one] = TOGETHER.filter((key) => given[key] !== undefined);
  if (one === undefined) return [];
  return TOGETHER.filter((key) => given[key] === undefined).map((key) => ({
    key,
    problem: `is needed beside ${one}, to keep files in a bucket. Give it, or leave out all of ${TOGETHER.join(', ')} to keep them in FILES_FOLDER.`,
  }));
}
