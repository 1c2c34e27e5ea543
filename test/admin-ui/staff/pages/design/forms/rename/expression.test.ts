import { expect } from 'chai';
import {
  namedInScript,
  renameInFeel,
  renameInTemplate,
} from '../../../../../../../admin-ui/staff/pages/design/forms/rename/expression.js';

const VOLUME = { from: ['volume'], to: 'cubicMetres' };
const NAME = { from: ['family', 'name'], to: 'fullName' };

describe('renaming in expressions', () => {
  it('FEEL: the name alone, not members, texts, longer words', () => {
    const [text, done] = told(
      'volume > 15 or area > 10 and case.volume = "volume" // volume\n and volumes < volume',
    );
    expect(text).to.equal(
      'cubicMetres > 15 or area > 10 and case.volume = "volume" // volume\n and volumes < cubicMetres',
    );
    expect(done).to.equal(2);
  });

  it('FEEL: what it binds itself, filters and names of several words are left to a person', () => {
    for (const source of [
      'some volume in volumes satisfies volume > 3',
      'for x in volume return x',
      'trees[volume > 3]',
      'total volume > 3',
      '{volume: 3, twice: volume * 2}.twice',
    ]) {
      const rewritten = renameInFeel(source, VOLUME);
      expect(rewritten, source).to.deep.equal({ text: source, done: 0, left: true });
    }
    expect(renameInFeel('for x in areas return x', VOLUME).left).to.equal(false);
    expect(told('[volume, 3][1] > sum([volume])')[0]).to.equal(
      '[cubicMetres, 3][1] > sum([cubicMetres])',
    );
  });

  it('templates: only within ${…} and #{…}, texts and functions left alone', () => {
    const source =
      "volume ${volume > 15 && label != 'volume}' ? volume : volume(1)} und #{a.volume + volume}";
    expect(renameInTemplate(source, VOLUME)).to.deep.equal({
      text: "volume ${cubicMetres > 15 && label != 'volume}' ? cubicMetres : volume(1)} und #{a.volume + cubicMetres}",
      done: 3,
      left: false,
    });
  });

  it('a part of something: where its whole name stands, else it is left', () => {
    expect(renameInTemplate('${family.name == name}', NAME).text).to.equal(
      '${family.fullName == name}',
    );
    expect(renameInFeel('for m in family return m.name', NAME).left).to.equal(true);
    expect(renameInTemplate('${family[0].name}', NAME).left).to.equal(true);
    expect(renameInTemplate('${name}', NAME)).to.include({ done: 0, left: false });
  });

  it('scripts are never rewritten', () => {
    expect(namedInScript("execution.getVariable('volume')", VOLUME)).to.equal(true);
    expect(namedInScript('volumes', VOLUME)).to.equal(false);
  });
});

function told(source: string): readonly [string, number] {
  const { text, done } = renameInFeel(source, VOLUME);
  return [text, done];
}
