import { loadRegisters } from '../../io/registers.ts';
import type { Registers } from '../../model/registers.ts';
import type { CommandContext } from '../context.ts';
import { readRegisters } from '../read-registers.ts';
import { readSettings } from '../settings.ts';

/** What git shows or merges does not hang on the settings: with a broken file the registers that ship have to do. */
export async function registersOrShipped(context: CommandContext): Promise<Registers> {
  try {
    const { registersFolders } = await readSettings(context);
    return await readRegisters(registersFolders, context.cwd);
  } catch {
    return loadRegisters();
  }
}
