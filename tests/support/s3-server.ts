import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { Bucket } from '@/lib/config/bucket';

/** The key that the server knows, and its secret. */
const KEY = 'S3RVER';

export type S3Server = {
  bucket: Bucket;
  /** The requests that came, as "PUT ab/cd/abcd…". */
  asked: string[];
  /** Puts other bytes where a file is, past the service. */
  damage: (place: string, bytes: string) => Promise<void>;
  /** Answers the next request of this method in place of the service. */
  answerOnce: (method: string, answer: RequestListener) => void;
  close: () => Promise<void>;
};

/** A server that speaks S3, on this machine, with one empty bucket. */
export async function anS3Server(name = 'files'): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 's3-'));
  const configureBuckets = [{ name, configs: [] }];
  const s3 = new S3rver({ silent: true, address: '127.0.0.1', port: 0, directory, configureBuckets });
  const asked: string[] = [];
  const instead = new Map<string, RequestListener>();
  s3.middleware.unshift((context, next) => {
    const { method = '', url = '' } = context.req;
    asked.push(`${method} ${url.replace(/\?.*/, '').replace(`/${name}/`, '')}`);
    const answer = instead.get(method);
    if (!answer) return next();
    instead.delete(method);
    context.respond = false;
    answer(context.req as Parameters<RequestListener>[0], context.res as Parameters<RequestListener>[1]);
  });
  const { port } = await s3.run();
  return {
    bucket: { endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', name, keyId: KEY, secret: KEY },
    asked,
    damage: (place, bytes) => writeFile(join(directory, name, `${place}._S3rver_object`), bytes),
    answerOnce: (method, answer) => void instead.set(method, answer),
    close: async () => {
      s3.httpServer.closeAllConnections();
      await s3.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** An answer that refuses, as the service words it. */
export const s3Refusal =
  (status: number, code: string): RequestListener =>
  (request, response) => {
    request.resume();
    response
      .writeHead(status, { 'content-type': 'application/xml' })
      .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`);
  };
