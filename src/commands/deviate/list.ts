// 差异台账: every entry of 偏离 and 不适用, with what the baseline says where it can be read.
import { resolve } from 'node:path';
import { findInputs, type Input, plainFile } from '../../io/inputs.ts';
import { todayOf } from '../../io/today.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { groupBy } from '../../model/group-by.ts';
import { valueAt } from '../../model/path.ts';
import type { Registers } from '../../model/registers.ts';
import type { Source } from '../../model/source.ts';
import type { Version } from '../../model/version.ts';
import { checkBaseline } from '../../operations/check-baseline.ts';
import { departureLedger, type LedgerPlace } from '../../operations/departure-ledger.ts';
import { ledgerFormats, ledgerReporters } from '../../reporters/ledger-reporters.ts';
import type { CommandContext } from '../context.ts';
import { findNamedBaseline } from '../named-baseline.ts';
import { openFile } from '../open-sources.ts';
import { refuseBroken, versionCatalogue } from '../open-version.ts';
import { readRegisters } from '../read-registers.ts';
import { reportRenderer } from '../report-renderer.ts';
import { readTargets, writeReport } from '../report-targets.ts';
import { readSettings } from '../settings.ts';
import { type LocalFile, withoutBaselines } from './local-files.ts';
import type { DeviateOptions } from './options.ts';

interface OpenedCatalogue extends LocalFile {
  readonly source: Source;
}

const formats = [...ledgerFormats, 'xlsx'] as const;

/** @throws UsableError where a file cannot be read or is no sound catalogue: half of a ledger would be signed as a whole */
export async function listDepartures(
  context: CommandContext,
  paths: readonly string[],
  { format, force = false }: DeviateOptions,
): Promise<ExitCode> {
  const targets = readTargets(format, formats, ['xlsx']);
  const { cwd, stdin, note, env } = context;
  const { root, registersFolders } = await readSettings(context);
  const registers = await readRegisters(registersFolders, cwd);
  const today = todayOf(env);
  const inputs = await findInputs(paths.length > 0 ? paths : [root], { cwd, stdin, note });
  const opened = await openAll(inputs, root, cwd, registers);
  const byPlace = groupBy(withoutBaselines(opened), ({ source }) =>
    String(valueAt(source.data, ['地区', '名称']) ?? ''),
  );
  const places: LedgerPlace[] = [];
  for (const files of byPlace.values()) places.push(await placeOf(files, cwd, { registers, today }));
  const planner = async () => (await import('../../exporters/ledger-workbook.ts')).planLedger;
  const render = reportRenderer(departureLedger(places, today), ledgerReporters, planner);
  await writeReport(targets, render, context, { force, sources: inputs.map(({ file }) => file) });
  return exitCode.clean;
}

async function openAll(
  inputs: readonly Input[],
  root: string,
  cwd: string,
  registers: Registers,
): Promise<OpenedCatalogue[]> {
  const opened: OpenedCatalogue[] = [];
  for (const input of inputs) {
    for (const source of (await openFile(input, registers)).sources) {
      refuseBroken(source, '列出台账');
      const named = valueAt(source.data, ['基准', '来源']);
      const baseline = typeof named === 'string' ? await findNamedBaseline(named, root) : undefined;
      opened.push({ source, path: resolve(cwd, input.file), baseline });
    }
  }
  return opened;
}

async function placeOf(
  files: readonly OpenedCatalogue[],
  cwd: string,
  options: { readonly registers: Registers; readonly today: string },
): Promise<LedgerPlace> {
  const local = versionOf(files.map(({ source }) => source));
  const sources: Source[] = [];
  for (const path of new Set(files.flatMap(({ baseline }) => baseline ?? []))) {
    sources.push(...(await openFile(plainFile(path, cwd), options.registers)).sources);
  }
  for (const source of sources) refuseBroken(source, '对照');
  return { local, check: sources.length === 0 ? undefined : checkBaseline(local, versionOf(sources), options) };
}

function versionOf(sources: readonly Source[]): Version {
  return { name: '', catalogues: sources.map((source, index) => versionCatalogue(source, index, false)) };
}
