/** Whether something is an Idempotency-Key: 1 to 200 visible ASCII characters. */
export const isKey = (key: unknown): key is string =>
  typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key);
