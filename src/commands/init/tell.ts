import type { PlannedFile } from '../../io/output.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { onOneLine, printable } from '../../model/printable.ts';
import type { CommandContext } from '../context.ts';
import type { Baseline } from './baseline.ts';
import type { OpenForm } from './open-form.ts';

export interface MadeRepository {
  readonly folder: string;
  readonly files: readonly PlannedFile[];
  readonly catalogues: readonly Catalogue[];
  readonly baseline: Baseline;
  readonly dryRun: boolean;
}

export function tellWhatWasMade({ stdout, note }: CommandContext, made: MadeRepository): void {
  const { folder, files, catalogues, baseline, dryRun } = made;
  const items = catalogues.reduce((sum, { 事项 }) => sum + 事项.length, 0);
  const place = printable(folder);
  stdout.write(dryRun ? `试运行，没有写文件。会在 ${place} 里写：\n` : `建好 ${place}：\n`);
  stdout.write(`  目录/ ${catalogues.length} 个领域，${items} 项\n`);
  stdout.write(`  基准/ ${baseline.files.length} 个文件，来自 ${printable(baseline.name)}\n`);
  for (const { path } of files.filter((file) => !/^(?:目录|基准)\//u.test(file.path))) {
    stdout.write(`  ${printable(path)}\n`);
  }
  const none = baseline.catalogues.length - catalogues.length;
  if (none > 0) note(`有 ${none} 个领域没有这一级的事项，没有建`);
}

/** What stays as the baseline writes it, and how to tell it. */
export function tellWhatIsOpen({ note }: CommandContext, open: readonly OpenForm[], file: string): void {
  if (open.length === 0) return;
  note(`还有 ${open.length} 种主体没有落到本地的机构，照基准的写法留着：`);
  for (const { form, items, proposal } of open) {
    const usual = proposal === undefined ? '' : `，常见的是 ${proposal}`;
    note(`  ${onOneLine(form)}（${items} 项${usual}）`);
  }
  note(`在 ${printable(file)} 的“对照”里写明，再运行同一条命令，加 --organs ${printable(file)} --force`);
}
