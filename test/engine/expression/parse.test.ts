import { expect } from 'chai';
import type { Language } from '../../../engine/core/expression.js';
import { languageOf, parseExpression } from '../../../engine/expression/index.js';

describe('engine/expression: how models write expressions', () => {
  const written: [text: string, given: Language | undefined, Language, source: string][] = [
    ['${amount > 100}', undefined, 'juel', '${amount > 100}'],
    ['#{amount > 100}', undefined, 'juel', '#{amount > 100}'],
    ['\n  ${approved}\n', undefined, 'juel', '${approved}'],
    ['第 ${n} 号', undefined, 'juel', '第 ${n} 号'],
    ['= amount > 100', undefined, 'feel', 'amount > 100'],
    ['=amount', undefined, 'feel', 'amount'],
    ['amount > 100', 'feel', 'feel', 'amount > 100'],
    ['= amount > 100', 'feel', 'feel', 'amount > 100'],
    ['"${x}"', 'feel', 'feel', '"${x}"'],
    ['`${x}`', 'javascript', 'javascript', '`${x}`'],
    ['plain text', undefined, 'literal', 'plain text'],
    [' kept as it is ', undefined, 'literal', ' kept as it is '],
    ['', undefined, 'literal', ''],
    ['PT5M', 'juel', 'literal', 'PT5M'],
    ['5 $', undefined, 'literal', '5 $'],
  ];

  for (const [text, given, language, source] of written) {
    it(`reads ${JSON.stringify(text)}${given ? ` marked ${given}` : ''} as ${language}`, () => {
      expect(parseExpression(text, given)).to.deep.equal({ language, source });
    });
  }

  it('knows the script formats of Camunda models, and which it does not offer', () => {
    for (const format of [
      'javascript',
      'JavaScript',
      'js',
      'ecmascript',
      ' application/javascript',
    ]) {
      expect(languageOf(format)).to.equal('javascript');
    }
    expect(languageOf('feel')).to.equal('feel');
    expect(languageOf('juel')).to.equal('juel');
    for (const format of ['groovy', 'python', 'ruby', '']) {
      expect(languageOf(format)).to.equal(undefined);
    }
  });
});
