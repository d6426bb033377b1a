// gkml.waivers.yaml: findings that are left as they are for the time being.
import { join, relative, sep } from 'node:path';
import { isCalendarDay } from '../model/calendar-day.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Waiver, WaiversDocument } from '../model/generated/waivers.ts';
import validate from '../model/generated/waivers-validator.ts';
import { schemaFindings, type Validator } from '../model/schema-findings.ts';
import type { Source } from '../model/source.ts';
import { refuseUnsound, syntaxFaults } from './config/unsound.ts';
import { decodeText } from './decode.ts';
import { isFile, plainFile } from './inputs.ts';
import { readYaml } from './yaml/read-yaml.ts';

const waiversName = 'gkml.waivers.yaml';

const keys = ['豁免', '指纹', '规则', '地区', '领域', '事项', '要素', '问题', '理由', '责任人', '期限'];

export interface WaiverFile {
  /** As it is to be shown; it need not exist yet. */
  readonly file: string;
  /** '' where there is none yet. */
  readonly text: string;
  /** False where the file has nothing but comments. */
  readonly hasDocument: boolean;
  readonly entries: readonly Waiver[];
  readonly source: Pick<Source, 'file' | 'locate' | 'lineText'>;
}

/**
 * The waivers beside the settings; none where there is no such file.
 * @param root absolute: the folder of the settings
 * @throws UsableError at the place of the first fault where the file is not sound
 */
export async function readWaivers(root: string, cwd: string): Promise<WaiverFile> {
  const path = join(root, waiversName);
  const file = relative(cwd, path).split(sep).join('/');
  const none = {
    file,
    text: '',
    hasDocument: false,
    entries: [],
    source: { file, locate: () => ({ file }), lineText: () => undefined },
  };
  if (!(await isFile(path, cwd))) return none;
  const bytes = await plainFile(path, cwd).read();
  const { text } = decodeText(bytes);
  if (text.split('\n').every((line) => /^\ufeff?\s*(#|$)/u.test(line))) return { ...none, text };
  const source = await readYaml(file, bytes);
  refuseUnsound('豁免清单不对', source, syntaxFaults(source));
  refuseUnsound('豁免清单不对', source, formFaults(source.data));
  return { file, text, hasDocument: true, entries: (source.data as WaiversDocument).豁免, source };
}

function formFaults(data: unknown): Finding[] {
  const broken = schemaFindings('waivers', validate as unknown as Validator, data, keys);
  if (broken.length > 0) return broken.map(withOwnHint);
  const { 豁免: entries } = data as WaiversDocument;
  return entries.flatMap(({ 期限: until }, index): Finding[] => {
    if (until === undefined || isCalendarDay(until)) return [];
    return [{ path: ['豁免', index, '期限'], message: `没有“${until}”这一天`, hint: '写成 2026-12-31 这样的日期' }];
  });
}

/** The general hints speak of catalogues. */
function withOwnHint(finding: Finding): Finding {
  return finding.subject?.startsWith('unknown:')
    ? { ...finding, hint: `可以写：${keys.slice(1).join('、')}` }
    : finding;
}
