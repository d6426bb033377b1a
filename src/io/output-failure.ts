import { UsableError } from '../model/errors.ts';

/** The system's code for why a file cannot be written → 问题 and 怎么办. */
const reasons: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  EACCES: ['没有写这个位置的权限', '换一个有权限的文件夹，或者请管理员放开权限'],
  EPERM: ['没有写这个位置的权限', '换一个有权限的文件夹；文件若正在 Excel 或 WPS 里打开，请先关闭'],
  EBUSY: ['文件正被别的程序占用', '关闭正在打开它的 Excel 或 WPS，再试一次'],
  EROFS: ['磁盘是只读的', '换一个可以写的磁盘'],
  ENOSPC: ['磁盘满了', '腾出空间后再试一次'],
  EDQUOT: ['磁盘配额用完了', '腾出空间后再试一次'],
  ENAMETOOLONG: ['文件名太长', '换一个短一些的文件名或文件夹'],
  ENOTDIR: ['路径中间有一段是文件，不是文件夹', '检查输出位置写得对不对'],
  EEXIST: ['路径中间有一段是文件，不是文件夹', '检查输出位置写得对不对'],
  EISDIR: ['这里已经有一个同名的文件夹，不能写成文件', '换一个文件名'],
  ENOENT: ['文件夹不存在，也建不出来', '检查输出位置写得对不对'],
  EINVAL: ['文件名里有系统不允许的字符', '换一个文件名'],
  EIO: ['磁盘读写出错', '检查磁盘或网络盘的连接'],
  EMFILE: ['同时打开的文件太多', '分几次处理'],
};

/** An error of the file system in words; what is not of the file system is passed on as it is. */
export function explainWriteFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  if (reason === undefined) return error;
  return new UsableError(`写不了文件：${reason[0]}`, { place: path, hint: reason[1], cause: error });
}
