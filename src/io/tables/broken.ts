import { UsableError } from '../../model/errors.ts';

const wayOut = '请用 Excel 或 WPS 打开这个文件，另存为新的 .xlsx 后再试；如果打不开，请找提供者重新要一份';

/** A workbook whose inside contradicts itself. `place` is the file, and the part or sheet where it is known. */
export function broken(place: string, reason: string, cause?: unknown): UsableError {
  return new UsableError(`工作簿已损坏：${reason}`, { place, hint: wayOut, cause });
}

/** A workbook that is sound but larger than any catalogue: read no further, so that time and memory stay bounded. */
export function tooLarge(place: string, reason: string, hint: string): UsableError {
  return new UsableError(`工作簿过大：${reason}`, { place, hint });
}
