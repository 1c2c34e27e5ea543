/** The style of the server's own pages; fonts are those that office machines have. */
export const SITE_CSS = `:root {
  --ink: #1c2733; --soft: #56657a; --line: #dfe5ec; --paper: #fff; --ground: #f4f6f9;
  --blue: #1b5fa8; --deep: #124577; --tint: #eaf2fb; --red: #b3261e; --green: #1b7a43;
  --amber: #8a5a00; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.7;
  font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC",
  "WenQuanYi Zen Hei", system-ui, sans-serif; }
a { color: var(--blue); text-decoration: none; }
a:hover, p a { text-decoration: underline; }
.actions a { text-decoration: none; }
:focus-visible { outline: 3px solid #8ab8ea; outline-offset: 2px; border-radius: 4px; }
.wide { width: min(1080px, 100% - 40px); margin-inline: auto; }
.bar { background: var(--paper); border-bottom: 1px solid var(--line); }
.bar .wide { display: flex; flex-wrap: wrap; gap: 6px 28px; align-items: center;
  min-height: 64px; }
.brand { display: flex; gap: 10px; align-items: center; color: var(--ink); }
.brand:hover { text-decoration: none; }
.brand b { font-size: 22px; letter-spacing: 0.08em; }
.brand span { color: var(--soft); font-size: 14px; }
nav { display: flex; gap: 22px; margin-left: auto; }
nav a { color: var(--ink); }
main { padding: 28px 0 40px; }
h1 { margin: 0 0 8px; font-size: 30px; line-height: 1.35; }
h2 { margin: 34px 0 12px; font-size: 20px; }
h3 { margin: 0 0 4px; font-size: 17px; }
p { margin: 0 0 10px; }
.hero { padding: 40px 44px; border-radius: 14px; color: #fff;
  background: linear-gradient(115deg, var(--deep), var(--blue) 62%, #3b83cf); }
.hero h1 { font-size: 34px; letter-spacing: 0.04em; }
.hero p { max-width: 44em; color: #dce9f7; }
.hero .actions { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 20px; }
.button { display: inline-block; padding: 8px 20px; border: 1px solid var(--blue);
  border-radius: 8px; background: var(--blue); color: #fff; font: inherit; cursor: pointer; }
.button:hover { background: var(--deep); text-decoration: none; }
.button:disabled { opacity: 0.55; cursor: default; }
.hero .button { background: #fff; border-color: #fff; color: var(--deep); }
.hero .plain { background: none; border-color: #9dc1e8; color: #fff; }
.card { padding: 22px 26px; border: 1px solid var(--line); border-radius: 12px;
  background: var(--paper); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 16px;
  margin: 0; padding: 0; list-style: none; }
.cards .card { display: flex; flex-direction: column; gap: 8px; height: 100%; color: var(--ink);
  transition: border-color 0.15s, box-shadow 0.15s; }
.cards a.card:hover { border-color: #9dc1e8; box-shadow: 0 4px 16px rgb(18 69 119 / 10%);
  text-decoration: none; }
.tags { display: flex; flex-wrap: wrap; gap: 6px; margin-top: auto; }
.tag { padding: 1px 10px; border-radius: 99px; background: var(--tint); color: var(--deep);
  font-size: 13px; }
.tag.warn { background: #fdf3dd; color: var(--amber); }
.soft { color: var(--soft); font-size: 14px; }
.split { display: grid; grid-template-columns: 1.35fr 1fr; gap: 16px; align-items: start; }
table { width: 100%; border-collapse: collapse; background: var(--paper); font-size: 15px; }
th, td { padding: 9px 12px; border: 1px solid var(--line); text-align: left;
  vertical-align: top; }
thead th { background: #f0f4f9; font-weight: 600; white-space: nowrap; }
td ul { margin: 0; padding-left: 1.2em; }
.scroll { overflow-x: auto; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 1px;
  margin: 18px 0 0; border: 1px solid var(--line); border-radius: 10px; overflow: hidden;
  background: var(--line); }
.facts div { padding: 10px 16px; background: var(--paper); }
.facts dt { color: var(--soft); font-size: 13px; }
.facts dd { margin: 0; }
code { padding: 1px 6px; border-radius: 5px; background: #eef1f5; font-size: 0.92em;
  font-family: Consolas, "SF Mono", "DejaVu Sans Mono", monospace; }
form.stack { display: grid; gap: 14px; }
.short { white-space: nowrap; }
label { display: grid; gap: 4px; font-size: 15px; }
input { padding: 9px 12px; border: 1px solid #b9c4d1; border-radius: 8px; background: #fff;
  color: inherit; font: inherit; }
input:focus { border-color: var(--blue); outline: 3px solid #cfe1f5; outline-offset: 0; }
.notice { margin: 0 0 18px; padding: 12px 18px; border-left: 4px solid var(--blue);
  border-radius: 8px; background: var(--tint); }
.notice.good { border-color: var(--green); background: #e7f5ec; }
.notice.bad { border-color: var(--red); background: #fcebea; }
.narrow { max-width: 620px; margin-inline: auto; }
footer { padding: 18px 0 30px; border-top: 1px solid var(--line); color: var(--soft);
  font-size: 14px; }
@media (max-width: 720px) {
  .hero { padding: 26px 22px; }
  .hero h1 { font-size: 27px; }
  .split { grid-template-columns: 1fr; }
  .brand span { display: none; }
  nav { gap: 16px; font-size: 15px; }
}
@page { size: A4; margin: 16mm 15mm; }
@media print {
  body { background: none; font-size: 10.5pt; }
  .bar, footer, .screen { display: none; }
  .wide { width: 100%; }
  main { padding: 0; }
  h1 { font-size: 18pt; }
  h2 { margin: 14pt 0 5pt; font-size: 13pt; break-after: avoid; }
  table { font-size: 9.5pt; }
  tr, .facts div { break-inside: avoid; }
  thead { display: table-header-group; }
  thead th { background: none; }
  .card { padding: 0; border: 0; }
  a { color: inherit; }
}
`;
