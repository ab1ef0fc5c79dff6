import { route } from '@/lib/http/route';
import { addLinkOperation, listLinksOperation } from '@/lib/schemas/operations/source/link';
import { addLink } from '@/lib/services/publication/linking';
import { listLinks } from '@/lib/services/source/links';

export const GET = route(listLinksOperation, listLinks);
export const POST = route(addLinkOperation, addLink);
