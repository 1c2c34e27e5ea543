import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's least for scrypt: 16 MiB and 8 rounds are too little, 32 MiB with r = 8 is not. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

export interface PasswordHash {
  readonly v: 1;
  readonly salt: string;
  readonly hash: string;
}

/** Runs on the thread pool: the main thread is not held. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt);
  return { v: 1, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Takes as long for an unknown person (`undefined`) as for a known one. */
export async function passwordMatches(
  password: string,
  stored: PasswordHash | undefined,
): Promise<boolean> {
  const salt = Buffer.from(stored?.salt ?? 'AAAAAAAAAAAAAAAAAAAAAA==', 'base64');
  const hash = await derive(password, salt);
  return stored !== undefined && timingSafeEqual(hash, Buffer.from(stored.hash, 'base64'));
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
