/** What an author can do about a disk that takes no file, by the code of the system's error. */
const CURES: Record<string, string> = {
  ENOSPC: 'đĩa đã đầy; xóa bớt tệp (npm run clean xóa kho tạm) rồi chạy lại',
  EDQUOT: 'đã dùng hết dung lượng được cấp; xóa bớt tệp rồi chạy lại',
  EFBIG: 'tệp lớn hơn mức máy cho phép; nới mức ấy hoặc ghi ra đĩa khác bằng --out',
  EROFS: 'thư mục chỉ cho đọc; chọn thư mục khác bằng --out',
  EACCES: 'không có quyền ghi; xin quyền hoặc chọn thư mục khác bằng --out',
  EPERM: 'không có quyền ghi; xin quyền, đóng chương trình đang mở tệp, hoặc chọn thư mục khác bằng --out',
  EBUSY: 'tệp đang được mở; đóng chương trình đang mở nó rồi chạy lại',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục; chọn thư mục khác bằng --out',
  EEXIST: 'một phần của đường dẫn là tệp, không phải thư mục; chọn thư mục khác bằng --out',
  EISDIR: 'nơi cần ghi tệp đang là một thư mục; dời thư mục ấy đi',
  EIO: 'đĩa báo lỗi khi ghi; kiểm tra đĩa',
};

/** How every sentence of `explainDiskError` begins: the work that comes after it would fail as well. */
export const DISK_REFUSES = 'không ghi được ';

/** One Vietnamese sentence for an error of the disk, with its cure; undefined for any other error. */
export function explainDiskError(cause: unknown): string | undefined {
  let written: string | undefined;
  for (let error: unknown = cause; error instanceof Error; error = error.cause) {
    const { code = '', path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
    // Writing itself fails without a path; who was writing says it.
    written ??= /^không ghi được tệp (.+)$/.exec(message)?.[1];
    const cure = CURES[code];
    if (cure) return `${DISK_REFUSES}${dest ?? path ?? written ?? 'tệp'}: ${cure}.`;
  }
  return undefined;
}
