import { route } from '@/lib/http/route';
import { createTokenOperation, listTokensOperation } from '@/lib/schemas/operations/people';
import { createToken, listTokens } from '@/lib/services/people/tokens';

export const GET = route(listTokensOperation, listTokens);
export const POST = route(createTokenOperation, createToken);
