import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Something the person at the keyboard can mend, in one Vietnamese sentence. */
export class ImportError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'ImportError';
  }
}

export const isArchive = (path: string): boolean => /\.(tar\.xz|tar\.gz|tgz|tar|zip)$/i.test(path);

interface Tool {
  program: string;
  /** Arguments that print the names in the archive, one a line. */
  list: (archive: string) => string[];
  extract: (archive: string, folder: string) => string[];
}

const tar: Tool = { program: 'tar', list: (archive) => ['-tf', archive], extract: (archive, folder) => ['-xf', archive, '-C', folder] };
/** The tar of Linux knows no ZIP; that of Windows and macOS does, and has no unzip beside it. */
const unzip: Tool = { program: 'unzip', list: (archive) => ['-Z1', archive], extract: (archive, folder) => ['-q', archive, '-d', folder] };

/**
 * Unpacks an archive into a temporary folder, hands that over, and removes it whatever happens.
 * @throws ImportError when the machine lacks the program, the archive is damaged, or a name in it leads out of the folder
 */
export async function withUnpacked<T>(archive: string, use: (folder: string) => Promise<T>): Promise<T> {
  const tool = chooseTool(archive);
  const escaping = run(tool, tool.list(archive), archive).split('\n').find(leadsOut);
  if (escaping !== undefined) throw new ImportError(`Tệp nén có tên dẫn ra ngoài thư mục giải nén ("${escaping.slice(0, 80)}"): không dùng tệp này.`);
  const folder = await mkdtemp(join(tmpdir(), 'camnang-nhap-'));
  const interrupted = () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    run(tool, tool.extract(archive, folder), archive);
    return await use(folder);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Exit code of a program stopped by Ctrl-C, as shells have it. */
const INTERRUPTED = 130;

function chooseTool(archive: string): Tool {
  if (!/\.zip$/i.test(archive)) return tar;
  return spawnSync(unzip.program, ['-v']).error ? tar : unzip;
}

const leadsOut = (name: string) => /^([/\\]|[A-Za-z]:)/.test(name) || name.split(/[/\\]/).includes('..');

function run({ program }: Tool, args: string[], archive: string): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 << 20, env: { ...process.env, LC_ALL: 'C' } });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') throw new ImportError(`Máy chưa có chương trình "${program}" để giải nén: cài chương trình này, hoặc tự giải nén rồi nhập thư mục.`);
  if (error || status !== 0) {
    const missing = /(xz|gzip): Cannot exec|\b(xz|gzip): not found/.exec(stderr ?? '');
    throw new ImportError(missing
      ? `Máy chưa có chương trình "${missing[1] ?? missing[2]}" để giải nén: cài chương trình này, hoặc tự giải nén rồi nhập thư mục.`
      : `Không giải nén được ${archive}: tệp hỏng hoặc tải về chưa đủ.`);
  }
  return stdout;
}
