import { UsableError } from '../../model/errors.ts';

/** The system's code for why something cannot be read → 问题 and 怎么办. */
const reasons: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  ENOENT: ['没有这个文件', '检查路径有没有写错'],
  EACCES: ['没有读这个文件的权限', '请文件的主人放开权限，或者复制一份再用'],
  EPERM: ['没有读这个文件的权限', '请文件的主人放开权限，或者复制一份再用'],
  EBUSY: ['文件正被别的程序占用', '关闭正在打开它的 Excel 或 WPS，再试一次'],
  EISDIR: ['这是文件夹，不是文件', '写文件夹里的文件'],
  ELOOP: ['链接绕了回来，没有尽头', '删去这个链接，或者写真正的文件'],
  EMFILE: ['同时打开的文件太多', '分几次处理'],
  EIO: ['磁盘读写出错', '检查磁盘或网络盘的连接'],
  ERR_FS_FILE_TOO_LARGE: ['文件太大', '把文件拆小再用'],
};

/** An error of the file system in words; what is not of the file system is passed on as it is. */
export function explainReadFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  if (reason === undefined) return error;
  return new UsableError(reason[0], { place: path, hint: reason[1], cause: error });
}
