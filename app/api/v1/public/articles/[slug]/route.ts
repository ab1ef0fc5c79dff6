import { preflight, publicRoute } from '@/lib/http/public-route';
import { publicArticleOperation } from '@/lib/schemas/operations/public';
import { publicArticle } from '@/lib/services/publications';

export const GET = publicRoute(publicArticleOperation, publicArticle);
export const OPTIONS = preflight;
