import { SendTip } from '@/lib/schemas/challenge/sending';
import { drawForm } from '@/lib/services/challenge/form';
import { sendTip } from '@/lib/services/challenge/sending';
import { answering } from '../answering';
import { sending } from '../sending';
import type { Offered } from './document';

export const GET = answering('sendAClaim', async () => formFor(null));

export const POST = sending({
  kind: 'sendAClaim',
  schema: SendTip,
  again: async (_, again) => formFor(again),
  send: sendTip,
});

const formFor = (again: Offered['again']): Offered => ({
  form: again?.form ?? drawForm({ kind: 'TIP' }),
  again,
});
