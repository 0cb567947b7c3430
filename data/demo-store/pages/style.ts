/** The style of both houses: one sober and navy, one pale and thin. */
export const style = `
:root { --ink: #1d2430; --paper: #fff; --muted: #626a75; --line: #e3e1dc; --accent: #1f3a5f; --sale: #a3362c; --serif: ui-serif, Georgia, "Times New Roman", serif; --sans: ui-sans-serif, system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
body.lune { --ink: #1c1a18; --paper: #fbf8f2; --muted: #726a60; --line: #e6ddcf; --accent: #1c1a18; --sale: #8c2f39; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 var(--sans); }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; text-underline-offset: 3px; }
a:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
header { display: flex; flex-wrap: wrap; gap: 8px 32px; align-items: baseline; padding: 24px clamp(16px, 4vw, 64px); border-bottom: 1px solid var(--line); }
.name { font: 400 26px/1 var(--serif); letter-spacing: -.01em; }
.lune .name { letter-spacing: .28em; text-transform: uppercase; font-size: 20px; }
header nav { display: flex; flex-wrap: wrap; gap: 6px 22px; font-size: 15px; }
.lune header nav { text-transform: uppercase; letter-spacing: .1em; font-size: 12px; }
[aria-current] { text-decoration: underline; text-underline-offset: 6px; }
main { padding: 0 clamp(16px, 4vw, 64px) 64px; max-width: 1520px; margin: auto; }
h1, h2 { font: 400 clamp(28px, 3.4vw, 44px)/1.15 var(--serif); letter-spacing: -.01em; margin: 0; }
h2 { font-size: 26px; margin: 64px 0 24px; }
.heading { display: flex; align-items: baseline; justify-content: space-between; padding: 40px 0 28px; }
.heading p { color: var(--muted); margin: 0; }
.hero { display: grid; grid-template-columns: 1fr minmax(0, 460px); gap: clamp(24px, 6vw, 96px); align-items: center; padding: 48px 0; }
.hero h1 { font-size: clamp(40px, 6vw, 84px); line-height: 1; }
.hero p { font-size: 19px; max-width: 34ch; color: var(--muted); }
.hero img { width: 100%; height: auto; display: block; }
.button, button { display: inline-block; padding: 13px 28px; border: 1px solid var(--accent); background: var(--accent); color: var(--paper); font: inherit; cursor: pointer; border-radius: 2px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 16px; margin-bottom: 64px; }
.tile { display: block; }
.tile img { width: 100%; height: auto; display: block; }
.tile span { display: block; padding-top: 10px; font-family: var(--serif); font-size: 18px; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(46%, 230px), 1fr)); gap: 40px 20px; list-style: none; margin: 0; padding: 0; }
.card { position: relative; }
.card img { width: 100%; height: auto; display: block; background: #f1efec; }
.card h3, .card .titre { font: 400 15px/1.4 var(--sans); margin: 12px 0 2px; }
.card .titre { font-family: var(--serif); font-size: 16px; }
.price { margin: 0; font-variant-numeric: tabular-nums; }
.price s, .price del { color: var(--muted); margin-inline: 4px; }
.sale, del + .prix { color: var(--sale); }
.flag { position: absolute; top: 10px; left: 10px; background: var(--paper); padding: 3px 10px; font-size: 12px; letter-spacing: .04em; }
.facts .flag { position: static; border: 1px solid var(--line); display: inline-block; padding: 12px 24px; }
.pages { display: flex; gap: 18px; justify-content: center; padding-top: 56px; }
.product { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: clamp(24px, 5vw, 80px); padding-top: 40px; align-items: start; }
.product .main { width: 100%; height: auto; display: block; }
.facts { position: sticky; top: 40px; }
.facts .price { font-size: 20px; margin: 12px 0 24px; }
.crumbs { display: flex; gap: 8px; color: var(--muted); font-size: 14px; margin-bottom: 28px; }
.crumbs a + a::before { content: "/"; margin-right: 8px; }
.brand, .sku { color: var(--muted); margin: 6px 0; font-size: 14px; }
.sku { margin-top: 28px; }
.text { max-width: 60ch; padding: 64px 0; }
.text h1 { margin-bottom: 24px; }
footer { display: flex; flex-wrap: wrap; gap: 16px 32px; justify-content: space-between; padding: 32px clamp(16px, 4vw, 64px); border-top: 1px solid var(--line); color: var(--muted); font-size: 14px; }
footer nav { display: flex; gap: 20px; }
footer p { margin: 0; }
@media (max-width: 760px) { .hero, .product { grid-template-columns: 1fr; } .facts { position: static; } }
`;
