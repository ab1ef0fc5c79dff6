import type { WorkFilters } from '@/components/work/filters';
import { ListWork } from '@/lib/schemas/work';
import { addressWith, askedOf, queryOf, type SearchParams } from './asked-for';

/** What an address asks of the lists of work. */
export const workAskedFor = (params: SearchParams): ListWork => askedOf(ListWork, params);

/** The filters of a list of work, without its page. */
export const filtersIn = ({ cursor: _, limit: __, ...filters }: ListWork): WorkFilters => filters;

export const workQuery = (filters: WorkFilters, cursor?: string): string => queryOf({ ...filters, cursor });

/** The address of the lists of work with these filters, from the beginning or after a cursor. */
export const workAddress = (filters: WorkFilters = {}, cursor?: string): string =>
  addressWith('/desk', workQuery(filters, cursor));
