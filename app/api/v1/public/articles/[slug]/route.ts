import { preflight, publicRoute } from '@/lib/http/public-route';
import { publicArticleOperation } from '@/lib/schemas/operations/publication';
import { publicArticle } from '@/lib/services/publication/publications';

export const GET = publicRoute(publicArticleOperation, publicArticle);
export const OPTIONS = preflight;
