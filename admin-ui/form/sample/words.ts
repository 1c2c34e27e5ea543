import type { Random } from './random.js';

const FAMILY = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];
const GIVEN = ['建国', '秀英', '志强', '桂兰', '海燕', '玉梅', '文斌', '小军', '国庆', '丽华'];

/** By what the label says; the first that fits. */
const BY_LABEL: readonly (readonly [RegExp, (random: Random) => string])[] = [
  [/单位名称|企业名称|字号|经营者名称|机构名称|公司/, (r) => `云溪县${samplePart(r)}商店`],
  [/姓名|负责人|联系人|代表人|经办人|申请人|户主|管理员/, sampleName],
  [/电话/, (r) => `0335-${r.digits(7)}`],
  [/地址|住址|地点|位置|场所|摊位/, (r) => `云溪县清河镇东村${r.whole(1, 200)}号`],
  [/四至/, () => '东至村道，南至李某宅，西至水渠，北至耕地'],
  [/树种/, (r) => r.pick(['杨树', '油松', '刺槐']) ?? '杨树'],
  [/小班|地块|宗地/, (r) => `清河镇东村${r.whole(1, 30)}林班${r.whole(1, 20)}小班`],
  [/意见|结论/, () => '情况属实，同意。'],
  [/原因|理由|情况|说明|事由/, () => '因家庭生活需要，按规定提出申请，所填内容属实。'],
  [/备注/, () => '无'],
  [/编号|文号|证号/, (r) => `云溪〔2025〕${r.whole(1, 300)}号`],
];

export function sampleName(random: Random): string {
  return `${random.pick(FAMILY) ?? '王'}${random.pick(GIVEN) ?? '建国'}`;
}

/** Words for a text field, within its lengths. */
export function sampleText(label: string, random: Random, least: number, most: number): string {
  const [, make] = BY_LABEL.find(([pattern]) => pattern.test(label)) ?? [];
  const text = make?.(random) ?? `示例${label.replace(/[（(].*$/, '')}`;
  const long = text.length < least ? text.padEnd(least, '示例内容。') : text;
  return long.slice(0, most);
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function samplePart(random: Random): string {
  return random.pick(['清河', '白石', '龙泉', '东平']) ?? '清河';
}
