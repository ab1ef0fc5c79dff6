import { route } from '@/lib/http/route';
import { addLinkOperation, listLinksOperation } from '@/lib/schemas/operations/source/link';
import { addLink, listLinks } from '@/lib/services/publication/linking';

export const GET = route(listLinksOperation, listLinks);
export const POST = route(addLinkOperation, addLink);
