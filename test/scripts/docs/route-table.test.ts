import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ROUTES } from '../../../engine/http/routes/index.js';
import { withRouteTable } from '../../../scripts/docs/route-table.js';
import { projectPath } from '../../support/fixture.js';

const text = readFileSync(projectPath('docs/api.md'), 'utf8');

describe('docs/api.md: the table of routes', () => {
  it('names every route, who may call it and what it does', () => {
    for (const { method, path, summary } of ROUTES) {
      const row = text.split('\n').find((line) => line.includes(`\`${method} ${path}\` |`));
      expect(row, `${method} ${path}: run node dist/scripts/api-routes.js`).to.include(summary);
    }
  });

  it('is what the script writes, and nothing around it changes', () => {
    expect(withRouteTable(text), 'run node dist/scripts/api-routes.js').to.equal(text);
    expect(withRouteTable(text.replace(/\| `GET \/system`.*\n/, ''))).to.equal(text);
    expect(() => withRouteTable('nothing')).to.throw('docs/api.md');
  });
});
