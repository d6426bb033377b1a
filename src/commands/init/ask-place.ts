import { UsableError } from '../../model/errors.ts';
import type { CommandContext } from '../context.ts';

/** @throws UsableError where nobody can answer, or does not */
export async function askPlace({ openPrompt }: Pick<CommandContext, 'openPrompt'>): Promise<string> {
  const prompt = await openPrompt();
  const typed = await prompt?.ask('给哪个地方建目录？写全称，如 示例省青禾县：');
  prompt?.close();
  const place = typed?.trim() ?? '';
  if (place !== '') return place;
  throw new UsableError('缺少选项“--place <地区>”', { hint: '写明地区的全称，如 --place 示例省青禾县' });
}
