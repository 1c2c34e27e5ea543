import { POSTS } from '../../../../diagram/words.js';

/** The server names posts by their codes; people know them as 受理岗, 审查岗. */
export function postWords(message: string): string {
  return message.replace(/岗位 (\w+)/g, (whole, code: string) => {
    const post = Object.hasOwn(POSTS, code) ? POSTS[code] : undefined;
    return post?.[0] ?? whole;
  });
}
