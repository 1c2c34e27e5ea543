import { expect } from 'chai';
import fc from 'fast-check';
import { isKeepable, parseJson } from '../../../engine/http/json.js';

const parse = (text: string): ReturnType<typeof parseJson> => parseJson(Buffer.from(text));
const messageOf = (text: string): string => {
  const parsed = parse(text);
  return 'problem' in parsed ? parsed.problem.message : JSON.stringify(parsed.value);
};

describe('a body as JSON', () => {
  it('is what was written, for every value within the bounds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value);
        if (text.includes('__proto__') || text.includes('\\u')) return;
        expect(parse(text)).to.deep.equal({ value: JSON.parse(text) as unknown });
      }),
    );
  });

  it('is an empty object where there is none', () => {
    expect(parse('')).to.deep.equal({ value: {} });
  });

  it('may nest 64 deep and not 65', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(parse(nested(64))).to.have.property('value');
    expect(messageOf(nested(65))).to.contain('嵌套超过 64 层');
  });

  it('counts no brackets and commas inside strings', () => {
    const text = JSON.stringify({ a: '[{"'.repeat(60_000), b: ',\\'.repeat(60_000), 'c"[': ']' });
    expect(parse(text)).to.deep.equal({ value: JSON.parse(text) as unknown });
  });

  it('may have a hundred thousand values', () => {
    expect(parse(`[${'0,'.repeat(99_999)}0]`)).to.have.property('value');
    expect(messageOf(`[${'0,'.repeat(100_000)}0]`)).to.contain('项数过多');
  });

  it('is no JSON at a line and column, and what stands there is not repeated', () => {
    expect(messageOf('{"name": 张三}')).to.equal('不是合法的 JSON，请检查引号、逗号和括号');
    expect(messageOf('{\n  "a": 1,\n  b: 2\n}')).to.contain('第 3 行第 3 个字符');
    expect(messageOf('{"a":1')).to.contain('第 1 行第 7 个字符');
  });

  it('may escape what it likes, but for half characters, NUL and __proto__', () => {
    expect(parse('"\\u5f20\\ud83d\\ude00"')).to.deep.equal({ value: '张😀' });
    for (const text of ['"\\ud83d"', '["\\u0000"]', '{"a":{"\\udc00":1}}', '{"__proto__":1}']) {
      expect(parse(text), text).to.have.property('problem');
    }
  });

  it('names where the character stands that cannot be kept', () => {
    const parsed = parse('{"a":[{"b":"x\\u0000"}]}');
    expect(parsed).to.have.nested.property('problem.path', '/a/0/b');
  });

  it('is never a throw, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const parsed = parseJson(bytes);
        if ('problem' in parsed) expect(parsed.problem.message).to.match(/\p{Script=Han}/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('text that can be kept', () => {
  it('has whole characters and no NUL', () => {
    expect([isKeepable('张三😀'), isKeepable('')]).to.deep.equal([true, true]);
    expect([isKeepable('\ud83d'), isKeepable('a\u0000')]).to.deep.equal([false, false]);
  });
});
