/**
 * The sheet: A4 with the margins and type of party and state organs' documents (GB/T 9704—2012)
 * where these fit one page of a notice. Fonts are those that office machines have; none is loaded.
 */
export const STYLE = `
@page { size: A4; margin: 24mm 24mm 16mm 26mm; }
* { box-sizing: border-box; }
html { font-size: 16pt; }
body { margin: 0; background: #e7e7e4; color: #000; line-height: 1.72;
  font-family: FangSong, FangSong_GB2312, STFangsong, "Source Han Serif SC", "Noto Serif CJK SC",
  SimSun, Songti SC, serif; }
.sheet { position: relative; display: flex; flex-direction: column; width: 210mm;
  min-height: 297mm; margin: 8mm auto; padding: 24mm 24mm 16mm 26mm; background: #fff;
  box-shadow: 0 1mm 5mm rgb(0 0 0 / 20%); overflow: hidden; }
article { flex: 1; overflow-wrap: anywhere; }
header { text-align: center; }
.organ { margin: 0 0 3mm; padding: 0 0 3mm; border-bottom: 0.7mm solid #d7000f; color: #d7000f;
  font: bold 26pt/1.3 STZhongsong, "Source Han Serif SC", "Noto Serif CJK SC", SimSun, Songti SC,
  serif; letter-spacing: 0.08em; }
h1 { margin: 6mm 0 2mm; font: bold 22pt/1.4 STZhongsong, "Source Han Serif SC",
  "Noto Serif CJK SC", SimSun, Songti SC, serif; letter-spacing: 0.06em; }
.number { margin: 0 0 5mm; font-size: 14pt; text-align: right; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.addressee, .note, .seal p, .hand p, header p { text-indent: 0; }
b, th { font-family: SimHei, "Heiti SC", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif;
  font-weight: normal; }
ol { margin: 0; padding-left: 3.2em; }
table { width: 100%; margin: 3mm 0; border-collapse: collapse; font-size: 12pt; line-height: 1.5; }
th, td { padding: 1.2mm 2mm; border: 0.25mm solid #000; text-align: left; vertical-align: middle; }
.rows th { width: 27%; text-align: center; }
.list th, .center { text-align: center; }
.list .count { width: 9%; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.seal { position: relative; width: 62%; min-height: 40mm; margin: 6mm 0 0 auto;
  padding: 11mm 0 0; text-align: center; break-inside: avoid; }
.seal p { text-align: center; }
.ring { position: absolute; top: 0; left: 50%; display: flex; flex-direction: column;
  align-items: center; justify-content: center; width: 40mm; height: 40mm; padding: 5mm;
  transform: translateX(-50%); border: 0.9mm solid #d7000f; border-radius: 50%; color: #d7000f;
  font: 9pt/1.3 SimSun, Songti SC, serif; text-align: center; opacity: 0.55; }
.ring::before { content: "★"; font-size: 18pt; line-height: 1; }
.ring i { font: 6.5pt/1.3 monospace; overflow-wrap: anywhere; }
.ring span { order: -1; }
.hand { display: flex; flex-wrap: wrap; gap: 1mm 12mm; margin-top: 5mm; font-size: 13pt; }
.note { margin-top: 4mm; font-size: 12pt; line-height: 1.5; }
.form h1 { margin-top: 0; }
.form table { font-size: 13pt; line-height: 1.7; }
.certificate { outline: 1mm double #a8791c; outline-offset: -12mm; border: 0; }
.certificate h1 { margin: 14mm 0 4mm; font-size: 32pt; letter-spacing: 0.16em; }
.certificate .number { margin-bottom: 8mm; text-align: center; }
.certificate table { margin: 6mm 0; font-size: 15pt; line-height: 1.8; }
.certificate article, .certificate footer { padding: 0 4mm; }
.declaration h1 { margin-top: 0; }
footer { display: flex; gap: 4mm; align-items: center; margin-top: 6mm; padding-top: 2mm;
  border-top: 0.25mm solid #888; font: 8pt/1.5 SimSun, Songti SC, serif; color: #333; }
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
  .sheet { width: auto; min-height: calc(297mm - 41mm); margin: 0; padding: 0; box-shadow: none;
    overflow: visible; }
  .certificate { outline-offset: 6mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
