import { expect } from 'chai';
import { prefilled } from '../../../../../../admin-ui/staff/pages/window/receive/prefill.js';
import type { FormJson } from '../../../../../../forms/index.js';
import { projectPath } from '../../../../../support/fixture.js';
import { readFileSync } from 'node:fs';

const form = (name: string): FormJson =>
  JSON.parse(readFileSync(projectPath(`processes/items/${name}.application.form.json`), 'utf8'));
const CHEN = { name: '陈秀兰', idNumber: '110101199003070011', phone: '13800138000' };

describe('what the form knows of the applicant already', () => {
  for (const name of ['foodStall', 'felling', 'temporaryRelief', 'ruralHouse']) {
    it(`${name}: name, identity number and mobile`, () => {
      const values = prefilled(form(name), {}, CHEN);
      expect(values).to.deep.equal({
        applicantName: CHEN.name,
        idNumber: CHEN.idNumber,
        mobile: CHEN.phone,
      });
    });
  }

  it('takes over nothing that somebody typed, and mends what it gave before', () => {
    const typed = prefilled(form('foodStall'), { applicantName: '别人' }, CHEN);
    expect(typed['applicantName']).to.equal('别人');
    const before = { ...CHEN, name: '陈秀' };
    const mended = prefilled(form('foodStall'), { applicantName: '陈秀' }, CHEN, before);
    expect(mended['applicantName']).to.equal('陈秀兰');
  });
});
