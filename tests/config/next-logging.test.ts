import { expect, it } from 'vitest';
import config from '../../next.config.js';

it('what actions are given is written nowhere, not even in development', () => {
  expect(config.logging).toEqual({ serverFunctions: false });
});
