import type { ThemeConfig } from 'antd';

const ACCENT = '#1b5fa8';

/** Calm and dense: one accent colour, small radii, ink dark enough wherever it has a meaning. */
export const THEME: ThemeConfig = {
  cssVar: { key: 'yichuang' },
  hashed: false,
  token: {
    colorPrimary: ACCENT,
    colorInfo: ACCENT,
    colorLink: ACCENT,
    colorSuccess: '#1a7f37',
    colorWarning: '#9a6700',
    colorError: '#c62828',
    // the shell's tints: what is derived from these dark inks would be grey
    colorSuccessBg: '#effaf2',
    colorSuccessBorder: '#a5d6b4',
    colorInfoBg: '#eaf2fb',
    colorInfoBorder: '#b5d0ee',
    colorWarningBg: '#fff7e0',
    colorWarningBorder: '#eacb7f',
    colorErrorBg: '#fff0ef',
    colorErrorBorder: '#f0b4b1',
    colorTextBase: '#1f2630',
    colorTextDescription: '#5a6472',
    colorTextPlaceholder: '#697483',
    colorBgLayout: '#f3f5f8',
    colorBorder: '#c9d1db',
    colorBorderSecondary: '#e3e8ee',
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 32,
    wireframe: false,
    fontFamily:
      "-apple-system, BlinkMacSystemFont, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', " +
      "'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', 'Segoe UI', sans-serif",
  },
  components: {
    Table: { cellPaddingBlock: 9, headerBg: '#eef2f7', headerColor: '#3a4452' },
    Tabs: { horizontalMargin: '0 0 12px 0' },
    Menu: { itemHeight: 38 },
    Card: { bodyPadding: 16 },
  },
};
