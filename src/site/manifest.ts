import { readFile } from 'node:fs/promises';

/** One row of `/an-pham/manifest.json`: a file made from a guide. */
export interface ManifestRow {
  guide: string;
  channel: string;
  /** Address from the site's root: `/an-pham/dang-ky-khai-sinh/to-roi-a5.pdf`. */
  file: string;
  mediaType: string;
  title: string;
  use: string;
  bytes: number;
  sha256: string;
  edition: number;
  /** Finished size in mm; paper only. */
  trim?: { width: number; height: number };
  scale?: 1 | 0.1;
  qr: string[];
  /** Address of a small picture of it. */
  preview?: string;
}

/** Every artefact of this build (`CAMNANG_MANIFEST`); empty in `dev`, where files are made when they are opened. */
export async function artefacts(): Promise<ManifestRow[]> {
  const path = process.env.CAMNANG_MANIFEST;
  return path === undefined ? [] : (JSON.parse(await readFile(path, 'utf8')) as ManifestRow[]);
}

/** Picture of an artefact for a page: its preview, or the file itself where it is a picture. */
export function pictureOf(row: ManifestRow): string | undefined {
  return row.preview ?? (row.mediaType.startsWith('image/') ? row.file : undefined);
}

const KINDS: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'text/plain': 'TXT',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
};

/** "PDF · 148 × 210 mm · 86 KB": kind, finished size and weight of a file, with non-breaking spaces. */
export function describeFile({ mediaType, trim, bytes, file }: ManifestRow): string {
  const kind = KINDS[mediaType.split(';')[0] ?? ''] ?? file.slice(file.lastIndexOf('.') + 1).toUpperCase();
  const size = trim && (trim.height >= 1000 ? `${trim.width / 10}\u00a0×\u00a0${trim.height / 10}\u00a0cm` : `${trim.width}\u00a0×\u00a0${trim.height}\u00a0mm`);
  return [kind, size, showBytes(bytes)].filter(Boolean).join(' · ');
}

/** 86000 → "84 KB"; 2500000 → "2,4 MB". */
export function showBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')}\u00a0MB`;
}

/** Whether a print shop makes it rather than the office printer: wider than A3, or drawn with bleed for trimming. */
export function isForPrintShop({ trim, file }: ManifestRow): boolean {
  return trim !== undefined && (Math.max(trim.width, trim.height) > 420 || /a5\.pdf$/.test(file));
}
