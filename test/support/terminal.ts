export interface Said {
  readonly out: string;
  readonly err: string;
  readonly exitCode: number;
}

/** What a command of the command line says and how it would end, without a process of its own. */
export async function captured(command: () => Promise<void>): Promise<Said> {
  const { log, error } = console;
  const before = process.exitCode;
  const [out, err]: [string[], string[]] = [[], []];
  Object.assign(console, {
    log: (line: string) => void out.push(line),
    error: (line: string) => void err.push(line),
  });
  process.exitCode = undefined;
  try {
    await command();
    return {
      out: out.join('\n'),
      err: err.join('\n'),
      exitCode: typeof process.exitCode === 'number' ? process.exitCode : 0,
    };
  } finally {
    Object.assign(console, { log, error });
    process.exitCode = before;
  }
}
