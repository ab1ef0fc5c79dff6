/**
 * Where a file stands below a folder or in a bucket: `ab/cd/abcd…`.
 * @throws Error for what is no SHA-256
 */
export function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('This is no SHA-256.');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
