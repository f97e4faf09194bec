import { escapeHtml } from '@debrief/platform';

/** For pages without the app: no script, no file, both colour schemes. */
const style = `
:root{color-scheme:light dark;--text:#1d2b28;--quiet:#5a6a66;--ground:#f7f6f2;--card:#fff;--line:#d9e1de;--accent:#0f5a74;--on-accent:#fff}
@media(prefers-color-scheme:dark){:root{--text:#e6edeb;--quiet:#a3b1ad;--ground:#121716;--card:#1a211f;--line:#33403c;--accent:#79bdd3;--on-accent:#0d1412}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--text);font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem 4rem}.brand{font-weight:700;color:var(--accent)}h1{font-size:1.5rem;line-height:1.25;margin:1.5rem 0 1rem}
a{color:var(--accent)}.quiet-text{color:var(--quiet)}form{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
button{min-height:44px;padding:.5rem 1.25rem;border:1px solid var(--accent);border-radius:8px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button.quiet{background:transparent;color:var(--accent)}a:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
ul{list-style:none;margin:0;padding:0}li a{display:block;min-height:44px;padding:.75rem 1rem;margin:0 0 .5rem;border:1px solid var(--line);border-radius:10px;background:var(--card);color:inherit;text-decoration:none;overflow-wrap:anywhere}
li a:hover{border-color:var(--accent)}li strong{display:block}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
pre{padding:1rem;border:1px solid var(--line);border-radius:10px;background:var(--card);white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
iframe{width:100%;height:36rem;border:1px solid var(--line);border-radius:10px}h2{font-size:1.125rem;margin:2rem 0 .75rem}`;

/** `body` is HTML: whatever is not ours in it was escaped. */
export function plainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><link rel="icon" href="/favicon.svg"><style>${style}</style></head>
<body><main><p class="brand">Debrief</p>${body}</main></body></html>`;
}
