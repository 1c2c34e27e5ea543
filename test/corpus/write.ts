import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { families } from './families.js';
import { pathOf, textOf } from './files.js';

// node dist/test/corpus/write.js: writes the processes of all cases into their files.

for (const family of families) {
  for (const one of family.cases) {
    const text = textOf(one);
    if (text === undefined) continue;
    const path = pathOf(family, one);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
