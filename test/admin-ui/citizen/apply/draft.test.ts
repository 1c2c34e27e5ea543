import { expect } from 'chai';
import { type Draft, DraftBox, blankDraft } from '../../../../admin-ui/citizen/apply/draft.js';

const DAY_MS = 24 * 3_600_000;
const NOW = Date.parse('2026-03-02T09:00:00+08:00');

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const FILE = { url: '/api/files/aa', name: '证.png', size: 3, type: 'image/png' };
const DRAFT: Draft = {
  ...blankDraft(2, 1),
  savedAt: NOW,
  step: 3,
  application: { id: 'x', expiresAt: NOW + DAY_MS },
  form: { stallPlace: '东侧' },
  materials: { healthCertificate: { how: 'files', files: [FILE] } },
};

describe('the draft of an application', () => {
  it('is kept for its item and comes back as it was', () => {
    const box = memory();
    expect(new DraftBox('foodStall', box).save(DRAFT)).to.equal(true);
    expect(new DraftBox('foodStall', box).load(2, NOW)).to.deep.equal(DRAFT);
    expect(new DraftBox('felling', box).load(2, NOW)).to.equal(undefined);
  });

  it('is for one version of the item, and for fifteen days', () => {
    const drafts = new DraftBox('foodStall', memory());
    drafts.save(DRAFT);
    expect(drafts.load(3, NOW)).to.equal(undefined);
    expect(drafts.load(2, NOW + 15 * DAY_MS)).to.equal(undefined);
  });

  it('forgets uploads that the server keeps no longer, and nothing else', () => {
    const drafts = new DraftBox('foodStall', memory());
    drafts.save(DRAFT);
    const later = drafts.load(2, NOW + DAY_MS);
    expect(later?.application).to.equal(undefined);
    expect(later?.materials).to.deep.equal({});
    expect(later?.form).to.deep.equal({ stallPlace: '东侧' });
  });

  it('is gone once cleared, and a device that keeps nothing is no error', () => {
    const box = memory();
    const drafts = new DraftBox('foodStall', box);
    drafts.save(DRAFT);
    drafts.clear();
    expect(box.kept.size).to.equal(0);
    box.kept.set('yichuang.apply.foodStall', '{broken');
    expect(drafts.load(2, NOW)).to.equal(undefined);
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(new DraftBox('foodStall', full).save(DRAFT)).to.equal(false);
    expect(new DraftBox('foodStall', undefined).save(DRAFT)).to.equal(false);
  });
});
