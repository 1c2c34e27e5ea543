import type { ModuleDeclaration } from 'didi';

interface CommandStack {
  registerHandler(command: string, handler: unknown): void;
}

interface Context {
  readonly run: () => void;
}

export const TOGETHER = 'yichuang.together';

/** Commands that `run` gives while this one prepares belong to it: undone and redone as one. */
class Together {
  static readonly $inject: readonly string[] = [];

  preExecute({ run }: Context): void {
    run();
  }
}

class TogetherInitializer {
  static readonly $inject = ['commandStack'];

  constructor(commandStack: CommandStack) {
    commandStack.registerHandler(TOGETHER, Together);
  }
}

export const togetherModule: ModuleDeclaration = {
  __init__: ['togetherInitializer'],
  togetherInitializer: ['type', TogetherInitializer],
};
