/*
 * The look of a text with notices in its margin, on top of the page's own (`html/style.ts`). Severities are told apart
 * by word and by the shape of the line first, by colour last. Rows out of sight are not laid out: a long text stays quick.
 */
export const MARGIN_STYLE = `
:root{--error:light-dark(#9b1c1c,#ff9b93);--warning:light-dark(#7a4b00,#f0c070);--question:light-dark(#1f4f82,#8cbcf0)}
main{max-width:86rem;padding:2.5rem 1.5rem 5rem}
.checked{margin-bottom:4rem}.checked>header{max-width:66ch}
.checked h1{overflow-wrap:anywhere}
.severities{border:0;margin:1.2rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;font:.95rem/1.45 var(--sans)}.severities legend{padding:0;float:left;margin-right:1rem;color:var(--ink-2)}
.severities label{display:inline-flex;align-items:center;gap:.45rem;min-height:1.75rem}.severities input{width:1.1rem;height:1.1rem;accent-color:var(--accent)}
.rules{width:auto;margin:1rem 0 2.5rem}.rules td:nth-child(2){text-align:right}
.row{display:grid;grid-template-columns:minmax(0,54rem) minmax(15rem,1fr);column-gap:2.5rem;align-items:start}
.lines{padding-left:3.6rem}
.l{font-size:.97rem;white-space:pre-wrap;overflow-wrap:anywhere;position:relative;min-height:1lh;tab-size:4}
.l::before{content:attr(data-n);position:absolute;left:-3.6rem;width:2.8rem;text-align:right;font:.8rem/1.95 var(--sans);color:var(--ink-2);font-variant-numeric:tabular-nums lining-nums;user-select:none}
.l.flow{white-space:normal}.l.head{font-weight:600;margin-top:.8em}.l:target{background:color-mix(in srgb,var(--accent) 14%,transparent)}
mark{background:none;color:inherit;text-decoration:underline .14em;text-underline-offset:.22em;text-decoration-skip-ink:none}
mark.error,.l.error::after{text-decoration-color:var(--error)}mark.warning{text-decoration-style:dashed;text-decoration-color:var(--warning)}mark.info{text-decoration-style:dotted;text-decoration-color:var(--question)}
.l.part{box-shadow:-.5rem 0 0 -.3rem var(--ink-2)}
.notices{list-style:none;margin:0 0 .8rem;padding:0;font:.9rem/1.45 var(--sans)}
.notice{border-left:4px solid var(--question);border-left-style:dotted;padding:.15rem 0 .3rem .8rem;margin:0 0 .7rem;overflow-wrap:anywhere}
.notice.error{border-left:4px solid var(--error)}.notice.warning{border-left:4px dashed var(--warning)}
.notice p{margin:.15rem 0}.notice .severity{font-weight:650}.notice.error .severity{color:var(--error)}.notice.warning .severity{color:var(--warning)}.notice.info .severity{color:var(--question)}
.notice .rule,.notice .where,.notice .more{color:var(--ink-2)}.notice a{color:inherit;display:inline-block;padding:.15rem 0;min-height:1.5rem}
.notice.dismissed{opacity:1;border-left-color:var(--line)}.notice.dismissed .message{text-decoration:line-through;text-decoration-thickness:.05em}
.checked:has(.f-error:not(:checked)) .notice.error,.checked:has(.f-warning:not(:checked)) .notice.warning,.checked:has(.f-info:not(:checked)) .notice.info{display:none}
.checked:has(.f-error:not(:checked)) mark.error,.checked:has(.f-warning:not(:checked)) mark.warning,.checked:has(.f-info:not(:checked)) mark.info{text-decoration:none}
@media screen{.row{content-visibility:auto;contain-intrinsic-size:auto 4rem}}
@media (max-width:60rem){.row{grid-template-columns:minmax(0,1fr)}.notices{margin:.4rem 0 1rem 3.6rem}}
@media (max-width:40rem){.lines{padding-left:2.6rem}.l::before{left:-2.6rem;width:2rem}.notices{margin-left:1rem}}
@media print{.severities{display:none}.row{grid-template-columns:minmax(0,1fr) 62mm;column-gap:6mm}.lines{padding-left:10mm}.l::before{left:-10mm;width:8mm}.notice{break-inside:avoid}}
`.trim();
