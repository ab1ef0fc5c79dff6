import type { Bucket } from '@/lib/config/bucket';

/** A bucket's service says no, and will go on saying so: the message names the setting, and says what to do. */
export class BucketRefused extends Error {}

/** What a service says: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const SENTENCES: Record<string, (bucket: Bucket) => string> = {
  NoSuchBucket: ({ name, endpoint }) =>
    `FILES_BUCKET names ${name}, and there is no such bucket at ${endpoint}. Make it, or correct the name.`,
  InvalidAccessKeyId: ({ endpoint }) =>
    `FILES_KEY_ID is no key that ${endpoint} knows. Copy it once more, with its FILES_SECRET.`,
  SignatureDoesNotMatch: ({ endpoint }) =>
    `FILES_SECRET is not the secret that ${endpoint} knows for the key of FILES_KEY_ID. Copy both once more.`,
  AccessDenied: ({ name }) =>
    `The key of FILES_KEY_ID may not use the bucket ${name}. Let it list the bucket (s3:ListBucket), and read and write its objects (s3:GetObject, s3:PutObject).`,
  AuthorizationHeaderMalformed: ({ name, region }) =>
    `FILES_REGION is ${region}, and the bucket ${name} is elsewhere. Give the region that it is in.`,
};

const AS_WELL: Record<string, string> = {
  PermanentRedirect: 'AuthorizationHeaderMalformed',
  IllegalLocationConstraintException: 'AuthorizationHeaderMalformed',
};

/** What the service's refusal means for whoever keeps Sourceline running; anything else as it is. */
export function inWords(error: unknown, bucket: Bucket): unknown {
  const name = error instanceof Error ? error.name : '';
  const sentence = SENTENCES[AS_WELL[name] ?? name]?.(bucket);
  return sentence === undefined ? error : new BucketRefused(sentence);
}
