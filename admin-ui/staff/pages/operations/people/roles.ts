import type { Role } from '../../../../api/types.js';

export const ROLES: readonly Role[] = [
  'clerk',
  'reviewer',
  'supervisor',
  'operator',
  'administrator',
];
/** Posts that the product knows; a county may have others. */
export const POSTS = [
  'acceptance',
  'review',
  'decision',
  'head',
  'issue',
  'villageAgent',
  'supervision',
  'catalogue',
] as const;
