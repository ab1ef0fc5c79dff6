import type { Prisma } from '@/lib/data/generated/client';

/** A passage ready to be stored. */
export type NewPassage = Prisma.PassageGetPayload<null>;
