import { expect } from 'chai';
import { Type } from 'typebox';
import { checker } from '../../../engine/http/schema-problems.js';

const SCHEMA = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 4 }),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
    kind: Type.Optional(Type.Enum(['one', 'two'])),
    list: Type.Optional(Type.Array(Type.String({ pattern: '^a' }), { minItems: 1, maxItems: 2 })),
  },
  { additionalProperties: false },
);

describe('what does not fit a schema', () => {
  const check = checker(SCHEMA);
  const said = (value: unknown): string[] =>
    check(value).map(({ path, message }) => `${path} ${message}`);

  const CASES: readonly (readonly [unknown, readonly string[]])[] = [
    [{ name: '张三' }, []],
    [[], ['/ 应为对象']],
    [null, ['/ 应为对象']],
    [{}, ['/ 缺少必填项：name']],
    [{ name: '张三', other: 1 }, ['/ 有不认识的字段：other']],
    [{ name: '张' }, ['/name 至少 2 个字']],
    [{ name: '欧阳三四五' }, ['/name 最多 4 个字']],
    [{ name: 7 }, ['/name 应为文本']],
    [{ name: '张三', count: 1.5 }, ['/count 应为整数']],
    [{ name: '张三', count: 0 }, ['/count 不得小于 1']],
    [{ name: '张三', count: 10 }, ['/count 不得大于 9']],
    [{ name: '张三', kind: 'three' }, ['/kind 不是允许的取值']],
    [{ name: '张三', list: [] }, ['/list 至少 1 项']],
    [{ name: '张三', list: ['a', 'a', 'a'] }, ['/list 最多 2 项']],
    [{ name: '张三', list: ['a', 'b'] }, ['/list/1 格式不正确']],
  ];
  for (const [value, expected] of CASES) {
    it(`is told of ${JSON.stringify(value)}`, () => {
      expect(said(value)).to.deep.equal(expected);
    });
  }

  it('is told however many fields are unknown', () => {
    for (const count of [7, 8, 9, 40]) {
      // given
      const unknown = Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, n]));
      // when
      const problems = said({ name: '张三', ...unknown });
      // then
      expect(problems.join(), String(count)).to.include('f0').and.to.include('不认识的字段');
    }
  });

  it('is told in English too', () => {
    expect(check({})[0]?.messageEn).to.match(/required/);
  });

  it('is told of so many places and no more', () => {
    const many = checker(Type.Array(Type.Integer()));
    expect(many(Array(10_000).fill('x'))).to.have.length(8);
  });
});
