import { hash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Bucket as Settings } from '@/lib/config/bucket';
import { placeOf } from './place';
import { inWords } from './refused';

/** In milliseconds: to be connected, and without a byte from the other side. */
const PATIENCE = { connectionTimeout: 5000, socketTimeout: 30_000 };

/** How often a request is made that the service could not answer. */
const MOST_ATTEMPTS = 3;

/**
 * Files in a bucket, each under its SHA-256. A service that speaks S3 puts a file into its place whole or not at all, so it is
 * written there directly, only where there is none yet, and is read back before it counts as kept. One that was damaged since is
 * mended by whoever keeps it again. Throws `BucketRefused` where the service says no, and what the network throws.
 */
export class Bucket {
  private opened: Promise<S3Client> | undefined;

  constructor(private readonly settings: Settings) {}

  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = hash('sha256', bytes, 'hex');
    const before = await this.read(sha256);
    if (before !== null && isOf(sha256, before)) return sha256;
    await this.put(sha256, bytes, { over: before !== null });
    const kept = await this.read(sha256);
    if (kept === null || !isOf(sha256, kept))
      throw new Error('The bucket gave back other bytes than it was given.');
    return sha256;
  }

  async read(sha256: string): Promise<Uint8Array | null> {
    const { GetObjectCommand } = await library();
    const client = await this.client();
    try {
      const { Body } = await client.send(new GetObjectCommand(this.at(sha256)));
      return Body ? await Body.transformToByteArray() : null;
    } catch (error) {
      if (nameOf(error) === 'NoSuchKey') return null;
      throw inWords(error, this.settings);
    }
  }

  /** Somebody else may have put the same file there meanwhile, and some services know no condition. */
  private async put(sha256: string, bytes: Uint8Array, { over }: { over: boolean }): Promise<void> {
    const { PutObjectCommand } = await library();
    const client = await this.client();
    const file = { ...this.at(sha256), Body: bytes, ContentType: 'application/octet-stream' };
    try {
      await client.send(new PutObjectCommand(over ? file : { ...file, IfNoneMatch: '*' }));
    } catch (error) {
      if (THERE_BY_NOW.includes(nameOf(error))) return;
      if (over || nameOf(error) !== 'NotImplemented') throw inWords(error, this.settings);
      await client.send(new PutObjectCommand(file));
    }
  }

  private at(sha256: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.name, Key: placeOf(sha256) };
  }

  private client(): Promise<S3Client> {
    this.opened ??= open(this.settings);
    return this.opened;
  }
}

/** Loaded when it is needed first: whoever keeps files in a folder pays nothing for it. */
const library = () => import('@aws-sdk/client-s3');

async function open({ endpoint, region, keyId, secret }: Settings): Promise<S3Client> {
  const { S3Client } = await library();
  return new S3Client({
    endpoint,
    region,
    // Every service finds a bucket by the path; not each has a name in the DNS for each bucket.
    forcePathStyle: true,
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    maxAttempts: MOST_ATTEMPTS,
    requestHandler: PATIENCE,
    // Sums of kinds that not each service knows; what is sent is signed with its SHA-256 anyway, and what comes is checked here.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

const THERE_BY_NOW = ['PreconditionFailed', 'ConditionalRequestConflict'];

const isOf = (sha256: string, bytes: Uint8Array): boolean => hash('sha256', bytes, 'hex') === sha256;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
