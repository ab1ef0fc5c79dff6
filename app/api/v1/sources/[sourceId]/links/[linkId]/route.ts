import { route } from '@/lib/http/route';
import { editLinkOperation, removeLinkOperation } from '@/lib/schemas/operations/source/link';
import { editLink, removeLink } from '@/lib/services/publication/linking';

export const PUT = route(editLinkOperation, editLink);
export const DELETE = route(removeLinkOperation, removeLink);
