import { readConfig, type Settings } from '../io/config.ts';
import { exceptionRules } from '../model/exception-rules.ts';
import { rules } from '../rules/rules.ts';
import type { CommandContext } from './context.ts';

/** What may be named like a rule: the form of a catalogue, and exceptions, are judged like one. */
export const likeRules = [{ id: 'schema', severity: 'error' as const }, ...exceptionRules];

/**
 * gkml.config.yaml of the run. Commands that need nothing of it read it too: a --config that is not there is a mistake.
 * @param ruleFiles absolute: rule files that count besides those of the settings
 * @throws UsableError where the file is missing or not sound
 */
export async function readSettings(
  { cwd, configFile }: Pick<CommandContext, 'cwd' | 'configFile'>,
  ruleFiles?: readonly string[],
): Promise<Settings> {
  return readConfig({ cwd, configFile, rules, likeRules, loadMaker, ruleFiles });
}

async function loadMaker() {
  return (await import('../operations/province-rules.ts')).provinceRules;
}
