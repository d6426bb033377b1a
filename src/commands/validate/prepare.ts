// What a check of catalogues needs besides the catalogues: the same for validate and waive.
import type { Settings } from '../../io/config.ts';
import { saysCatalogue } from '../../io/inputs/catalogue-text.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import { findInputs, type Input } from '../../io/inputs.ts';
import { todayOf } from '../../io/today.ts';
import { readWaivers, type WaiverFile } from '../../io/waivers.ts';
import { UsableError } from '../../model/errors.ts';
import type { Report } from '../../model/report.ts';
import type { Rule } from '../../model/rule.ts';
import type { ValidateOptions } from '../../operations/validate.ts';
import type { CommandContext } from '../context.ts';
import { unknown } from '../declare/faults.ts';
import { readRegisters } from '../read-registers.ts';
import { readSettings } from '../settings.ts';
import { type CheckedFiles, validateFiles } from './files.ts';

export interface Preparation {
  readonly settings: Settings;
  /** Those chosen. */
  readonly rules: readonly Rule[];
  readonly options: ValidateOptions;
  readonly waivers: WaiverFile;
  /** The same, of the files as they are by then. */
  again(): Promise<Preparation>;
  /** @param known results of files that need not be checked again; receives those of the others */
  validate(inputs: readonly Input[], needsExcerpts: boolean, known?: CheckedFiles): Promise<Report>;
}

/** What catalogues are judged by: by themselves, or by the baseline above them. */
export type Judging = 'catalogues' | 'baseline';

/**
 * @param ids of the rules to check by; undefined: all of that judging
 * @throws UsableError where the settings, the registers or the waivers are not sound, or there is no such rule
 */
export async function prepareCheck(
  context: CommandContext,
  ids: readonly string[] | undefined,
  judging: Judging = 'catalogues',
): Promise<Preparation> {
  const { cwd, configFile, env } = context;
  const settings = await readSettings(context);
  const rules = chooseRules(ids, settings.rules, judging);
  const registers = await readRegisters(settings.registersFolders, cwd);
  const waivers = await readWaivers(settings.root, cwd);
  const { severityOf, optionsOf } = settings;
  const ruleIds = settings.rules.map(({ id }) => id);
  const today = todayOf(env);
  const waived = { entries: waivers.entries, today, source: waivers.source };
  const options = { rules, ruleIds, registers, severityOf, optionsOf, waivers: waived, today };
  const chosen = rules.map(({ id }) => id);
  return {
    settings,
    rules,
    options,
    waivers,
    again: () => prepareCheck(context, ids, judging),
    validate: (inputs, needsExcerpts, known) => {
      const isComplete = () => readsAll(inputs, settings.root, cwd);
      const setup = { cwd, configFile, rules: chosen, needsExcerpts, today };
      return validateFiles(inputs, { ...options, isComplete }, setup, known);
    },
  };
}

function chooseRules(ids: readonly string[] | undefined, rules: readonly Rule[], judging: Judging): readonly Rule[] {
  const usable = rules.filter(({ scope }) => (scope === 'baseline') === (judging === 'baseline'));
  if (ids === undefined) return usable;
  const known = usable.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    if (rules.some((rule) => rule.id === id)) throw ofOtherCommand(id, judging);
    throw unknown(id, known, '这条规则', '规则的名字写在每个问题后面的方括号里');
  }
  return usable.filter(({ id }) => ids.includes(id));
}

function ofOtherCommand(id: string, judging: Judging): UsableError {
  const [command, what] = judging === 'catalogues' ? ['check', '对照基准'] : ['validate', '看目录本身'];
  return new UsableError(`规则“${id}”${what}，由 gkml ${command} 检查`, {
    place: `--rule ${id}`,
    hint: `运行 gkml ${command} 目录 --rule ${id}`,
  });
}

/** Whether no catalogue of the repository was left out: only then is it sure that a finding is gone. */
async function readsAll(inputs: readonly Input[], root: string, cwd: string): Promise<boolean> {
  const read = new Set(inputs.map(({ file }) => file));
  const left = (await catalogueFilesUnder(root, cwd)).filter(({ file }) => !read.has(file));
  for (const input of left) if (saysCatalogue(await input.read())) return false;
  return true;
}

async function catalogueFilesUnder(folder: string, cwd: string): Promise<Input[]> {
  const found = await findInputs([folder], { cwd, stdin: noInput() }).catch((error: unknown) => {
    if (error instanceof UsableError) return [];
    throw error;
  });
  return found.filter(({ file }) => isYamlFile(file));
}

async function* noInput(): AsyncGenerator<Uint8Array> {}
