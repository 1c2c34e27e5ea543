import type { Text } from '../i18n/texts.js';

const ROLES: Readonly<Record<string, Text>> = {
  administrator: ['管理员', 'Administrator'],
  clerk: ['窗口人员', 'Clerk'],
  reviewer: ['审查人员', 'Reviewer'],
  supervisor: ['监督人员', 'Supervisor'],
  operator: ['运维人员', 'Operator'],
};

const POSTS: Readonly<Record<string, Text>> = {
  acceptance: ['受理岗', 'Acceptance'],
  review: ['审查岗', 'Review'],
  decision: ['决定岗', 'Decision'],
  head: ['负责人', 'Head'],
  issue: ['出件岗', 'Issue'],
  villageAgent: ['代办员', 'Village agent'],
  supervision: ['效能监督岗', 'Supervision'],
  catalogue: ['事项管理岗', 'Catalogue'],
};

/** What a role is called. */
export function roleText(role: string): Text {
  return ROLES[role] ?? [role, role];
}

/** What a post is called; counties may have others of their own, which keep their name. */
export function postText(post: string): Text {
  return POSTS[post] ?? [post, post];
}
