import { expect } from 'chai';
import type { DocumentType } from '../../../../../engine/core/case/documents/document.js';
import type { CaseEvent, CaseEventType } from '../../../../../engine/core/case/event.js';
import { SENTENCES, timeline } from '../../../../../engine/core/case/timeline/timeline.js';
import { ORGANS } from '../county.js';
import { CITIZEN } from '../driver.js';
import { licence } from '../items.js';
import { accepted, granted } from '../stories.js';
import { SAMPLES } from './samples.js';

const names = { item: licence(), organ: (id: string) => ORGANS[id]?.name ?? id };

describe('timeline (办件全程)', () => {
  it('has a sentence for each fact, in both languages, without holes', () => {
    expect(Object.keys(SAMPLES).toSorted()).to.deep.equal(Object.keys(SENTENCES).toSorted());
    for (const [type, samples] of Object.entries(SAMPLES)) {
      for (const sample of samples) {
        const fact = { type: type as CaseEventType, at: 1_772_413_200_000, ...sample };
        const { zh, en } = timeline([fact as CaseEvent], names)[0]!;
        expect(zh, type).to.match(/[\u4e00-\u9fff].*。$/);
        expect(en, type).to.match(/^[\w“\u4e00-\u9fff].*\.$/);
        for (const text of [zh, en]) {
          expect(text, type).to.not.match(/undefined|\[object|NaN|null|\bt1\b|\bhealth\b/);
        }
      }
    }
  });

  it('tells the story in order, with who and when', () => {
    const driver = granted(accepted()).as(CITIZEN);
    const entries = timeline(driver.facts, names);
    expect(entries[0]).to.deep.include({
      at: '2026-03-02T09:00:00+08:00',
      type: 'received',
      by: 'zhang',
      organ: 't1',
    });
    const sentences = entries.map(({ zh }) => zh);
    expect(sentences).to.include('受理，受理日期 2026-03-02。');
    expect(sentences).to.include('环节review：同意，符合。');
    expect(sentences).to.include('以云川县卫生健康局名义作出决定：准予。');
    expect(sentences).to.include('承诺时限开始：10 个工作日。');
  });

  it('calls documents by their English names in English', () => {
    // given
    const document = {
      id: 'D1',
      number: '云卫受〔2026〕1号',
      on: '2026-03-02',
      organ: { id: 'health', name: '云川县卫生健康局' },
      fields: {},
    };
    const inEnglish = (type: DocumentType, title: string) =>
      timeline(
        [{ type: 'documentIssued', at: 0, document: { ...document, type, title } }],
        names,
      )[0]?.en;
    // then
    expect(inEnglish('acceptance', '受理通知书')).to.equal(
      'Document issued: notice of acceptance (云卫受〔2026〕1号, 云川县卫生健康局).',
    );
    expect(inEnglish('result', '林木采伐许可证')).to.equal(
      'Document issued: result “林木采伐许可证” (云卫受〔2026〕1号, 云川县卫生健康局).',
    );
  });

  it('passes over a fact of a later version', () => {
    expect(timeline([{ type: 'invented', at: 0 } as unknown as CaseEvent], names)).to.deep.equal(
      [],
    );
  });
});
