import { expect, test } from 'vitest';
import { incidentAnswer } from '@/lib/http/incident';

const answered = (error: unknown, reads = true) => {
  const { status, headers } = incidentAnswer(error, 'listClaims', '/api/v1/claims', { reads });
  return [status, headers.get('retry-after')];
};

/** As pg, the system and Prisma's adapter tell it. */
const LOST: [string, unknown][] = [
  ['shut down by an administrator', Object.assign(new Error('terminating connection'), { code: '57P01' })],
  ['starting', Object.assign(new Error('the database system is starting up'), { code: '57P03' })],
  ['not listening', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['ended under a statement', new Error('Connection terminated unexpectedly')],
  ['wrapped', new Error('Invalid invocation', { cause: { kind: 'DatabaseNotReachable' } })],
  ['wrapped by Prisma', { meta: { driverAdapterError: { cause: { originalCode: '08006' } } } }],
];

test.each(LOST)(
  'a database that went away is nobody’s mistake, but leaves open what became of a write: %s',
  (_, error) => {
    expect(answered(error)).toEqual([503, '5']);
    expect(answered(error, false)).toEqual([500, null]);
  },
);

test.each([
  ['a unique value', Object.assign(new Error('duplicate key'), { code: '23505' })],
  ['a mistake', new TypeError('undefined is not a function')],
  ['nothing', undefined],
])('everything else is: %s', (_, error) => {
  expect(answered(error)).toEqual([500, null]);
});
