/*
 * The look of a page that stands alone: the tokens of the design, without files beside it. Fonts are asked for by
 * name and not embedded; a system serif and sans stand in.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#fbfaf6,#14161a);--sheet:light-dark(#fff,#1b1e24);--ink:light-dark(#1d2330,#e8e6df);--ink-2:light-dark(#566070,#a9adb6);--line:light-dark(#dcd9cf,#343a44);--accent:light-dark(#1f4f82,#8cbcf0);--practice:light-dark(#215c4a,#8fd3bb);--difficulty:light-dark(#7a4b00,#f0c070);--serif:"Source Serif 4 Variable","Source Serif 4","Noto Serif",Georgia,serif;--sans:"Source Sans 3 Variable","Source Sans 3","Noto Sans",system-ui,sans-serif}
@media (prefers-contrast:more){:root{--ink-2:var(--ink);--line:var(--ink)}}
*{box-sizing:border-box}
html{font:400 100%/1.6 var(--serif);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;font-size:1.0625rem}
main{overflow-wrap:break-word;max-width:calc(66ch + 7rem);margin:0 auto;padding:2.5rem 1.5rem 5rem 5.5rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;font-weight:600;margin:2.2em 0 .6em}
h1{font-size:2rem;margin-top:0}h2{font-size:1.6rem}h3{font-size:1.28rem}h4{font-size:1.1rem}h5,h6{font-size:1rem}
p,ul,ol,table,figure{margin:.9em 0}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
:target{scroll-margin-top:1rem}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--sheet);padding:.5rem .9rem}
.unofficial{font:.875rem/1.45 var(--sans);color:var(--ink-2);border-left:3px solid var(--line);padding-left:.9rem}
nav.contents{font:.875rem/1.45 var(--sans);border-block:1px solid var(--line);padding:.4rem 0 .8rem;margin:1.6rem 0}
nav.contents h2{font-size:.875rem;margin:.5rem 0}nav.contents ul{list-style:none;margin:0;padding:0}nav.contents li.sub{padding-left:1.2rem}nav.contents a{color:inherit;text-decoration:none;display:inline-block;padding:.15rem 0}nav.contents a:hover{text-decoration:underline}
a.n{float:left;margin-left:-3.6rem;width:3rem;text-align:right;font:.875rem/1.95 var(--sans);color:var(--ink-2);text-decoration:none;font-variant-numeric:tabular-nums lining-nums}
ul.list{list-style:none;padding:0}ul.list>li{display:grid;grid-template-columns:minmax(1.2rem,auto) minmax(0,1fr);column-gap:.6rem;margin:.4em 0}ul.list>li>.label{color:var(--ink-2)}ul.list ul.list{margin:.3em 0}ul.list>li>div>:first-child{margin-top:0}ul.list>li>div>:last-child{margin-bottom:0}
.box{border:1px solid var(--line);border-left:4px solid var(--ink-2);border-radius:4px;background:var(--sheet);padding:.9rem 1.3rem;margin:1.5em 0}
.box .n,.recommendation .n{float:none;margin:0;width:auto}
.box.practice{border-left-color:var(--practice)}.box.difficulty{border-left-color:var(--difficulty)}.box.voice{border-style:none none none solid;background:none}
.block-head{font:600 .95rem/1.4 var(--sans);margin:0 0 .4rem;letter-spacing:.01em}.box>:first-child{margin-top:0}.box>:last-child,.recommendation>:last-child{margin-bottom:0}
.recommendation{border-top:3px solid var(--ink);padding-top:.7rem;margin:1.9em 0}
table{border-collapse:collapse;width:100%;font:.9rem/1.45 var(--sans);font-variant-numeric:tabular-nums lining-nums}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}thead th,thead td{border-bottom:2px solid var(--ink-2)}
sup{line-height:0;font-size:.72em}sup a{text-decoration:none;padding:0 .1em}
.notes{margin-top:3.5rem;border-top:1px solid var(--line);font:.875rem/1.5 var(--sans)}.notes h2{font-size:1rem;margin:1rem 0 .5rem}.notes ol{padding-left:2.6rem}.notes li{margin:.45em 0;overflow-wrap:anywhere}.notes [role=doc-backlink]{padding:0 .35em}
@media (max-width:48rem){main{padding:1.5rem 1.1rem 4rem}a.n{float:none;margin:0;width:auto}table{display:block;overflow-x:auto}}
@media print{@page{size:A4;margin:20mm 18mm 18mm 25mm}:root{color-scheme:light;--paper:#fff;--sheet:#fff}body{font-size:10.5pt}main{max-width:none;padding:0}.skip,nav.contents,[role=doc-backlink]{display:none}a{color:inherit;text-decoration:none}a.n{float:none;margin:0;width:auto;font-size:inherit}h1,h2,h3,h4,h5,h6,.block-head{break-after:avoid}.box,.recommendation,tr,.notes li{break-inside:avoid}p{orphans:3;widows:3}}
`.trim();
