/** The style of the citizens' pages: large letters, large targets, one column on a phone. */
export const CITIZEN_CSS = `@layer citizen, formio;
@layer citizen {
:root {
  --ink: #17212b; --soft: #4d5b6b; --line: #d6dde6; --paper: #fff; --ground: #f3f6fa;
  --blue: #1b5fa8; --deep: #124577; --tint: #e9f1fb; --red: #a8201a; --green: #17693a;
  --amber: #7a4d00; --round: 12px; }
* { box-sizing: border-box; }
html { scroll-padding-top: 12px; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 18px/1.65 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Source Han Sans SC",
  "Noto Sans SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
a { color: var(--blue); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; border-radius: 4px; }
main:focus, h1:focus, h2:focus { outline: none; }
[hidden] { display: none !important; }
.hidden.hidden.hidden { position: absolute; width: 1px; min-height: 0; height: 1px; padding: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; top: 0; padding: 10px 18px; background: #fff;
  z-index: 9; }
.skip:focus { left: 8px; top: 8px; }
.wide { width: min(1040px, 100% - 32px); margin-inline: auto; }
.narrow { max-width: 680px; margin-inline: auto; }
.bar { background: var(--paper); border-bottom: 1px solid var(--line); }
.bar .wide { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0 24px; }
.brand { display: flex; gap: 10px; align-items: center; min-height: 56px; color: var(--ink);
  text-decoration: none; }
.brand b { font-size: 22px; letter-spacing: 0.06em; }
.brand span { color: var(--soft); font-size: 15px; }
.lang { margin: 0; }
.lang a { display: inline-block; padding: 10px 4px; font-size: 16px; }
nav { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(4, 1fr);
  margin-inline: -8px; }
nav a { display: flex; align-items: center; justify-content: center; min-height: 48px;
  border-bottom: 3px solid transparent; color: var(--ink); text-decoration: none;
  text-align: center; line-height: 1.2; }
nav a:hover { color: var(--blue); }
nav a[aria-current] { border-color: var(--blue); color: var(--deep); font-weight: 700; }
main { padding: 22px 0 44px; }
h1 { margin: 0 0 10px; font-size: 27px; line-height: 1.35; text-wrap: balance; }
h2 { margin: 32px 0 12px; font-size: 21px; line-height: 1.4; }
h3 { margin: 22px 0 8px; font-size: 18px; }
p { margin: 0 0 10px; }
.lead b { color: var(--deep); }
.soft { color: var(--soft); font-size: 16px; font-weight: 400; }
.number { letter-spacing: 0.03em; white-space: nowrap; }
.card { display: block; margin: 0 0 14px; padding: 18px 18px; border: 1px solid var(--line);
  border-radius: var(--round); background: var(--paper); }
.card > h2:first-child, .card > h3:first-child { margin-top: 0; }
.actions { display: flex; flex-wrap: wrap; gap: 10px; margin: 14px 0 4px; }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 48px;
  padding: 8px 22px; border: 1px solid var(--blue); border-radius: 10px; background: var(--blue);
  color: #fff; font: inherit; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--deep); }
.button.plain { background: #fff; color: var(--blue); }
.button.plain:hover { background: var(--tint); }
.button.big { min-height: 54px; padding-inline: 30px; font-size: 20px; }
.button.danger { border-color: var(--red); background: var(--red); }
.button:disabled, .button[aria-disabled="true"] { border-color: #8894a2; background: #8894a2;
  cursor: default; }
.link { min-height: 44px; padding: 6px 2px; border: 0; background: none; color: var(--blue);
  font: inherit; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
.hero { margin-bottom: 22px; padding: 24px 20px 26px; border-radius: 16px; color: #fff;
  background: linear-gradient(120deg, var(--deep), var(--blue)); }
.hero h1 { margin-bottom: 14px; }
.search { display: flex; gap: 10px; }
.search input:not(.formio-scope *) { flex: 1; min-width: 0; border-color: #fff; }
.search .button { background: #fff; border-color: #fff; color: var(--deep); font-weight: 700; }
.hero :focus-visible { outline-color: #ffc861; }
.doors { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px;
  margin: 0; padding: 0; list-style: none; }
.doors .card { height: 100%; margin: 0; color: var(--ink); text-decoration: none;
  border-top: 4px solid var(--blue); }
.doors .card:hover { border-color: var(--blue); background: var(--tint); }
.doors b { display: block; margin-bottom: 4px; font-size: 21px; }
.items { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 12px;
  margin: 0 0 18px; padding: 0; list-style: none; }
.item { display: flex; flex-direction: column; gap: 8px; margin: 0; }
.item .name { min-height: 32px; font-size: 20px; font-weight: 700; line-height: 1.4; }
.item .actions { margin: auto 0 0; }
.tags { display: flex; flex-wrap: wrap; gap: 6px; }
.tag { padding: 2px 12px; border-radius: 99px; background: var(--tint); color: var(--deep);
  font-size: 15px; }
.tag.warn { background: #fdf1d8; color: var(--amber); }
.head { display: flex; gap: 24px; justify-content: space-between; }
.places { columns: 2 300px; }
.code { flex: none; width: 168px; margin: 0; text-align: center; font-size: 14px;
  color: var(--soft); line-height: 1.35; }
.qr { display: block; width: 100%; background: #fff; }
table { width: 100%; border-collapse: collapse; background: var(--paper); font-size: 17px; }
th, td { padding: 10px 12px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: #edf2f8; white-space: nowrap; }
td ul, .places { margin: 0; padding-left: 1.2em; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 1px;
  margin: 12px 0 18px; border: 1px solid var(--line); border-radius: var(--round);
  background: var(--paper); overflow: hidden; }
.facts div { padding: 10px 16px; box-shadow: 0 0 0 1px var(--line); }
.facts dt { color: var(--soft); font-size: 15px; }
.facts dd { margin: 0; }
.stack { display: grid; gap: 16px; }
label:not(.formio-scope *) { display: grid; gap: 6px; font-weight: 600; }
input:not(.formio-scope *), select:not(.formio-scope *), textarea { width: 100%;
  min-height: 50px; padding: 10px 12px; font: inherit;
  font-weight: 400; border: 1px solid #76859a; border-radius: 10px; background: #fff;
  color: inherit; }
input::placeholder { color: #657386; }
fieldset:not(.formio-scope *) { min-width: 0; margin: 0; padding: 0; border: 0; }
legend:not(.formio-scope *) { padding: 0; margin-bottom: 8px; font-weight: 600; }
legend h2 { margin: 0; }
.choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 8px; }
.choices.one { grid-template-columns: 1fr; }
.choices.times { grid-template-columns: repeat(auto-fill, minmax(132px, 1fr)); }
label + fieldset { margin-top: 14px; }
label.choice.choice { display: flex; gap: 10px; align-items: center; min-height: 50px;
  padding: 8px 14px;
  border: 1px solid var(--line); border-radius: 10px; background: #fff; font-weight: 400;
  cursor: pointer; }
.choice:has(:checked) { border-color: var(--blue); background: var(--tint); }
.choice:has(:focus-visible) { outline: 3px solid #e08a00; }
.choice.choice input { flex: none; width: 22px; min-height: 22px; height: 22px; margin: 0;
  accent-color: var(--blue); }
details.day { margin-bottom: 8px; }
summary { min-height: 48px; padding: 10px 0; color: var(--blue); cursor: pointer; }
details.card { padding-block: 6px; }
details.card[open] { padding-bottom: 18px; }
.notice { margin: 0 0 16px; padding: 12px 16px; border-left: 5px solid var(--blue);
  border-radius: 8px; background: var(--tint); }
.notice.good { border-color: var(--green); background: #e6f4ea; }
.notice.bad { border-color: var(--red); background: #fceae8; }
.notice.warn { border-color: #c98500; background: #fdf4e0; }
.now { margin: 14px 0 18px; padding: 18px; border-radius: var(--round); background: var(--paper);
  border: 1px solid var(--line); border-top: 6px solid var(--blue); }
.now h1, .now h2 { margin: 0 0 8px; font-size: 24px; }
.now.act { border-top-color: #c98500; }
.now.good { border-top-color: var(--green); }
.now.bad { border-top-color: var(--red); }
.card.act { border: 2px solid #c98500; }
.steps { display: grid; grid-template-columns: repeat(4, 1fr); margin: 18px 0 0; padding: 0;
  list-style: none; text-align: center; }
.steps li { position: relative; display: grid; padding-top: 30px; font-size: 16px;
  line-height: 1.35; }
.steps li::before { content: ""; position: absolute; top: 3px; left: calc(50% - 9px); width: 18px;
  height: 18px; border: 3px solid #8b98a8; border-radius: 50%; background: #fff; z-index: 1; }
.steps li::after { content: ""; position: absolute; top: 10px; left: -50%; width: 100%; height: 4px;
  background: #c5ced9; }
.steps li:first-child::after { display: none; }
.steps .done::before { border-color: var(--blue); background: var(--blue); }
.steps .done::after { background: var(--blue); }
.steps .next::before { border-color: var(--blue); }
.steps span { color: var(--soft); font-size: 15px; }
.steps b { font-weight: 600; }
.story { margin: 0; padding: 0 0 0 20px; border-left: 3px solid var(--line); list-style: none; }
.story li { position: relative; padding-bottom: 14px; }
.story li::before { content: ""; position: absolute; left: -28px; top: 9px; width: 13px;
  height: 13px; border-radius: 50%; background: #9aa7b6; }
.story li:first-child::before { background: var(--blue); }
.story time { display: block; color: var(--soft); font-size: 15px; }
.papers, .defects { padding-left: 1.2em; }
.papers li, .defects li { margin-bottom: 10px; }
.papers a { display: inline-block; padding: 4px 0; }
.trail { display: flex; gap: 4px; margin: 0 0 6px; padding: 0; list-style: none; }
.trail li { flex: 1; height: 8px; border-radius: 4px; background: #cbd4de; }
.trail li.done, .trail li.here { background: var(--blue); }
.error { color: var(--red); font-weight: 600; }
[aria-invalid="true"]:not(.formio-scope *) { border: 2px solid var(--red); }
.file { display: grid; grid-template-columns: 72px 1fr auto; gap: 12px; align-items: center;
  margin: 10px 0 0; padding: 10px; border: 1px solid var(--line); border-radius: 10px; }
.file img, .file .kind { width: 72px; height: 72px; border-radius: 8px; object-fit: cover;
  background: var(--tint); display: grid; place-items: center; color: var(--deep);
  font-weight: 700; }
.file progress { width: 100%; accent-color: var(--blue); }
.answers { margin: 0 0 8px; }
.answers div { display: grid; grid-template-columns: 8.5em 1fr; gap: 10px; padding: 8px 0;
  border-bottom: 1px solid var(--line); }
.answers dt { color: var(--soft); }
.answers dd { margin: 0; }
.answer-head { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
.answer-head h3 { margin: 0; }
.receipt { display: grid; grid-template-columns: 1fr 168px; gap: 18px; align-items: start; }
.big-number { display: block; font-size: clamp(19px, 5.7vw, 25px); font-weight: 700;
  white-space: nowrap; }
.offline { position: sticky; top: 0; z-index: 8; margin: 0; padding: 10px 16px; text-align: center;
  background: #fdf1d8; color: #5d3b00; }
footer { padding: 18px 0 34px; border-top: 1px solid var(--line); }
footer p { margin: 0 0 4px; }
@media (min-width: 760px) {
  .bar .wide { grid-template-columns: auto 1fr auto; }
  nav { grid-column: 2; grid-row: 1; display: flex; gap: 26px; justify-content: end; margin: 0; }
  nav a { min-height: 62px; }
  .hero { padding: 34px 40px 38px; }
  .hero h1 { font-size: 34px; }
  .search { max-width: 560px; }
  h1 { font-size: 31px; }
  .card { padding: 22px 24px; }
  .now { padding: 24px; }
}
@media (max-width: 620px) {
  .head { display: block; }
  .code { display: none; }
  .button.big { width: 100%; }
  .doors { grid-template-columns: 1fr 1fr; }
  .receipt { grid-template-columns: 1fr; }
  .receipt .code { display: block; margin: 0 auto; }
  .answers div { grid-template-columns: 1fr; gap: 0; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  .stacked, .stacked tbody, .stacked tr, .stacked td { display: block; }
  .stacked { background: none; }
  .stacked tr { margin-bottom: 10px; padding: 10px 14px; border: 1px solid var(--line);
    border-radius: 10px; background: var(--paper); }
  .stacked td { display: grid; grid-template-columns: 5em 1fr; gap: 10px; padding: 4px 0;
    border: 0; }
  .stacked td::before { content: attr(data-label); color: var(--soft); font-size: 16px; }
  .stacked td:first-child { grid-template-columns: 1fr; font-size: 18px; }
  .stacked td:first-child::before { display: none; }
}
@media (scripting: none) { .loading { display: none; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  body { background: none; font-size: 10.5pt; line-height: 1.5; }
  .bar, footer, .screen, .skip, .offline, .button, .trail { display: none !important; }
  .wide, .narrow { width: 100%; max-width: none; }
  main { padding: 0; }
  h1 { font-size: 18pt; }
  h2 { margin: 14pt 0 5pt; font-size: 13pt; break-after: avoid; }
  .code { display: block; width: 32mm; }
  .card, .now { padding: 0; border: 0; }
  table { font-size: 9.5pt; line-height: 1.4; }
  th, td { padding: 3pt 5pt; }
  td:first-child { min-width: 5em; }
  .code { float: right; }
  tr, .facts div, .card { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
}
.formio-scope { font-size: 17px; }
.formio-scope .form-check { padding-block: 6px; }
.formio-scope .form-control:not(textarea), .formio-scope select, .formio-scope .btn {
  min-height: 46px; font-size: 17px; }
`;
