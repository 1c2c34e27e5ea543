import { expect } from 'chai';
import { diffMarks } from '../../../admin-ui/diagram/diff-marks.js';

describe('diagram diff marks', () => {
  it('mark what went in the older, what came in the newer, what changed in both', () => {
    const change = (id: string, kind: 'added' | 'removed' | 'changed') => ({
      id,
      kind,
      type: 'bpmn:Task',
      name: '',
      properties: [],
    });
    expect(
      diffMarks([change('a', 'added'), change('r', 'removed'), change('c', 'changed')]),
    ).to.deep.equal({
      before: { r: 'removed', c: 'changed' },
      after: { a: 'added', c: 'changed' },
    });
  });
});
