import { expect } from 'chai';
import type { Staff } from '../../../../../engine/service/access/principal.js';
import { saveDraft } from '../../../../../engine/service/design/drafts.js';
import { newDraft } from '../../../../../engine/service/design/new-draft.js';
import { openTrial } from '../../../../../engine/service/design/trials/open-trial.js';
import {
  completeTrialTask,
  startTrialCase,
} from '../../../../../engine/service/design/trials/run-trial.js';
import {
  fileOfTrial,
  uploadToTrial,
} from '../../../../../engine/service/design/trials/trial-files.js';
import { foodStall } from '../../../../support/applications.js';
import { County, codeOf, ok } from '../../../../support/county.js';

/** The least that is a PDF by its first bytes, made different by what follows. */
const pdf = (text = ''): Uint8Array => Buffer.from(`%PDF-1.4 ${text}`);
const PHOTO = { type: 'file', key: 'photo', label: '摊位照片', input: true, storage: 'url' };
const ABOUT_FILE = { filePattern: '.pdf', fileMaxSize: '1MB' };

describe('files of a trial run', () => {
  let county: County;
  let who: Staff;
  let trial: string;

  beforeEach(async () => {
    county = await County.open();
    who = await county.as('admin');
    const from = { kind: 'item', item: 'foodStall' } as const;
    const given = { name: '夜市登记', code: 'JK-905' };
    const { key, bpmn, forms } = ok(await newDraft(county.context, { from, ...given }, who));
    const form = structuredClone(forms['application']!);
    form.components.push({ ...PHOTO, ...ABOUT_FILE, validate: { required: true } });
    const application = { revision: 1, bpmn, forms: { application: form } };
    ok(await saveDraft(county.context, key, application, who));
    trial = ok(await openTrial(county.context, key, { township: 'qinghe' }, who)).id;
  });
  afterEach(() => county.close());

  const upload = (bytes: Uint8Array, name = '照片.pdf', task?: string) =>
    uploadToTrial(county.context, trial, { bytes, name, ...(task && { task }) }, who);
  const start = (photo: unknown) => {
    const form = { ...(foodStall().form as object), photo };
    return startTrialCase(county.context, trial, { form }, who);
  };
  const named = ({
    url,
    name,
    size,
    type,
  }: {
    url: string;
    name: string;
    size: number;
    type: string;
  }) => [{ storage: 'url', url, name, originalName: name, size, type }];

  it('fill the file fields of its forms and are seen again', async () => {
    expect(codeOf(await start([]))).to.equal('FORM_INVALID');
    // when
    const file = ok(await upload(pdf()));
    const shown = ok(await start(named(file)));
    // then
    expect(shown.tasks[0]?.form?.data).to.deep.include({ photo: named(file) });
    const seen = ok(await fileOfTrial(county.context, trial, file.sha256, who));
    expect(Buffer.from(seen.bytes).toString()).to.equal('%PDF-1.4 ');
    // and: whoever does a task uploads for its form, nobody for one that is done
    const [task] = shown.tasks;
    ok(await upload(pdf('task'), '照片.pdf', task!.id));
    ok(await completeTrialTask(county.context, trial, task!.id, { outcome: 'accept' }, who));
    expect(codeOf(await upload(pdf('late'), '照片.pdf', task!.id))).to.equal('NOT_FOUND');
  });

  it('are checked as those of cases are, and together stay within bounds', async () => {
    expect(codeOf(await upload(Buffer.from('<html>'), '照片.html'))).to.equal('FILE_TYPE_REFUSED');
    expect(codeOf(await upload(Buffer.alloc(0)))).to.equal('FILE_EMPTY');
    expect(codeOf(await upload(Buffer.alloc(20 * 1024 * 1024 + 1)))).to.equal('SIZE_LIMIT');
    // given: two that fill the trial
    const whole = (text: string) => {
      const bytes = Buffer.alloc(20 * 1024 * 1024, ' ');
      bytes.set(pdf(text));
      return bytes;
    };
    ok(await upload(whole('a')));
    ok(await upload(whole('b')));
    expect(codeOf(await upload(pdf('c')))).to.equal('SIZE_LIMIT');
  });

  it('are of the one who tries it out, leave nothing behind and go with it', async () => {
    const { sha256 } = ok(await upload(pdf()));
    const other = { ...who, user: 'li' };
    expect(codeOf(await fileOfTrial(county.context, trial, sha256, other))).to.equal('NOT_FOUND');
    expect(await county.context.runtime.store.getBlob(sha256)).to.equal(undefined);
    ok(await county.context.trials.close(trial, who));
    expect(codeOf(await fileOfTrial(county.context, trial, sha256, who))).to.equal('NOT_FOUND');
  });
});
