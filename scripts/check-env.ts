import { requireGoodEnv } from '@/lib/config/env';

requireGoodEnv();
