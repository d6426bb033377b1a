import { readConfig, type Settings } from '../io/config.ts';
import { rules } from '../rules/rules.ts';
import type { CommandContext } from './context.ts';

/**
 * gkml.config.yaml of the run. Commands that need nothing of it read it too: a --config that is not there is a mistake.
 * @throws UsableError where the file is missing or not sound
 */
export async function readSettings({ cwd, configFile }: Pick<CommandContext, 'cwd' | 'configFile'>): Promise<Settings> {
  // What settings may name: the rules, and the schema, which is judged like one.
  const ruleIds = [...rules.map(({ id }) => id), 'schema'];
  return readConfig({ cwd, configFile, ruleIds });
}
