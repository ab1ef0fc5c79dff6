import { roleLabels } from '@/lib/domain/actor';
import { deskRoles } from '@/lib/schemas/people';

/** The roles that an account may have. */
export const roleOptions = deskRoles.map((value) => ({ value, label: roleLabels[value] }));

/** The role that a form's text names. */
export const roleIn = (typed: unknown): (typeof deskRoles)[number] =>
  deskRoles.find((role) => role === typed) ?? 'CHECKER';
