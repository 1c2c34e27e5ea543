import { expect } from 'chai';
import type { StoreErrorCode } from '../../../engine/store/errors.js';
import { StoreError } from '../../../engine/store/errors.js';

/** The promise rejects with that code and a sentence in Chinese. */
export async function expectRejection(
  promise: Promise<unknown>,
  code: StoreErrorCode,
): Promise<StoreError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(StoreError);
  expect((error as StoreError).code).to.equal(code);
  expect((error as StoreError).message).to.match(/[\u4e00-\u9fff]/);
  return error as StoreError;
}
