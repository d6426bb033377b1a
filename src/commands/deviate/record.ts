// One entry into a catalogue, or out of it.
import { decodeText } from '../../io/decode.ts';
import { writePlan } from '../../io/output.ts';
import { todayOf } from '../../io/today.ts';
import type { Catalogue, Deviation } from '../../model/catalogue.ts';
import { tableFields } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { onOneLine, printable } from '../../model/printable.ts';
import type { CommandContext } from '../context.ts';
import { refuseBroken } from '../open-version.ts';
import { readSettings } from '../settings.ts';
import { type Asker, openAsker } from './asker.ts';
import { settleGrounds } from './grounds.ts';
import { openPlace } from './open-place.ts';
import type { DeviateOptions } from './options.ts';
import { readBaselines } from './read-baselines.ts';
import { deviationTarget, domainTarget, exclusionTarget, type Target } from './target.ts';

interface Words {
  /** Undefined: a whole domain, or not said. */
  readonly id: string | undefined;
  readonly paths: readonly string[];
}

/** @throws UsableError where something is missing and nobody can be asked, or the entry cannot be written */
export async function record(context: CommandContext, words: Words, options: DeviateOptions): Promise<ExitCode> {
  const asker = await askerFor(context, missingWords(words, options));
  try {
    const target = await findTarget(context, words, options, asker);
    if (target.current !== undefined) refuseBroken(target.current.source, '记下来');
    if (options.remove) await remove(context, target, options);
    else await write(context, target, options, asker);
    return exitCode.clean;
  } finally {
    asker?.close();
  }
}

/** What has to be said, as it is said. With --force the entry that is there says the reason. */
function missingWords({ id }: Words, options: DeviateOptions): string[] {
  return [
    ...(id === undefined && options.domain === undefined ? ['编号'] : []),
    ...(options.field === undefined && !options.notApplicable ? ['--field（或者 --not-applicable）'] : []),
    ...(options.reason === undefined && !options.remove && !options.force ? ['--reason'] : []),
  ];
}

/** Who has said everything is asked nothing. */
async function askerFor(context: CommandContext, missing: readonly string[]): Promise<Asker | undefined> {
  if (missing.length === 0) return undefined;
  const asker = await openAsker(context);
  if (asker !== undefined) return asker;
  throw new UsableError(`没有写 ${missing.join('、')}，这里不是终端，没有人可以问`, {
    hint: '如 gkml deviate YLFW-015 --field 渠道 --reason 民政局没有开设新媒体账号',
  });
}

async function findTarget(
  context: CommandContext,
  { id: given, paths }: Words,
  { domain, field: named, notApplicable }: DeviateOptions,
  asker: Asker | undefined,
): Promise<Target> {
  const { root } = await readSettings(context);
  const files = await openPlace(paths, root, context);
  if (domain !== undefined) return domainTarget(files, domain, await readBaselines(files, context.cwd));
  const id = given ?? (await asker?.ask('编号：', notEmpty)) ?? '';
  if (notApplicable) return exclusionTarget(files, id, await readBaselines(files, context.cwd));
  const field = named ?? (await askField(asker));
  return deviationTarget(files, id, field);
}

function notEmpty(text: string) {
  return text === '' ? { message: '编号是空的', hint: '写目录里的编号，如 YLFW-015' } : undefined;
}

async function askField(asker: Asker | undefined): Promise<Deviation['要素']> {
  const known = (text: string) => tableFields.find((field) => field === text);
  const hint = `可以写：${tableFields.join('、')}`;
  const judge = (text: string) => (known(text) ? undefined : { message: `没有“${text}”这个要素`, hint });
  const answer = await asker?.ask(`哪个要素与基准不同（${tableFields.join('、')}）：`, judge);
  const field = known(answer ?? '');
  if (field === undefined) throw new UsableError('没有写哪个要素与基准不同', { place: '--field', hint });
  return field;
}

async function write(
  context: CommandContext,
  target: Target,
  options: DeviateOptions,
  asker: Asker | undefined,
): Promise<void> {
  const { kind, former } = target;
  if (former !== undefined && !options.force) {
    throw new UsableError(`这一条${kind}已经有了：${onOneLine(target.text(former))}`, {
      place: target.file,
      hint: '要改写的加 --force，没有重新写的照旧；不再需要的用 --remove 去掉',
    });
  }
  const grounds = await settleGrounds(options, { former, asker, today: todayOf(context.env) });
  await save(context, target, target.recorded(grounds), options.dryRun === true);
  const lines = former === undefined ? [] : [`  原来：${target.text(former)}`];
  tell(context, target, [...lines, `  ${former === undefined ? kind : '改为'}：${target.text(grounds)}`]);
  const done = options.dryRun ? '试运行，没有写文件。会' : '';
  context.note(`${done}${former === undefined ? '记下' : '改写'} 1 条${kind}：${printable(target.file)}`);
  if (grounds.批准 === undefined)
    context.note('还没有写批准，gkml check 照样报；批准以后加 --approved-by 和 --force 补上');
}

async function remove(context: CommandContext, target: Target, { dryRun = false }: DeviateOptions): Promise<void> {
  const { kind, former } = target;
  if (former === undefined) {
    throw new UsableError(`${onOneLine(target.title)} 没有记下这一条${kind}`, {
      place: target.file,
      hint: '用 gkml deviate --list 看记下了哪些',
    });
  }
  await save(context, target, target.removed(), dryRun);
  tell(context, target, [`  去掉：${target.text(former)}`]);
  context.note(`${dryRun ? '试运行，没有写文件。会' : ''}去掉 1 条${kind}：${printable(target.file)}`);
}

function tell({ stdout }: CommandContext, { title }: Target, lines: readonly string[]): void {
  for (const line of [title, ...lines]) stdout.write(`${line.startsWith('  ') ? '  ' : ''}${onOneLine(line.trim())}\n`);
}

/** Comments and the order of what is there stay. */
async function save({ cwd }: CommandContext, target: Target, catalogue: Catalogue, dryRun: boolean): Promise<void> {
  const content = await contentOf(target, catalogue);
  await writePlan([{ path: target.file, content }], { cwd, dryRun, force: target.current !== undefined });
}

async function contentOf({ current }: Target, catalogue: Catalogue): Promise<string> {
  if (current === undefined) {
    const { catalogueToYaml } = await import('../../io/yaml/write-yaml.ts');
    return catalogueToYaml(catalogue);
  }
  const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
  return updateYaml(decodeText(await current.input.read()).text, catalogue);
}
