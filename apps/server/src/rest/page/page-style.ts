export const pageStyle = `
main{max-width:64rem}nav ul{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}nav li a,.skip a{margin:0}
h2{margin-top:2.5rem;scroll-margin-top:1rem}h4{margin:1.25rem 0 .5rem;font-size:1rem}
code,pre{font-family:ui-monospace,'SF Mono',Menlo,Consolas,monospace;font-size:.875rem;overflow-wrap:anywhere}
pre{margin:.5rem 0;padding:.75rem 1rem;max-height:24rem;overflow:auto;white-space:pre-wrap;font-family:ui-monospace,Menlo,Consolas,monospace}
pre b{font-weight:600}
.room>summary{align-items:center;border-radius:10px}.room>summary h2{margin:0}.room>.inside{padding:0 1rem 1rem}
[id]{scroll-margin-top:4.5rem}
details{margin:0 0 .5rem;border:1px solid var(--line);border-radius:10px;background:var(--card)}
summary{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;min-height:44px;padding:.625rem 1rem;cursor:pointer}
summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:10px}
.what{flex-basis:100%;color:var(--quiet)}
.method{flex-basis:100%;min-width:3.5rem;font-size:.8125rem;font-weight:700;letter-spacing:.03em;color:var(--accent)}
@media(min-width:48rem){.what,.method{flex-basis:auto}}
.body{padding:0 1rem 1rem;border-top:1px solid var(--line)}.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9375rem}th,td{padding:.375rem .75rem .375rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
dl.codes{grid-template-columns:1fr}dl.codes dt{margin-top:.75rem;color:var(--text);font-weight:600}`;
