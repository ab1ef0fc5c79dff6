import { Agent, type RequestOptions, request } from 'node:https';

export type SecureAnswer = { status: number; headers: Record<string, string>; body: Buffer; text: string };

/** The certificate is one that this machine gave itself. */
const agent = new Agent({ rejectUnauthorized: false, keepAlive: true, maxSockets: 32 });

/** Asks a server on this machine over https by a name, byte for byte: nothing is unpacked, followed or added. */
export function askSecurely(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: RequestOptions['headers']; body?: string } = {},
): Promise<SecureAnswer> {
  const length = body ? { 'content-length': Buffer.byteLength(body) } : {};
  const options = { agent, host: '127.0.0.1', port, path, method, servername: 'localhost' };
  return new Promise((settle, fail) => {
    const asking = request(
      { ...options, headers: { host: `localhost:${port}`, ...length, ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', fail);
        answer.on('end', () => {
          const all = Buffer.concat(chunks);
          const said = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
          settle({
            status: answer.statusCode ?? 0,
            headers: Object.fromEntries(said),
            body: all,
            text: all.toString(),
          });
        });
      },
    );
    asking.on('error', fail);
    asking.end(body);
  });
}
