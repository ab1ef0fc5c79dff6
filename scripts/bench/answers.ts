/** Where the first answer in what came over a connection ends: undefined while more bytes are needed. Knows content-length, chunked and bodiless answers. */
export function endOfAnswer(data: Buffer): number | undefined {
  const head = data.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const headers = data.subarray(0, head).toString('latin1').toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(headers)?.[1];
  if (length !== undefined)
    return data.length >= head + 4 + Number(length) ? head + 4 + Number(length) : undefined;
  if (!headers.includes('transfer-encoding: chunked')) return head + 4;
  return endOfChunks(data, head + 4);
}

function endOfChunks(data: Buffer, from: number): number | undefined {
  let at = from;
  for (;;) {
    const line = data.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(data.subarray(at, line).toString('latin1'), 16);
    at = line + 2 + size + 2;
    if (at > data.length) return undefined;
    if (size === 0) return at;
  }
}

/** Its status. */
export const statusOf = (data: Buffer): number => Number(data.subarray(9, 12).toString('latin1'));
