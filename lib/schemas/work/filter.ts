import { z } from 'zod';
import { given } from '@/lib/schemas/given';
import { Id, text, withoutNul } from '@/lib/schemas/primitives';

/** The lists that filters are kept for. */
const List = z.enum(['work', 'claims'], 'Say work or claims.');

export const ListFilters = given({ list: List.optional() });
export type ListFilters = z.infer<typeof ListFilters>;

export const SaveFilter = given({
  list: List,
  name: text(60, 'Give the filter a name.'),
  query: withoutNul(z.string().max(1000, 'This filter is too long to be kept. Use fewer fields.')).describe(
    'The query of the list’s address, as in risk=HIGH&due=today.',
  ),
}).meta({ id: 'SaveFilter' });
export type SaveFilter = z.infer<typeof SaveFilter>;

export const AboutFilter = given({ filterId: Id });
export type AboutFilter = z.infer<typeof AboutFilter>;

export const SavedFilterView = z
  .object({ id: Id, list: List, name: z.string(), query: z.string() })
  .meta({ id: 'SavedFilter' });
export type SavedFilterView = z.infer<typeof SavedFilterView>;

export const FilterList = z.object({ items: z.array(SavedFilterView) }).meta({ id: 'FilterList' });
export type FilterList = z.infer<typeof FilterList>;
