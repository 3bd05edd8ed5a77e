import { readManifest, type ManifestRow } from '../pipeline/manifest.ts';

let built: Promise<ManifestRow[]> | undefined;

/** Every artefact of this build (`CAMNANG_MANIFEST`). In `dev` there is none: the files' addresses, made when they are opened. */
export async function artefacts(slugs: string[]): Promise<ManifestRow[]> {
  const path = process.env.CAMNANG_MANIFEST;
  if (path !== undefined) return (built ??= readManifest(path));
  if (!import.meta.env.DEV) return [];
  const { CHANNELS } = await import('../channels/index.ts');
  return slugs.flatMap((guide) =>
    CHANNELS.flatMap(({ id, title, use, files }) =>
      files.map((file) => ({ guide, channel: id, file: `/an-pham/${guide}/${file}`, mediaType: '', title: `${title}: ${file}`, use, bytes: 0, sha256: '', edition: 0, qr: [] })),
    ),
  );
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
  return [kind, size, bytes > 0 && showBytes(bytes)].filter(Boolean).join(' · ');
}

/** 86000 → "84 KB"; 2500000 → "2,4 MB". */
export function showBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')}\u00a0MB`;
}
