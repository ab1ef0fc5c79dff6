import { expect, test } from 'vitest';
import { keyFrom } from '@/lib/config/secret';

test('a key is the same wherever the secret is, another for each purpose, and never the secret', () => {
  const secret = 'x7Kq2mN8vRt4wZy6bHj3sPd9fLg5cXn1';
  const key = keyFrom(secret, 'server actions');
  expect(keyFrom(secret, 'server actions')).toBe(key);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(keyFrom(secret, 'something else')).not.toBe(key);
  expect(keyFrom(`${secret}.`, 'server actions')).not.toBe(key);
});
