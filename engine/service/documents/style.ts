/**
 * The sheet: A4 with the margins and type of party and state organs' documents (GB/T 9704—2012)
 * where these fit one page of a notice. Fonts are those that office machines have; none is loaded.
 */
export const STYLE = `
@page { size: A4; margin: 20mm 24mm 14mm 26mm; }
* { box-sizing: border-box; }
html { font-size: 15pt; }
body { margin: 0; background: #e7e7e4; color: #000; line-height: 1.6;
  font-family: FangSong, FangSong_GB2312, STFangsong, "Source Han Serif SC", "Noto Serif CJK SC",
  SimSun, "Songti SC", serif; }
.sheet { position: relative; display: flex; flex-direction: column; width: 210mm;
  min-height: 297mm; margin: 8mm auto; padding: 20mm 24mm 14mm 26mm; background: #fff;
  box-shadow: 0 1mm 5mm rgb(0 0 0 / 20%); overflow: hidden; }
article { flex: 1; overflow-wrap: anywhere; }
header { text-align: center; }
.organ { margin: 0 0 3mm; padding: 0 0 3mm; border-bottom: 0.7mm solid #d7000f; color: #d7000f;
  text-align: center;
  font: bold 26pt/1.3 STZhongsong, "Source Han Serif SC", "Noto Serif CJK SC", SimSun, "Songti SC",
  serif; letter-spacing: 0.08em; }
h1 { margin: 4mm 0 1mm; text-wrap: balance; font: bold 22pt/1.4 STZhongsong, "Source Han Serif SC",
  "Noto Serif CJK SC", SimSun, "Songti SC", serif; letter-spacing: 0.06em; }
.number { margin: 0 0 3mm; font-size: 14pt; text-align: right; }
p { margin: 0; text-indent: 2em; }
p.addressee, .note, .seal p, .hand p, header p { text-indent: 0; }
b, th { font-family: SimHei, "Heiti SC", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif;
  font-weight: normal; }
ol { margin: 0; padding-left: 3.2em; }
table { width: 100%; margin: 2mm 0; border-collapse: collapse; font-size: 12pt; line-height: 1.5; }
th, td { padding: 0.9mm 2mm; border: 0.25mm solid #000; text-align: left; vertical-align: middle; }
.rows th { width: 27%; text-align: center; }
.list th, .center { text-align: center; }
.list .count { width: 9%; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.seal { position: relative; width: 62%; min-height: 42mm; margin: 2mm 0 0 auto;
  padding: 12mm 0 0; text-align: center; break-inside: avoid; }
.seal p { text-align: center; }
.ring { position: absolute; top: 0; left: 50%; width: 42mm; height: 42mm;
  transform: translateX(-50%); fill: #d7000f; opacity: 0.6; text-anchor: middle;
  font-family: SimSun, "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", serif; }
.ring circle, .ring defs path { fill: none; stroke: #d7000f; stroke-width: 0.9; }
.hand { display: flex; flex-wrap: wrap; gap: 1mm 12mm; margin-top: 2mm; font-size: 13pt; }
.signature { height: 18mm; vertical-align: middle; }
.note { margin-top: 2mm; font-size: 12pt; line-height: 1.5; }
.slip .organ { font-size: 22pt; }
.slip h1 { margin: 2mm 0 0; font-size: 20pt; }
.slip .number { margin: 0 0 1mm; font-size: 12pt; }
.slip article { font-size: 13pt; line-height: 1.5; }
.slip table { margin: 1mm 0; font-size: 11pt; line-height: 1.4; }
.slip .seal { min-height: 37mm; margin-top: 0; }
.slip .note { margin-top: 1mm; font-size: 11pt; }
.form h1 { margin-top: 0; }
.form table { font-size: 13pt; line-height: 1.7; }
.certificate { outline: 1mm double #a8791c; outline-offset: -9mm; border: 0; }
.certificate h1 { margin: 10mm 0 4mm; font-size: 30pt; letter-spacing: 0.16em; }
.certificate .number { margin-bottom: 8mm; text-align: center; }
.certificate table { margin: 5mm 0; font-size: 14pt; line-height: 1.65; }
.certificate .rows th { width: 34%; }
.certificate article, .certificate footer { padding: 0 4mm; }
.declaration h1 { margin-top: 0; }
footer { display: flex; gap: 4mm; align-items: center; margin-top: 3mm; padding-top: 1mm;
  border-top: 0.25mm solid #888; font: 8pt/1.5 SimSun, "Songti SC", serif; color: #333; }
footer p { text-indent: 0; text-align: left; overflow-wrap: anywhere; }
.qr { flex: none; width: 22mm; height: 22mm; }
.hash { font-family: monospace; }
.void { position: absolute; top: 38%; left: 50%; padding: 2mm 10mm; border: 2mm solid #d7000f;
  color: #d7000f; font: bold 66pt/1.2 SimHei, "Heiti SC", sans-serif; letter-spacing: 0.3em;
  text-indent: 0.3em; white-space: nowrap; transform: translate(-50%, -50%) rotate(-24deg);
  opacity: 0.42; }
.voided { margin: 0 0 3mm; color: #d7000f; font-size: 12pt; text-indent: 0; }
@media print {
  body { background: none; }
  .sheet { width: auto; min-height: calc(297mm - 35mm); margin: 0; padding: 0; box-shadow: none;
    overflow: visible; }
  .certificate { outline-offset: 6mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
