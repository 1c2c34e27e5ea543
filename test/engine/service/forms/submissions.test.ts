import { createHash } from 'node:crypto';
import { expect } from 'chai';
import {
  checkSubmission,
  readSubmission,
  type Submission,
  submissionsUpTo,
  submit,
  visibleData,
} from '../../../../engine/service/forms/submissions.js';
import type { Result } from '../../../../engine/service/result.js';
import { APPLICATION, NOW, TENANT, world } from './support.js';

const CLERK = { shop: 'required', opinion: 'hidden' } as const;
const REVIEWER = { '*': 'readonly', opinion: 'required' } as const;
const PHOTO = JSON.stringify({
  title: '照片',
  components: [
    {
      type: 'file',
      key: 'photo',
      label: '照片',
      storage: 'url',
      filePattern: '.jpg',
      fileMaxSize: '1MB',
    },
  ],
});
const FILE = {
  url: `/api/files/${'a'.repeat(64)}`,
  name: '门头.jpg',
  size: 3,
  type: 'image/jpeg',
};

describe('submissions', () => {
  async function deployed() {
    const here = world();
    const deployment = await here.deploy({
      'shop.application.form.json': APPLICATION,
      'shop.photo.form.json': PHOTO,
    });
    const ref = { tenant: TENANT, deployment, key: 'application', by: 'zhang' };
    return { ...here, ref };
  }

  it('are stored whole, with the form, its version and their digest', async () => {
    // given
    const { ref, ...context } = await deployed();

    // when
    const stored = value(await submit(context, { ...ref, data: { shop: '早点铺', area: 12 } }));

    // then
    expect(stored).to.include({ form: 'shop.application', version: 1, by: 'zhang', at: NOW });
    expect(stored.data).to.deep.equal({ shop: '早点铺', area: 12 });
    const text = JSON.stringify(stored.data);
    expect(stored.digest).to.equal(createHash('sha256').update(text).digest('hex'));
    expect(value(await readSubmission(context, TENANT, stored.id))).to.deep.equal(stored);
  });

  it('that do not fit are refused place by place, and nothing is stored', async () => {
    // given
    const { ref, ...context } = await deployed();

    // when
    const refused = await submit(context, { ...ref, data: { area: '大' } });

    // then
    expect(refused).to.have.nested.property('rejected.code', 'FORM_INVALID');
    expect(refused).to.have.nested.property('rejected.detail.count', 2);
    expect('problems' in refused && refused.problems?.map(({ path }) => path)).to.have.members([
      'shop',
      'area',
    ]);
    const { rows } = await context.runtime.store.find({ kind: 'document', tenant: TENANT });
    expect(rows).to.deep.equal([]);
  });

  for (const [name, data] of [
    ['nothing', undefined],
    ['a text', 'shop=1'],
    ['a list', []],
    ['null', null],
  ] as const) {
    it(`of ${name} are refused, not thrown`, async () => {
      const { ref, ...context } = await deployed();
      expect(await submit(context, { ...ref, data })).to.have.nested.property(
        'rejected.code',
        'FORM_INVALID',
      );
    });
  }

  it('may not touch what the task hides or only shows', async () => {
    // given
    const { ref, ...context } = await deployed();
    const data = { shop: '早点铺', area: 12 };

    // when
    const first = value(await submit(context, { ...ref, rights: CLERK, data }));
    const opinion = { ...data, opinion: '同意！' };
    const hidden = await submit(context, { ...ref, rights: CLERK, data: opinion });
    const rest = { ...ref, rights: REVIEWER, previousSubmissionId: first.id };
    const changed = await submit(context, { ...rest, data: { ...opinion, shop: '改掉的店名' } });
    const second = value(await submit(context, { ...rest, data: { opinion: '符合要求' } }));

    // then
    expect(hidden).to.have.nested.property('problems[0].path', 'opinion');
    expect(second.data).to.deep.equal({ ...data, opinion: '符合要求' });
    expect(second.previous).to.equal(first.id);
    expect(JSON.stringify(changed)).to.not.include('改掉的店名');
  });

  it('never change: a later one stands beside the earlier', async () => {
    // given
    const { ref, ...context } = await deployed();
    const first = value(await submit(context, { ...ref, data: { shop: '早点铺' } }));

    // when
    await submit(context, { ...ref, previousSubmissionId: first.id, data: { shop: '小吃店' } });
    const name = { tenant: TENANT, kind: 'document', key: `submission/${first.id}` } as const;
    const again = await context.runtime.documents.create(name, { head: { data: {} } });

    // then
    expect(again).to.equal('exists');
    expect(value(await readSubmission(context, TENANT, first.id)).data['shop']).to.equal('早点铺');
  });

  it('take hidden values from the newest of the same form, past other forms', async () => {
    // given
    const { ref, ...context } = await deployed();
    const first = value(await submit(context, { ...ref, data: { shop: '早点铺' } }));
    const photo = value(
      await submit(context, { ...ref, key: 'photo', previousSubmissionId: first.id, data: {} }),
    );

    // when
    const third = value(
      await submit(context, {
        ...ref,
        rights: REVIEWER,
        previousSubmissionId: photo.id,
        data: { opinion: '好' },
      }),
    );

    // then
    expect(third.data).to.include({ shop: '早点铺', opinion: '好' });
    const chain = await submissionsUpTo(context, TENANT, third.id);
    expect('value' in chain && chain.value.map(({ id }) => id)).to.deep.equal([
      first.id,
      photo.id,
      third.id,
    ]);
  });

  it('may name again the files that were there, and no file of somebody else', async () => {
    // given
    const { ref, ...context } = await deployed();
    const photo = { ...ref, key: 'photo', data: { photo: [FILE] } };
    const refused = await submit(context, photo);
    const first = value(await submit(context, { ...photo, files: new Map([[FILE.url, FILE]]) }));

    // when
    const second = await submit(context, { ...photo, previousSubmissionId: first.id });

    // then
    expect(refused).to.have.nested.property('problems[0].path', 'photo');
    expect(value(second).data).to.deep.equal(first.data);
  });

  it('show a task no more than it may see', async () => {
    // given
    const { ref, ...context } = await deployed();
    const data = { shop: '早点铺', opinion: '存疑' };
    const stored = value(await submit(context, { ...ref, data }));

    // when
    const seen = await visibleData(context, stored, CLERK);

    // then
    expect(JSON.stringify(seen)).to.not.include('存疑');
  });

  it('can be checked unfinished, and are not stored by that', async () => {
    // given
    const { ref, ...context } = await deployed();

    // when
    const checked = await checkSubmission(context, { ...ref, data: { area: 3 }, draft: true });

    // then
    expect(checked).to.have.nested.property('value.data.area', 3);
    const { rows } = await context.runtime.store.find({ kind: 'document', tenant: TENANT });
    expect(rows).to.deep.equal([]);
  });

  it('of unknown forms, deployments and earlier submissions are refused', async () => {
    // given
    const { ref, ...context } = await deployed();
    const data = { shop: '店' };

    // then
    for (const wrong of [
      { key: 'nothing' },
      { deployment: 'nothing' },
      { tenant: 'elsewhere' },
      { previousSubmissionId: 'nothing' },
    ]) {
      const refused = await submit(context, { ...ref, data, ...wrong });
      expect(refused).to.have.nested.property('rejected.code', 'NOT_FOUND');
    }
  });
});

function value(result: Result<Submission>): Submission {
  if ('rejected' in result) throw new Error(JSON.stringify(result));
  return result.value;
}
