import { readFileSync } from 'node:fs';
import { fontPath } from '../design/fonts.ts';
import { pictogramSvg } from '../design/pictogram.ts';
import type { IconName } from '../design/icons.ts';
import { COLOURS, TOPIC_COLOURS } from '../design/tokens.ts';
import type { SheetData } from '../channels/paper.ts';

const WEIGHTS = [400, 700, 800] as const;

const FACES = WEIGHTS.map((weight) => `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(fontPath(weight)).toString('base64')})}`).join('');

const STYLE = `*{box-sizing:border-box;margin:0}body{font:400 10pt/1.4 "Be Vietnam Pro";color:${COLOURS.ink.hex}}
.side{position:relative;overflow:hidden;background:${COLOURS.paper.hex};break-after:page}.hero{background:${COLOURS.red.hex};color:#fff;padding:9mm}
h1{font-weight:800;font-size:33pt;line-height:1.2}.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:3mm;margin:-8mm 9mm 4mm}.cards>div{background:#fff;border:.6pt solid ${COLOURS.line.hex};border-radius:2.4mm;padding:2.6mm}
.cards b{display:block;font-size:15pt;font-weight:800}main{padding:0 9mm}li{list-style:none;display:grid;grid-template-columns:5mm 1fr;gap:3mm;margin:2mm 0}li>s{width:4.4mm;height:4.4mm;border:1pt solid;border-radius:1mm}
.band{position:absolute;inset:auto 0 0 0;padding:4mm 9mm;display:grid;grid-template-columns:34mm 1fr;gap:5mm}.step{display:grid;grid-template-columns:31mm 1fr;gap:3mm;background:#fff;border:.6pt solid ${COLOURS.line.hex};border-radius:2.4mm;padding:1.7mm;margin:2mm 9mm}
.phone{border:1mm solid #2b2624;border-radius:3mm;background:#fff;font-size:6pt;overflow:hidden;height:14mm}.phone b{display:block;color:#fff;padding:1mm}.phone i{display:block;background:${COLOURS.field.hex};margin:.6mm 1mm;padding:.6mm;font-style:normal}.phone u{display:block;background:${COLOURS.red.hex};color:#fff;text-align:center;border-radius:1mm;outline:1mm solid ${COLOURS.gold.hex};margin:1mm 2mm;text-decoration:none}`;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const icon = (name: string, size: string) => `<span style="display:inline-block;width:${size};height:${size}">${pictogramSvg(name as IconName)}</span>`;

function qrSvg({ modules, quiet, runs }: SheetData['qr']): string {
  const side = modules + 2 * quiet;
  return `<svg viewBox="0 0 ${side} ${side}" width="100%"><rect width="${side}" height="${side}" fill="#fff"/><path d="${runs.map(([x, y, length]) => `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`).join('')}"/></svg>`;
}

function phone(screen: SheetData['steps'][number]['screen'], colour: string): string {
  if (!screen) return '';
  return `<div class="phone"><b style="background:${colour}">${escape(screen.app)}</b>${screen.rows.map((row) => `<i>${escape(row.text)}</i>`).join('')}${screen.press ? `<u>${escape(screen.press)}</u>` : ''}</div>`;
}

/** An empty page with faces and styles, loaded once: what stays warm between two documents. */
const LEAFLET = '@page{size:154mm 216mm;margin:0}.side{width:154mm;height:216mm}';
export const leafletShell = shell(LEAFLET);
/** The same faces and styles for a program that is given each document whole. */
export const leafletStyle = `${FACES}${STYLE}${LEAFLET}`;
export const infographicShell = shell('body{width:1080px;height:1350px}.side{width:1080px;height:1350px}main,.cards{font-size:26px}h1{font-size:84px}');

function shell(style: string): string {
  const faces = WEIGHTS.map((weight) => `<p style="font-weight:${weight}">Đ</p>`).join('');
  return `<!doctype html><html lang="vi"><style>${FACES}${STYLE}${style}</style><body>${faces}</body></html>`;
}

/** The leaflet's content as the body of a page for Chromium: same words, pictograms, screens and code; two A5 sides. */
export function leafletBody(data: SheetData, mistakes: { title: string; text: string }[]): string {
  const { strong, soft } = TOPIC_COLOURS[data.topic];
  return `<div class="side"><div class="hero"><small>${escape(data.locality)}</small><h1>${escape(data.title)}</h1><p>${escape(data.tagline)}</p>${icon(data.icon, '27mm')}</div>
<div class="cards">${data.glance.map((fact) => `<div>${icon(fact.icon, '5mm')} ${escape(fact.label)}<b style="color:${strong.hex}">${escape(fact.value)}</b>${escape(fact.note)}</div>`).join('')}</div>
<main>${list(data)}${data.fees.map((fee) => `<p>${escape(fee.for)} <b>${escape(fee.value)}</b></p>`).join('')}${data.relief ? `<p>${escape(data.relief)}</p>` : ''}</main>
<div class="band" style="background:${soft.hex}">${qrSvg(data.qr)}<p><b>${escape(data.imprint)}</b><br>${data.contacts.map(({ name, phone: number }) => `${escape(name)}: ${number}`).join('<br>')}</p></div></div>
<div class="side">${data.steps.map((step) => `<div class="step">${phone(step.screen, strong.hex) || icon(step.icon, '13mm')}<div><b>${step.n}. ${escape(step.title)}</b><p>${escape(step.short)}</p></div></div>`).join('')}${mistakes.map(({ title, text }) => `<p><b>${escape(title)}</b> ${escape(text)}</p>`).join('')}</div>`;
}

/** The infographic's content as the body of a page of 1080×1350 px. */
export function infographicBody(data: SheetData): string {
  const { strong, soft } = TOPIC_COLOURS[data.topic];
  return `<div class="side"><div class="hero"><h1>${escape(data.title)}</h1><p>${escape(data.tagline)}</p>${icon(data.icon, '200px')}</div>
<div class="cards">${data.glance.map((fact) => `<div>${icon(fact.icon, '40px')} ${escape(fact.label)}<b style="color:${strong.hex}">${escape(fact.value)}</b>${escape(fact.note)}</div>`).join('')}</div>
<main>${list(data)}${data.steps.map((step) => `<p>${icon(step.icon, '40px')} <b>${step.n}. ${escape(step.title)}</b></p>`).join('')}${phone(data.steps.find((step) => step.screen)?.screen ?? null, strong.hex)}</main>
<div class="band" style="background:${soft.hex}">${qrSvg(data.qr)}<p>${escape(data.imprint)}</p></div></div>`;
}

const list = (data: SheetData) => `<ul>${data.prepare.map((item) => `<li><s></s><span><b>${escape(item.name)}</b><br>${escape(item.note)}</span></li>`).join('')}</ul>`;
