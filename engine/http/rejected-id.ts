import { rejected } from '../service/result.js';

/** The address and the body of a request name different things. */
export function rejectedId(
  inPath: string,
  inBody: string,
): ReturnType<typeof rejected> | undefined {
  if (inPath === inBody) return undefined;
  const reason = `地址中的标识“${inPath}”与内容中的“${inBody}”不一致`;
  return rejected('INVALID_COMMAND', { reason });
}
