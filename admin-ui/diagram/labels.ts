const FAMILY =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif";

/** How names are written into a diagram, in pictures that leave the browser too. */
export const LABELS = {
  defaultStyle: { fontFamily: FAMILY, fontSize: 12 },
  externalStyle: { fontFamily: FAMILY, fontSize: 11 },
};
