declare module '@20minutes/s3rver' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Context = { req: IncomingMessage; res: ServerResponse; respond?: boolean };
  type Options = {
    silent: boolean;
    address: string;
    port: number;
    directory: string;
    configureBuckets: { name: string; configs: string[] }[];
  };

  /** As far as the tests use it. */
  export default class S3rver {
    constructor(options: Options);
    middleware: ((context: Context, next: () => Promise<void>) => Promise<void> | void)[];
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
    httpServer: import('node:http').Server;
  }
}
