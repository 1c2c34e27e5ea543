import { useState } from 'react';
import { isUnanswered } from './problem.js';

/** Not `crypto.randomUUID`: offices reach the server without TLS, where browsers withhold it. */
export function newCommandKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps one key for one deed: while no answer has come, sending again uses the same key, so that
 * the server does it once. Any answer, yes or no, ends the deed.
 */
export class CommandKeys {
  #key: string | undefined;

  async send<T>(command: (commandKey: string) => Promise<T>): Promise<T> {
    this.#key ??= newCommandKey();
    try {
      const answer = await command(this.#key);
      this.#key = undefined;
      return answer;
    } catch (error) {
      if (!isUnanswered(error)) this.#key = undefined;
      throw error;
    }
  }
}

/** `send((commandKey) => api.post(…, {…, commandKey}))`, for one button of one page. */
export function useCommandKeys(): CommandKeys {
  return useState(() => new CommandKeys())[0];
}
